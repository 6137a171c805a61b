/** The review's queue: hardest first, put-off cards last, and sifted as she asks. */
import type { CardKind } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { cardsPutOff } from '#backend/db/put-off-store.ts';
import type { Layout, Need, QueueAsked, QueuedCard, QueueFilter, QueueView } from '#contract/queue-views.ts';
import { cardRows, type CardRow } from '#backend/use-cases/cards/card-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { whileSame } from '#backend/use-cases/desk/memo.ts';
import { keptCards } from '#backend/use-cases/standing/kept-cards.ts';
import { stretchOf } from './queue-stretch.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';

/**
 * Acts of persons first: what they take back need not be decided twice. Then the weakest readings: what a person must look at
 * hardest comes while she is fresh.
 */
const NEED_ORDER: readonly Need[] = ['act', 'unreadable', 'weak', 'review', 'clear', 'unread', 'none'];
const WEAK_BELOW = 0.6;

type Queued = {
  readonly card: CardRow;
  readonly need: Need;
  /** Put off for later or for the joint session: behind all that was not. */
  readonly behind: boolean;
  readonly layout: Layout;
};

export type WholeQueue = Pick<QueueView, 'total' | 'left' | 'batches' | 'reasons' | 'layouts'> & {
  readonly cards: readonly QueuedCard[];
};

/** What the window is given: the queue around the card that she looks at. */
export function queueAround(desk: Desk, { near, ...filter }: QueueAsked): QueueView {
  const queue = reviewQueue(desk, filter);
  return { ...queue, ...stretchOf(queue.cards, near) };
}

export function reviewQueue(desk: Desk, filter: QueueFilter): WholeQueue {
  const needOf = needs(desk);
  const putOff = cardsPutOff(desk.db);
  const rows = cardRows(desk);
  const isOfState = stateFilter(desk, filter.show, putOff);
  const ofState = rows
    .filter((card) => isOfState(card.row))
    .map((card): Queued => {
      const until = putOff.get(card.row.cardId)?.until;
      const behind = card.row.state === 'undetermined' && (until === 'later' || until === 'joint-session');
      return { card, need: needOf(card.row), behind, layout: layoutOf(card.row) };
    });
  const inBatch = (card: CardRow): boolean => filter.batchId === null || card.batchId === filter.batchId;
  const cards = ofState
    .filter(
      (each) =>
        inBatch(each.card) &&
        (filter.layout === null || each.layout === filter.layout) &&
        (filter.reason === null || reasonsOf(each).includes(filter.reason)),
    )
    .toSorted(byNeed)
    .map(({ card: { row }, need }) => ({ cardId: row.cardId, state: row.state, need }));
  const here = rows.filter(inBatch);
  return {
    total: here.length,
    left: here.filter(({ row }) => row.state === 'undetermined').length,
    cards,
    ...siftedBy(ofState),
  };
}

function byNeed(a: Queued, b: Queued): number {
  const order = Number(a.behind) - Number(b.behind) || NEED_ORDER.indexOf(a.need) - NEED_ORDER.indexOf(b.need);
  return order || (a.card.row.cardId < b.card.row.cardId ? -1 : 1);
}

function stateFilter(
  desk: Desk,
  show: QueueFilter['show'],
  putOff: ReturnType<typeof cardsPutOff>,
): (row: CardRow['row']) => boolean {
  switch (show) {
    case 'all':
      return () => true;
    case 'again': {
      const again = new Set(touchedCards(desk));
      return ({ cardId }) => again.has(cardId);
    }
    case 'left':
      return ({ state }) => state === 'undetermined';
    case 'put-off':
      return ({ cardId, state }) => state === 'undetermined' && putOff.has(cardId);
    case 'joint-session':
      return ({ cardId, state }) => state === 'undetermined' && putOff.get(cardId)?.until === 'joint-session';
    case 'questioned':
    case 'not-counted':
    case 'counted':
      return ({ state }) => state === show;
    default:
      return show satisfies never;
  }
}

function layoutOf({ image, faces }: CardRow['row']): Layout {
  if (image === null) return 'entry';
  if (faces > 1) return 'several-faces';
  return image.widthPx >= image.heightPx ? 'lying' : 'standing';
}

function reasonsOf({ card: { row }, need }: Queued): readonly (Need | ReasonCode)[] {
  return row.state === 'undetermined' ? [need] : row.codes;
}

function siftedBy(queued: readonly Queued[]): Pick<QueueView, 'batches' | 'reasons' | 'layouts'> {
  const batches = Map.groupBy(
    queued.filter(({ card }) => card.batchId !== null),
    ({ card }) => card.batchId,
  );
  const reasons = new Map<Need | ReasonCode, number>();
  for (const each of queued) for (const reason of reasonsOf(each)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    batches: [...batches].flatMap(([batchId, of]) =>
      batchId === null ? [] : [{ batchId, number: of[0]?.card.row.batch ?? 0, cards: of.length }],
    ),
    reasons: [...reasons].map(([reason, cards]) => ({ reason, cards })).toSorted((a, b) => b.cards - a.cards),
    layouts: [...Map.groupBy(queued, ({ layout }) => layout)].map(([layout, of]) => ({ layout, cards: of.length })),
  };
}

/** An entry of a register that says so itself. */
const isAct = (kind: CardKind): boolean => kind !== 'card' && kind !== 'portal-yes';

/** What each card asks for, from what was read of it and proposed for it. */
export function needs(desk: Desk): (row: CardRow['row']) => Need {
  const { cards, briefs, outcomes } = keptCards(desk);
  const acts = whileSame(
    desk.memo,
    'acts-delivered',
    [cards],
    () => new Set(cards.flatMap(({ cardId, keyed }) => (keyed !== null && isAct(keyed.kind) ? [cardId] : []))),
  );
  return (row) => {
    if (row.state !== 'undetermined' || row.blank) return 'none';
    const brief = briefs.get(row.cardId);
    if (acts.has(row.cardId) || brief?.takesBack === true) return 'act';
    if (!row.read) return 'unread';
    if (brief !== undefined && brief.name === null) return 'unreadable';
    if (brief !== undefined && brief.confidence < WEAK_BELOW) return 'weak';
    return outcomes.get(row.cardId) === 'clear' ? 'clear' : 'review';
  };
}
