/** The one signature of a certification: where it lies, what it covers, what it permits. */
import { isArray, isKind, nameOf, PdfRefused, textOf, type PdfDictionary, type PdfText, type PdfValue } from './pdf-value.ts';
import { resolve, type StrictPdf } from './strict-pdf.ts';

export type SignaturePlace = {
  readonly dictionary: PdfDictionary;
  /** The object that holds it. */
  readonly number: number;
  readonly contents: PdfText;
  readonly claimed: { readonly name: string; readonly reason: string; readonly location: string; readonly signedAt: Date };
};

/** Finds it, and proves that it covers every byte of the file but its own value. Throws `PdfRefused`. */
export function findSignature(pdf: StrictPdf, size: number): SignaturePlace {
  const form = dictionaryAt(pdf, pdf.catalog.entries.get('AcroForm'), 'form');
  const fields = form.entries.get('Fields');
  if (!isArray(fields) || fields.length !== 1) throw new PdfRefused('not exactly one form field');
  const widget = dictionaryAt(pdf, fields[0], 'form field');
  if (nameOf(widget.entries.get('FT')) !== 'Sig' || nameOf(widget.entries.get('Subtype')) !== 'Widget')
    throw new PdfRefused('no signature field');
  const reference = widget.entries.get('V');
  if (!isKind(reference, 'ref')) throw new PdfRefused('a signature field without signature');
  const dictionary = dictionaryAt(pdf, reference, 'signature');
  checkOnlyAnnotation(pdf, fields[0]);
  const contents = dictionary.entries.get('Contents');
  if (!isKind(contents, 'text') || !contents.hex || contents.bytes.length === 0)
    throw new PdfRefused('a signature without value');
  checkByteRange(dictionary.entries.get('ByteRange'), contents, size);
  return { dictionary, number: reference.number, contents, claimed: claims(dictionary) };
}

/** CAdES, detached, certifying, no change permitted, and entered as such in the catalog. Throws `PdfRefused`. */
export function checkCertifies(pdf: StrictPdf, { dictionary, number }: SignaturePlace): void {
  const { entries } = dictionary;
  const kind = [entries.get('Type'), entries.get('Filter'), entries.get('SubFilter')].map((value) => nameOf(value)).join(' ');
  if (kind !== 'Sig Adobe.PPKLite ETSI.CAdES.detached') throw new PdfRefused(`a signature of another kind than ours (${kind})`);
  const references = entries.get('Reference');
  const reference = isArray(references) && references.length === 1 ? references[0] : undefined;
  if (!isKind(reference, 'dictionary') || nameOf(reference.entries.get('TransformMethod')) !== 'DocMDP')
    throw new PdfRefused('a signature that does not certify');
  const parameters = reference.entries.get('TransformParams');
  if (!isKind(parameters, 'dictionary') || parameters.entries.get('P') !== 1)
    throw new PdfRefused('a certification that permits changes');
  const permissions = pdf.catalog.entries.get('Perms');
  const permitted = isKind(permissions, 'dictionary') ? permissions.entries.get('DocMDP') : undefined;
  if (!isKind(permitted, 'ref') || permitted.number !== number)
    throw new PdfRefused('a catalog that does not name the certifying signature');
}

function checkByteRange(range: PdfValue | undefined, contents: PdfText, size: number): void {
  const expected = [0, contents.start, contents.end, size - contents.end];
  if (!isArray(range) || range.length !== 4) throw new PdfRefused('no byte range');
  if (range.some((value, index) => value !== expected[index]))
    throw new PdfRefused('a byte range that leaves out more than the signature');
}

/** Another annotation could be laid over the page. */
function checkOnlyAnnotation(pdf: StrictPdf, field: PdfValue | undefined): void {
  for (const value of pdf.objects.values()) {
    if (!isKind(value, 'dictionary') || nameOf(value.entries.get('Type')) !== 'Page') continue;
    const annotations = resolve(pdf.objects, value.entries.get('Annots'));
    if (annotations === undefined) continue;
    if (!isArray(annotations)) throw new PdfRefused('annotations that are no list');
    const others = annotations.filter((entry) => !isKind(entry, 'ref') || !isKind(field, 'ref') || entry.number !== field.number);
    if (others.length > 0) throw new PdfRefused('an annotation beside the signature');
  }
}

function claims({ entries }: PdfDictionary): SignaturePlace['claimed'] {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'$/.exec(textOf(entries.get('M')) ?? '');
  if (match === null) throw new PdfRefused('a signature that states no time');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const signedAt = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0));
  const text = (key: string): string => textOf(entries.get(key)) ?? '';
  return { name: text('Name'), reason: text('Reason'), location: text('Location'), signedAt };
}

function dictionaryAt(pdf: StrictPdf, value: PdfValue | undefined, what: string): PdfDictionary {
  const found = resolve(pdf.objects, value);
  if (!isKind(found, 'dictionary')) throw new PdfRefused(`no ${what}`);
  return found;
}
