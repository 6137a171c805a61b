/**
 * What a delivery turned out to hold. No card are the pages that the neutral laid aside, and those that nobody has decided on yet
 * and that are blank or seem to be a sheet between cards; all of them stay in the list of pages.
 */
import type { BatchId, CardId } from '#core/ids.ts';
import { isNoDocument } from '#core/matter.ts';
import type { Card } from '#backend/db/card-store.ts';
import type { ReadingBrief } from '#backend/db/reading-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { cardsKey, keptCards } from './kept-cards.ts';

export type FoundInBatch = {
  readonly found: number;
  readonly blanks: number;
  /** Seem to be sheets between cards. */
  readonly separators: number;
  /** Laid aside by the neutral. */
  readonly setAside: number;
  /** Nearly empty and not read yet: whether they are blank is not known. */
  readonly unsettled: number;
  /** First and last control number given; null where none was. */
  readonly numbers: { readonly first: CardId; readonly last: CardId } | null;
};

const NOTHING: FoundInBatch = { found: 0, blanks: 0, separators: 0, setAside: 0, unsettled: 0, numbers: null };

export type PageSeems = 'card' | 'blank' | 'separator' | 'unsettled';

/** Before anybody decided: by its code, by the reading if there is one, else by the ink measured on arrival. */
export function pageSeems(card: Pick<Card, 'separator' | 'images'>, brief: ReadingBrief | undefined): PageSeems {
  if (card.separator !== null) return 'separator';
  if (brief !== undefined) return brief.blank ? 'blank' : 'card';
  if (card.images.length === 0 || card.images.some(({ ink }) => ink === null || ink === 'written')) return 'card';
  return card.images.every(({ ink }) => ink === 'none') ? 'blank' : 'unsettled';
}

export function foundInBatch(desk: Pick<Desk, 'db' | 'memo'>, batchId: BatchId): FoundInBatch {
  return foundInBatches(desk).get(batchId) ?? NOTHING;
}

/** All of them in one pass; computed once for each head of the record. */
function foundInBatches(desk: Pick<Desk, 'db' | 'memo'>): ReadonlyMap<BatchId, FoundInBatch> {
  return desk.memo('found-in-batches', cardsKey(desk), () => {
    const { cards, briefs, determined } = keptCards(desk);
    const found = new Map<BatchId, Sums>();
    for (const card of cards) {
      if (card.batchId === null) continue;
      const sums = found.get(card.batchId) ?? { ...NOTHING };
      found.set(card.batchId, sums);
      sums.numbers = { first: sums.numbers?.first ?? card.cardId, last: card.cardId };
      add(sums, determined.get(card.cardId) ?? null, pageSeems(card, briefs.get(card.cardId)));
    }
    return found;
  });
}

type Sums = { -readonly [Part in keyof FoundInBatch]: FoundInBatch[Part] };

function add(sums: Sums, determination: Parameters<typeof isNoDocument>[0], seems: PageSeems): void {
  if (isNoDocument(determination)) sums.setAside += 1;
  else if (determination === null && seems === 'blank') sums.blanks += 1;
  else if (determination === null && seems === 'separator') sums.separators += 1;
  else {
    sums.found += 1;
    if (determination === null && seems === 'unsettled') sums.unsettled += 1;
  }
}
