/** What we build on: few, pinned, licensed, and silent at installation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedPackages } from '../../../scripts/dependencies/locked-packages.ts';
import { sbom } from '../../../scripts/dependencies/sbom.ts';
import { thirdPartyMarkdown } from '../../../scripts/dependencies/third-party.ts';

const ROOT = join(import.meta.dirname, '../../..');

type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

/** No licence that would reach into our own code. LGPL: libvips and libheif, each a library of its own, replaceable. */
const PERMITTED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'LGPL-3.0',
  'LGPL-3.0-or-later',
];
/** For tools that are not in the app. */
const PERMITTED_IN_BUILD = [...PERMITTED, 'MPL-2.0', 'CC-BY-4.0', 'CC-BY-3.0'];

test('the list of third-party packages is the lock’s', async () => {
  await expect(thirdPartyMarkdown()).toMatchFileSnapshot('../../../THIRD-PARTY.md');
});

/** Of alternatives we take the one that is permitted; where both words stand, every licence must be. */
function permits(licence: string, permitted: readonly string[]): boolean {
  const named = licence.split(/ (?:AND|OR) |[() ]+/).filter((each) => each !== '');
  return licence.includes(' OR ') && !licence.includes(' AND ')
    ? named.some((each) => permitted.includes(each))
    : named.every((each) => permitted.includes(each));
}

test('every package states a licence that is permitted where it is used', () => {
  const refused = lockedPackages().filter(({ licence, part }) => {
    const permitted = part === 'build' ? PERMITTED_IN_BUILD : PERMITTED;
    return !permits(licence, permitted);
  });
  expect(refused.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('every direct dependency is pinned to one version, and every package to one content', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(
    lockedPackages()
      .filter(({ sha512 }) => sha512 === null)
      .map(({ name }) => name),
  ).toEqual([]);
});

test('a package that would run a program at installation is named and, but for Node itself, forbidden to', () => {
  const scripted = lockedPackages().filter(({ hasInstallScript }) => hasInstallScript);
  expect(scripted.length).toBeGreaterThan(1);
  expect(scripted.map(({ name }) => [name, manifest.allowScripts[name]]).filter(([, told]) => told === undefined)).toEqual([]);
  const allowed = Object.entries(manifest.allowScripts).filter(([, told]) => told);
  expect(allowed.map(([name]) => name)).toEqual(['node']);
});

test('no package of a remote service, an updater or a telemetry is among them', () => {
  const phoning =
    /(^|[/-])(sentry|bugsnag|posthog|segment|amplitude|mixpanel|analytics|telemetry|update-notifier|electron-updater)/;
  // electron-builder's own command line asks for a newer one of itself; packaging calls its library instead.
  const notCalled = ['simple-update-notifier'];
  const found = lockedPackages().filter(({ name }) => phoning.test(name));
  expect(found.map(({ name }) => name)).toEqual(notCalled);
  expect(found.every(({ part }) => part === 'build')).toBe(true);
});

test('the bill of materials names every package once, with its hash and licence, and is the same each time', () => {
  const bill = sbom() as { components: readonly { purl: string; hashes: readonly { content: string }[]; licenses: unknown[] }[] };
  expect(bill.components.length).toBe(lockedPackages().length);
  expect(new Set(bill.components.map(({ purl }) => purl)).size).toBe(bill.components.length);
  expect(bill.components.every(({ hashes }) => /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toBe(true);
  expect(bill.components.every(({ licenses }) => licenses.length === 1)).toBe(true);
  expect(JSON.stringify(sbom())).toBe(JSON.stringify(bill));
});
