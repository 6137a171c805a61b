/** Telephone numbers, dates of birth and last four digits: digits, compared place by place. */
import { charactersApart } from './contact-values.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { bitCount } from './spelling.ts';
import { type Compare, type Comparing, overAll } from './value-level.ts';

/** Numbers of up to eight digits, or as many at the end of longer ones, four bits a digit: two that are wholly unlike are told so at a look. */
const PACKED_DIGITS = 8;

/** `farApart`: from so many digits that differ on, two numbers of equal length cannot but differ. */
type ComparesNumbers = { readonly compare: Compare<string>; readonly farApart: number };

export function numberLevels(values: readonly string[], { compare, farApart }: ComparesNumbers): Comparing<string> {
  const packed = Int32Array.from(values, packDigits);
  const lengths = Uint8Array.from(values, ({ length }) => length);
  return (card) =>
    overAll(card, (own) => {
      const [ownPacked, ownLength] = [packDigits(own), own.length];
      return (id) => {
        const differing = (packed[id] ?? 0) ^ ownPacked;
        if (lengths[id] === ownLength && digitsSet(differing) >= farApart) return FIELD.differs;
        return compare(own, values[id] ?? '');
      };
    });
}

function packDigits(digits: string): number {
  let packed = 0;
  for (let at = Math.max(0, digits.length - PACKED_DIGITS); at < digits.length; at++) {
    packed = (packed << 4) | (digits.charCodeAt(at) & 15);
  }
  return packed;
}

/** How many of the eight digits are not zero. */
function digitsSet(packed: number): number {
  const pairs = packed | (packed >>> 1);
  return bitCount((pairs | (pairs >>> 2)) & 0x11111111);
}

export const comparesNumbers: ComparesNumbers = { compare: compareNumbers, farApart: 2 };
/** A number written without its area code is compared by its end. */
export const comparesPhones: ComparesNumbers = {
  farApart: 2,
  compare: (a, b) => {
    if (a.length === b.length) return compareNumbers(a, b);
    const length = Math.min(a.length, b.length);
    return compareNumbers(a.slice(-length), b.slice(-length)) === FIELD.equal ? FIELD.close : FIELD.differs;
  },
};
/** Day and month exchanged may differ in four digits. */
export const comparesBirths: ComparesNumbers = { compare: compareBirths, farApart: 5 };

function compareNumbers(a: string, b: string): FieldLevel {
  const apart = charactersApart(a, b);
  return apart === 0 ? FIELD.equal : apart === 1 ? FIELD.close : FIELD.differs;
}

/** Close: one digit off, two neighbouring digits exchanged, or day and month exchanged. */
function compareBirths(a: string, b: string): FieldLevel {
  const apart = charactersApart(a, b);
  if (apart === 0) return FIELD.equal;
  if (apart === 1) return FIELD.close;
  const dayMonthExchanged = a.startsWith(b.slice(0, 4)) && a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6) === b;
  return dayMonthExchanged || (apart === 2 && digitsExchanged(a, b)) ? FIELD.close : FIELD.differs;
}

function digitsExchanged(a: string, b: string): boolean {
  for (let index = 0; index + 1 < a.length; index++) {
    if (a[index] !== b[index]) return a[index] === b[index + 1] && a[index + 1] === b[index];
  }
  return false;
}
