/**
 * Whether the questions that a list leaves open could turn the result: who stands there twice counts twice against the
 * majority, and two people under one id count once. Like an open dispute, such a question decides nothing by itself, and
 * nothing is certified that it could flip.
 */
import type { PersonId } from '../ids.ts';
import type { AskedQuestion } from '../list/answers.ts';
import { supportOf, type Figures, type Standings } from './count-standings.ts';
import { reaches, type Threshold } from './threshold.ts';

/** `least` and `most`: how far the questions could move the count and the list against, and for, the union. */
type Shift = { readonly counted: number; readonly list: number };
type Range = { readonly least: Shift; readonly most: Shift };

/** `open`: only questions that nobody has answered. `whose`: what the answers so far say of an id. */
export function couldTurn(
  { rules, persons, cards }: Standings,
  figures: Figures,
  asked: { readonly open: readonly AskedQuestion[]; readonly whose: (personId: PersonId) => PersonId },
): boolean {
  const support = supportOf(cards);
  const onList = new Set(persons.flatMap(({ personId, state }) => (state === 'excluded' ? [] : [personId])));
  const signed = (personId: PersonId): boolean => support.has(personId);
  const { worst, best } = asked.open.reduce<{ readonly worst: Shift; readonly best: Shift }>(
    (sum, question) => {
      const people = [...new Set(question.persons.map(asked.whose))].filter((personId) => onList.has(personId));
      const { least, most } = shiftsOf(question, people, people.filter(signed).length);
      return { worst: plus(sum.worst, least), best: plus(sum.best, most) };
    },
    { worst: NONE, best: NONE },
  );
  return turns(rules.threshold, figures, { worst, best });
}

const NONE: Shift = { counted: 0, list: 0 };

function plus(a: Shift, b: Shift): Shift {
  return { counted: a.counted + b.counted, list: a.list + b.list };
}

/** Merging two signers loses a card with a person; merging anybody else loses a person only. Parting one adds people without a card. */
function shiftsOf({ persons, marks }: AskedQuestion, people: readonly PersonId[], signers: number): Range {
  if (people.length === 0) return { least: NONE, most: NONE };
  if (persons.length === 1) return { least: { counted: 0, list: Math.max(0, marks.length - 1) }, most: NONE };
  const lost = Math.max(0, signers - 1);
  return { least: { counted: -lost, list: -lost }, most: { counted: 0, list: Math.max(1, signers) - people.length } };
}

function turns(
  threshold: Threshold,
  { range }: Pick<Figures, 'range'>,
  { worst, best }: { readonly worst: Shift; readonly best: Shift },
): boolean {
  const [[low, lowList], [high, highList]] = [range.worst, range.best];
  const now = reaches(threshold, low, lowList);
  const atWorst = reaches(threshold, low + worst.counted, lowList + worst.list);
  const atBest = reaches(threshold, high + best.counted, highList + best.list);
  return now ? !atWorst : !reaches(threshold, high, highList) && atBest;
}
