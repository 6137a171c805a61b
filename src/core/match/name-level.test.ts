import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNicknames } from './background.ts';
import { LEVEL } from './levels.ts';
import { nameLevel, wordShape } from './name-level.ts';
import { spellingDistance, spellingKey } from './spelling.ts';
import { createVocabulary } from './vocabulary.ts';

const NICKNAMES = parseNicknames('# comment\nwilliam: bill billy\nmargaret: peggy');
const level = (a: string, b: string): number => nameLevel(wordShape(a), wordShape(b), NICKNAMES);
const word = fc.string({ unit: fc.constantFrom(...'abcdefghilmnorstuvy'.split('')), minLength: 2, maxLength: 12 });

test.each([
  ['garcia', 'garcia', LEVEL.exact],
  ['bill', 'william', LEVEL.variant],
  ['william', 'bill', LEVEL.variant],
  ['harnrnond', 'hammond', LEVEL.misspelt],
  ['keivn', 'kevin', LEVEL.misspelt],
  ['mueller', 'muller', LEVEL.misspelt],
  ['yusef', 'youssef', LEVEL.misspelt],
  ['mikhail', 'mihajl', LEVEL.misspelt],
  ['hsiaoming', 'xiaoming', LEVEL.misspelt],
  ['cornelia', 'cornelius', LEVEL.loose],
  ['alexandra', 'alexander', LEVEL.loose],
  ['m', 'maria', LEVEL.initial],
  ['k', 'maria', LEVEL.different],
  ['kevin', 'xiaoming', LEVEL.different],
  ['ana', 'eva', LEVEL.different],
])('%s and %s', (a, b, expected) => {
  expect(level(a, b)).toBe(expected);
});

test('likeness has no direction', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(level(a, b)).toBe(level(b, a));
    }),
  );
});

test('the distance is nought for equal words only, and has no direction', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(spellingDistance(a, b, 20)).toBeCloseTo(spellingDistance(b, a, 20), 9);
      expect(spellingDistance(a, b, 20) === 0).toBe(a === b);
    }),
  );
});

test('letters that look alike are nearer than letters that do not', () => {
  expect(spellingDistance('hunt', 'hvnt', 2)).toBeLessThan(spellingDistance('hunt', 'hznt', 2));
  expect(spellingDistance('clavid', 'david', 2)).toBeLessThan(0.5);
  expect(spellingDistance('david', 'clavid', 2)).toBeLessThan(0.5);
});

test('one name in several orthographies has one key', () => {
  expect(new Set(['mohammed', 'mohamed', 'mohammad'].map(spellingKey)).size).toBe(2);
  expect(spellingKey('juergen')).toBe(spellingKey('jurgen'));
});

test('a dictionary finds the like words that comparing with every word finds', () => {
  const words = [...new Set(fc.sample(word, { numRuns: 250, seed: 7 }))];
  const vocabulary = createVocabulary(words, NICKNAMES);
  let [found, present] = [0, 0];
  const misspelt = words.flatMap((own) => [`${own}a`, own.slice(1), `${own.slice(0, 2)}r${own.slice(2)}`, own.replace('o', 'a')]);
  for (const query of misspelt.filter((own) => own.length > 1)) {
    const expected = words.filter((other) => level(query, other) >= LEVEL.misspelt);
    const { words: ids } = vocabulary.neighbours(query);
    present += expected.length;
    found += expected.filter((other) => ids.includes(vocabulary.find(other))).length;
  }
  expect(present).toBeGreaterThan(500);
  expect(found / present).toBeGreaterThan(0.995);
});

test('a dictionary lists the best first', () => {
  const { words, levels } = createVocabulary(['hammond', 'hamond', 'hammons', 'smith'], NICKNAMES).neighbours('hammond');
  expect(words[0]).toBe(0);
  expect([...levels]).toEqual([...levels].sort((a, b) => b - a));
  expect(words).not.toContain(3);
});
