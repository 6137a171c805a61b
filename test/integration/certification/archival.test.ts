/** Our own structural checks of what PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask. No outside validator has judged. */
import { expect, test } from 'vitest';
import {
  isArray,
  isKind,
  nameOf,
  textOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '#backend/pdf/verify/pdf-value.ts';
import { decodeStream, readStrictPdf, resolve } from '#backend/pdf/verify/strict-pdf.ts';
import { NAMES } from '#test/builders/names.ts';
import { aSigner, sealed } from './sealed.ts';

/** With names in every script, so that each face of ours is judged. */
const present = NAMES.map((name) => ({ name, role: 'for the union' }));
const pdf = readStrictPdf(await sealed(aSigner(), { practice: true, present }));
const values = [...pdf.objects.values()];
const dictionaries = values.filter((value): value is PdfDictionary => isKind(value, 'dictionary'));
const streams = values.filter((value): value is PdfStream => isKind(value, 'stream'));
const ofType = (type: string): readonly PdfDictionary[] =>
  dictionaries.filter(({ entries }) => nameOf(entries.get('Type')) === type);
const at = (dictionary: PdfDictionary, ...keys: readonly string[]): PdfValue | undefined =>
  keys.reduce<PdfValue | undefined>((value, key) => {
    const found = resolve(pdf.objects, value);
    return isKind(found, 'dictionary') ? resolve(pdf.objects, found.entries.get(key)) : undefined;
  }, dictionary);

test('the document is tagged, has a language and shows its title', () => {
  expect(at(pdf.catalog, 'MarkInfo', 'Marked')).toBe(true);
  expect(textOf(at(pdf.catalog, 'Lang'))).toBe('en');
  expect(at(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle')).toBe(true);
  expect(isKind(at(pdf.catalog, 'StructTreeRoot', 'ParentTree'), 'dictionary')).toBe(true);
});

test('the metadata names PDF/A-3a and PDF/UA-1, and agrees with the document information', () => {
  const metadata = at(pdf.catalog, 'Metadata');
  if (!isKind(metadata, 'stream')) throw new Error('No metadata');
  const xmp = decodeStream(metadata).toString('utf8');
  expect(metadata.dictionary.entries.has('Filter')).toBe(false);
  for (const part of ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', 'pdfaSchema:prefix>pdfuaid<'])
    expect(xmp).toContain(part);
  const information = resolve(pdf.objects, pdf.trailer.entries.get('Info'));
  if (!isKind(information, 'dictionary')) throw new Error('No document information');
  for (const key of ['Title', 'Author', 'Subject', 'Producer']) expect(xmp).toContain(textOf(at(information, key)));
});

test('there is one output intent with a profile, and the trailer has an identifier', () => {
  const intents = at(pdf.catalog, 'OutputIntents');
  const [intent] = isArray(intents) ? intents : [];
  const dictionary = resolve(pdf.objects, intent);
  if (!isKind(dictionary, 'dictionary')) throw new Error('No output intent');
  expect(nameOf(at(dictionary, 'S'))).toBe('GTS_PDFA1');
  expect(isKind(at(dictionary, 'DestOutputProfile'), 'stream')).toBe(true);
  expect(isArray(pdf.trailer.entries.get('ID'))).toBe(true);
});

test('every font is embedded and every glyph has its Unicode value', () => {
  const fonts = ofType('Font').filter(({ entries }) => nameOf(entries.get('Subtype')) === 'Type0');
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts) expect(isKind(at(font, 'ToUnicode'), 'stream')).toBe(true);
  for (const descriptor of ofType('FontDescriptor')) expect(isKind(at(descriptor, 'FontFile2'), 'stream')).toBe(true);
  expect(values.some((value) => nameOf(value) === 'Helvetica')).toBe(false);
});

test('every page has its tab order and its place in the parent tree; the widget is tagged and described', () => {
  const pages = ofType('Page');
  for (const page of pages) {
    expect(nameOf(at(page, 'Tabs'))).toBe('S');
    expect(typeof at(page, 'StructParents')).toBe('number');
  }
  const [widget] = ofType('Annot');
  if (widget === undefined) throw new Error('No widget');
  expect(typeof at(widget, 'StructParent')).toBe('number');
  expect(textOf(at(widget, 'TU'))).toContain('Electronic signature of Rosa M. García-López');
  const reference = dictionaries.filter(({ entries }) => nameOf(entries.get('S')) === 'Form');
  expect(reference).toHaveLength(1);
});

test('everything that is drawn lies in a tag or is an artifact', () => {
  for (const page of ofType('Page')) {
    const content = at(page, 'Contents');
    if (!isKind(content, 'stream')) throw new Error('A page without content');
    let depth = 0;
    for (const line of decodeStream(content).toString('latin1').split('\n')) {
      if (/ (BDC|BMC)$/.test(line)) depth += 1;
      else if (line === 'EMC') depth -= 1;
      else if (/(^| )(Tj|TJ|f|S|B|Do)$/.test(line)) expect(depth).toBe(1);
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  }
});

test('heads of tables have a scope, figures words and a place, headings follow one another without a gap', () => {
  const elements = dictionaries.filter(({ entries }) => entries.has('S') && entries.has('P') && entries.has('K'));
  const of = (kind: string) => elements.filter(({ entries }) => nameOf(entries.get('S')) === kind);
  for (const head of of('TH')) expect(['Row', 'Column']).toContain(nameOf(at(head, 'A', 'Scope')));
  expect(of('Figure')).toHaveLength(1);
  for (const figure of of('Figure')) {
    expect(textOf(at(figure, 'Alt'))).toContain('Bar of 100 eligible persons');
    expect(isArray(at(figure, 'A', 'BBox'))).toBe(true);
  }
  expect(of('H1')).toHaveLength(1);
  expect(of('H2').length).toBeGreaterThan(5);
  expect(of('H3')).toHaveLength(0);
});

test('the attachment says what it is, of what kind, and how it belongs to the document', () => {
  const associated = at(pdf.catalog, 'AF');
  const specification = resolve(pdf.objects, isArray(associated) ? associated[0] : undefined);
  if (!isKind(specification, 'dictionary')) throw new Error('No associated file');
  expect(nameOf(at(specification, 'AFRelationship'))).toBe('Data');
  expect(textOf(at(specification, 'UF'))).toBe('certified.json');
  const file = streams.find(({ dictionary }) => nameOf(dictionary.entries.get('Type')) === 'EmbeddedFile');
  if (file === undefined) throw new Error('No embedded file');
  expect(nameOf(file.dictionary.entries.get('Subtype'))).toBe('application/json');
  expect(textOf(at(file.dictionary, 'Params', 'ModDate'))).toBe('D:20251008210000Z');
  const checksum = at(file.dictionary, 'Params', 'CheckSum');
  expect(isKind(checksum, 'text') ? checksum.bytes.length : 0).toBe(16);
});
