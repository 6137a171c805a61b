import { expect, test } from 'vitest';
import type { FormAnchor } from './card-form.ts';
import { declarationBox } from './declaration-box.ts';

const line = (text: string, y: number, width = 1400, x = 100): FormAnchor => ({ text, x, y, width, height: 40 });

const CARD = [
  line('AUTHORIZATION FOR REPRESENTATION', 60, 900, 400),
  line('I authorize Harbor Workers Union, Local 12, to represent me for the purposes of', 140),
  line('collective bargaining with my employer, and to demand recognition on the', 190),
  line('strength of this card.', 240, 380),
  line('Name (please print)', 420, 380),
  line('Signature', 600, 200),
  line('Return this card to the organizer who gave it to you, or send it by ordinary mail to the hall.', 800),
];

test('the box goes round the paragraph that authorizes, its short last line too, and round nothing else', () => {
  expect(declarationBox(CARD)).toEqual({ x: 92, y: 132, width: 1416, height: 156 });
});

test('a card without such a paragraph gets no box', () => {
  expect(declarationBox(CARD.filter(({ y }) => y < 100 || y > 300))).toBeNull();
});
