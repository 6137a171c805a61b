import { expect, test } from 'vitest';
import { scriptFacesOf } from './script-faces.ts';
import { faceFor, runsOf, type AnyFace, type Draws } from './text-runs.ts';

/** As ours: the text face draws Latin, each script face its own letters and marks. */
const draws: Draws = (character, face) =>
  face === 'serif'
    ? /^[\u0020-\u024f–]$/u.test(character)
    : scriptFacesOf(character).includes(face as never) || isMark(character);
const isMark = (character: string): boolean => /^[\p{M}\u200d]$/u.test(character);

const drawn = (text: string): readonly string[] => runsOf(text, 'serif', draws).map((run) => run.drawn);

test('what the text face draws is one run, untouched', () => {
  expect(runsOf('García-López (12)', 'serif', draws)).toEqual([
    { kind: 'plain', face: 'serif', drawn: 'García-López (12)', read: 'García-López (12)' },
  ]);
});

test('other letters are runs of their own faces', () => {
  const faces: readonly (readonly [AnyFace, string])[] = runsOf('王小明 and 김민수', 'serif', draws).map((run) => [
    run.face,
    run.drawn,
  ]);
  expect(faces).toEqual([
    ['han', '王小明'],
    ['serif', ' and '],
    ['hangul', '김민수'],
  ]);
});

test('words from right to left stand in their own order, each whole for the shaper', () => {
  expect(drawn('by محمد علي, neutral')).toEqual(['by ', 'علي', ' ', 'محمد', ', neutral']);
});

test('figures within words from right to left keep their order, and brackets are mirrored', () => {
  const runs = runsOf('יוסף (12) לוי', 'serif', draws);
  expect(runs.map((run) => run.drawn)).toEqual(['לוי', ' (', '12', ') ', 'יוסף']);
  expect(runs.map((run) => run.read)).toEqual(['לוי', ') ', '12', ' (', 'יוסף']);
});

test('white space that ends a line stands at its end', () => {
  expect(drawn('Raised by לוי ')).toEqual(['Raised by ', 'לוי', ' ']);
});

test('every character stands in exactly one run, whatever the order', () => {
  const text = 'a אבג (דה) 12 – محمد 王 b ';
  const runs = runsOf(text, 'serif', draws);
  expect(Array.from(runs.map((run) => run.read).join('')).toSorted()).toEqual(Array.from(text).toSorted());
});

test('a mark and a joiner stay with their letter; a letter that no face has is nobody’s', () => {
  expect(faceFor('\u0301', 'serif', 'devanagari', draws)).toBe('devanagari');
  expect(faceFor('\u200d', 'serif', null, draws)).toBeNull();
  expect(faceFor('ಕ', 'serif', null, draws)).toBeNull();
  expect(faceFor('🙂', 'serif', null, draws)).toBeNull();
  expect(faceFor('\u202e', 'serif', 'arabic', draws)).toBeNull();
});
