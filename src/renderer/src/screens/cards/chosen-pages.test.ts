import { expect, test } from 'vitest';
import { aCardRow } from '#test/builders/views.ts';
import { decidedAmong, evenLines, partsBetween, whyNot } from './chosen-pages.ts';
import { cardsEn } from '#renderer/wording/cards.en.ts';

const { not } = cardsEn.arrange;

test('two pages may be laid together, one may be cut, a card with two faces may be taken apart', () => {
  expect(whyNot('join', [aCardRow(1), aCardRow(2)], not)).toBeNull();
  expect(whyNot('cut', [aCardRow(1)], not)).toBeNull();
  expect(whyNot('faces', [aCardRow(1, { faces: 2 })], not)).toBeNull();
  expect(whyNot('faces', [aCardRow(1)], not)).toContain('one face');
  expect(whyNot('join', [aCardRow(1)], not)).toContain('two pages');
});

test('an entry of a register and a card in dispute are left alone', () => {
  expect(whyNot('join', [aCardRow(1), aCardRow(2, { image: null })], not)).toContain('register');
  expect(whyNot('set-aside', [aCardRow(1, { disputed: true })], not)).toContain('dispute');
});

test('cards that are decided are named before what was decided lapses', () => {
  const chosen = [aCardRow(1), aCardRow(2, { state: 'counted' }), aCardRow(3, { state: 'unmatched', setAside: 'blank' })];
  expect(decidedAmong(chosen).map(({ cardId }) => cardId)).toEqual(['C-0002', 'C-0003']);
});

test('lines cut the picture into parts that cover it', () => {
  const parts = partsBetween(evenLines(2), evenLines(3));
  expect(parts).toHaveLength(6);
  expect(parts.reduce((sum, { width, height }) => sum + width * height, 0)).toBeCloseTo(1, 6);
  expect(partsBetween([], [])).toEqual([{ x: 0, y: 0, width: 1, height: 1 }]);
});
