/** What the shell gives to the desk behind the window, and what it takes from it. */
import type { CountersignApi } from '#contract/api.ts';
import type { Emitter, Handlers } from '#contract/call.ts';
import type { Diagnostics } from '#backend/diagnostics/diagnostics.ts';
import type { WorkerHost } from '#backend/ocr/worker-host.ts';
import type { PictureLookup } from './card-scheme.ts';
import type { LockSetting } from './auto-lock.ts';
import type { Dialogs } from './dialogs.ts';
import type { InspectedPaths } from './inspect-paths.ts';
import type { KeySetting } from './key-setting.ts';
import type { LanguageSetting } from './language-setting.ts';
import type { ThemeSetting } from './theme.ts';

export type Shell = {
  readonly version: string;
  /** The person's own folder for this app: preferences, recent matters, diagnostics. */
  readonly userData: string;
  /** Templates, practice matter, models, fonts: read only. */
  readonly resources: string;
  readonly dialogs: Dialogs;
  /** Paths that came with a drop are looked at like those of a dialog. */
  readonly inspectPaths: (paths: readonly string[]) => Promise<InspectedPaths>;
  readonly emit: Emitter<CountersignApi>;
  readonly workerHost: WorkerHost;
  /** In the person's folder; names no one. */
  readonly diagnostics: Diagnostics;
  readonly theme: ThemeSetting;
  readonly language: LanguageSetting;
  readonly lockAfter: LockSetting;
  readonly keys: KeySetting;
  /** In the window's title: the matter's reference, never its title. */
  readonly showReference: (reference: string | null) => void;
};

export type Desktop = {
  readonly handlers: Handlers<CountersignApi>;
  /** Pictures of the open matter by hash, for `card://`. */
  readonly picture: PictureLookup;
  /** When the person is away. */
  readonly lock: () => void;
  /** Before the app ends: closes the matter, ends the workers. */
  readonly close: () => Promise<void>;
};

export type MakeDesktop = (shell: Shell) => Promise<Desktop>;
