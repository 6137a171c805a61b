/** E-mail addresses: equal, or a mailbox that is nearly the same. */
import { GLANCE, LOOK, lookOfEmail, NO_VALUE, SEVERAL_VALUES } from './contact-looks.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { spellingDistance } from './spelling.ts';
import { bestOf, type Comparing, type ListedField, overAll } from './value-level.ts';

/** In shorter ones a letter more or less is another person's. */
const SHORTEST_MAILBOX = 5;

export function emailLevels({ column, field, glance }: ListedField<string>): Comparing<string> {
  const { values } = column;
  return (card) =>
    overAll(card, (own) => {
      const ownLook = lookOfEmail(own);
      const levelOf = (id: number): FieldLevel => {
        const other = values[id] ?? '';
        return mayBeLike(ownLook, lookOfEmail(other)) ? compareEmails(own, other) : FIELD.differs;
      };
      return (person) => {
        const row = person * GLANCE;
        const id = glance[row + field] ?? NO_VALUE;
        if (id === NO_VALUE) return FIELD.absent;
        if (id === SEVERAL_VALUES) return bestOf(column, person, levelOf);
        return mayBeLike(ownLook, glance[row + LOOK.email] ?? 0) ? compareEmails(own, values[id] ?? '') : FIELD.differs;
      };
    });
}

function mayBeLike(a: number, b: number): boolean {
  if (Math.abs((a >> 16) - (b >> 16)) > 2) return false;
  const [firstA, secondA, firstB, secondB] = [(a >> 8) & 255, a & 255, (b >> 8) & 255, b & 255];
  return firstA === firstB || secondA === secondB || firstA === secondB || secondA === firstB;
}

function compareEmails(a: string, b: string): FieldLevel {
  if (a === b) return FIELD.equal;
  const [boxA, boxB] = [a.slice(0, a.indexOf('@')), b.slice(0, b.indexOf('@'))];
  if (boxA === boxB) return FIELD.close;
  const [lettersA, lettersB] = [lettersOf(boxA), lettersOf(boxB)];
  const longEnough = Math.min(lettersA.length, lettersB.length) >= SHORTEST_MAILBOX;
  const sameDigits = boxA.replace(/\D/g, '') === boxB.replace(/\D/g, '');
  return longEnough && sameDigits && spellingDistance(lettersA, lettersB, 1) <= 1 ? FIELD.close : FIELD.differs;
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z]/g, '').slice(0, 32);
}
