/** Deliveries and cards as the station of the cards shows them. */
import type { BatchId } from '#core/ids.ts';
import { isLock } from '#backend/intake/page-outcome.ts';
import { sealOf } from '#backend/db/seal-store.ts';
import { batches, originalsOf, problemsOf, type Batch, type KeptProblem, type Original } from '#backend/db/batch-store.ts';
import { cardsOfOriginal, type Card } from '#backend/db/card-store.ts';
import { isPending } from '#core/dispute.ts';
import type { CardStanding } from '#core/tally/tally.ts';
import type { ReadingBrief } from '#backend/db/reading-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import type { BatchView, CardRowView, OriginalView } from '#contract/intake-views.ts';
import type { Determination } from '#backend/db/determination-store.ts';
import { isNoDocument } from '#core/matter.ts';
import { backsOffered } from './offer-backs.ts';
import { foundInBatch, pageSeems } from '#backend/use-cases/standing/batch-found.ts';
import { headAt } from '#backend/db/event-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { eachWhileSame } from '#backend/use-cases/desk/memo.ts';
import { cardsKey, keptCards } from '#backend/use-cases/standing/kept-cards.ts';
import { standingOfEach } from '#backend/use-cases/standing/standings.ts';
import { fullName } from '#backend/use-cases/standing/suggest.ts';

export function batchViews(desk: Desk): readonly BatchView[] {
  return batches(desk.db).map((batch) => batchView(desk, batch));
}

function batchView(desk: Desk, batch: Batch): BatchView {
  const { batchId, number, deliveredBy, receivedAt, form, stated, explanation, declaration, arrangement } = batch;
  const problems = problemsOf(desk.db, batchId);
  return {
    batchId,
    number,
    deliveredBy,
    receivedAt,
    form,
    declaration,
    arrangement,
    stated,
    ...foundInBatch(desk, batchId),
    backsOffered: backsOffered(desk, batchId).length,
    explanation,
    originals: originalsOf(desk.db, batchId).map((original) => originalView(desk, original, problems)),
    receiptHead: headAt(desk.db, batch.receiptSeq),
  };
}

function originalView(desk: Desk, original: Original, problems: readonly KeptProblem[]): OriginalView {
  const { originalId, name, sha256, bytes, pagesDone, sameAsBatch } = original;
  const cards = cardsOfOriginal(desk.db, originalId);
  const own = problems.filter((problem) => problem.originalId === originalId);
  return {
    name,
    sha256,
    bytes,
    pages: Math.max(pagesDone, cards),
    cards,
    problems: own.map(({ file, page, reason, whatToDo }) => ({ file, page, reason, whatToDo })),
    sameAsBatch,
    originalId,
    locked: own.some(({ reason }) => isLock(reason)) && cards === 0,
    seal: sealOf(desk.db, originalId),
  };
}

export function cardsPage(
  desk: Desk,
  given: {
    readonly state: CardRowView['state'] | 'all' | 'blank';
    readonly batchId: BatchId | null;
    readonly offset: number;
    readonly limit: number;
  },
): { readonly total: number; readonly cards: readonly CardRowView[] } {
  const rows = cardRows(desk).filter(
    ({ row, batchId }) => (given.batchId === null || batchId === given.batchId) && isShown(row, given.state),
  );
  return { total: rows.length, cards: rows.slice(given.offset, given.offset + given.limit).map(({ row }) => row) };
}

function isShown(row: CardRowView, state: CardRowView['state'] | 'all' | 'blank'): boolean {
  if (state === 'all') return true;
  return state === 'blank' ? row.blank : row.state === state && !row.blank;
}

export type CardRow = { readonly row: CardRowView; readonly batchId: BatchId | null };

/** Computed once for each head of the record. */
export function cardRows(desk: Desk): readonly CardRow[] {
  return desk.memo('card-rows', cardsKey(desk), () => rowsNow(desk));
}

function rowsNow(desk: Desk): readonly CardRow[] {
  const standing = standingOfEach(desk);
  const { cards, briefs, determined } = keptCards(desk);
  const disputed = new Set(disputes(desk.db).flatMap((dispute) => (isPending(dispute) ? [dispute.cardId] : [])));
  const about = cards.map((card, index): AboutRow => {
    const { cardId } = card;
    return [card, briefs.get(cardId), determined.get(cardId), standing[index] ?? null, disputed.has(cardId)];
  });
  return eachWhileSame(desk.memo, 'card-rows-kept', about, rowOf);
}

type AboutRow = readonly [Card, ReadingBrief | undefined, Determination | undefined, CardStanding | null, boolean];

function rowOf([card, brief, determination, standing, disputed]: AboutRow): CardRow {
  return {
    batchId: card.batchId,
    row: {
      cardId: card.cardId,
      batch: card.batchNumber,
      origin: originOf(card),
      // A page that was confirmed blank stands nowhere.
      state: standing?.state ?? 'unmatched',
      codes: standing?.codes ?? [],
      image: card.images[0] ?? null,
      blank: pageSeems(card, brief) === 'blank',
      separator: card.separator,
      faces: card.images.length,
      pages: [...new Set(card.images.flatMap(({ page }) => (page === null ? [] : [page])))],
      setAside: laidAside(determination),
      read: brief !== undefined || card.keyed !== null,
      turned: brief?.turned ?? 0,
      nameRead: card.keyed === null ? (brief?.name ?? null) : fullName(card.keyed),
      disputed,
    },
  };
}

function laidAside(determination: Determination | undefined): CardRowView['setAside'] {
  if (determination === undefined || !isNoDocument(determination)) return null;
  return determination.setAside ?? 'blank';
}

export function originOf(card: Pick<Card, 'originName' | 'page' | 'position' | 'registerId' | 'batchId' | 'images'>): string {
  if (card.batchId === null) return 'entered by the neutral';
  if (card.registerId !== null) return `${card.originName}, entry ${card.registerId}`;
  const pages = [...new Set(card.images.flatMap(({ page }) => (page === null ? [] : [page])))];
  const where = pages.length > 1 ? `pages ${pages.join(' and ')}` : `page ${pages[0] ?? card.page}`;
  return card.position === 0 ? `${card.originName}, ${where}` : `${card.originName}, ${where}, card ${card.position + 1} on it`;
}
