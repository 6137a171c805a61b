/** The same face over Electron itself, by Playwright's driver. */
import type * as E from 'electron';
import { _electron } from 'playwright-core';
import type { Launched, LaunchOptions } from './launched.ts';
import type { DialogAnswer } from './module/dialog.ts';

type Evaluate = Launched['evaluateMain'];

export async function launchReal(options: LaunchOptions): Promise<Launched> {
  const userData = options.userData === undefined ? [] : [`--user-data-dir=${options.userData}`];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [...root, options.appDir, ...userData, ...(options.args ?? [])],
    env: { ...presentEnvironment(), ...options.env },
  });
  const exit = Promise.withResolvers<number>();
  app.process().once('exit', (code) => exit.resolve(code ?? 1));
  const evaluateMain = (async (run: never, given: never) => app.evaluate(run, given)) as unknown as Evaluate;
  return {
    exited: exit.promise,
    standIn: null,
    appUrl: (page) => page.url(),
    firstWindow: async () => app.firstWindow(),
    windows: () => app.windows(),
    evaluateMain,
    answerDialogs: async (...answers) => evaluateMain(answerInOrder, answers),
    close: async () => app.close(),
  };
}

/** In Electron's main process: each method answers from the list, in order. */
function answerInOrder({ dialog }: typeof E, answers: DialogAnswer[]): void {
  const methods = dialog as unknown as Record<string, () => Promise<unknown>>;
  for (const method of new Set(answers.map((answer) => answer.method))) {
    methods[method] = async () => {
      const at = answers.findIndex((answer) => answer.method === method);
      if (at < 0) throw new Error(`no queued answer for ${method}`);
      return answers.splice(at, 1)[0]?.result;
    };
  }
}

function presentEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
