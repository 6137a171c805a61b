import { EventEmitter } from 'node:events';
import { NotEmulated } from './strict.ts';

type Listener = (...given: never[]) => void;
type AnyListener = (...given: unknown[]) => void;

/** An emitter that refuses listeners for events it can never emit. */
export class StrictEmitter extends EventEmitter {
  // Private by `#`: a strict proxy hands out every ordinary member.
  readonly #label: string;
  readonly #known: ReadonlySet<string> | 'any';

  constructor(label: string, known: Iterable<string> | 'any') {
    super();
    this.#label = label;
    this.#known = known === 'any' ? 'any' : new Set(known);
    this.setMaxListeners(0);
  }

  #check(event: string | symbol): void {
    if (this.#known === 'any' || typeof event !== 'string' || this.#known.has(event)) return;
    throw new NotEmulated(`${this.#label} event '${event}'`);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.on(event, listener as AnyListener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.once(event, listener as AnyListener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.prependListener(event, listener as AnyListener);
  }
}

/** Emits an Electron event object; true if a listener called preventDefault(). */
export function emitPreventable(emitter: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, event, ...rest);
  return event.defaultPrevented;
}
