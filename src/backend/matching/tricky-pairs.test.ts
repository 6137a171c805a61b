/** Pairs that defeat simple comparison, with the shipped name tables. Invented people; the right answers are a careful clerk's. */
import { expect, test } from 'vitest';
import { aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { loadBackground } from './load-background.ts';

/** What the clerk says from the name alone: it is she, ask, or nothing speaks for it. */
type Clerk = 'same' | 'ask' | 'different';
type Pair = readonly [card: string, person: Partial<PersonInput>, clerk: Clerk, also?: Partial<PersonInput>];

const PAIRS: readonly Pair[] = [
  ['Bill Hutchens', { given: 'WILLIAM', family: 'HUTCHENS' }, 'same'],
  ['Peggy Overstreet', { given: 'MARGARET', family: 'OVERSTREET' }, 'same'],
  ['Pepe Villalobos', { given: 'JOSE', family: 'VILLALOBOS' }, 'ask'],
  ['Chuy Barragan', { given: 'JESUS', family: 'BARRAGAN' }, 'same'],
  ['Beth Kowalczyk', { given: 'ELIZABETH', middle: 'ANN', family: 'KOWALCZYK' }, 'same'],
  ['Alex Stamper', { given: 'ALEXANDRA', family: 'STAMPER' }, 'ask'],
  ['Vandermeer, Pieter', { given: 'PIETER', family: 'VAN DER MEER' }, 'same'],
  ['Maria de la Cruz', { given: 'MARIA', family: 'DELACRUZ' }, 'ask'],
  ['SEAN OBRIEN', { given: 'SEAN', family: "O'BRIEN" }, 'ask'],
  ['Sh4wn Mcgaughey', { given: 'SHAWN', family: 'MCGAUGHEY' }, 'same'],
  ['Cornelia Harnrnond', { given: 'CORNELIA', family: 'HAMMOND' }, 'same'],
  ['Clavid Youngblood', { given: 'DAVID', family: 'YOUNGBLOOD' }, 'ask'],
  ['Keivn Blankenship', { given: 'KEVIN', family: 'BLANKENSHIP' }, 'same'],
  ['Garcia Maria', { given: 'MARIA', family: 'GARCIA' }, 'ask'],
  ['Thomas James', { given: 'THOMAS', family: 'JAMES' }, 'ask'],
  ['James Thomas', { given: 'THOMAS', family: 'JAMES' }, 'ask'],
  ['Robert Dunaway Jr', { given: 'ROBERT', family: 'DUNAWAY', suffix: 'SR' }, 'ask'],
  ['Robert Dunaway', { given: 'ROBERT', family: 'DUNAWAY', suffix: 'JR' }, 'ask', { suffix: 'SR' }],
  ['Robert Dunaway III', { given: 'ROBERT', family: 'DUNAWAY' }, 'ask'],
  ['J. Fitzpatrick', { given: 'JANELLE', family: 'FITZPATRICK' }, 'ask'],
  ['Maria Garcia', { given: 'MARIA', family: 'GARCIA' }, 'ask', {}],
  ['Darnell Stricklin', { given: 'DARRELL', family: 'STRICKLIN' }, 'ask'],
  ['Janice Loftin', { given: 'JANINE', family: 'LOFTIN' }, 'ask'],
  ['Marvin Teague', { given: 'MELVIN', family: 'TEAGUE' }, 'ask'],
  ['Ana Sofia Reyes Quintanilla', { given: 'ANA', middle: 'S', family: 'REYES' }, 'same'],
  ['Luis Bustamante', { given: 'LUIS', family: 'BUSTAMANTE OROZCO' }, 'same'],
  ['Carmen Orozco', { given: 'CARMEN', family: 'BUSTAMANTE OROZCO' }, 'ask'],
  ['Rebecca Lindqvist-Abernathy', { given: 'REBECCA', family: 'ABERNATHY' }, 'same'],
  ['Tiffany Abernathy', { given: 'TIFFANY', family: 'LINDQVIST' }, 'different'],
  ['Nguyễn Thị Bích Ngọc', { given: 'NGOC', middle: 'BICH THI', family: 'NGUYEN' }, 'ask'],
  ['Tran Kim', { given: 'KIM', family: 'TRAN' }, 'ask'],
  ['王小明', { given: 'XIAOMING', family: 'WANG' }, 'same'],
  ['Wang Xiao Ming', { given: 'XIAOMING', family: 'WANG' }, 'same'],
  ['Kevin Wang', { given: 'XIAOMING', family: 'WANG' }, 'different'],
  ['Mohammad Haddad', { given: 'MOHAMMED', family: 'HADDAD' }, 'ask'],
  ['Yusef Abdulrahman', { given: 'YOUSSEF', family: 'ABDUL RAHMAN' }, 'same'],
  ['Aleksandr Petrov', { given: 'ALEXANDER', family: 'PETROV' }, 'ask'],
  ['Müller, Jürgen', { given: 'JUERGEN', family: 'MUELLER' }, 'same'],
  ['Mary Ann Culpepper', { given: 'MARYANN', family: 'CULPEPPER' }, 'same'],
  ['Katie Loudermilk', { given: 'KATHERINE', middle: 'M', family: 'LOUDERMILK' }, 'same'],
  ['Chris Whisenant', { given: 'CHRISTINE', family: 'WHISENANT' }, 'ask'],
  ['Lynn Buchholz', { given: 'SANDRA', middle: 'LYNN', family: 'BUCHHOLZ' }, 'ask'],
];

const background = await loadBackground();

function rank(
  [card, person, , also]: Pair,
  preset: 'strict' | 'standard',
  known: { readonly phone?: string; readonly email?: string },
) {
  const first = { id: 'X', ...person, email: 'x@example.org', title: 'Cook' };
  const second = also === undefined ? [] : [{ ...first, ...also, id: 'Y', email: 'y@example.org' }];
  const list = aList(...strangers(150), first, ...second);
  return createMatcher({ list, background, preset }).rank(aQuery({ name: card, ...known }));
}

test.each(PAIRS.map((pair) => [pair[0], pair] as const))(
  '%s by name alone is never called clear against a clerk’s doubt',
  (_, pair) => {
    const [, , clerk] = pair;
    const { outcome } = rank(pair, 'standard', {});
    if (clerk !== 'same') expect(outcome).not.toBe('clear');
    expect(rank(pair, 'strict', {}).outcome).not.toBe('clear');
  },
);

test.each(PAIRS.filter(([, , clerk]) => clerk !== 'different').map((pair) => [pair[0], pair] as const))(
  '%s finds the person first',
  (_, pair) => {
    expect(['X', 'Y']).toContain(rank(pair, 'standard', {}).candidates[0]?.personId);
  },
);

test.each(PAIRS.filter(([, , clerk]) => clerk === 'same').map((pair) => [pair[0], pair] as const))(
  '%s with the same e-mail is clear under the strictest preset',
  (_, pair) => {
    const { outcome, candidates } = rank(pair, 'strict', { email: 'x@example.org' });
    expect(candidates[0]?.personId).toBe('X');
    expect(outcome).toBe('clear');
  },
);

test('one of two namesakes is told by an e-mail address', () => {
  const pair = PAIRS.find(([card]) => card === 'Maria Garcia')!;
  const { outcome, candidates } = rank(pair, 'strict', { email: 'y@example.org' });
  expect([outcome, candidates[0]?.personId]).toEqual(['clear', 'Y']);
});

test('another family name leaves her unlikely', () => {
  const pair = PAIRS.find(([card]) => card === 'Tiffany Abernathy')!;
  const found = rank(pair, 'standard', {}).candidates.find(({ personId }) => personId === 'X');
  expect(found?.probability ?? 0).toBeLessThan(0.5);
});
