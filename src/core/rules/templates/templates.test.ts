import { expect, test } from 'vitest';
import type { LocalDate } from '../../dates.ts';
import type { GroundRules } from '../ground-rules.ts';
import { parseGroundRules } from '../parse-rules.ts';
import { silentTerms } from '../silent-terms.ts';
import { blankRules } from './blank.ts';
import type { RuleTemplate } from './template.ts';
import { templates } from './templates.ts';

function template(id: string): RuleTemplate {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** What every matter must add: the parties and the days. */
function filledIn(rules: GroundRules): GroundRules {
  const day = (text: string) => text as LocalDate;
  return {
    ...rules,
    parties: {
      ...rules.parties,
      employers: ['Larkspur Pictures'],
      union: { name: 'Screen Accountants Guild', acceptedNames: [] },
    },
    dates: { demand: day('2025-09-01'), filing: day('2025-09-02'), cardsReceived: '2025-09-03', count: '2025-09-05' },
    list: {
      ...rules.list,
      eligibilityDate: day('2025-08-29'),
      payrollPeriod: { from: day('2025-08-18'), to: day('2025-08-29') },
    },
  };
}

test.each(templates)('$id reads as ground rules once parties and days are filled in', ({ rules }) => {
  expect(parseGroundRules(JSON.parse(JSON.stringify(filledIn(rules))))).toEqual({ ok: true, value: filledIn(rules) });
});

function leaves(value: unknown, path: string): readonly (readonly [path: string, value: unknown])[] {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && !WHOLE.has(path);
  if (!isGroup) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const WHOLE = new Set(['threshold', 'formula', 'cardWindow', 'revocation', 'doubtfulMany', 'sources']);

test.each(templates)('$id has a source for every term that it settles', ({ name, rules, sources }) => {
  const blank = new Map(leaves(blankRules(name), ''));
  const settled = leaves(rules, '').filter(
    ([path, value]) => path !== 'sources' && JSON.stringify(value) !== JSON.stringify(blank.get(path)),
  );
  const cited = new Set<string>(sources.map((source) => source.path));
  expect(settled.map(([path]) => path).filter((path) => !cited.has(path))).toEqual([]);
  expect(Object.keys(rules.sources).toSorted()).toEqual([...cited].toSorted());
  for (const { citation } of sources) expect(citation.length).toBeGreaterThan(8);
});

test('every template leaves something for the parties to settle, and says what', () => {
  for (const { id, rules, toChoose } of templates) expect(silentTerms(rules).length + toChoose.length, id).toBeGreaterThan(0);
});

test('template ids are unique, and every regime of the design and of the practice guide is there', () => {
  const ids = templates.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      'voluntary-recognition',
      'two-jobs-in-twelve-months',
      'post-production',
      'nlrb-showing-of-interest',
      'washington-current',
      'washington-older',
      'oregon',
      'new-jersey',
      'illinois',
      'massachusetts',
      'new-york',
      'california-perb',
      'minnesota',
      'maine',
      'british-columbia',
      'ontario',
      'quebec',
      'uk-cac',
      // Annex 4.1 of the practice guide has these besides.
      'illinois-education',
      'new-york-farm',
      'california-alrb',
      'alberta-manitoba',
      'canada-cirb',
    ]),
  );
});

test('what was not read in a text is marked: British Columbia’s 55 percent is from memory', () => {
  expect(template('british-columbia').sources).toContainEqual(expect.objectContaining({ path: 'threshold', mark: 'memory' }));
  expect(template('british-columbia').rules.threshold).toEqual({ numerator: 55, denominator: 100, strict: false });
});

test('the two-jobs agreement leaves scope and window edge silent, because the report does', () => {
  const { rules } = template('two-jobs-in-twelve-months');
  const several = { ...rules, parties: { ...rules.parties, employers: ['One', 'Two'] } };
  const silent = silentTerms(several).map(({ path }) => path);
  expect(silent).toEqual(expect.arrayContaining(['formula.scope', 'formula.inWindow', 'cardWindow', 'report.detail']));
});

test('Massachusetts keeps the number secret, Ontario tells it', () => {
  expect(template('massachusetts').rules.report.detail).toBe('majority-only');
  expect(template('ontario').rules.report.detail).toBe('totals');
});

test('Washington’s window ends short of a year: the first day is out', () => {
  expect(template('washington-current').rules.cardWindow?.firstIncluded).toBe(false);
});
