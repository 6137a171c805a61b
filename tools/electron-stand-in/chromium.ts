/** Where Chromium is and how it is started: one app window, nothing of the browser's own on the network. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

/** About one start in some hundreds never answers, on an idle machine too; a start takes one second. */
const LAUNCH_WITHIN_MS = 40_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** Chromium refuses its own sandbox to root, and to root only is it switched off. */
export const asRoot = process.getuid?.() === 0;

export function findChromium(): string {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = process.env['ELECTRON_STAND_IN_CHROMIUM'];
  const found = [...(named === undefined ? [] : [named]), ...onPath].find((path) => existsSync(path));
  if (found === undefined)
    throw new Error('electron stand-in: no Chromium found (install it, or set ELECTRON_STAND_IN_CHROMIUM)');
  return found;
}

export type Placement = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export async function launchChromium(given: {
  readonly profile: string;
  readonly firstPage: string;
  readonly placement: Placement;
  readonly switches: ReadonlyMap<string, string>;
}): Promise<BrowserContext> {
  const { x, y, width, height } = given.placement;
  return chromium.launchPersistentContext(given.profile, {
    executablePath: findChromium(),
    headless: false,
    timeout: LAUNCH_WITHIN_MS,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    chromiumSandbox: !asRoot,
    // Without a locale Chromium takes paths for ASCII, and a file with an umlaut in its name has none.
    env: { LANG: 'C.UTF-8', ...process.env },
    // The app decides what a signal means.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      `--app=${given.firstPage}`,
      `--window-size=${width},${height}`,
      `--window-position=${x},${y}`,
      ...QUIET,
      ...Array.from(given.switches, ([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    ],
  });
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions',
  // No name resolves but this machine's own, for the dev server: a request that slipped through would go nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy',
];
