/**
 * The cards, what was read of them, proposed for them and decided, kept in memory from one act to the next: after the determination of one card only
 * that card is read again, and after any act that is not known to leave the others alone, everything is. A cache of the file and no
 * second truth: it holds for one head of the record, and a head that is no part of the record (a transaction that was undone) ends it.
 */
import type { Head } from '#core/audit/chain.ts';
import type { EventKind } from '#core/audit/event.ts';
import type { CardId } from '#core/ids.ts';
import type { CardMatch } from '#core/match/match.ts';
import { allCards, type Card } from '#backend/db/card-store.ts';
import { determinationOf, determinationsInForce, type Determination } from '#backend/db/determination-store.ts';
import { actsSince, headOf, type ActSince } from '#backend/db/event-store.ts';
import { numberInForce } from '#backend/db/list-store.ts';
import { readingBriefs, type ReadingBrief } from '#backend/db/reading-store.ts';
import { suggestedOutcomes } from '#backend/db/suggestion-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

export type KeptCards = {
  /** In the order of their control numbers. */
  readonly cards: readonly Card[];
  readonly briefs: ReadonlyMap<CardId, ReadingBrief>;
  readonly determined: ReadonlyMap<CardId, Determination>;
  /** What the machine said of each, ranked on the list in force; a card ranked on another is left out. */
  readonly outcomes: ReadonlyMap<CardId, CardMatch['outcome']>;
};

export type KeepingDesk = Pick<Desk, 'db' | 'memo'>;

/** Each decides the one card that it names. */
const OF_ONE_CARD: ReadonlySet<EventKind> = new Set(['card.determined', 'card.determined-on-sheet', 'page.set-aside']);

/** Nothing of any card, reading, suggestion or determination is changed by these. */
const OF_NO_CARD: ReadonlySet<EventKind> = new Set([
  'card.put-off',
  'clock.went-back',
  'determination.refused',
  'dispute.opened',
  'dispute.ruled',
  'document.saved',
  'position.taken',
  'signature.examined',
]);

type Keeper = { last: { readonly head: Head; readonly kept: KeptCards } | null; readings: number };

export function keptCards(desk: KeepingDesk): KeptCards {
  const keeper = keeperOf(desk);
  const head = headOf(desk.db);
  if (keeper.last?.head.hash === head.hash) return keeper.last.kept;
  const decided = keeper.last === null ? null : decidedAlone(actsSince(desk.db, keeper.last.head));
  const kept = keeper.last === null || decided === null ? cardsAsFiled(desk) : withDecided(desk, keeper.last.kept, decided);
  keeper.last = { head, kept };
  return kept;
}

/** Before a result is signed: whatever the tables say by now, by whatever hand, is what is compared with the record. */
export function readCardsAgain(desk: KeepingDesk): void {
  const keeper = keeperOf(desk);
  keeper.last = null;
  keeper.readings += 1;
}

/** What is computed from the cards is true for this: a head of the record, and a reading of the tables. */
export function cardsKey(desk: KeepingDesk): string {
  return `${headOf(desk.db).hash} ${keeperOf(desk).readings}`;
}

function keeperOf({ memo }: KeepingDesk): Keeper {
  return memo<Keeper>('kept-cards', '', () => ({ last: null, readings: 0 }));
}

/** Straight from the file. */
export function cardsAsFiled({ db }: KeepingDesk): KeptCards {
  const list = numberInForce(db);
  return {
    cards: allCards(db),
    briefs: readingBriefs(db),
    determined: determinationsInForce(db),
    outcomes: list === null ? new Map() : suggestedOutcomes(db, list),
  };
}

/** The cards decided by these acts; null where an act may have changed more than the card that it names. */
function decidedAlone(acts: readonly ActSince[] | null): ReadonlySet<CardId> | null {
  if (acts === null) return null;
  const decided = new Set<CardId>();
  for (const { kind, cardId } of acts) {
    if (OF_NO_CARD.has(kind)) continue;
    if (!OF_ONE_CARD.has(kind) || cardId === null) return null;
    decided.add(cardId);
  }
  return decided;
}

function withDecided(desk: KeepingDesk, kept: KeptCards, decided: ReadonlySet<CardId>): KeptCards {
  if (decided.size === 0) return kept;
  const determined = new Map(kept.determined);
  for (const cardId of decided) {
    const determination = determinationOf(desk.db, cardId);
    if (determination === null) determined.delete(cardId);
    else determined.set(cardId, determination);
  }
  return { ...kept, determined };
}
