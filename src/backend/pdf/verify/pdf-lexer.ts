/**
 * Reads values as ISO 32000-1 7.2 and 7.3 write them, without any repair. How much of what the standard allows is taken is the dialect's:
 * our own files are written in one form only, a foreign one may use them all.
 */
import { PdfRefused, type PdfDictionary, type PdfName, type PdfText, type PdfValue } from './pdf-value.ts';

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
  percent: 0x25,
  carriageReturn: 0x0d,
  lineFeed: 0x0a,
};

export type Dialect = {
  readonly maxDepth: number;
  readonly comments: boolean;
  readonly emptyNames: boolean;
  /** `#` and two of these digits stand for a byte of a name. */
  readonly nameEscape: RegExp;
  readonly natural: RegExp;
  readonly real: RegExp;
  /** What follows the number of an object that is referred to. */
  readonly reference: RegExp;
  /** Of what stands between `<` and `>`; null where it is no such string. */
  readonly hexDigits: (written: string) => string | null;
  /** Of what follows a backslash, three bytes at most: how many of them it takes, and its byte if it has one; null where it is none. */
  readonly escape: (written: string) => { readonly length: number; readonly byte: number | null } | null;
};

export const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 0x28, ')': 0x29, '\\': 0x5c };

/** The one form in which we write: no comment, no sign but minus, lower-case digits, no escape but those of ISO 32000-1 table 3. */
const OURS: Dialect = {
  maxDepth: 60,
  comments: false,
  emptyNames: false,
  nameEscape: /#([0-9A-F]{2})/g,
  natural: /^(0|[1-9]\d{0,14})$/,
  real: /^-?(\d{1,12}(\.\d{1,12})?|\.\d{1,12})$/,
  reference: /^ 0 R(?![^\s()<>[\]{}/%])/,
  hexDigits: (written) => (/^([0-9a-f]{2})*$/.test(written) ? written : null),
  escape: (written) => {
    const byte = ESCAPES[written.charAt(0)];
    return byte === undefined ? null : { length: 1, byte };
  },
};

/** Lives while one file is read; `at` is the place of the next byte. */
export class PdfLexer {
  readonly #bytes: Buffer;
  readonly #dialect: Dialect;
  at: number;

  constructor(bytes: Buffer, at: number, dialect: Dialect = OURS) {
    this.#bytes = bytes;
    this.#dialect = dialect;
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

  /** Whether the next word is this one; if so, it is read. */
  took(word: string): boolean {
    this.skip();
    if (!this.startsWith(word) || this.#isWordByte(this.#bytes[this.at + word.length])) return false;
    this.at += word.length;
    return true;
  }

  /** A decimal number without sign, here and not after white space. */
  natural(): number {
    const word = this.#word();
    if (!this.#dialect.natural.test(word)) this.#refuse('expected a number');
    return Number(word);
  }

  nextNatural(): number {
    this.skip();
    return this.natural();
  }

  /** White space, and comments where there may be any. */
  skip(): void {
    for (;;) {
      const byte = this.#bytes[this.at];
      if (byte === CODE.percent && this.#dialect.comments) while (!isLineEnd(this.#bytes[this.at])) this.at += 1;
      else if (byte !== undefined && WHITE.has(byte)) this.at += 1;
      else return;
    }
  }

  value(depth = 0): PdfValue {
    if (depth > this.#dialect.maxDepth) this.#refuse('values nested too deep');
    this.skip();
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
    const raw = this.#dialect.emptyNames && !this.#isWordByte(this.#bytes[this.at]) ? '' : this.#word();
    const name = raw.replace(this.#dialect.nameEscape, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));
    return { kind: 'name', name };
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.startsWith('>>')) {
        this.at += 2;
        return { kind: 'dictionary', entries };
      }
      if (this.#bytes[this.at] !== CODE.slash) this.#refuse('a dictionary key that is no name');
      const { name } = this.#name();
      // Readers differ in which of two they take: so a file could say two things.
      if (entries.has(name)) this.#refuse(`the dictionary key ${name} twice`);
      entries.set(name, this.value(depth + 1));
    }
  }

  #array(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skip();
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
    const digits = this.#dialect.hexDigits(this.#bytes.toString('latin1', start + 1, close));
    if (digits === null) return this.#refuse('a hexadecimal string of a form that is not taken');
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
        const byteOfEscape = this.#escaped();
        if (byteOfEscape !== null) bytes.push(byteOfEscape);
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

  /** Null for a line continued. */
  #escaped(): number | null {
    const escape = this.#dialect.escape(this.#bytes.toString('latin1', this.at, this.at + 3));
    if (escape === null) return this.#refuse('an escape of a form that is not taken');
    this.at += escape.length;
    return escape.byte;
  }

  #scalar(): PdfValue {
    const word = this.#word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (/^\d{1,10}$/.test(word)) return this.#numberOrReference(Number(word));
    if (this.#dialect.real.test(word)) return Number(word);
    return this.#refuse(`a word that means nothing: ${JSON.stringify(word.slice(0, 20))}`);
  }

  #numberOrReference(number: number): PdfValue {
    const match = this.#dialect.reference.exec(this.#bytes.toString('latin1', this.at, this.at + 24));
    if (match === null) return number;
    this.at += match[0].length;
    return { kind: 'ref', number };
  }

  #word(): string {
    const start = this.at;
    while (this.#isWordByte(this.#bytes[this.at])) this.at += 1;
    if (this.at === start) this.#refuse('a byte that starts nothing');
    return this.#bytes.toString('latin1', start, this.at);
  }

  #isWordByte(byte: number | undefined): boolean {
    return byte !== undefined && !WHITE.has(byte) && !DELIMITERS.has(byte);
  }

  #refuse(what: string): never {
    throw new PdfRefused(`${what}, at byte ${String(this.at)}`);
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === CODE.carriageReturn || byte === CODE.lineFeed;
}
