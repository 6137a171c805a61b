/** Which card of the practice matter is which document of its script. */
import { basename } from 'node:path';
import type { CardId } from '#core/ids.ts';
import { allCards, type Card } from '#backend/db/card-store.ts';
import type { PracticeMatter } from '#backend/practice/load-practice.ts';
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

/** Control numbers of the matter by the references of the script. */
export type PlayedCards = ReadonlyMap<string, CardId>;

/** By file and page, or by the register's own number. */
export function cardsByDocument(desk: Desk, { truth }: PracticeMatter): PlayedCards {
  const cards = allCards(desk.db);
  const found = new Map<string, CardId>();
  for (const document of truth.documents) {
    const card = cards.find((each) => isOf(each, document));
    if (card === undefined) continue;
    found.set(document.ref, card.cardId);
    // Disputes and comparisons of the script name its own numbers, D01 and on.
    if (document.facts !== null) found.set(document.facts.cardId, card.cardId);
  }
  return found;
}

function isOf(card: Card, { file, page, ref }: PracticeDocument): boolean {
  if (card.originName !== basename(file)) return false;
  return page === null ? card.registerId === ref.split('#')[1] : card.page === page;
}
