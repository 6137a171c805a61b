/** Telephone numbers, dates of birth and last four digits: digits, compared place by place. */
import { GLANCE, NO_VALUE, packDigits, SEVERAL_VALUES } from './contact-looks.ts';
import { charactersApart } from './contact-values.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { bitCount } from './spelling.ts';
import { bestOf, type Compare, type Comparing, type ListedField, overAll } from './value-level.ts';

/** `farApart`: from so many digits that differ on, two numbers of equal length cannot but differ. */
type ComparesNumbers = { readonly compare: Compare<string>; readonly farApart: number };

/** Where a first look finds the digits, and how many there are; null where all have as many. */
type DigitsLook = { readonly digits: number; readonly length: number | null };

export function numberLevels(
  { column, field, glance }: ListedField<string>,
  look: DigitsLook,
  { compare, farApart }: ComparesNumbers,
): Comparing<string> {
  const { values } = column;
  return (card) =>
    overAll(card, (own) => {
      const [ownPacked, ownLength] = [packDigits(own), own.length];
      const levelOf = (id: number): FieldLevel => compare(own, values[id] ?? '');
      return (person) => {
        const row = person * GLANCE;
        const id = glance[row + field] ?? NO_VALUE;
        if (id === NO_VALUE) return FIELD.absent;
        if (id === SEVERAL_VALUES) return bestOf(column, person, levelOf);
        const asLong = look.length === null || glance[row + look.length] === ownLength;
        if (asLong && digitsSet((glance[row + look.digits] ?? 0) ^ ownPacked) >= farApart) return FIELD.differs;
        return levelOf(id);
      };
    });
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
