/** The station of the tally: one sentence's worth of figures, from delivered to counted, and what would turn it. */
import type { CardStanding, Tally } from '#core/tally/tally.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { TallyView } from '#contract/tally-views.ts';
import { theTally, type DeskTally } from './count.ts';
import type { Desk } from './desk.ts';
import { figuresView } from './figures-view.ts';
import { openDisputes } from './open-disputes.ts';
import { recount } from './recount.ts';
import { standings } from './standings.ts';
import { labelOfSubject } from './subject-label.ts';
import { LOOKED_INTO, unmetViews } from './unmet.ts';

export function tallyView(desk: Desk): TallyView | null {
  const tally = theTally(desk);
  const all = standings(desk);
  if (tally === null || all === null) return null;
  const { byUnit, ...whole } = tally;
  return {
    tally: whole,
    units: unitViews(all.rules, byUnit),
    threshold: all.rules.threshold,
    waterfall: waterfall(tally),
    disputes: openRefs(desk),
    unmet: unmetViews(desk, LOOKED_INTO),
    recountAgrees: recount(desk).agrees,
  };
}

function unitViews({ units }: GroundRules, byUnit: DeskTally['byUnit']): TallyView['units'] {
  if (units === null || byUnit === null) return null;
  return units.flatMap(({ id, union }) => {
    const tally = byUnit[id];
    return tally === undefined ? [] : [{ id, union, figures: figuresView(tally) }];
  });
}

/** Every card falls out at one step only; what is left are persons. */
export function waterfall(tally: Tally): TallyView['waterfall'] {
  const delivered = tally.cards.filter(({ kind }) => kind === 'card' || kind === 'portal-yes');
  const states = new Map(tally.persons.map(({ personId, state }) => [personId, state]));
  const seen = new Set<string>();
  const fallsAt = (card: CardStanding): string => {
    const { personId, state } = card;
    if (state === 'undetermined') return 'Not determined yet';
    if (state === 'unmatched' || personId === null) return 'Not on the list';
    if (state === 'superseded') return 'Second cards of one person';
    if (state === 'questioned') return 'Questioned';
    if (state !== 'counted') return 'Not counted';
    if (seen.has(personId)) return 'Second cards of one person';
    seen.add(personId);
    const person = states.get(personId);
    if (person === undefined) return 'Not on the list';
    if (person === 'eligible') return COUNTED;
    return person === 'challenged' ? 'Of challenged persons' : 'Of excluded persons';
  };
  const steps = new Map<string, number>();
  for (const card of delivered) {
    const step = fallsAt(card);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const less = LESS.flatMap((label) => {
    const count = steps.get(label) ?? 0;
    return count === 0 ? [] : [{ label, count, kind: 'less' as const }];
  });
  const start = { label: 'Cards delivered', count: delivered.length, kind: 'start' as const };
  return [start, ...less, { label: COUNTED, count: tally.counted, kind: 'result' }];
}

const COUNTED = 'Persons counted';
const LESS = [
  'Not determined yet',
  'Not on the list',
  'Not counted',
  'Second cards of one person',
  'Questioned',
  'Of excluded persons',
  'Of challenged persons',
] as const;

/** Whatever is open, whether somebody raised it or the list or a code did. */
function openRefs(desk: Desk): TallyView['disputes'] {
  return openDisputes(desk).map(({ subject, ref, disputeId, swing }) => ({
    ref,
    disputeId,
    label: labelOfSubject(desk, subject),
    swing,
  }));
}
