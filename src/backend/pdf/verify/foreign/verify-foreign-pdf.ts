/**
 * The signatures in a PDF of anybody's making, such as an e-card: the foreign-document profile of `docs/verification.md`.
 * It says what each signature covers, whether that still holds, and what came after. Whose key it was is never known from
 * the file: without a certificate known from elsewhere the best answer is indeterminate.
 */
import type { X509Certificate } from 'node:crypto';
import { sha256Of } from '#backend/sha256.ts';
import { epochSeconds, type Instant } from '#core/dates.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import { isKind, nameOf, textOf, type PdfDictionary } from '../pdf-value.ts';
import {
  FOREIGN_TITLES,
  RESULT_OF,
  verdictOf,
  WORDS,
  type ForeignCheckId,
  type ForeignSignature,
  type ForeignVerdict,
  type ForeignVerification,
} from './foreign-report.ts';
import { formFields, type FormField } from './form-fields.ts';
import { readGeneralPdf, type GeneralPdf } from './general-pdf.ts';
import { judgeCms } from './judge-cms.ts';
import { CmsRefused, readCms, type Cms } from './read-cms.ts';
import { failed, passed, unsure, type Outcome } from './outcome.ts';
import { sentenceOf } from './refusal.ts';
import { coveredBy, judgeLater } from './signed-range.ts';
import { readTimeStamp, type TimeStamp } from './time-stamp.ts';

export type ForeignOptions = {
  readonly now: Instant;
  /** SHA-256 fingerprints, lower-case hexadecimal, of signers or those above them. */
  readonly pinned?: readonly string[];
  readonly trusted?: readonly X509Certificate[];
};

/** Never throws for what a file holds. */
export function verifyForeignPdf(input: Uint8Array, options: ForeignOptions): ForeignVerification {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const sha256 = sha256Of(bytes);
  const answer = (verdict: ForeignVerdict, signatures: readonly ForeignSignature[], more = ''): ForeignVerification => ({
    result: RESULT_OF[verdict],
    verdict,
    words: more === '' ? WORDS[verdict] : `${WORDS[verdict]} ${more}`,
    signatures,
    sha256,
  });
  try {
    const pdf = readGeneralPdf(bytes);
    if (pdf.trailer.entries.has('Encrypt')) return answer('cannot-verify', [], 'It is encrypted.');
    const behind = bytesBehind(bytes);
    if (behind > 0) return answer('invalid', [], `${String(behind)} bytes stand behind its end.`);
    const fields = formFields(pdf).filter(({ type, value }) => type === 'Sig' && isKind(pdf.resolve(value), 'dictionary'));
    if (fields.length === 0) return answer(wasSignedOnce(bytes) ? 'signature-removed' : 'not-signed', []);
    const signatures = fields.map((field) => judgeField({ bytes, pdf, options }, field));
    return answer(verdictOf(signatures), signatures);
  } catch (error) {
    return answer('cannot-verify', [], sentenceOf(error));
  }
}

/** What no reader shows and no update announced; white space is nothing. */
function bytesBehind(bytes: Buffer): number {
  const end = bytes.lastIndexOf('%%EOF');
  return end < 0 ? 0 : bytes.toString('latin1', end + 5).trim().length;
}

/** In any earlier state, each of which ended with its own mark. */
function wasSignedOnce(bytes: Buffer): boolean {
  for (let at = bytes.lastIndexOf('%%EOF'); at > 0; at = bytes.lastIndexOf('%%EOF', at - 1)) {
    try {
      const earlier = readGeneralPdf(bytes, at + 5);
      if (formFields(earlier).some(({ type, value }) => type === 'Sig' && isKind(earlier.resolve(value), 'dictionary')))
        return true;
    } catch (error) {
      sentenceOf(error);
    }
  }
  return false;
}

type Given = { readonly bytes: Buffer; readonly pdf: GeneralPdf; readonly options: ForeignOptions };
type Notes = Partial<Record<ForeignCheckId, Outcome>>;

