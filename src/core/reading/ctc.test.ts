import { assert, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { aPosterior } from '#test/builders/reading.ts';
import { createScorer, freeReading } from './ctc.ts';

test('the text that stands there explains the picture as well as any text could', () => {
  expect(createScorer(aPosterior('Anna Reed')).score('Anna Reed')).toBeCloseTo(0, 5);
});

test('a name one letter off is worse than the name, and a stranger is much worse', () => {
  const { score } = createScorer(aPosterior('Anna Reed'));
  expect(score('Anna Reid')).toBeLessThan(-2);
  expect(score('Bob Stone')).toBeLessThan(score('Anna Reid') - 5);
});

test('a printed label before the name costs little, and costs every name the same', () => {
  const labelled = createScorer(aPosterior('Name: Anna Reed'), { outsideCost: 1 });
  expect(labelled.score('Anna Reed')).toBeGreaterThan(-7);
  expect(labelled.score('Anna Reed')).toBeGreaterThan(labelled.score('Anna Reid') + 2);
});

test('one misread letter never costs more than the floor allows', () => {
  const { score } = createScorer(aPosterior('Anna Reed', 0.9999999), { floor: 5 });
  expect(score('Anna Rexd')).toBeGreaterThanOrEqual(-10.1);
});

test('double letters are told from single ones', () => {
  const { score } = createScorer(aPosterior('Anna'));
  expect(score('Anna')).toBeGreaterThan(score('Ana'));
});

test('the free reading gives back the text and how sure each letter is', () => {
  expect(freeReading(aPosterior('Reed', 0.8))).toMatchObject({ text: 'Reed', steps: [0, 2, 4, 6] });
  expect(freeReading(aPosterior('Reed', 0.8)).confidence).toBeCloseTo(0.8, 4);
});

test('no text ever explains a picture better than the free reading', () => {
  const word = stringMatching(/^[a-z]{1,9}$/);
  assert(property(word, word, (written, asked) => createScorer(aPosterior(written)).score(asked) <= 1e-6));
});
