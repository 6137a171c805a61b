/** Reads values as ISO 32000-1 7.3 writes them, without comments and without any repair. */
import { PdfRefused, type PdfDictionary, type PdfName, type PdfText, type PdfValue } from './pdf-value.ts';

const MAX_DEPTH = 60;
const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const CODE = {
  open: 0x28,
  close: 0x29,
  less: 0x3c,
  greater: 0x3e,
  leftBracket: 0x5b,
  rightBracket: 0x5d,
  slash: 0x2f,
  backslash: 0x5c,
  letterR: 0x52,
};

/** Lives while one file is read; `at` is the place of the next byte. */
export class PdfLexer {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Exactly these bytes come next. */
  expect(text: string): void {
    if (!this.startsWith(text)) this.#refuse(`expected ${JSON.stringify(text)}`);
    this.at += text.length;
  }

  startsWith(text: string): boolean {
    return this.#bytes.toString('latin1', this.at, this.at + text.length) === text;
  }

  /** A decimal number without sign or leading zero. */
  natural(): number {
    const word = this.#word();
    if (!/^(0|[1-9]\d{0,14})$/.test(word)) this.#refuse('expected a number');
    return Number(word);
  }

  skipWhite(): void {
    while (WHITE.has(this.#bytes[this.at] ?? -1)) this.at += 1;
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) this.#refuse('values nested too deep');
    this.skipWhite();
    const byte = this.#bytes[this.at];
    if (byte === undefined) return this.#refuse('the file ends inside a value');
    if (byte === CODE.slash) return this.#name();
    if (byte === CODE.open) return this.#literal();
    if (byte === CODE.less) return this.#bytes[this.at + 1] === CODE.less ? this.#dictionary(depth) : this.#hex();
    if (byte === CODE.leftBracket) return this.#array(depth);
    return this.#scalar();
  }

  #name(): PdfName {
    this.at += 1;
    const name = this.#word().replace(/#([0-9A-F]{2})/g, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));
    return { kind: 'name', name };
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipWhite();
      if (this.startsWith('>>')) {
        this.at += 2;
        return { kind: 'dictionary', entries };
      }
      if (this.#bytes[this.at] !== CODE.slash) this.#refuse('a dictionary key that is no name');
      const { name } = this.#name();
      if (entries.has(name)) this.#refuse(`the dictionary key ${name} twice`);
      entries.set(name, this.value(depth + 1));
    }
  }

  #array(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipWhite();
      if (this.#bytes[this.at] === CODE.rightBracket) {
        this.at += 1;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  #hex(): PdfText {
    const start = this.at;
    const close = this.#bytes.indexOf(CODE.greater, start);
    if (close < 0) this.#refuse('a hexadecimal string without end');
    const digits = this.#bytes.toString('latin1', start + 1, close);
    if (!/^([0-9a-f]{2})*$/.test(digits)) this.#refuse('a hexadecimal string of another form than ours');
    this.at = close + 1;
    return { kind: 'text', bytes: Buffer.from(digits, 'hex'), hex: true, start, end: this.at };
  }

  #literal(): PdfText {
    const start = this.at;
    const bytes: number[] = [];
    this.at += 1;
    for (let depth = 1; ;) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) return this.#refuse('a string without end');
      this.at += 1;
      if (byte === CODE.backslash) {
        bytes.push(this.#escaped());
        continue;
      }
      if (byte === CODE.open) depth += 1;
      if (byte === CODE.close) {
        depth -= 1;
        if (depth === 0) return { kind: 'text', bytes: Uint8Array.from(bytes), hex: false, start, end: this.at };
      }
      bytes.push(byte);
    }
  }

  #escaped(): number {
    const escape = String.fromCharCode(this.#bytes[this.at] ?? 0);
    const byte = ESCAPES[escape];
    if (byte === undefined) return this.#refuse('an escape of another form than ours');
    this.at += 1;
    return byte;
  }

  #scalar(): PdfValue {
    const word = this.#word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (/^\d{1,10}$/.test(word)) return this.#numberOrReference(Number(word));
    if (/^-?\d{0,12}(\.\d{1,12})?$/.test(word) && /\d/.test(word)) return Number(word);
    return this.#refuse(`a word that means nothing: ${JSON.stringify(word.slice(0, 20))}`);
  }

  #numberOrReference(number: number): PdfValue {
    const match = /^ 0 R(?![^\s()<>[\]{}/%])/.exec(this.#bytes.toString('latin1', this.at, this.at + 5));
    if (match === null) return number;
    this.at += 4;
    return { kind: 'ref', number };
  }

  #word(): string {
    const start = this.at;
    for (;;) {
      const byte = this.#bytes[this.at];
      if (byte === undefined || WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at += 1;
    }
    if (this.at === start) this.#refuse('a byte that starts nothing');
    return this.#bytes.toString('latin1', start, this.at);
  }

  #refuse(what: string): never {
    throw new PdfRefused(`${what}, at byte ${String(this.at)}`);
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 0x28, ')': 0x29, '\\': 0x5c };
