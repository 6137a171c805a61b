/** One cold start in a process of its own: `open-once.ts APP_FOLDER`; prints the milliseconds from the process's first moment to a heading on screen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../tools/electron-stand-in/launch.ts';
import { watchMemory } from '../reading/tree-memory.ts';

const [appDir = ''] = process.argv.slice(2);
const watch = watchMemory(process.pid);
const userData = mkdtempSync(join(tmpdir(), 'countersign-start-'));
const app = await launch({ appDir, userData });
try {
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const ms = performance.now();
  process.stdout.write(
    JSON.stringify({ ms, mb: watch.stop().togetherMb, runsOn: app.standIn === null ? 'Electron' : 'stand-in' }),
  );
} finally {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}
process.exit(0);
