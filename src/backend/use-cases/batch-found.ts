/** What a delivery turned out to hold. A page that the reading calls blank is no card, and stays in the list of pages. */
import type { BatchId } from '#core/ids.ts';
import { prepared } from '#backend/db/connection.ts';
import { readingBriefs } from '#backend/db/reading-store.ts';
import type { CardId } from '#core/ids.ts';
import type { Desk } from './desk.ts';

export type FoundInBatch = { readonly found: number; readonly blanks: number };

export function foundInBatch(desk: Pick<Desk, 'db'>, batchId: BatchId): FoundInBatch {
  const briefs = readingBriefs(desk.db);
  const rows = prepared<[string], { card_id: CardId }>(desk.db, 'select card_id from card where batch_id = ?').all(batchId);
  const blanks = rows.filter(({ card_id: cardId }) => briefs.get(cardId)?.blank === true).length;
  return { found: rows.length - blanks, blanks };
}
