/** What the lock file pins, one entry a package and version: name, licence, whether it ships, whether it wants to run at installation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export type LockedPackage = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** `build` is needed to make or test the app. What the window's bundle takes in is built from those, and listed as `window`. */
  readonly part: 'app' | 'window' | 'build';
  /** Base64 SHA-512, as npm checks it; null for what npm does not fetch. */
  readonly sha512: string | null;
  readonly hasInstallScript: boolean;
};

type LockEntry = {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };

/** Packages that state no licence in the lock, each read by hand in its files. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** What Vite bundles into the window, although npm calls it development. */
const IN_WINDOW = ['react', 'react-dom', 'react-aria-components', '@tanstack/react-query'];

export function lockedPackages(): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const window = inWindow(packages);
  const found = Object.entries(packages).flatMap(([path, entry]): readonly LockedPackage[] => {
    if (path === '') return [];
    const name = entry.name ?? nameOf(path);
    return [
      {
        name,
        version: entry.version,
        licence: entry.license ?? READ_BY_HAND[name] ?? 'unknown',
        part: entry.dev !== true ? 'app' : window.has(path) ? 'window' : 'build',
        sha512: entry.integrity?.startsWith('sha512-') === true ? entry.integrity.slice('sha512-'.length) : null,
        hasInstallScript: entry.hasInstallScript === true,
      },
    ];
  });
  const once = new Map(found.toSorted(byPart).map((each) => [`${each.name}@${each.version}`, each]));
  return [...once.values()].toSorted((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

/** `app` last, so that it stands where one package is needed by several parts. */
function byPart(a: LockedPackage, b: LockedPackage): number {
  const order = ['build', 'window', 'app'];
  return order.indexOf(a.part) - order.indexOf(b.part);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Paths in the lock of everything that the window's packages need, found as Node finds it: nearest folder first. */
function inWindow(packages: Lock['packages']): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (name: string, from: string): void => {
    const path = nearest(packages, name, from);
    if (path === null || reached.has(path)) return;
    reached.add(path);
    for (const dependency of Object.keys(packages[path]?.dependencies ?? {})) reach(dependency, path);
  };
  for (const name of IN_WINDOW) reach(name, '');
  return reached;
}

function nearest(packages: Lock['packages'], name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return null;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
