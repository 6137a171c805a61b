import type * as E from 'electron';
import { StrictEmitter } from '../emitter.ts';

type Source = E.NativeTheme['themeSource'];

export class NativeTheme extends StrictEmitter {
  readonly #emulate: (scheme: 'light' | 'dark' | null) => void;
  #source: Source = 'system';

  constructor(emulate: (scheme: 'light' | 'dark' | null) => void) {
    super('nativeTheme', ['updated']);
    this.#emulate = emulate;
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError('Invalid themeSource');
    const before = this.shouldUseDarkColors;
    this.#source = source;
    this.#emulate(source === 'system' ? null : source);
    if (before !== this.shouldUseDarkColors) this.emit('updated', {});
  }

  /** There is no desktop to ask: its own scheme counts as light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  get shouldUseHighContrastColors(): boolean {
    return false;
  }

  get inForcedColorsMode(): boolean {
    return false;
  }
}

export type NativeThemeChecked = Pick<
  E.NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'inForcedColorsMode'
>;
