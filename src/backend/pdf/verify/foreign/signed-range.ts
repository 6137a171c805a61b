/** What a signature covers, and what came after it. */
import { isArray, isKind, nameOf, type PdfDictionary, type PdfText, type PdfValue } from '../pdf-value.ts';
import { readGeneralPdf, type GeneralPdf } from './general-pdf.ts';
import { CHANGE_KINDS, laterChanges, type ChangeKind } from './later-changes.ts';
import { failed, passed, unsure, type Outcome } from './outcome.ts';
import { sentenceOf } from './refusal.ts';

type File = { readonly bytes: Buffer; readonly pdf: GeneralPdf };

export type Covered =
  | { readonly contents: PdfText; readonly end: number; readonly content: Buffer }
  | { readonly refused: string };

/** Exactly the string of the signature is left out, and what is signed ends where a state of the file ended. */
export function coveredBy({ bytes, pdf }: File, value: PdfValue | undefined, dictionary: PdfDictionary): Covered {
  const contents = dictionary.entries.get('Contents');
  const range = pdf.resolve(dictionary.entries.get('ByteRange'));
  if (!isKind(contents, 'text') || !contents.hex || contents.bytes.length === 0)
    return { refused: 'The signature has no value.' };
  if (isKind(value, 'ref') && !pdf.isPlain(value.number)) return { refused: 'The signature lies within what it should cover.' };
  if (!isArray(range) || range.length !== 4 || range.some((each) => !Number.isSafeInteger(each)))
    return { refused: 'No byte range that can be read.' };
  const [start, first, second, rest] = range as readonly [number, number, number, number];
  if (start !== 0) return { refused: 'The beginning of the file is not covered.' };
  if (first !== contents.start || second !== contents.end) return { refused: 'More than the signature itself is left out.' };
  const end = second + rest;
  if (rest < 0 || end > bytes.length) return { refused: 'The byte range is longer than the file.' };
  if (!/%%EOF[\r\n]{0,2}$/.test(bytes.toString('latin1', Math.max(0, end - 8), end)))
    return { refused: 'What is covered does not end where a state of the file ended.' };
  return { contents, end, content: Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, end)]) };
}

/** ISO 32000-1 table 254: the kinds of change that a certifying signature permits. */
const PERMITTED: Readonly<Record<number, ChangeKind>> = { 1: 'archive', 2: 'form', 3: 'annotation' };

export function judgeLater(
  { bytes, pdf }: File,
  signature: { readonly dictionary: PdfDictionary; readonly end: number; readonly value: PdfValue | undefined },
): Outcome {
  const then = signature.end === bytes.length ? pdf : readAsOf(bytes, signature.end);
  if (then === null) return failed('What was signed cannot be read as a document by itself.');
  const level = permissionOf(then, signature);
  if (level !== null && permissionOf(pdf, signature) !== level)
    return failed('The certification was taken out or changed later.');
  if (then === pdf) return passed('Nothing came after it.');
  const changes = laterChanges(then, pdf);
  if (changes.length === 0) return passed('What came after it shows nothing else.');
  const words = changes
    .slice(0, 6)
    .map((change) => change.words)
    .join('; ');
  const worst = Math.max(...changes.map(({ kind }) => CHANGE_KINDS.indexOf(kind)));
  // A signature that does not certify expects other signatures after it, and nothing else.
  const allowed = CHANGE_KINDS.indexOf(level === null ? 'signature' : (PERMITTED[level] ?? 'archive'));
  if (worst <= allowed) return passed(`Permitted: ${words}.`);
  if (level === null && worst < CHANGE_KINDS.indexOf('content')) return unsure(`Added after signing: ${words}. Look at both.`);
  return failed(`Changed after signing: ${words}.`);
}

function readAsOf(bytes: Buffer, end: number): GeneralPdf | null {
  try {
    return readGeneralPdf(bytes, end);
  } catch (error) {
    sentenceOf(error);
    return null;
  }
}

/** 1, 2 or 3 where this signature certifies the document, null where it does not. */
function permissionOf(
  pdf: GeneralPdf,
  { dictionary, value }: { readonly dictionary: PdfDictionary; readonly value: PdfValue | undefined },
): number | null {
  const permissions = pdf.resolve(pdf.catalog.entries.get('Perms'));
  const certifying = isKind(permissions, 'dictionary') ? permissions.entries.get('DocMDP') : undefined;
  if (!isKind(certifying, 'ref') || !isKind(value, 'ref') || certifying.number !== value.number) return null;
  const references = pdf.resolve(dictionary.entries.get('Reference'));
  for (const entry of isArray(references) ? references : []) {
    const reference = pdf.resolve(entry);
    if (!isKind(reference, 'dictionary') || nameOf(pdf.resolve(reference.entries.get('TransformMethod'))) !== 'DocMDP') continue;
    const parameters = pdf.resolve(reference.entries.get('TransformParams'));
    const level = isKind(parameters, 'dictionary') ? pdf.resolve(parameters.entries.get('P')) : undefined;
    return typeof level === 'number' ? level : 2;
  }
  return null;
}
