import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, strangers } from '#test/builders/matching.ts';
import { estimateParameters, FEWEST_CARDS } from './estimate.ts';
import { CONTACT } from './contacts.ts';
import { FIELD, LEVEL } from './levels.ts';
import { createMatcher } from './matcher.ts';
import { DEFAULT_PARAMETERS, parametersText, STRANGERS } from './parameters.ts';

const PEOPLE = strangers(150);
const BACKGROUND = aBackground();
const MATCHER = createMatcher({ list: aList(...PEOPLE), background: BACKGROUND, preset: 'paper' });

/** Cards that spell every family name wrongly and have every telephone right, or the other way round. */
function cards(count: number, wrong: 'name' | 'phone') {
  return Array.from({ length: count }, (_, index) => {
    const person = PEOPLE[index % PEOPLE.length];
    const family = wrong === 'name' ? `${person?.family ?? ''}n` : (person?.family ?? '');
    return aQuery({
      name: `${person?.given ?? ''} ${family}`,
      phone: wrong === 'phone' ? '7775550000' : (person?.phone ?? null),
    });
  });
}

test('few cards leave the safe defaults', () => {
  expect(estimateParameters(MATCHER, BACKGROUND, cards(FEWEST_CARDS - 1, 'name'))).toBe(DEFAULT_PARAMETERS);
});

test('cards that misspell names make a misspelling count less against', () => {
  const learnt = estimateParameters(MATCHER, BACKGROUND, cards(900, 'name'));
  expect(learnt.family[LEVEL.misspelt]).toBeGreaterThan((DEFAULT_PARAMETERS.family[LEVEL.misspelt] ?? 0) * 2);
});

test('cards with old telephones make a differing one count less against', () => {
  const differs = (parameters: typeof DEFAULT_PARAMETERS): number => parameters.contact[CONTACT.phone]?.[FIELD.differs] ?? 0;
  expect(differs(estimateParameters(MATCHER, BACKGROUND, cards(900, 'phone')))).toBeGreaterThan(differs(DEFAULT_PARAMETERS) * 2);
});

test('what is learnt are shares of one, and a prior that never becomes certain', () => {
  const learnt = estimateParameters(MATCHER, BACKGROUND, cards(600, 'name'));
  const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);
  expect(sum(learnt.family)).toBeCloseTo(1, 9);
  expect(sum(learnt.given)).toBeCloseTo(1, 9);
  for (const levels of learnt.contact) expect(sum(levels.slice(1))).toBeCloseTo(1, 9);
  expect(learnt.prior).toBeLessThanOrEqual(0.98);
  expect(learnt.prior).toBeGreaterThanOrEqual(0.5);
});

test('where every card has another employer, that still speaks against and never for', () => {
  const list = aList(...PEOPLE.map((person, index) => ({ ...person, employer: index % 2 === 0 ? 'Acme Corp' : 'Globex' })));
  const matcher = createMatcher({ list, background: BACKGROUND, preset: 'paper' });
  const queries = cards(900, 'name').map((query) => ({ ...query, employer: 'Initech' }));
  const { contact } = estimateParameters(matcher, BACKGROUND, queries);
  const [, differs = 0, close = 0, equal = 0] = contact[CONTACT.employer] ?? [];
  const [, differsBy = 0, closeBy = 0] = STRANGERS[CONTACT.employer] ?? [];
  expect(differs / differsBy).toBeLessThanOrEqual(1.03);
  expect(close / closeBy).toBeGreaterThanOrEqual(differs / differsBy - 1e-9);
  expect(equal).toBeGreaterThan(0);
});

test('the same cards teach the same', () => {
  const once = estimateParameters(MATCHER, BACKGROUND, cards(600, 'phone'));
  expect(parametersText(estimateParameters(MATCHER, BACKGROUND, cards(600, 'phone')))).toBe(parametersText(once));
});
