import { expect, test } from 'vitest';
import { createAligner } from './align-names.ts';
import { LEVEL, ROLE } from './levels.ts';

const { given: G, middle: M, family: F } = ROLE;

/** `levels[listWord][cardWord]` */
function align(levels: readonly (readonly number[])[], listRoles: readonly number[], cardRoles: readonly number[]): number[] {
  const aligner = createAligner();
  for (const [listWord, row] of levels.entries())
    for (const [cardWord, level] of row.entries()) aligner.levels[listWord * row.length + cardWord] = level;
  return Array.from(aligner.align({ cardRoles, listRoles, listCount: listRoles.length }).slice(0, listRoles.length));
}

test('where two words could stand for either, each keeps its own role', () => {
  const both = [
    [LEVEL.exact, LEVEL.exact],
    [LEVEL.exact, LEVEL.exact],
  ];
  expect(align(both, [G, F], [G, F])).toEqual([0, 1]);
  expect(align(both, [G, F], [F, G])).toEqual([1, 0]);
});

test('a better spelling wins over the better place', () => {
  const crossed = [
    [LEVEL.loose, LEVEL.exact],
    [LEVEL.exact, LEVEL.loose],
  ];
  expect(align(crossed, [G, F], [G, F])).toEqual([1, 0]);
});

test('an initial never stands for a family name', () => {
  expect(align([[LEVEL.initial]], [F], [F])).toEqual([-1]);
  expect(align([[LEVEL.initial]], [G], [G])).toEqual([0]);
});

test('one word of the card stands for one word of the list', () => {
  const one = [[LEVEL.exact], [LEVEL.exact], [LEVEL.exact]];
  const chosen = align(one, [G, M, F], [F]);
  expect(chosen).toEqual([-1, -1, 0]);
});
