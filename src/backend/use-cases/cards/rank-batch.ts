/**
 * Cards that need no reading, a register's and digital ones, are ranked when they come in: few of them here, many in a process of
 * its own, so that the window stays answerable. What is not ranked when the neutral cancels is ranked when it is looked at.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchId, CardId } from '#core/ids.ts';
import type { CardMatch } from '#core/match/match.ts';
import { allCards } from '#backend/db/card-store.ts';
import type { Suggestion } from '#backend/db/suggestion-store.ts';
import { acknowledged, perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import type { JobProgress } from '#backend/use-cases/desk/jobs.ts';
import { theListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { cardsToRank, isSameBasis, keepRanked, PRESET, rankCards, type CardToRank } from '#backend/use-cases/standing/suggest.ts';

const RANKED_AT_ONCE = 200;
/** Up to so many cards, starting a process and making the list ready in it would take longer than ranking them here. */
const RANKED_HERE = 1000;

export async function rankBatch(
  desk: Desk,
  batchId: BatchId,
  progress: Pick<JobProgress, 'cancelled' | 'note'>,
  rankedHere = RANKED_HERE,
): Promise<void> {
  const cardIds = allCards(desk.db).flatMap((card) => (card.batchId === batchId ? [card.cardId] : []));
  const elsewhere = cardIds.length > rankedHere;
  for (let from = 0; from < cardIds.length && !progress.cancelled(); from += RANKED_AT_ONCE) {
    const some = cardIds.slice(from, from + RANKED_AT_ONCE);
    if (elsewhere) {
      progress.note({ now: `ranking people for card ${from + 1} of ${cardIds.length}` });
      await rankElsewhere(desk, some, progress);
    } else {
      rankCards(desk, some);
      await nextTurn();
    }
  }
  if (elsewhere) desk.tools.ranker().rest();
}

async function rankElsewhere(
  desk: Desk,
  cardIds: readonly CardId[],
  { cancelled }: Pick<JobProgress, 'cancelled'>,
): Promise<void> {
  const inForce = theListInForce(desk);
  const cards = cardsToRank(desk, cardIds);
  if (inForce === null || cards.length === 0 || desk.readOnly !== null) return;
  const queries = cards.map(({ asked }) => asked);
  const answer = await desk.tools.ranker().rank({ list: inForce.list, preset: PRESET, queries });
  if (cancelled()) return;
  if (answer.ok) keepWhatStillHolds(desk, cards, answer.value);
  else rankCards(desk, cardIds);
}

/** The desk worked on meanwhile: a card that is another now, or a list that is, is ranked when it is looked at. */
function keepWhatStillHolds(desk: Desk, cards: readonly CardToRank[], matches: readonly CardMatch[]): void {
  const now = new Map(
    cardsToRank(
      desk,
      cards.map(({ cardId }) => cardId),
    ).map((card) => [card.cardId, card.basis]),
  );
  const ranked = cards.flatMap(({ cardId, basis }, index): readonly Suggestion[] => {
    const [match, still] = [matches[index], now.get(cardId)];
    return match === undefined || still === undefined || !isSameBasis(still, basis)
      ? []
      : [{ cardId, basis, match, earlier: null }];
  });
  if (ranked.length === 0) return;
  acknowledged(perform<null, never>(desk, (record) => keepRanked(desk, ranked, record)));
}