function judgeField(given: Given, field: FormField): ForeignSignature {
  const { pdf } = given;
  const dictionary = pdf.resolve(field.value);
  const notes: Notes = { F01: passed(`${String(pdf.sections)} cross-reference sections.`) };
  const found = isKind(dictionary, 'dictionary') ? judge(given, { field, dictionary }, notes) : NOTHING;
  const ids = Object.keys(FOREIGN_TITLES) as readonly ForeignCheckId[];
  const checks = ids.map((id) => ({
    id,
    title: FOREIGN_TITLES[id],
    ...(notes[id] ?? NOT_REACHED),
  }));
  const results = new Set(checks.map(({ result }) => result));
  const result = results.has('failed')
    ? 'failed'
    : results.has('indeterminate') || results.has('not-run')
      ? 'indeterminate'
      : 'passed';
  return { field: field.name, result, checks, ...found };
}

const NOT_REACHED: Outcome = { result: 'not-run', detail: 'Not reached, because of an earlier check.' };

type Found = Omit<ForeignSignature, 'field' | 'result' | 'checks'>;
const NOTHING: Found = {
  kind: 'signature',
  signer: null,
  claimed: { name: null, reason: null, location: null },
  time: null,
  coversWholeFile: false,
};

function judge(given: Given, signature: { readonly field: FormField; readonly dictionary: PdfDictionary }, notes: Notes): Found {
  const { bytes, pdf, options } = given;
  const { dictionary } = signature;
  const textAt = (key: string): string | null => textOf(pdf.resolve(dictionary.entries.get(key)));
  const claimed = { name: textAt('Name'), reason: textAt('Reason'), location: textAt('Location') };
  const covered = coveredBy(given, signature.field.value, dictionary);
  if ('refused' in covered) {
    notes.F02 = failed(covered.refused);
    return { ...NOTHING, claimed };
  }
  const { contents, end, content } = covered;
  const coversWholeFile = end === bytes.length;
  notes.F02 = passed(
    coversWholeFile ? 'The whole file.' : `The first ${String(end)} of ${String(bytes.length)} bytes; the rest came later.`,
  );
  notes.F09 = judgeLater(given, { dictionary, end, value: signature.field.value });
  const subFilter = nameOf(pdf.resolve(dictionary.entries.get('SubFilter'))) ?? 'none';
  const isStamp = subFilter === 'ETSI.RFC3161';
  if (!isStamp && subFilter !== 'adbe.pkcs7.detached' && subFilter !== 'ETSI.CAdES.detached') {
    notes.F04 = unsure(`A signature of the kind ${subFilter}, which is not judged here.`);
    return { ...NOTHING, claimed, coversWholeFile };
  }
  try {
    if (isStamp) return { ...stampFound(contents.bytes, content, { notes, options }), claimed, coversWholeFile };
    const cms = readCms(contents.bytes);
    judgeContainer(cms, content, notes);
    const time = timeOf(cms, pdfTime(textAt('M')), notes);
    judgeTime(cms, time, { notes, options });
    notes.F10 = judgeSigner(cms.signer.certificate, cms.certificates, options);
    return {
      kind: 'signature',
      signer: signerFacts(cms.signer.certificate),
      claimed,
      time: time === null ? null : { at: isoSeconds(time.at), by: time.by },
      coversWholeFile,
    };
  } catch (error) {
    const check = notes.F03 === undefined ? 'F03' : 'F04';
    notes[check] = failed(sentenceOf(error));
    return { ...NOTHING, claimed, coversWholeFile };
  }
}

function judgeContainer(cms: Cms, content: Uint8Array, notes: Notes): void {
  if (cms.padding.some((byte) => byte !== 0)) throw new CmsRefused('bytes hidden behind the signature');
  if (cms.content !== null && cms.content.length > 0) throw new CmsRefused('a container with content of its own');
  const judged = judgeCms(cms, content);
  notes.F03 = judged.contentUnchanged ? passed('The digest agrees.') : failed('The content was changed after it was signed.');
  notes.F04 = judged.signatureHolds ? passed('It holds.') : failed('The signature value is wrong.');
  notes.F05 = judged.weak.length === 0 ? passed('Digest and key are.') : failed(`Too weak: ${judged.weak.join(', ')}.`);
  notes.F06 =
    judged.namesCertificate === 'yes'
      ? passed('By its digest.')
      : judged.namesCertificate === 'another'
        ? failed('It names another certificate than the one that is there.')
        : unsure('It does not: another certificate with the same key could stand in its place.');
}

type SignedAt = { readonly at: Date; readonly by: 'time-stamp' | 'signer' };
const TOKEN = '1.2.840.113549.1.9.16.2.14';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

