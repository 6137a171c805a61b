/** `electron <app folder | main.js> [arguments]` */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createStandIn } from './electron.ts';
import { findEntry, register, run } from './hooks.ts';

const args = process.argv.slice(2);
const target = args.find((given) => !given.startsWith('-'));
if (args.includes('--version') || args.includes('-v')) {
  console.log(`v${electronVersion()} (stand-in)`);
  process.exit(0);
}
if (target === undefined) {
  console.error('electron stand-in: usage: electron <app folder or main.js> [arguments]');
  process.exit(1);
}

const { appDir, entry } = findEntry(target);
process.argv = [process.env['ELECTRON_STAND_IN_EXEC'] ?? process.execPath, ...args];
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: appDir });
Object.defineProperty(process.versions, 'electron', { value: electronVersion(), enumerable: true });

const userData = args.find((given) => given.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? null;
const standIn = createStandIn({ appDir, argv: args, userData, onExit: (code) => process.exit(code) });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => standIn.quit());
// Electron shows a box and goes on; here a fault of the main process ends the run, so that no test passes over it.
process.on('uncaughtException', (error) => {
  console.error('A JavaScript error occurred in the main process\n', error);
  standIn.exit(1);
});
process.on('unhandledRejection', (error) => console.error('UnhandledPromiseRejectionWarning:', error)); // a warning, as in Electron
process.on('exit', () => standIn.host.removeProfile()); // also after a bare process.exit()
register(standIn);
await run(standIn, entry, null);

function electronVersion(): string {
  try {
    const file = createRequire(import.meta.url).resolve('electron/package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
  } catch {
    return '0.0.0';
  }
}
