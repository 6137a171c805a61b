import { expect, test } from 'vitest';
import type { CardId } from '#core/ids.ts';
import type { SheetCardView } from '#contract/sheet-views.ts';
import { NOTHING_DRAWN, NOTHING_OUT, notSeenYet, toggled, withDrawn } from './sheet-state.ts';

const box = { x: 0, y: 0, width: 1, height: 1 };
const aCard = (cardId: string) =>
  ({ cardId: cardId as CardId, crops: { name: box, signature: box, signedOn: box } }) as SheetCardView;
const cards = [aCard('C-0001'), aCard('C-0002')];

function allOf(cardId: CardId, before = NOTHING_DRAWN) {
  return (['name', 'signature', 'signedOn'] as const).reduce((drawn, part) => withDrawn(drawn, cardId, part), before);
}

test('a card is seen when its name, its signature and its date have come, each once', () => {
  expect(notSeenYet(cards, NOTHING_OUT, NOTHING_DRAWN)).toBe(2);
  const twice = withDrawn(withDrawn(NOTHING_DRAWN, 'C-0001' as CardId, 'name'), 'C-0001' as CardId, 'name');
  expect(notSeenYet(cards, NOTHING_OUT, withDrawn(twice, 'C-0001' as CardId, 'signature'))).toBe(2);
  expect(notSeenYet(cards, NOTHING_OUT, allOf('C-0001' as CardId))).toBe(1);
  expect(notSeenYet(cards, NOTHING_OUT, allOf('C-0002' as CardId, allOf('C-0001' as CardId)))).toBe(0);
});

test('a card whose pictures do not come can be taken out, and holds the others up no more', () => {
  expect(notSeenYet(cards, toggled(NOTHING_OUT, 'C-0002' as CardId), allOf('C-0001' as CardId))).toBe(0);
});
