// `npm start`: the app's window; where there is no display, the practice matter end to end in the terminal.
import { join } from 'node:path';
import { buildApp } from './provision/build.mjs';
import { hasDisplay } from './provision/display.mjs';
import { environment, nodeBinary, ROOT, run, say } from './provision/run.mjs';
import { provide } from './setup.mjs';

if (hasDisplay()) {
  const { electron, chromium } = provide({ window: true, tests: false });
  buildApp();
  const root = process.getuid?.() === 0;
  if (electron !== null) {
    process.exitCode = await run(electron, [...(root ? ['--no-sandbox'] : []), ROOT]);
  } else {
    say("Countersign opens on the system's Chromium, by the development stand-in for Electron.");
    const env = environment({ ELECTRON_STAND_IN_CHROMIUM: chromium });
    process.exitCode = await run(join(ROOT, 'tools', 'electron-stand-in', 'electron'), [ROOT], { env });
  }
} else {
  provide({ window: false, tests: false });
  const out = join(ROOT, 'practice');
  say('There is no display here, so the practice matter is done end to end in the terminal.');
  process.exitCode = await run(nodeBinary(), [join(ROOT, 'src', 'cli', 'main.ts'), 'demo', '--out', out]);
}
