/** Addresses: by house number and street, or by their words where they are written otherwise. */
import { type Address, charactersApart } from './contact-values.ts';
import { GLANCE, LOOK, lookOfHouse, NO_VALUE, SEVERAL_VALUES, UNNUMBERED } from './contact-looks.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { spellingDistance } from './spelling.ts';
import { bestOf, type Comparing, type ListedField, overAll } from './value-level.ts';

export function addressLevels({ column, field, glance }: ListedField<Address>): Comparing<Address> {
  const { values } = column;
  return (card) =>
    overAll(card, (own) => {
      const [ownHouse, ownBits] = [lookOfHouse(own), own.wordBits];
      const levelOf = (id: number): FieldLevel => {
        const other = values[id];
        return other === undefined ? FIELD.differs : compareAddresses(own, other);
      };
      return (person) => {
        const row = person * GLANCE;
        const id = glance[row + field] ?? NO_VALUE;
        if (id === NO_VALUE) return FIELD.absent;
        if (id === SEVERAL_VALUES) return bestOf(column, person, levelOf);
        const wordInCommon = ((glance[row + LOOK.streetWords] ?? 0) & ownBits) !== 0;
        return wordInCommon || nearNumbers(ownHouse, glance[row + LOOK.house] ?? UNNUMBERED) ? levelOf(id) : FIELD.differs;
      };
    });
}

function nearNumbers(a: number, b: number): boolean {
  if (a === UNNUMBERED || b === UNNUMBERED) return true;
  const apart = a ^ b;
  let characters = 0;
  for (let rest = apart; rest !== 0; rest >>>= 8) if ((rest & 255) !== 0) characters++;
  return characters < 2;
}

/** Streets are compared only where the numbers leave something to say: most pairs are of two houses. */
function compareAddresses(a: Address, b: Address): FieldLevel {
  const sameNumber = a.number === b.number && a.number !== '';
  if (sameNumber && isSameStreet(a, b)) return FIELD.equal;
  const nearNumber = a.number === '' || b.number === '' || charactersApart(a.number, b.number) === 1;
  if (nearNumber && a.letters.length > 2 && isSameStreet(a, b)) return FIELD.close;
  return (a.wordBits & b.wordBits) !== 0 && sharedWords(a.words, b.words) >= 0.5 ? FIELD.close : FIELD.differs;
}

function isSameStreet(a: Address, b: Address): boolean {
  if (a.street === b.street) return true;
  const limit = Math.min(a.letters.length, b.letters.length) > 5 ? 1.5 : 0.5;
  return a.letters !== '' && spellingDistance(a.letters, b.letters, limit) <= limit;
}

/** Share of words in common, of all words of both (Dice). */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (const word of a) if (word.length > 2 && b.includes(word)) shared++;
  return (2 * shared) / (a.length + b.length);
}
