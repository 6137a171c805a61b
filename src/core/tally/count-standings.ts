/**
 * The arithmetic of the count on standings alone, whoever made them: the rules on a register, or the neutral's own
 * determinations. Persons are counted, never cards; every figure is an integer. `card-check-practice.md` 8.
 */
import type { ReasonCode } from '../card/reason-codes.ts';
import { REASON_CODES } from '../card/reason-codes.ts';
import type { PersonId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { CardStanding, PersonStanding, Tally, TallyOutcome } from './tally.ts';
import { marginOf, reaches, requiredOn } from './threshold.ts';

export type Figures = Omit<Tally, 'outcome' | 'blockedBy' | 'flips' | 'cards' | 'persons'>;

/** What a person's documents come to. `undetermined` documents come to nothing yet: they block. */
export type Support = 'counted' | 'questioned' | 'none';

export type Standings = {
  readonly rules: Pick<GroundRules, 'threshold'>;
  readonly persons: readonly PersonStanding[];
  readonly cards: readonly CardStanding[];
};

export function countStandings({ rules, persons, cards }: Standings): Figures {
  const { threshold } = rules;
  const support = supportOf(cards);
  const tally = (state: PersonStanding['state'], how: Support): number =>
    persons.filter((person) => person.state === state && (support.get(person.personId) ?? 'none') === how).length;
  const of = (state: PersonStanding['state']): number => persons.filter((person) => person.state === state).length;
  const [eligible, challenged, excluded] = [of('eligible'), of('challenged'), of('excluded')];
  const [counted, questioned] = [tally('eligible', 'counted'), tally('eligible', 'questioned')];
  const challengedWith = {
    counted: tally('challenged', 'counted'),
    questioned: tally('challenged', 'questioned'),
    none: tally('challenged', 'none'),
  };
  // Worst: questioned cards fall, challenged signers go, all other challenged people stay. Best: the reverse.
  const worst = [counted, eligible + challengedWith.none + challengedWith.questioned] as const;
  const gained = challengedWith.counted + challengedWith.questioned;
  const best = [counted + questioned + gained, eligible + gained] as const;
  return {
    people: persons.length,
    eligible,
    challenged,
    excluded,
    required: requiredOn(threshold, eligible),
    counted,
    questioned,
    challengedWith,
    margin: { worst: marginOf(threshold, ...worst), best: marginOf(threshold, ...best) },
    range: { worst, best },
    ...countCodes(cards),
  };
}

/** `majority` and `no-majority` hold in every way of ruling; between them nothing is certified. */
export function openOutcome({
  rules,
  figures,
}: {
  readonly rules: Pick<GroundRules, 'threshold'>;
  readonly figures: Figures;
}): Exclude<TallyOutcome, 'blocked'> {
  if (reaches(rules.threshold, ...figures.range.worst)) return 'majority';
  return reaches(rules.threshold, ...figures.range.best) ? 'determinative' : 'no-majority';
}

/** People without a counted or questioned card are absent. */
export function supportOf(cards: readonly CardStanding[]): ReadonlyMap<PersonId, Support> {
  const support = new Map<PersonId, Support>();
  for (const { personId, state } of cards) {
    if (personId === null || (state !== 'counted' && state !== 'questioned')) continue;
    if (support.get(personId) !== 'counted') support.set(personId, state);
  }
  return support;
}

/** Cards and portal entries by primary code; acts by R02, R03, R04. A person is one in-time revocation, however often sent. */
function countCodes(cards: readonly CardStanding[]): Pick<Figures, 'codes' | 'acts' | 'revocationsInTime'> {
  const codes = new Map<ReasonCode, number>();
  const acts = new Map<ReasonCode, number>();
  const inTime = new Set<PersonId>();
  const add = (to: Map<ReasonCode, number>, code: ReasonCode): unknown => to.set(code, (to.get(code) ?? 0) + 1);
  for (const card of cards) {
    const isCard = card.kind === 'card' || card.kind === 'portal-yes';
    if (isCard && card.primary !== null) add(codes, card.primary);
    if (isCard && card.state === 'counted' && card.codes.includes('R04')) add(acts, 'R04');
    if (card.kind !== 'revocation') continue;
    for (const code of ['R02', 'R03'] as const) if (card.codes.includes(code)) add(acts, code);
    if (card.personId !== null && (card.codes.includes('R01') || card.codes.includes('R04'))) inTime.add(card.personId);
  }
  return { codes: inOrder(codes), acts: inOrder(acts), revocationsInTime: inTime.size };
}

function inOrder(counts: ReadonlyMap<ReasonCode, number>): Readonly<Partial<Record<ReasonCode, number>>> {
  return Object.fromEntries(REASON_CODES.flatMap((code) => (counts.has(code) ? [[code, counts.get(code)]] : [])));
}