function timeOf(cms: Cms, stated: Date | null, notes: Notes): SignedAt | null {
  const token = cms.signer.unsigned.get(TOKEN);
  if (token !== undefined) {
    const stamp = stampOrNull(token.valueBeforeDecodeView, cms.signer.signature);
    if (stamp === null) notes.F08 = failed('Its time-stamp does not hold.');
    else return { at: stamp.at, by: 'time-stamp' };
  }
  const own = cms.signer.attributes?.get(SIGNING_TIME);
  const attribute = own !== undefined && 'toDate' in own && typeof own.toDate === 'function' ? (own.toDate() as Date) : null;
  const at = attribute ?? stated;
  return at === null || Number.isNaN(at.getTime()) ? null : { at, by: 'signer' };
}

function stampOrNull(token: Uint8Array, covered: Uint8Array): TimeStamp | null {
  try {
    return readTimeStamp(token, covered);
  } catch (error) {
    sentenceOf(error);
    return null;
  }
}

function judgeTime(
  { signer: { certificate } }: Pick<Cms, 'signer'>,
  time: SignedAt | null,
  { notes, options }: { readonly notes: Notes; readonly options: ForeignOptions },
): void {
  if (time === null) {
    notes.F07 = unsure('No time is stated.');
    notes.F08 ??= unsure('No time is stated.');
    return;
  }
  const { validFromDate, validToDate } = certificate;
  const detail = `${time.by === 'time-stamp' ? 'Stamped' : 'Stated by the signer'}: ${isoSeconds(time.at)}; valid ${isoSeconds(validFromDate)} to ${isoSeconds(validToDate)}.`;
  notes.F07 = time.at >= validFromDate && time.at <= validToDate ? passed(detail) : failed(detail);
  const ahead = time.at.getTime() / 1000 - epochSeconds(options.now);
  notes.F08 ??= ahead <= 300 ? passed(isoSeconds(time.at)) : failed(`${isoSeconds(time.at)} is yet to come.`);
}

function judgeSigner(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  { pinned = [], trusted = [] }: ForeignOptions,
): Outcome {
  const own = fingerprintOf(certificate.raw);
  const isKnown = ({ raw }: X509Certificate): boolean =>
    pinned.includes(fingerprintOf(raw)) || trusted.some((known) => known.raw.equals(raw));
  const above = new Set([...others, ...trusted].filter(({ ca }) => ca));
  const chain = [certificate];
  for (const below of chain) {
    if (isKnown(below)) return passed(`Certificate ${own}.`);
    const issuer = [...above].find((candidate) => below.checkIssued(candidate) && below.verify(candidate.publicKey));
    if (issuer === undefined) break;
    above.delete(issuer);
    chain.push(issuer);
  }
  return unsure(`Certificate ${own}. It is none that you gave.`);
}

function stampFound(
  token: Uint8Array,
  content: Uint8Array,
  { notes, options }: { readonly notes: Notes; readonly options: ForeignOptions },
): Omit<Found, 'claimed' | 'coversWholeFile'> {
  const { at, authority } = readTimeStamp(token, content);
  const cms = readCms(token);
  if (cms.padding.some((byte) => byte !== 0)) throw new CmsRefused('bytes hidden behind the time-stamp');
  notes.F03 = passed('The digest agrees.');
  notes.F04 = passed('It holds.');
  notes.F05 = passed('Digest and key are.');
  notes.F06 = passed('By its digest.');
  judgeTime(cms, { at, by: 'time-stamp' }, { notes, options });
  notes.F10 = judgeSigner(authority, cms.certificates, options);
  return { kind: 'time-stamp', signer: signerFacts(authority), time: { at: isoSeconds(at), by: 'time-stamp' } };
}

function signerFacts(certificate: X509Certificate): ForeignSignature['signer'] {
  const nameIn = (text: string): string => /^CN=(.*)$/m.exec(text)?.[1] ?? text.replaceAll('\n', ', ');
  return { name: nameIn(certificate.subject), fingerprint: fingerprintOf(certificate.raw), issuer: nameIn(certificate.issuer) };
}

/** ISO 32000-1, 7.9.4. */
function pdfTime(text: string | null): Date | null {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text ?? '');
  if (match === null) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, hours = '00', minutes = '00'] = match;
  const at = Date.parse(`${year ?? ''}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return Number.isNaN(at) ? null : new Date(sign === '-' ? at + offset : at - (sign === '+' ? offset : 0));
}

const isoSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
