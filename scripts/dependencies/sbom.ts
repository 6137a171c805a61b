/** The bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): `npm run --silent sbom > sbom.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPackages, type LockedPackage } from './locked-packages.ts';

/** Without time or serial number: the same lock gives the same bytes. */
export function sbom(): object {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { readonly name: string; readonly version: string };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, 'bom-ref': `pkg:npm/${name}@${version}` } },
    components: lockedPackages().map(component),
  };
}

function component({ name, version, licence, part, sha512 }: LockedPackage): object {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    scope: part === 'build' ? 'excluded' : 'required',
    licenses: [licenceOf(licence)],
    ...(sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
  };
}

/** One identifier, or an expression of several. */
function licenceOf(licence: string): object {
  return /[ ()]/.test(licence) ? { expression: licence.replaceAll(/^\((.*)\)$/g, '$1') } : { license: { id: licence } };
}
