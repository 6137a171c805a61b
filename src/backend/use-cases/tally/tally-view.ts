/** The station of the tally: one sentence's worth of figures, from delivered to counted, and what would turn it. */
import type { CardStanding, Tally } from '#core/tally/tally.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { TallyView, WaterfallStep } from '#contract/tally-views.ts';
import { theTally, type DeskTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { figuresView } from '#backend/use-cases/list/figures-view.ts';
import { openDisputes } from '#backend/use-cases/standing/open-disputes.ts';
import { recount } from './recount.ts';
import { standings } from '#backend/use-cases/standing/standings.ts';
import { labelOfSubject } from '#backend/use-cases/standing/subject-label.ts';
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
  const fallsAt = (card: CardStanding): WaterfallStep => {
    const { personId, state } = card;
    if (state === 'undetermined') return 'undetermined';
    if (state === 'unmatched' || personId === null) return 'not-listed';
    if (state === 'superseded') return 'second-cards';
    if (state === 'questioned') return 'questioned';
    if (state !== 'counted') return 'not-counted';
    if (seen.has(personId)) return 'second-cards';
    seen.add(personId);
    const person = states.get(personId);
    if (person === undefined) return 'not-listed';
    if (person === 'eligible') return 'counted';
    return person === 'challenged' ? 'challenged' : 'excluded';
  };
  const steps = new Map<WaterfallStep, number>();
  for (const card of delivered) {
    const step = fallsAt(card);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const less = LESS.flatMap((step) => {
    const count = steps.get(step) ?? 0;
    return count === 0 ? [] : [{ step, count, kind: 'less' as const }];
  });
  const start = { step: 'delivered' as const, count: delivered.length, kind: 'start' as const };
  return [start, ...less, { step: 'counted', count: tally.counted, kind: 'result' }];
}

const LESS = ['undetermined', 'not-listed', 'not-counted', 'second-cards', 'questioned', 'excluded', 'challenged'] as const;

/** Whatever is open, whether somebody raised it or the list or a code did. */
function openRefs(desk: Desk): TallyView['disputes'] {
  return openDisputes(desk).map(({ subject, ref, disputeId, swing }) => ({
    ref,
    disputeId,
    label: labelOfSubject(desk, subject),
    swing,
  }));
}
