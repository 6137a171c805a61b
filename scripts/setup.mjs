// Everything that `npm start` and `npm test` need, put in place once; seconds when nothing is to do.
import { installPackages } from './provision/packages.mjs';
import { chromiumBinary, electronBinary, provideSystemTools, TEST_TOOLS } from './provision/window.mjs';

const CHROMIUM = { command: 'chromium', debian: 'chromium' };

/** `window`: something to show the app with; `tests`: a screen and the outside judges too. */
export function provide({ window, tests }) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    process.stderr.write(`Countersign needs Node 20 or newer to begin with; this is ${process.version}.\n`);
    process.exit(1);
  }
  installPackages();
  const electron = window ? electronBinary() : null;
  const tools = [
    ...(tests && process.platform === 'linux' ? TEST_TOOLS : []),
    ...(window && electron === null ? [CHROMIUM] : []),
  ];
  provideSystemTools(tools);
  return { electron, chromium: window && electron === null ? chromiumBinary() : null };
}

if (process.argv[1] !== undefined && import.meta.url.endsWith('/scripts/setup.mjs') && process.argv[1].endsWith('setup.mjs')) {
  provide({ window: true, tests: true });
  process.stderr.write('Everything is in place.\n');
}
