/**
 * `--self-test`: the packaged app opens its window, does the practice matter with its own worker processes, compares the outcome with
 * the truth, says so on the terminal and ends with 0, or with 1 where a check does not hold. Nothing of the person's own is touched.
 */
import { app, type BrowserWindow } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runSelfTest, type SelfTestCheck } from '#backend/use-cases/practice/self-test.ts';
import type { Shell } from './desktop.ts';
import { desktopSurroundings } from './handlers/surroundings.ts';

export const SELF_TEST_SWITCH = 'self-test';
const HEADING = 'document.querySelector("h1")?.textContent ?? ""';
const WINDOW_TRIES = 150;
const WINDOW_TRY_MS = 200;

type Given = Pick<Shell, 'version' | 'resources' | 'workerHost' | 'diagnostics'> & { readonly window: BrowserWindow };

/** Before anything is kept anywhere: the person's folder, and a running app's lock on it, are left alone. */
export function keepApart(): void {
  const apart = mkdtempSync(join(app.getPath('temp'), 'countersign-self-test-app-'));
  app.setPath('userData', apart);
  process.once('exit', () => rmSync(apart, { recursive: true, force: true }));
}

/** Resolves with the exit code. */
export async function selfTest({ window, ...given }: Given): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(
    `Countersign ${given.version} tests itself: Electron ${process.versions['electron']}, ${process.platform} ${process.arch}.`,
  );
  const checks = [
    await windowAnswers(window),
    ...(await runSelfTest({
      within: app.getPath('temp'),
      practiceFolder: join(given.resources, 'practice'),
      surroundings: await desktopSurroundings(given),
      progress: say,
    })),
  ];
  for (const { claim, holds, found } of checks) say(`${holds ? 'ok  ' : 'FAIL'} ${claim}: ${found}.`);
  return checks.every(({ holds }) => holds) ? 0 : 1;
}

/** The page came from its own scheme, with its preload, and main answered it: only then is there a heading. */
async function windowAnswers({ webContents }: BrowserWindow): Promise<SelfTestCheck> {
  const claim = 'The window draws and main answers it';
  for (let tries = 0; tries < WINDOW_TRIES; tries += 1) {
    await sleep(WINDOW_TRY_MS);
    if (webContents.isLoading()) continue;
    // A page that is still coming may go away under the question: it is asked again.
    const heading: unknown = await webContents.executeJavaScript(HEADING).catch(() => '');
    if (typeof heading === 'string' && heading !== '') return { claim, holds: true, found: `it says "${heading}"` };
  }
  return { claim, holds: false, found: 'nothing was drawn' };
}
