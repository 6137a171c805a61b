/** V14 to V17: what the file says to machines, to readers, and to the record. */
import { sha256Of } from '#backend/sha256.ts';
import { documentOf } from '#core/certification/compose.ts';
import type { CertifiedFacts } from '#core/certification/facts.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import { ATTACHMENT, renderCertification } from '../certification-pdf.ts';
import { needsLargeFace } from '../script-faces.ts';
import { withByteRange } from '../sign-pdf.ts';
import { failed, passed, type Checks, type Finding } from './checks.ts';
import { compareFiles } from './compare-files.ts';
import { isoSeconds, type Sealed } from './examine-seal.ts';
import { readCertifiedFacts } from './facts-schema.ts';
import type { MatterRecord, VerifyOptions } from './options.ts';
import { isArray, isKind, nameOf, textOf } from './pdf-value.ts';
import type { SignaturePlace } from './signature-place.ts';
import { decodeStream, resolve, type StrictPdf } from './strict-pdf.ts';

/** The facts are given out only where everything says they were signed. */
export async function examineContent(
  checks: Checks,
  bytes: Buffer,
  sealed: Sealed,
  options: VerifyOptions,
): Promise<CertifiedFacts | null> {
  const facts = checks.run('V14', () => readAttachment(sealed.pdf));
  if (facts === null) return null;
  checks.run('V15', () => checkSameSigner(facts, sealed));
  // Redrawing takes time and trusts the facts: pointless before the signature holds.
  if (checks.all().some(({ result }) => result === 'failed')) return null;
  await checks.runLater('V16', () => checkPages(bytes, facts, sealed.place));
  checks.run('V17', () => checkMatter(bytes, facts, options.matter));
  return checks.resultOf('V16') === 'failed' ? null : facts;
}

function readAttachment(pdf: StrictPdf): Finding<CertifiedFacts> {
  const names = resolve(pdf.objects, pdf.catalog.entries.get('Names'));
  const tree = isKind(names, 'dictionary') ? resolve(pdf.objects, names.entries.get('EmbeddedFiles')) : undefined;
  const list = isKind(tree, 'dictionary') ? resolve(pdf.objects, tree.entries.get('Names')) : undefined;
  if (!isArray(list) || list.length !== 2 || textOf(list[0]) !== ATTACHMENT)
    return failed('Not exactly one attachment, certified.json.');
  const files = [...pdf.objects.values()].filter(
    (value) => isKind(value, 'stream') && nameOf(value.dictionary.entries.get('Type')) === 'EmbeddedFile',
  );
  const specification = resolve(pdf.objects, list[1]);
  const embedded = isKind(specification, 'dictionary') ? resolve(pdf.objects, specification.entries.get('EF')) : undefined;
  const stream = isKind(embedded, 'dictionary') ? resolve(pdf.objects, embedded.entries.get('F')) : undefined;
  if (!isKind(stream, 'stream') || files.length !== 1) return failed('Not exactly one attached file.');
  const facts = readCertifiedFacts(decodeStream(stream));
  return facts.ok
    ? passed(`${facts.value.matter.reference}, version ${String(facts.value.version)}.`, facts.value)
    : failed(`${facts.error}.`);
}

function checkSameSigner({ neutral, issuedAt, place }: CertifiedFacts, sealed: Sealed): Finding<true> {
  const { claimed } = sealed.place;
  const issuers = sealed.cades.issuers.map(({ raw }) => fingerprintOf(raw));
  if (neutral.fingerprint !== fingerprintOf(sealed.cades.signer.raw)) return failed('certified.json names another certificate.');
  if (neutral.issuerFingerprints.join() !== issuers.join()) return failed('certified.json names other issuers.');
  if (isoSeconds(claimed.signedAt) !== issuedAt) return failed('certified.json states another time.');
  return neutral.name === claimed.name && place === claimed.location
    ? passed(`${neutral.name}, ${issuedAt}.`, true)
    : failed('certified.json names another person or place.');
}

async function checkPages(bytes: Buffer, facts: CertifiedFacts, place: SignaturePlace): Promise<Finding<true>> {
  const again = await renderCertification(documentOf(facts));
  if (!again.ok) {
    return again.error.characters.every(needsLargeFace)
      ? {
          result: 'indeterminate',
          detail: `Not drawn again: no letters for ${again.error.characters.join(' ')} are carried here.`,
        }
      : failed('certified.json holds what cannot be drawn.');
  }
  const { start, end } = place.contents;
  const sameness = compareFiles(bytes, withByteRange(again.value).bytes, { holeStart: start, holeEnd: end });
  if (sameness === 'bytes') return passed('Byte for byte.', true);
  if (sameness === 'values') return passed('Object for object; packed by another version of zlib.', true);
  return failed(`The pages say something else than certified.json, or ${facts.software} lays them out in another way.`);
}

function checkMatter(bytes: Buffer, facts: CertifiedFacts, matter: MatterRecord | null): Finding<true> {
  if (matter === null) return { result: 'not-run', detail: 'No matter was given to compare with.' };
  if (!matter.chainHolds) return failed('The chain of the record is broken.');
  const own = sha256Of(bytes);
  if (!matter.issued.includes(own)) return failed('The record knows of no such certification.');
  return matter.heads.includes(facts.digests.head)
    ? passed('Issued in this matter, at a head of its record.', true)
    : failed('The record never had this head.');
}
