/** E-mail addresses: equal, or a mailbox that is nearly the same. */
import { FIELD, type FieldLevel } from './levels.ts';
import { spellingDistance } from './spelling.ts';
import { type Comparing, overAll } from './value-level.ts';

/** In shorter ones a letter more or less is another person's. */
const SHORTEST_MAILBOX = 5;

export function emailLevels(values: readonly string[]): Comparing<string> {
  const looks = Float64Array.from(values, lookOfEmail);
  return (card) =>
    overAll(card, (own) => {
      const ownLook = lookOfEmail(own);
      return (id) => (mayBeLike(ownLook, looks[id] ?? 0) ? compareEmails(own, values[id] ?? '') : FIELD.differs);
    });
}

/** Where the mailbox ends and its first two characters, in one number: most pairs are of two people. */
function lookOfEmail(email: string): number {
  return (email.indexOf('@') << 16) | ((email.charCodeAt(0) & 255) << 8) | (email.charCodeAt(1) & 255);
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
