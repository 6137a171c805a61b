import { expect, test } from 'vitest';
import { createMemo, eachWhileSame, whileSame } from './memo.ts';

test('of many, those are worked out again of which something is another object, and no others', () => {
  const memo = createMemo();
  const worked: string[] = [];
  const name = ([{ is }, beside]: readonly [{ readonly is: string }, string | null]) => {
    worked.push(is);
    return `${is} ${beside ?? 'alone'}`;
  };
  const [a, b, c] = [{ is: 'a' }, { is: 'b' }, { is: 'c' }];
  expect(
    eachWhileSame(
      memo,
      'names',
      [
        [a, null],
        [b, null],
      ],
      name,
    ),
  ).toEqual(['a alone', 'b alone']);
  const next = eachWhileSame(
    memo,
    'names',
    [
      [a, null],
      [b, 'x'],
      [c, null],
    ],
    name,
  );
  expect(next).toEqual(['a alone', 'b x', 'c alone']);
  expect(worked).toEqual(['a', 'b', 'b', 'c']);
});

test('a part more or less is another question', () => {
  const memo = createMemo();
  const own = {};
  expect(whileSame(memo, 'parts', [own], ({ length }) => length)).toBe(1);
  expect(whileSame(memo, 'parts', [own, undefined], ({ length }) => length)).toBe(2);
});
