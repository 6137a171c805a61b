// What shows the window: Electron's own binary where it can be had, else the stand-in on the system's Chromium.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, nodeBinary, onPath, quietly, ROOT, say } from './run.mjs';

const ELECTRON = join(ROOT, 'node_modules', 'electron');
const REFUSED = join(ROOT, 'node_modules', '.countersign-electron-refused');
const DAY_MS = 24 * 60 * 60 * 1000;
const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Debian's names of what tests need besides: a screen, and judges of our PDFs and files that are not ours. */
export const TEST_TOOLS = [
  { command: 'Xvfb', debian: 'xvfb' },
  { command: 'pdfsig', debian: 'poppler-utils' },
  { command: 'qpdf', debian: 'qpdf' },
  { command: 'openssl', debian: 'openssl' },
  { command: 'strace', debian: 'strace' },
];

/** The path of Electron's binary, or null where it cannot be had. Tries to fetch it at most once a day. */
export function electronBinary() {
  const here = electronHere();
  if (here !== null || process.env.COUNTERSIGN_NO_ELECTRON === '1') return here;
  if (existsSync(REFUSED) && Date.now() - Number(readFileSync(REFUSED, 'utf8')) < DAY_MS) return null;
  say('Fetching Electron …');
  const fetched = quietly(nodeBinary(), ['install.js'], { cwd: ELECTRON, timeoutMs: 120_000 });
  const now = fetched.ok ? electronHere() : null;
  if (now === null) {
    writeFileSync(REFUSED, String(Date.now()));
    say(
      "Electron's binary cannot be had here: the same built app runs on the system's Chromium instead (tools/electron-stand-in).",
    );
  }
  return now;
}

function electronHere() {
  const named = join(ELECTRON, 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(ELECTRON, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(path) ? path : null;
}

export function chromiumBinary() {
  const told = process.env.ELECTRON_STAND_IN_CHROMIUM;
  if (told !== undefined && existsSync(told)) return told;
  for (const name of CHROMIUMS) {
    const found = onPath(name);
    if (found !== null) return found;
  }
  return null;
}

/** Installs what is missing where that is possible without asking anybody; else says the one command to run. */
export function provideSystemTools(tools) {
  const missing = tools.filter(({ command }) => (command === 'chromium' ? chromiumBinary() : onPath(command)) === null);
  if (missing.length === 0) return;
  const packages = missing.map(({ debian }) => debian).join(' ');
  const byHand = `apt-get install -y --no-install-recommends ${packages}`;
  if (onPath('apt-get') === null || process.getuid?.() !== 0) {
    const how = onPath('apt-get') === null ? `Install them (on Debian: ${byHand})` : `Run: sudo ${byHand}`;
    fail(`Missing on this system: ${missing.map(({ command }) => command).join(', ')}. ${how}, then start again.`);
  }
  say(`Installing ${packages} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => quietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages.split(' ')], { env });
  let done = install();
  if (!done.ok) {
    // A machine that has never asked has no package list.
    quietly('apt-get', ['update'], { env });
    done = install();
  }
  if (!done.ok)
    fail(
      `apt-get could not install ${packages}:\n${done.text.slice(-2000)}\nInstall them by hand (${byHand}), then start again.`,
    );
}
