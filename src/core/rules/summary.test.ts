import { expect, test } from 'vitest';
import type { LocalDate } from '../dates.ts';
import type { GroundRules } from './ground-rules.ts';
import { silentTerms } from './silent-terms.ts';
import { type SummarySection, summariseRules } from './summary.ts';
import { blankRules } from './templates/blank.ts';
import { templates } from './templates/templates.ts';

const BLANK = blankRules('Test');

function textOf(sections: readonly SummarySection[]): string {
  return sections.flatMap(({ sentences }) => sentences).join(' ');
}

function sentencesUnder(heading: string, rules: GroundRules): readonly string[] {
  return summariseRules(rules).find((section) => section.heading === heading)?.sentences ?? [];
}

const WINDOW = {
  length: 12,
  unit: 'months',
  anchor: 'cardsReceived',
  firstIncluded: true,
  lastIncluded: true,
  latest: null,
  lateCards: null,
} as const;

test('a window names its length, its anchor and the day', () => {
  const rules: GroundRules = { ...BLANK, dates: { ...BLANK.dates, cardsReceived: '2025-10-06' }, cardWindow: WINDOW };
  expect(sentencesUnder('A card counts if', rules)).toContain(
    'It was signed within 12 months before the day on which the neutral received the cards, October 6, 2025.',
  );
});

test('a window of one month is said in the singular, and one that leaves out an end says which', () => {
  const rules: GroundRules = { ...BLANK, cardWindow: { ...WINDOW, length: 1, anchor: 'filing', firstIncluded: false } };
  expect(sentencesUnder('A card counts if', rules)).toEqual(
    expect.arrayContaining([
      'It was signed within 1 month before the filing.',
      'The last day belongs to that time, the first does not.',
    ]),
  );
});

test('more than half warns that half is no majority; 55 percent and two thirds are said as agreed', () => {
  const result = (numerator: number, denominator: number, strict: boolean) =>
    sentencesUnder('The result', { ...BLANK, threshold: { numerator, denominator, strict } });
  expect(result(1, 2, true)).toEqual([
    'The threshold is more than half of the people on the list, not of the cards.',
    'Exactly half is not a majority.',
  ]);
  expect(result(11, 20, false)).toEqual(['The threshold is at least 55 percent of the people on the list, not of the cards.']);
  expect(result(2, 3, false)).toEqual(['The threshold is at least 2/3 of the people on the list, not of the cards.']);
});

test('the union’s accepted names are all given', () => {
  const rules: GroundRules = {
    ...BLANK,
    parties: { ...BLANK.parties, union: { name: 'Local 417', acceptedNames: ['Local No. 417'] } },
  };
  expect(textOf(summariseRules(rules))).toContain('The union’s name is one of these: Local 417; Local No. 417.');
});

test('a formula of two limbs says that one is enough', () => {
  const limb = { jobs: null, days: null, hours: null, averageHoursPerWeek: null, weeks: null };
  const rules: GroundRules = {
    ...BLANK,
    list: { ...BLANK.list, base: 'formula', eligibilityDate: '2023-10-31' as LocalDate },
    formula: {
      scope: 'per-employer',
      inWindow: 'any-day',
      hoursPerDay: 8,
      limbs: [
        { ...limb, name: 'a', jobs: 2, days: 5, months: 12 },
        { ...limb, name: 'b', days: 15, months: 24 },
        { ...limb, name: 'c', averageHoursPerWeek: 4, weeks: 13, months: null },
      ],
    },
  };
  expect(sentencesUnder('Who is on the list', rules)).toEqual([
    'The people counted are those whose work up to October 31, 2023 meets the formula.',
    'The formula asks for 2 jobs and 5 working days in 12 months, 15 working days in 24 months or an average of 4 hours a week over 13 weeks; one of these is enough.',
    'Work for each employer stands alone: it is not added up.',
    'A job is within the time if any day of it is.',
    'Where only days or only hours are known, 8 hours make a day.',
  ]);
});

test('what is not agreed is named as such, once for each silent term', () => {
  const sentences = sentencesUnder('Not agreed yet', BLANK);
  expect(sentences).toHaveLength(silentTerms(BLANK).length);
  expect(sentences).toContain('It is not agreed what becomes of a card without a date.');
  expect(textOf(summariseRules(BLANK))).not.toContain('A card without a date counts');
});

test('settling a term moves it from the silent ones to a sentence', () => {
  const settled: GroundRules = { ...BLANK, card: { ...BLANK.card, undated: 'question' } };
  expect(sentencesUnder('Not agreed yet', settled)).toHaveLength(silentTerms(BLANK).length - 1);
  expect(sentencesUnder('A card that raises a question', settled)).toContain(
    'A card without a date is set aside as questioned until a ruling.',
  );
});

test('a revocation until an instant says the hour and its offset', () => {
  const rules: GroundRules = {
    ...BLANK,
    revocation: {
      allowed: true,
      form: 'signed-individual',
      deadline: '2024-04-05T17:00:00-04:00',
      disclosed: 'number',
      signedAgain: 'latest-act',
    },
  };
  expect(sentencesUnder('A change of mind', rules)).toContain('It must arrive by April 5, 2024 at 17:00 (UTC-04:00).');
});

test.each(templates)('the summary of $id is whole sentences in the words of the glossary', ({ rules }) => {
  for (const { heading, sentences } of summariseRules(rules)) {
    expect(heading).not.toBe('');
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*[^ .]\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\bvote|ballot|approve|fraud\b(?! or coercion)/i);
    }
  }
});
