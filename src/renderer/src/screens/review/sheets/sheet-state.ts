/** What the neutral has taken out of the sheet before her. Pure; begun anew with every sheet. */
import type { SheetCardView } from '#contract/sheet-views.ts';
import type { CardId } from '#core/ids.ts';

export type TakenOut = ReadonlySet<CardId>;
export const NOTHING_OUT: TakenOut = new Set();

export type CropName = keyof SheetCardView['crops'];
/** Which of the pictures of each card have come. */
export type Drawn = ReadonlyMap<CardId, ReadonlySet<CropName>>;
export const NOTHING_DRAWN: Drawn = new Map();

export function withDrawn(drawn: Drawn, cardId: CardId, part: CropName): Drawn {
  return new Map(drawn).set(cardId, new Set([...(drawn.get(cardId) ?? []), part]));
}

/** Cards left on the sheet of which she cannot see all three yet: until then none is determined, for she has not seen them. */
export function notSeenYet(cards: readonly SheetCardView[], out: TakenOut, drawn: Drawn): number {
  return cards.filter(({ cardId, crops }) => !out.has(cardId) && (drawn.get(cardId)?.size ?? 0) < Object.keys(crops).length)
    .length;
}

/** One letter a card, in the order in which they lie. */
export const LETTERS = 'ABCDEFGHIJKL';

export function toggled(out: TakenOut, cardId: CardId): TakenOut {
  const next = new Set(out);
  if (!next.delete(cardId)) next.add(cardId);
  return next;
}

/** What goes to be determined: the cards left on the sheet, as they were shown, and those taken out. */
export function sheetDecided(cards: readonly SheetCardView[], out: TakenOut) {
  return {
    cards: cards
      .filter(({ cardId }) => !out.has(cardId))
      .map(({ cardId, person, shown }) => ({ cardId, personId: person.personId, shown })),
    takenOut: cards.flatMap(({ cardId }) => (out.has(cardId) ? [cardId] : [])),
  };
}
