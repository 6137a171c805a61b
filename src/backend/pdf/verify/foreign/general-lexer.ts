/** Reads values as ISO 32000-1 7.2 and 7.3 allow anybody to write them: with comments and every escape, but without repair. */
import { PdfRefused, type PdfDictionary, type PdfName, type PdfText, type PdfValue } from '../pdf-value.ts';

const MAX_DEPTH = 100;
const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, CR, LF] = [0x28, 0x29, 0x5c, 0x3c, 0x3e, 0x0d, 0x0a];

/** Lives while one file is read; `at` is the place of the next byte. */
export class GeneralLexer {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** White space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.#bytes[this.at];
      if (byte === 0x25) while (!isLineEnd(this.#bytes[this.at])) this.at += 1;
      else if (byte !== undefined && WHITE.has(byte)) this.at += 1;
      else return;
    }
  }

  /** Whether the next word is this one; if so, it is read. */
  took(word: string): boolean {
    this.skip();
    if (this.#bytes.toString('latin1', this.at, this.at + word.length) !== word) return false;
    const next = this.#bytes[this.at + word.length];
    if (next !== undefined && !WHITE.has(next) && !DELIMITERS.has(next)) return false;
    this.at += word.length;
    return true;
  }

  natural(): number {
    this.skip();
    const word = this.#word();
    if (!/^\d{1,15}$/.test(word)) this.#refuse('expected a number');
    return Number(word);
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) this.#refuse('values nested too deep');
    this.skip();
    const byte = this.#bytes[this.at];
    if (byte === undefined) return this.#refuse('the file ends inside a value');
    if (byte === 0x2f) return this.#name();
    if (byte === OPEN) return this.#literal();
    if (byte === LESS) return this.#bytes[this.at + 1] === LESS ? this.#dictionary(depth) : this.#hex();
    if (byte === 0x5b) return this.#array(depth);
    return this.#scalar();
  }

  #name(): PdfName {
    this.at += 1;
    const raw = this.#isWordByte(this.#bytes[this.at]) ? this.#word() : '';
    return {
      kind: 'name',
      name: raw.replace(/#([0-9A-Fa-f]{2})/g, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))),
    };
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.#bytes[this.at] === GREATER && this.#bytes[this.at + 1] === GREATER) {
        this.at += 2;
        return { kind: 'dictionary', entries };
      }
      if (this.#bytes[this.at] !== 0x2f) this.#refuse('a dictionary key that is no name');
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
      if (this.#bytes[this.at] === 0x5d) {
        this.at += 1;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  #hex(): PdfText {
    const start = this.at;
    const close = this.#bytes.indexOf(GREATER, start);
    if (close < 0) this.#refuse('a hexadecimal string without end');
    const digits = this.#bytes.toString('latin1', start + 1, close).replace(/[\s\0]+/g, '');
    if (!/^[0-9a-fA-F]*$/.test(digits)) this.#refuse('a hexadecimal string with other characters in it');
    this.at = close + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return { kind: 'text', bytes: Buffer.from(even, 'hex'), hex: true, start, end: this.at };
  }

  #literal(): PdfText {
    const start = this.at;
    const bytes: number[] = [];
    this.at += 1;
    for (let depth = 1; ;) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) return this.#refuse('a string without end');
      this.at += 1;
      if (byte === BACKSLASH) {
        const escaped = this.#escaped();
        if (escaped !== null) bytes.push(escaped);
        continue;
      }
      if (byte === OPEN) depth += 1;
      if (byte === CLOSE) {
        depth -= 1;
        if (depth === 0) return { kind: 'text', bytes: Uint8Array.from(bytes), hex: false, start, end: this.at };
      }
      bytes.push(byte);
    }
  }

  /** Null for a line continued. */
  #escaped(): number | null {
    const octal = /^[0-7]{1,3}/.exec(this.#bytes.toString('latin1', this.at, this.at + 3));
    if (octal !== null) {
      this.at += octal[0].length;
      return Number.parseInt(octal[0], 8) & 0xff;
    }
    const byte = this.#bytes[this.at];
    this.at += 1;
    if (byte === CR && this.#bytes[this.at] === LF) this.at += 1;
    if (byte === CR || byte === LF) return null;
    return ESCAPES[String.fromCharCode(byte ?? 0)] ?? byte ?? null;
  }

  #scalar(): PdfValue {
    const word = this.#word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (/^\d{1,10}$/.test(word)) return this.#numberOrReference(Number(word));
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    return this.#refuse(`a word that means nothing: ${JSON.stringify(word.slice(0, 20))}`);
  }

  #numberOrReference(number: number): PdfValue {
    const match = /^[\s\0]+\d{1,5}[\s\0]+R(?![^\s\0()<>[\]{}/%])/.exec(this.#bytes.toString('latin1', this.at, this.at + 24));
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
  return byte === undefined || byte === CR || byte === LF;
}
