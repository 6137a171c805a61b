/**
 * Reads a file as this app writes it, byte after byte from the first to the last: header, objects one after the other,
 * one cross-reference table, one trailer, the end. Nothing may lie between them, and nothing is looked up that was not
 * read in passing. What general readers forgive, this one refuses.
 */
import { inflateSync } from 'node:zlib';
import { PdfLexer } from './pdf-lexer.ts';
import { isArray, isKind, nameOf, PdfRefused, type PdfDictionary, type PdfStream, type PdfValue } from './pdf-value.ts';

export type StrictPdf = {
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
};

const HEADER = '%PDF-1.7\n%\xff\xff\xff\xff\n';
const MAX_INFLATED = 2 ** 28;

/** Throws `PdfRefused`. */
export function readStrictPdf(bytes: Buffer): StrictPdf {
  const lexer = new PdfLexer(bytes, 0);
  lexer.expect(HEADER);
  const { objects, offsets } = readObjects(bytes, lexer);
  const tableAt = lexer.at;
  readTable(lexer, offsets);
  lexer.expect('trailer\n');
  const trailer = lexer.value();
  if (!isKind(trailer, 'dictionary')) throw new PdfRefused('a trailer that is no dictionary');
  lexer.expect(`\nstartxref\n${String(tableAt)}\n%%EOF\n`);
  if (lexer.at !== bytes.length) throw new PdfRefused(`${String(bytes.length - lexer.at)} bytes after the end`);
  checkTrailer(trailer, objects.size);
  const catalog = resolve(objects, trailer.entries.get('Root'));
  if (!isKind(catalog, 'dictionary') || nameOf(catalog.entries.get('Type')) !== 'Catalog') throw new PdfRefused('no catalog');
  return { objects, trailer, catalog };
}

function readObjects(bytes: Buffer, lexer: PdfLexer) {
  const objects = new Map<number, PdfValue>();
  const offsets = new Map<number, number>();
  while (!lexer.startsWith('xref\n')) {
    const offset = lexer.at;
    const number = lexer.natural();
    lexer.expect(' 0 obj\n');
    if (objects.has(number)) throw new PdfRefused(`object ${String(number)} twice`);
    const value = lexer.value();
    lexer.expect('\n');
    objects.set(number, lexer.startsWith('stream\n') ? readStream(bytes, lexer, value) : value);
    offsets.set(number, offset);
    lexer.expect('endobj\n');
  }
  return { objects, offsets };
}

function readStream(bytes: Buffer, lexer: PdfLexer, dictionary: PdfValue): PdfStream {
  lexer.expect('stream\n');
  const length = isKind(dictionary, 'dictionary') ? dictionary.entries.get('Length') : undefined;
  if (!isKind(dictionary, 'dictionary') || typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
    throw new PdfRefused('a stream without its length');
  }
  const raw = bytes.subarray(lexer.at, lexer.at + length);
  lexer.at += length;
  lexer.expect('\nendstream\n');
  return { kind: 'stream', dictionary, raw };
}

function readTable(lexer: PdfLexer, offsets: ReadonlyMap<number, number>): void {
  const size = offsets.size;
  lexer.expect(`xref\n0 ${String(size + 1)}\n0000000000 65535 f \n`);
  for (let number = 1; number <= size; number++) {
    const offset = offsets.get(number);
    if (offset === undefined) throw new PdfRefused(`no object ${String(number)}`);
    lexer.expect(`${String(offset).padStart(10, '0')} 00000 n \n`);
  }
}

function checkTrailer(trailer: PdfDictionary, objects: number): void {
  const keys = [...trailer.entries.keys()].join(' ');
  if (keys !== 'Size Root Info ID') throw new PdfRefused(`a trailer of another kind than ours (${keys})`);
  if (trailer.entries.get('Size') !== objects + 1) throw new PdfRefused('a trailer with another size');
}

export function resolve(objects: ReadonlyMap<number, PdfValue>, value: PdfValue | undefined): PdfValue | undefined {
  return isKind(value, 'ref') ? objects.get(value.number) : value;
}

/** The decoded content; only the one filter that we write. */
export function decodeStream(stream: PdfStream): Buffer {
  const filter = stream.dictionary.entries.get('Filter');
  if (filter === undefined) return Buffer.from(stream.raw);
  if (nameOf(filter) !== 'FlateDecode') throw new PdfRefused('a stream with another filter than ours');
  return inflateSync(stream.raw, { maxOutputLength: MAX_INFLATED });
}

/** Every value that hangs from the trailer, each object once; `visit` gets its key where it has one. */
export function reachable(pdf: StrictPdf, visit: (value: PdfValue, key: string | null) => void): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting: { readonly value: PdfValue; readonly key: string | null }[] = [{ value: pdf.trailer, key: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, key } = next;
    visit(value, key);
    if (isKind(value, 'ref')) {
      const target = pdf.objects.get(value.number);
      if (target === undefined) throw new PdfRefused(`a reference to object ${String(value.number)}, which there is not`);
      if (!seen.has(value.number)) waiting.push({ value: target, key });
      seen.add(value.number);
    } else if (isArray(value)) {
      waiting.push(...value.map((member) => ({ value: member, key: null })));
    } else if (isKind(value, 'dictionary') || isKind(value, 'stream')) {
      const dictionary = isKind(value, 'stream') ? value.dictionary : value;
      for (const [entryKey, member] of dictionary.entries) waiting.push({ value: member, key: entryKey });
    }
  }
  return seen;
}
