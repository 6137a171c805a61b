/**
 * Reads a PDF of anybody's making the way the standard says: from the last `startxref` back through the cross-reference
 * sections, tables and streams. Nothing is searched for and nothing repaired: what a repairing reader would show may be
 * something else than what was signed.
 */
import { inflateSync } from 'node:zlib';
import { isArray, isKind, nameOf, PdfRefused, type PdfDictionary, type PdfStream, type PdfValue } from '../pdf-value.ts';
import { PdfLexer } from '../pdf-lexer.ts';
import { ANYBODYS } from './general-dialect.ts';
import { unpredicted } from './png-predictors.ts';

type Entry =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

export type GeneralPdf = {
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  /** How many cross-reference sections there are: one, and one for each later update. */
  readonly sections: number;
  /** Undefined where there is no such object: to a reader that is null. Throws `PdfRefused` where it cannot be read. */
  readonly object: (number: number) => PdfValue | undefined;
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
  /** Whether the object lies in the file as such, and not packed in an object stream. */
  readonly isPlain: (number: number) => boolean;
};

const MAX_SECTIONS = 500;
const MAX_OBJECTS = 1_000_000;
const MAX_INFLATED = 2 ** 28;

/** As the file was when it ended at `end`. Throws `PdfRefused`. */
export function readGeneralPdf(bytes: Buffer, end = bytes.length): GeneralPdf {
  const upTo = bytes.subarray(0, end);
  const { entries, trailer, sections } = readSections(upTo);
  const known = new Map<number, PdfValue | undefined>();
  const packed = new Map<number, readonly PdfValue[]>();
  const object = (number: number): PdfValue | undefined => {
    if (known.has(number)) return known.get(number);
    // Until it is read, an object that leads back to itself is nothing.
    known.set(number, undefined);
    const entry = entries.get(number);
    const value = entry === undefined ? undefined : read(number, entry);
    known.set(number, value);
    return value;
  };
  const read = (number: number, entry: Entry): PdfValue => {
    if (entry.kind === 'at') return readObject(upTo, entry.offset, { number, object });
    const members = packed.get(entry.stream) ?? unpack(object(entry.stream), entry.stream);
    packed.set(entry.stream, members);
    const member = members[entry.index];
    if (member === undefined) throw new PdfRefused(`no object ${String(number)} in its object stream`);
    return member;
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value;
    for (let steps = 0; isKind(found, 'ref') && steps < 20; steps++) found = object(found.number);
    return found;
  };
  const catalog = resolve(trailer.entries.get('Root'));
  if (!isKind(catalog, 'dictionary')) throw new PdfRefused('no catalog');
  return { trailer, catalog, sections, object, resolve, isPlain: (number) => entries.get(number)?.kind === 'at' };
}

type Sections = {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDictionary;
  readonly sections: number;
};

function readSections(bytes: Buffer): Sections {
  const entries = new Map<number, Entry>();
  const free = new Set<number>();
  const seen = new Set<number>();
  let newest: PdfDictionary | null = null;
  const waiting: number[] = [lastStart(bytes)];
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (seen.has(offset)) throw new PdfRefused('cross-reference sections that lead in a circle');
    seen.add(offset);
    if (seen.size > MAX_SECTIONS) throw new PdfRefused('too many cross-reference sections');
    const section = readSection(bytes, offset);
    for (const [number, entry] of section.entries) {
      // The newest word on an object holds, also that it is gone.
      if (entries.has(number) || free.has(number)) continue;
      if (entry === null) free.add(number);
      else entries.set(number, entry);
    }
    if (entries.size > MAX_OBJECTS) throw new PdfRefused('too many objects');
    newest ??= section.trailer;
    const previous = section.trailer.entries.get('Prev');
    const hybrid = section.trailer.entries.get('XRefStm');
    if (typeof previous === 'number') waiting.push(previous);
    if (typeof hybrid === 'number' && !seen.has(hybrid)) waiting.push(hybrid);
  }
  if (newest === null) throw new PdfRefused('no trailer');
  return { entries, trailer: newest, sections: seen.size };
}

function lastStart(bytes: Buffer): number {
  const at = bytes.lastIndexOf('startxref', bytes.length, 'latin1');
  if (at < 0) throw new PdfRefused('no startxref');
  const lexer = new PdfLexer(bytes, at + 9, ANYBODYS);
  return lexer.nextNatural();
}

type Section = { readonly entries: ReadonlyMap<number, Entry | null>; readonly trailer: PdfDictionary };

function readSection(bytes: Buffer, offset: number): Section {
  if (offset >= bytes.length) throw new PdfRefused('a cross-reference section beyond the end');
  const lexer = new PdfLexer(bytes, offset, ANYBODYS);
  return lexer.took('xref') ? readTable(bytes, lexer) : readTableStream(bytes, offset);
}

function readTable(bytes: Buffer, lexer: PdfLexer): Section {
  const entries = new Map<number, Entry | null>();
  while (!lexer.took('trailer')) {
    const first = lexer.nextNatural();
    const count = lexer.nextNatural();
    for (let index = 0; index < count; index++) {
      const offset = lexer.nextNatural();
      lexer.nextNatural();
      if (lexer.took('n')) entries.set(first + index, { kind: 'at', offset });
      else if (lexer.took('f')) entries.set(first + index, null);
      else throw new PdfRefused(`an entry of the table that is neither n nor f, at byte ${String(lexer.at)}`);
    }
    if (lexer.at >= bytes.length) throw new PdfRefused('a table without trailer');
  }
  const trailer = lexer.value();
  if (!isKind(trailer, 'dictionary')) throw new PdfRefused('a trailer that is no dictionary');
  return { entries, trailer };
}

