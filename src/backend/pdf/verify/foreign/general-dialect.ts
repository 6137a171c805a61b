/** All that ISO 32000-1 7.2 and 7.3 allow anybody to write: comments, every escape, digits of either case with white space between. */
import { ESCAPES, type Dialect } from '../pdf-lexer.ts';

export const ANYBODYS: Dialect = {
  maxDepth: 100,
  comments: true,
  emptyNames: true,
  nameEscape: /#([0-9A-Fa-f]{2})/g,
  natural: /^\d{1,15}$/,
  real: /^[+-]?(\d+\.?\d*|\.\d+)$/,
  reference: /^[\s\0]+\d{1,5}[\s\0]+R(?![^\s\0()<>[\]{}/%])/,
  hexDigits: (written) => {
    const digits = written.replace(/[\s\0]+/g, '');
    if (!/^[0-9a-fA-F]*$/.test(digits)) return null;
    return digits.length % 2 === 0 ? digits : `${digits}0`;
  },
  escape: (written) => {
    const octal = /^[0-7]{1,3}/.exec(written)?.[0];
    if (octal !== undefined) return { length: octal.length, byte: Number.parseInt(octal, 8) & 0xff };
    if (written.startsWith('\r\n')) return { length: 2, byte: null };
    if (/^[\r\n]/.test(written)) return { length: 1, byte: null };
    const letter = written.charAt(0);
    return { length: 1, byte: ESCAPES[letter] ?? (letter === '' ? null : letter.charCodeAt(0)) };
  },
};
