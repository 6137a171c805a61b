/** The import arrows of the folder map, read from the sources themselves: lint says the same, this cannot be switched off by a comment. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'src');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'"();]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Who may import whom, by the folder below src. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  contract: ['contract', 'core'],
  backend: ['backend', 'core', 'contract/*views.ts'],
  cli: ['cli', 'backend', 'core'],
  main: ['main', 'backend', 'contract', 'core'],
  preload: ['preload', 'contract', 'core'],
  renderer: ['renderer', 'contract', 'core'],
  verifier: ['verifier', 'backend/pdf', 'backend/keys', 'backend/sha256.ts', 'core'],
};

/** Packages that compute and nothing else: no file, no clock, no network. */
const PURE_PACKAGES = ['zod', 'any-ascii', 'double-metaphone'];

type Arrow = { readonly from: string; readonly to: string; readonly zone: string; readonly target: string };

const arrows = sources(SRC).flatMap(arrowsOf);

/** `*views.ts`: the shapes that cross to the window, a file for each station that has outgrown the common one. */
function isWithin(target: string, allowed: string): boolean {
  const [folder, ending] = allowed.split('*');
  if (ending === undefined) return target === allowed || target.startsWith(`${allowed}/`);
  return target.startsWith(folder ?? '') && (target.endsWith(`-${ending}`) || target === `${folder}${ending}`);
}

test('every file below src imports only what its side may know', () => {
  const wrong = arrows.filter(({ zone, target }) => {
    const allowed = MAY[zone] ?? [];
    return target !== 'package' && !allowed.some((each) => isWithin(target, each));
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('core imports no Node module and no package that is not pure arithmetic', () => {
  const outside = arrows.filter(({ zone, target, to }) => zone === 'core' && target === 'package' && !PURE_PACKAGES.includes(to));
  expect(outside.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('only main and preload know Electron', () => {
  const knowing = arrows.filter(
    ({ to, zone }) => (to === 'electron' || to.startsWith('electron/')) && zone !== 'main' && zone !== 'preload',
  );
  expect(knowing.map(({ from }) => from)).toEqual([]);
});

test('no file below src leads back to itself by its imports, types included', () => {
  expect(circles(Map.groupBy(arrows, ({ from }) => from))).toEqual([]);
});

test('the rooms of the use cases lean on one another one way only', () => {
  const room = (path: string) => /^backend\/use-cases\/([^/]+)\//.exec(path)?.[1] ?? null;
  const steps = arrows.flatMap(({ from, target }) => {
    const [leaning, on] = [room(from), room(target)];
    return leaning === null || on === null || leaning === on ? [] : [{ from: leaning, target: on }];
  });
  expect(steps.length).toBeGreaterThan(0);
  expect(circles(Map.groupBy(steps, ({ from }) => from))).toEqual([]);
});

test('a circle is found wherever the walk enters it', () => {
  const walk = (pairs: readonly string[]) =>
    circles(
      Map.groupBy(
        pairs.map((pair) => ({ from: pair.at(0) ?? '', target: pair.at(-1) ?? '' })),
        ({ from }) => from,
      ),
    );
  expect(walk(['a>b', 'a>c', 'b>d', 'c>d'])).toEqual([]);
  expect(walk(['a>b', 'b>c', 'c>d', 'd>b'])).toEqual(['b -> c -> d -> b']);
});

test('the walk saw the whole tree', () => {
  expect(new Set(arrows.map(({ zone }) => zone))).toEqual(new Set(Object.keys(MAY)));
});

type Step = Pick<Arrow, 'from' | 'target'>;

/** Each written once, from the file at which the walk (depth first, in the order of the sources) came back to itself. */
function circles(steps: ReadonlyMap<string, readonly Step[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  function walk(file: string, way: readonly string[]) {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (way.includes(file) || done.has(file)) return;
    for (const { target } of steps.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  }
  for (const file of steps.keys()) walk(file, []);
  return found;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((found) => {
    const path = join(folder, found.name);
    if (found.isDirectory()) return sources(path);
    return /\.tsx?$/.test(found.name) && !/\.test\.tsx?$/.test(found.name) ? [path] : [];
  });
}

function arrowsOf(path: string): readonly Arrow[] {
  const from = relative(SRC, path).split(sep).join('/');
  const zone = from.split('/')[0] ?? '';
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((found) => {
    const to = found[1] ?? found[2] ?? '';
    return { from, to, zone, target: targetOf(path, to) };
  });
}

/** The path below src, or `package`. */
function targetOf(path: string, to: string): string {
  if (to.startsWith('#renderer/')) return `renderer/src/${to.slice('#renderer/'.length)}`;
  if (to.startsWith('#')) return to.slice(1);
  if (to.startsWith('.'))
    return relative(SRC, resolve(dirname(path), to))
      .split(sep)
      .join('/');
  return 'package';
}
