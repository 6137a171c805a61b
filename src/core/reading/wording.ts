/** What the printed declaration says: offered as a code, decided by a person (`card-check-practice.md`: C07, C25). */
import type { Wording } from '../card/card.ts';
import { editDistance } from './edit-distance.ts';
import { folded } from './fold.ts';

export type WordingReading = {
  /** Null where no declaration was recognised. */
  readonly wording: Wording | null;
  /** `card`: words of an authorization were found; `not-a-card`: a full page without any; else `unclear`. */
  readonly document: 'card' | 'not-a-card' | 'unclear';
};

const DESIGNATES = [
  'authorize',
  'designate',
  'represent',
  'representative',
  'representation',
  'bargaining',
  'bargain',
  'negotiate',
  'autorizo',
  'autorise',
];
const UNION = [
  'union',
  'local',
  'labor',
  'labour',
  'syndicat',
  'sindicato',
  'collective',
  'membership',
  'brotherhood',
  'organization',
  'workers',
  'employees',
];
const ELECTION = ['election', 'vote', 'ballot'];
const BALLOT = ['candidate', 'ballot', 'vote for', 'referendum', 'amendment'];

/** A page of this many words without one of them about representation is something else: a lease, a receipt, a ballot. */
const FULL_PAGE = 60;

export function readWording(text: string): WordingReading {
  const words = folded(text).match(/[a-z]{3,}/g) ?? [];
  const count = (terms: readonly string[]) => terms.filter((term) => words.some((word) => isWord(word, term))).length;
  const designates = count(DESIGNATES);
  const union = count(UNION);
  const election = count(ELECTION);
  const plain = folded(text);
  const ballot = BALLOT.filter((term) => plain.includes(term)).length;
  const authorizes = designates >= 1 && union >= 1 && ballot < 2;
  const document =
    authorizes && (designates >= 2 || union >= 2) ? 'card' : words.length >= FULL_PAGE || ballot >= 2 ? 'not-a-card' : 'unclear';
  if (!authorizes) return { wording: null, document };
  if (election === 0) return { wording: 'designation', document };
  const designation = /(designat|authoriz|autoriz)[a-z]*\s+(?:[a-z,.'&-]+\s+){0,16}(represent|bargain|agent)/.test(plain);
  return { wording: designation ? 'dual-purpose' : 'election-only', document };
}

function isWord(word: string, term: string): boolean {
  if (word === term || word === `${term}s` || word === `${term}d`) return true;
  return (
    term.length >= 7 && Math.abs(word.length - term.length) <= 2 && editDistance(word, term) <= 1 + Math.floor(term.length / 9)
  );
}
