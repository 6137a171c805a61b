/** The arithmetic of `card-check-practice.md` 8, and what `formats.md` 4 prints of it, read a second time. */
import { cardStates, type CardState, type Judged } from './cards.ts';
import { personStates, type PersonState } from './eligibility.ts';
import type { Matter, Terms } from './matter.ts';

export type SecondTally = {
  readonly outcome: 'majority' | 'no-majority' | 'determinative' | 'blocked';
  readonly people: number;
  readonly eligible: number;
  readonly challenged: number;
  readonly excluded: number;
  readonly required: number;
  readonly counted: number;
  readonly questioned: number;
  readonly challengedWith: { readonly counted: number; readonly questioned: number; readonly none: number };
  readonly margin: { readonly worst: number; readonly best: number };
  readonly range: { readonly worst: readonly [number, number]; readonly best: readonly [number, number] };
  readonly persons: Readonly<Record<string, PersonState>>;
  readonly cards: Readonly<Record<string, Judged>>;
};

export function secondTally(matter: Matter): SecondTally {
  const { threshold } = matter.terms;
  const persons = personStates(matter);
  const cards = cardStates(matter, persons);
  const has = (id: string, state: CardState): boolean =>
    matter.cards.some((row) => row.employee_id === id && cards.get(row.card_id)?.state === state);
  const number = (state: PersonState, card: 'counted' | 'questioned' | 'none'): number =>
    [...persons].filter(([id, own]) => own === state && cardOf(id, has) === card).length;
  const [v, q] = [number('eligible', 'counted'), number('eligible', 'questioned')];
  const [uc, uq, un] = (['counted', 'questioned', 'none'] as const).map((card) => number('challenged', card)) as [
    number,
    number,
    number,
  ];
  const e = v + q + number('eligible', 'none');
  const worst: readonly [number, number] = [v, e + uq + un];
  const best: readonly [number, number] = [v + q + uc + uq, e + uc + uq];
  return {
    outcome: outcomeOf(
      { worst, best },
      threshold,
      [...cards.values()].some(({ state }) => state === 'undetermined'),
      e + uc + uq + un,
    ),
    people: persons.size,
    eligible: e,
    challenged: uc + uq + un,
    excluded: persons.size - e - uc - uq - un,
    required: leastOf(e, threshold),
    counted: v,
    questioned: q,
    challengedWith: { counted: uc, questioned: uq, none: un },
    margin: { worst: marginOf(worst, threshold), best: marginOf(best, threshold) },
    range: { worst, best },
    persons: Object.fromEntries(persons),
    cards: Object.fromEntries(cards),
  };
}

function cardOf(id: string, has: (id: string, state: CardState) => boolean): 'counted' | 'questioned' | 'none' {
  if (has(id, 'counted')) return 'counted';
  return has(id, 'questioned') ? 'questioned' : 'none';
}

function marginOf([counted, list]: readonly [number, number], { numerator, denominator }: Terms['threshold']): number {
  return denominator * counted - numerator * list;
}

/** Nobody is no majority of nobody: a unit without employees is never certified, "at least" or not. */
function reaches(of: readonly [number, number], threshold: Terms['threshold']): boolean {
  const margin = marginOf(of, threshold);
  if (of[1] === 0) return of[0] > 0;
  return threshold.strict ? margin > 0 : margin >= 0;
}

function leastOf(list: number, threshold: Terms['threshold']): number {
  let counted = 0;
  while (!reaches([counted, list], threshold)) counted++;
  return counted;
}

function outcomeOf(
  { worst, best }: Pick<SecondTally['range'], 'worst' | 'best'>,
  threshold: Terms['threshold'],
  undetermined: boolean,
  onList: number,
): SecondTally['outcome'] {
  if (onList === 0 || undetermined) return 'blocked';
  if (reaches(worst, threshold)) return 'majority';
  return reaches(best, threshold) ? 'determinative' : 'no-majority';
}
