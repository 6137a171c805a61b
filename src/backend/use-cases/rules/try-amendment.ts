/** An amendment of frozen rules tried out before it is made: which decided cards and people it touches, and the figures. */
import type { ChangedOffer } from '#core/card/changed-offers.ts';
import { movesBetween } from '#core/list/moves.ts';
import type { CardStanding } from '#core/tally/tally.ts';
import type { AmendmentTrial } from '#contract/rules-views.ts';
import { tallyOf, theTally } from '#backend/use-cases/standing/count.ts';
import { cardsInDispute } from '#backend/use-cases/standing/decided-cards.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { figuresView } from '#backend/use-cases/list/figures-view.ts';
import { parsedRules } from './rules-acts.ts';
import { standings, standingsUnder, type Standings } from '#backend/use-cases/standing/standings.ts';
import { touchedBy, touchedViews } from '#backend/use-cases/standing/touched-by.ts';

const NOBODY = { enter: 0, leave: 0, turn: 0 };

export function tryAmendment(desk: Desk, rules: unknown): AmendmentTrial {
  const parsed = parsedRules(rules);
  if (!parsed.ok) return { kind: 'invalid-rules', problems: parsed.error.problems };
  const now = standings(desk);
  const tally = theTally(desk);
  if (now === null || tally === null) return { kind: 'tried', touched: [], persons: NOBODY, figures: null };
  const then = standingsUnder(desk, { rules: parsed.value, list: now.list });
  const touched = touchedBy(desk, now, then);
  const { enter, leave, turn } = movesBetween([...now.judgements.values()], [...then.judgements.values()]);
  return {
    kind: 'tried',
    touched: touchedViews(desk, touched, now.list.people),
    persons: { enter: enter.length, leave: leave.length, turn: turn.length },
    figures: {
      now: figuresView(tally),
      amended: figuresView(tallyOf(then)),
      asOffered: figuresView(tallyOf({ ...then, cards: asOffered(desk, then, touched) })),
    },
  };
}

/** What is in dispute stays as it stands: only its ruling decides it. */
function asOffered(desk: Desk, { cards }: Standings, touched: readonly ChangedOffer[]): readonly CardStanding[] {
  const inDispute = cardsInDispute(desk);
  const offers = new Map(touched.map((change) => [change.cardId, change]));
  return cards.map((card) => {
    const change = offers.get(card.cardId);
    return change === undefined || inDispute.has(card.cardId) ? card : { ...card, ...change.after };
  });
}
