import { expect, test } from 'vitest';
import { aPosterior } from '#test/builders/reading.ts';
import { type ListedName, nameLexicon, rankNames } from './name-reading.ts';

function listed(key: string, full: string, otherNames: readonly string[] = []): ListedName {
  return { key, name: { full, given: null, middle: null, family: null, suffix: null }, otherNames };
}

const LIST = [
  listed('e1', 'Reed, Anna M.'),
  listed('e2', 'Reid, Anna'),
  listed('e3', "O'Brien, Siobhan"),
  listed('e4', 'Li, Bo'),
  listed('e5', 'García-López, José', ['Pepe García']),
];

function first(written: string): string | undefined {
  return rankNames([{ text: written, posterior: aPosterior(written, 0.8), weight: 1 }], nameLexicon(LIST))[0]?.key;
}

test('a name is found in the order written, with or without its middle initial', () => {
  expect(first('Anna Reed')).toBe('e1');
  expect(first('Reed, Anna')).toBe('e1');
  expect(first('Anna M. Reed')).toBe('e1');
});

test('case, accents and apostrophes do not matter', () => {
  expect(first('SIOBHAN OBRIEN')).toBe('e3');
  expect(first('Jose Garcia-Lopez')).toBe('e5');
});

test('another name of the person is hers too', () => {
  expect(first('Pepe Garcia')).toBe('e5');
});

test('a short name that hides inside a long one does not win', () => {
  expect(first('Siobhan OBoLien')).toBe('e3');
});

test('a digit that looks like a letter is forgiven', () => {
  expect(first('5iobhan 0Brien')).toBe('e3');
});

test('someone who is not on the list is far from everybody on it', () => {
  const ranked = rankNames([{ text: 'Walter Pruitt', posterior: aPosterior('Walter Pruitt'), weight: 1 }], nameLexicon(LIST));
  expect(ranked[0]?.likelihood).toBeLessThan(-15);
});

test('two people of one name come out equal: the picture cannot tell them apart', () => {
  const twins = nameLexicon([listed('a', 'Anthony Moretti'), listed('b', 'Anthony Moretti')]);
  const [one, other] = rankNames([{ text: 'Anthony Moretti', posterior: aPosterior('Anthony Moretti'), weight: 1 }], twins);
  expect(one?.likelihood).toBe(other?.likelihood);
});

test('a second picture makes good what the first cut off', () => {
  const cut = { text: 'Reed', posterior: aPosterior('Reed'), weight: 1 };
  const whole = { text: 'Anna Reed', posterior: aPosterior('Anna Reed'), weight: 1 };
  const people = nameLexicon([listed('x', 'Carl Reed'), listed('y', 'Anna Reed')]);
  expect(rankNames([cut, whole], people)[0]?.key).toBe('y');
});

test('nothing written ranks nobody', () => {
  expect(rankNames([{ text: '', posterior: null, weight: 1 }], nameLexicon(LIST))).toEqual([]);
});
