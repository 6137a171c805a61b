/** Node's loader: 'electron' means the stand-in, for `import` with names and for `require`. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks, type LoadHookSync, type ResolveHookSync } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StandIn } from './electron.ts';

const REGISTRY = Symbol.for('electron-stand-in');
const held = globalThis as unknown as Record<symbol, Map<number, StandIn> | undefined>;
const registry = (held[REGISTRY] ??= new Map<number, StandIn>());
let hooked = false;

/** Gives the run a number: modules loaded with `?standin=<n>` get its `electron`, others the newest. */
export function register(standIn: StandIn): number {
  const id = registry.size + 1;
  registry.set(id, standIn);
  if (!hooked) registerHooks({ resolve: resolveModule, load: loadModule });
  hooked = true;
  return id;
}

const resolveModule: ResolveHookSync = (specifier, context, next) => {
  const run = /[?&]standin=(\d+)/.exec(context.parentURL ?? '')?.[1];
  if (/^electron(\/(main|common))?$/.test(specifier))
    return { url: `electron-stand-in:${run ?? registry.size}`, format: 'module', shortCircuit: true };
  const found = next(specifier, context);
  // The app's own modules follow their entry, so that a second run in one process gets fresh ones.
  const own = found.url.startsWith('file:') && !found.url.includes('/node_modules/') && !found.url.includes('?');
  return run !== undefined && own && /\.m?js$/.test(found.url) ? { ...found, url: `${found.url}?standin=${run}` } : found;
};

const loadModule: LoadHookSync = (url, context, next) => {
  const id = /^electron-stand-in:(\d+)$/.exec(url)?.[1];
  if (id === undefined) return next(url, context);
  const names = Object.keys(registry.get(Number(id))?.electron ?? {});
  const lines = [
    `const electron = globalThis[Symbol.for('electron-stand-in')].get(${id}).electron;`,
    'export default electron;',
    "export { electron as 'module.exports' };",
    ...names.map((name) => `export const ${name} = electron.${name};`),
  ];
  return { format: 'module', shortCircuit: true, source: lines.join('\n') };
};

/** `electron <folder | file>`: where the app is and which file starts it. */
export function findEntry(given: string): { readonly appDir: string; readonly entry: string } {
  const path = resolve(given);
  if (/\.[cm]?js$/.test(path) && existsSync(path)) return { appDir: folderWithManifest(dirname(path)), entry: path };
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) throw new Error(`Cannot find module '${path}': no Electron app there`);
  const { main = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly main?: string };
  return { appDir: path, entry: join(path, main) };
}

function folderWithManifest(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

/** Loads the main module, then lets the app be ready. `fresh`: not the copy an earlier run in this process loaded. */
export async function run(standIn: StandIn, entry: string, fresh: number | null): Promise<void> {
  const nativeImport = createRequire(import.meta.url)('./native-import.cjs') as (url: string) => Promise<unknown>;
  await nativeImport(pathToFileURL(entry).href + (fresh === null ? '' : `?standin=${fresh}`));
  standIn.start();
}
