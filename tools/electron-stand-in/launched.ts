/** What a launched app offers a test, whether the stand-in or Electron itself runs it. */
import type * as E from 'electron';
import type { Page } from 'playwright-core';
import type { DialogAnswer } from './module/dialog.ts';
import type { ShellCall } from './module/shell.ts';
import type { Outside } from './requests.ts';

export type LaunchOptions = {
  readonly appDir: string;
  readonly args?: readonly string[];
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type Launched = {
  readonly firstWindow: () => Promise<Page>;
  readonly windows: () => Page[];
  /** Runs in the main process with the electron module; the function must not use anything from outside itself. */
  readonly evaluateMain: <R, A = undefined>(run: (electron: typeof E, given: A) => R | Promise<R>, given?: A) => Promise<R>;
  /** Answers the app's next dialogs, in order. */
  readonly answerDialogs: (...answers: DialogAnswer[]) => Promise<void>;
  /** A page's URL as the app knows it (the stand-in shows custom schemes to Chromium as https). */
  readonly appUrl: (page: Page) => string;
  /** Resolves with the exit code at the end of the app. */
  readonly exited: Promise<number>;
  readonly close: () => Promise<void>;
  /** Only on the stand-in: what left the app, and what the shell was asked. */
  readonly standIn: { readonly outside: readonly Outside[]; readonly shellCalls: readonly ShellCall[] } | null;
};
