// `npm run e2e`: the built app in a window, on Electron where its binary is, else on the stand-in; says which.
import { buildApp } from './provision/build.mjs';
import { hasDisplay, startXvfb } from './provision/display.mjs';
import { say } from './provision/run.mjs';
import { runSuite } from './provision/suites.mjs';
import { provide } from './setup.mjs';

/** Answers passed, failed, skipped. Always on a screen of its own where there is Xvfb: a test must not steal the person's focus. */
export async function runEndToEnd(args = []) {
  const { electron, chromium } = provide({ window: true, tests: true });
  buildApp();
  say(
    electron === null
      ? 'End-to-end tests on the stand-in (no Electron binary here).'
      : "End-to-end tests on Electron's own binary.",
  );
  const screen = process.platform === 'linux' ? await startXvfb() : null;
  if (screen === null && !hasDisplay()) throw new Error('There is no display for the window');
  try {
    const env = {
      ...(screen === null ? {} : { DISPLAY: screen.display }),
      ...(electron === null ? { ELECTRON_STAND_IN_CHROMIUM: chromium } : { ELECTRON_E2E: 'real' }),
    };
    return await runSuite('e2e', { env, args, secondLook: true });
  } finally {
    screen?.close();
  }
}

if (process.argv[1]?.endsWith('e2e.mjs')) {
  const { passed, failed, skipped } = await runEndToEnd(process.argv.slice(2));
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}
