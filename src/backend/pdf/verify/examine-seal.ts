/** V01 to V13: the file, its one signature, and whose it is. */
import { createHash, type X509Certificate } from 'node:crypto';
import { epochSeconds } from '#core/dates.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import { failed, passed, type Checks, type Finding } from './checks.ts';
import type { VerifyOptions } from './options.ts';
import { nameOf } from './pdf-value.ts';
import { checkCanonical, readCades, signatureHolds, weakness, type CadesRead } from './read-cades.ts';
import { checkCertifies, findSignature, type SignaturePlace } from './signature-place.ts';
import { reachable, readStrictPdf, type StrictPdf } from './strict-pdf.ts';

export type Sealed = { readonly pdf: StrictPdf; readonly place: SignaturePlace; readonly cades: CadesRead };

/** V01 to V13. Returns what holds together as a signed file, or null if it does not. */
export function examineSeal(checks: Checks, bytes: Buffer, options: VerifyOptions): Sealed | null {
  const pdf = checks.run('V01', () => passed(`${String(bytes.length)} bytes, one revision.`, readStrictPdf(bytes)));
  if (pdf === null) return null;
  checks.run('V02', () => checkNothingUnused(pdf));
  checks.run('V03', () => checkNothingActs(pdf));
  const place = checks.run('V04', () => passed('From the first byte to the last.', findSignature(pdf, bytes.length)));
  if (place === null) return null;
  checks.run('V05', () => {
    checkCertifies(pdf, place);
    return passed('CAdES, detached; no change is permitted.', true);
  });
  const digest = createHash('sha256')
    .update(bytes.subarray(0, place.contents.start))
    .update(bytes.subarray(place.contents.end))
    .digest();
  const cades = examineContainer(checks, place, digest);
  if (cades === null) return null;
  examineSigner(checks, cades, place, options);
  return { pdf, place, cades };
}

function examineContainer(checks: Checks, place: SignaturePlace, digest: Buffer): CadesRead | null {
  const cades = checks.run('V06', () => {
    const read = readCades(place.contents.bytes);
    return digest.equals(read.statedDigest)
      ? passed(`SHA-256 ${digest.toString('hex')}`, read)
      : failed('The content was changed after it was signed.');
  });
  if (cades === null) return null;
  checks.run('V07', () => {
    checkCanonical(cades, digest);
    return passed(`${String(cades.container.length)} bytes, the rest is zero.`, true);
  });
  checks.run('V08', () => {
    const weak = [cades.signer, ...cades.issuers].map(({ publicKey }) => weakness(publicKey)).find((text) => text !== null);
    return weak === undefined ? passed('SHA-256 and a strong key.', true) : failed(`Too weak: ${weak}.`);
  });
  checks.run('V09', () => (signatureHolds(cades, digest) ? passed('It holds.', true) : failed('The signature value is wrong.')));
  return cades;
}

function examineSigner(checks: Checks, cades: CadesRead, place: SignaturePlace, options: VerifyOptions): void {
  const { signer, issuers } = cades;
  const { signedAt } = place.claimed;
  checks.run('V10', () => checkChain(cades));
  checks.run('V11', () => {
    const invalid = [signer, ...issuers].find(
      ({ validFromDate, validToDate }) => signedAt < validFromDate || signedAt > validToDate,
    );
    const detail = `Stated time ${isoSeconds(signedAt)}; valid ${isoSeconds(signer.validFromDate)} to ${isoSeconds(signer.validToDate)}.`;
    return invalid === undefined ? passed(detail, true) : failed(detail);
  });
  checks.run('V12', () => {
    const ahead = signedAt.getTime() / 1000 - epochSeconds(options.now);
    return ahead <= 300
      ? passed(`${isoSeconds(signedAt)}, by the signer’s own clock.`, true)
      : failed(`${isoSeconds(signedAt)} is yet to come.`);
  });
  checks.run('V13', () => checkPinned(cades, options));
}

function checkNothingUnused(pdf: StrictPdf): Finding<true> {
  const used = reachable(pdf, () => undefined);
  const unused = [...pdf.objects.keys()].filter((number) => !used.has(number));
  return unused.length === 0
    ? passed(`${String(pdf.objects.size)} objects, all in use.`, true)
    : failed(`Unused objects: ${unused.slice(0, 5).join(', ')}.`);
}

const ACTIVE_KEYS = new Set([
  'AA',
  'OpenAction',
  'JS',
  'JavaScript',
  'Launch',
  'URI',
  'RichMedia',
  'XFA',
  'OCProperties',
  'OC',
  'SubmitForm',
  'Encrypt',
  'ObjStm',
  'Alternates',
]);
const ACTIVE_NAMES = new Set([
  'JavaScript',
  'Launch',
  'URI',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'Movie',
  'Sound',
  'Rendition',
  'ObjStm',
  'XRef',
]);

function checkNothingActs(pdf: StrictPdf): Finding<true> {
  const found = new Set<string>();
  reachable(pdf, (value, key) => {
    if (key !== null && ACTIVE_KEYS.has(key)) found.add(key);
    const name = nameOf(value);
    if (name !== null && (key === 'S' || key === 'Type' || key === 'Subtype') && ACTIVE_NAMES.has(name)) found.add(name);
  });
  return found.size === 0
    ? passed('No script, link, action or optional content.', true)
    : failed(`Found: ${[...found].join(', ')}.`);
}

/** Each certificate was issued by the next; the last by itself, or by one that is not in the file. */
function checkChain({ signer, issuers }: CadesRead): Finding<true> {
  if (signer.ca) return failed('The signer’s certificate is one that issues certificates.');
  const chain = [signer, ...issuers];
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer !== undefined && !issuer.ca) return failed('An issuer that may not issue.');
    if (issuer !== undefined && !issuedBy(certificate, issuer))
      return failed('A certificate of the chain was not issued by the next.');
  }
  const last = chain.at(-1) ?? signer;
  if (!last.checkIssued(last)) return passed('The chain ends below its root, which is not in the file.', true);
  if (!last.verify(last.publicKey)) return failed('The root’s own signature is wrong.');
  return passed(issuers.length === 0 ? 'Self-signed.' : 'Issued by the root in the file.', true);
}

function issuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function checkPinned({ signer, issuers }: CadesRead, { pinned, trusted }: VerifyOptions): Finding<true> {
  const own = fingerprintOf(signer.raw);
  const chain = [signer, ...issuers];
  const known = chain.find(
    ({ raw }) => pinned.includes(fingerprintOf(raw)) || trusted.some((certificate) => certificate.raw.equals(raw)),
  );
  if (known !== undefined)
    return passed(
      known === signer ? `Certificate ${own}` : `Certificate ${own}, by its issuer ${fingerprintOf(known.raw)}`,
      true,
    );
  const last = chain.at(-1) ?? signer;
  const above = trusted.find((certificate) => certificate.ca && issuedBy(last, certificate));
  if (above !== undefined) return passed(`Certificate ${own}, by its issuer ${fingerprintOf(above.raw)}, which you gave`, true);
  const advice =
    pinned.length + trusted.length === 0 ? 'You gave no fingerprint to compare with.' : 'It is none of those you gave.';
  return { result: 'indeterminate', detail: `SIGNER UNKNOWN. The file was signed with certificate ${own}. ${advice}` };
}

/** `2025-10-08T21:00:00Z`. */
export const isoSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