function readTableStream(bytes: Buffer, offset: number): Section {
  const stream = readObject(bytes, offset, { number: null, object: () => undefined });
  if (!isKind(stream, 'stream') || nameOf(stream.dictionary.entries.get('Type')) !== 'XRef')
    throw new PdfRefused('no cross-reference section where one was announced');
  const { entries: dictionary } = stream.dictionary;
  const widths = numbers(dictionary.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const size = dictionary.get('Size');
  const ranges = dictionary.has('Index') ? numbers(dictionary.get('Index')) : [0, typeof size === 'number' ? size : 0];
  const rows = decodeGeneral(stream);
  const entries = new Map<number, Entry | null>();
  let at = 0;
  const field = (width: number, missing: number): number => {
    if (width === 0) return missing;
    if (width > 6 || at + width > rows.length) throw new PdfRefused('a cross-reference stream that ends too early');
    const value = rows.readUIntBE(at, width);
    at += width;
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let index = 0; index < (ranges[range + 1] ?? 0); index++) {
      const kind = field(kindWidth, 1);
      const second = field(secondWidth, 0);
      const third = field(thirdWidth, 0);
      const number = (ranges[range] ?? 0) + index;
      if (kind === 0) entries.set(number, null);
      if (kind === 1) entries.set(number, { kind: 'at', offset: second });
      if (kind === 2) entries.set(number, { kind: 'packed', stream: second, index: third });
    }
  }
  return { entries, trailer: stream.dictionary };
}

function numbers(value: PdfValue | undefined): readonly number[] {
  if (!isArray(value)) throw new PdfRefused('a list of numbers is missing');
  return value.map((member) => {
    if (typeof member !== 'number' || !Number.isSafeInteger(member) || member < 0) throw new PdfRefused('a number was expected');
    return member;
  });
}

/** `number` null: whichever stands there. */
function readObject(
  bytes: Buffer,
  offset: number,
  expected: { readonly number: number | null; readonly object: (number: number) => PdfValue | undefined },
): PdfValue {
  if (offset >= bytes.length) throw new PdfRefused('an object beyond the end');
  const lexer = new PdfLexer(bytes, offset, ANYBODYS);
  const number = lexer.nextNatural();
  lexer.nextNatural();
  if (!lexer.took('obj')) throw new PdfRefused(`no object at byte ${String(offset)}`);
  if (expected.number !== null && number !== expected.number)
    throw new PdfRefused(`object ${String(number)} where object ${String(expected.number)} was announced`);
  const value = lexer.value();
  if (!isKind(value, 'dictionary') || !lexer.took('stream')) return value;
  return streamAt(bytes, lexer, { dictionary: value, object: expected.object });
}

function streamAt(
  bytes: Buffer,
  lexer: PdfLexer,
  given: { readonly dictionary: PdfDictionary; readonly object: (number: number) => PdfValue | undefined },
): PdfStream {
  if (bytes[lexer.at] === 0x0d) lexer.at += 1;
  if (bytes[lexer.at] === 0x0a) lexer.at += 1;
  const stated = given.dictionary.entries.get('Length');
  const length = isKind(stated, 'ref') ? given.object(stated.number) : stated;
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0)
    throw new PdfRefused('a stream without its length');
  const raw = bytes.subarray(lexer.at, lexer.at + length);
  lexer.at += length;
  if (!lexer.took('endstream'))
    throw new PdfRefused(`a stream that is longer or shorter than it says, at byte ${String(lexer.at)}`);
  return { kind: 'stream', dictionary: given.dictionary, raw };
}

function unpack(stream: PdfValue | undefined, number: number): readonly PdfValue[] {
  if (!isKind(stream, 'stream') || nameOf(stream.dictionary.entries.get('Type')) !== 'ObjStm')
    throw new PdfRefused(`object ${String(number)} is no object stream`);
  const count = stream.dictionary.entries.get('N');
  const first = stream.dictionary.entries.get('First');
  if (typeof count !== 'number' || typeof first !== 'number') throw new PdfRefused('an object stream of another form');
  const content = decodeGeneral(stream);
  const head = new PdfLexer(content, 0, ANYBODYS);
  const offsets = Array.from({ length: Math.min(count, MAX_OBJECTS) }, () => {
    head.nextNatural();
    return head.nextNatural();
  });
  return offsets.map((offset) => new PdfLexer(content, first + offset, ANYBODYS).value());
}

/** Of cross-reference and object streams only: everything else is compared as it is packed. */
function decodeGeneral(stream: PdfStream): Buffer {
  const filter = stream.dictionary.entries.get('Filter');
  const filters = filter === undefined ? [] : isArray(filter) ? filter : [filter];
  if (filters.length === 0) return Buffer.from(stream.raw);
  if (filters.length > 1 || nameOf(filters[0]) !== 'FlateDecode') throw new PdfRefused('a filter that is not supported here');
  const inflated = inflateSync(stream.raw, { maxOutputLength: MAX_INFLATED });
  const parameters = stream.dictionary.entries.get('DecodeParms');
  const given = isArray(parameters) ? parameters[0] : parameters;
  const predictor = isKind(given, 'dictionary') ? (given.entries.get('Predictor') ?? 1) : 1;
  if (predictor === 1) return inflated;
  const columns = isKind(given, 'dictionary') ? (given.entries.get('Columns') ?? 1) : 1;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1)
    throw new PdfRefused('a predictor that is not supported here');
  return unpredicted(inflated, columns);
}
