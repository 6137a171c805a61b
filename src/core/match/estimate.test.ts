import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, strangers } from '#test/builders/matching.ts';
import { estimateParameters, FEWEST_CARDS } from './estimate.ts';
import { CONTACT } from './contacts.ts';
import { FIELD, LEVEL } from './levels.ts';
import { createMatcher } from './matcher.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';

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
