/** `THIRD-PARTY.md`: every package that the lock pins, with its licence. Written by `npm run golden`, compared by a test. */
import { lockedPackages, type LockedPackage } from './locked-packages.ts';

const PARTS = {
  app: 'In the app',
  window: 'In the app, bundled into its window',
  build: 'Needed to build and test it, not in it',
} as const satisfies Record<LockedPackage['part'], string>;

export function thirdPartyMarkdown(): string {
  const packages = lockedPackages();
  const part = (name: LockedPackage['part']): readonly string[] => {
    const rows = packages.filter((each) => each.part === name);
    return [
      `## ${PARTS[name]} (${rows.length})`,
      '',
      '| package | version | licence |',
      '|---|---|---|',
      ...rows.map(({ name: package_, version, licence }) => `| ${package_} | ${version} | ${licence} |`),
      '',
    ];
  };
  return [
    '# Third-party packages',
    '',
    'Generated from `package-lock.json` by `npm run golden`; do not edit. Packages for other systems than yours are listed too.',
    'The licence is the one that the package states; each package carries its text. Electron brings Chromium and Node with notices of their own.',
    '`npm run --silent sbom` prints the same list as a CycloneDX document with the hash of each package.',
    '',
    ...part('app'),
    ...part('window'),
    ...part('build'),
  ].join('\n');
}
