import { expect, test } from 'vitest';
import { comparisonLevels } from './comparison-levels.ts';
import { CONTACT_FIELDS } from './contacts.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';

const exported = comparisonLevels(DEFAULT_PARAMETERS);

test('every field that the engine compares is there, with a name for every level', () => {
  expect(exported.comparisons.map(({ field }) => field)).toEqual(['family_name', 'given_name', 'middle_name', ...CONTACT_FIELDS]);
  for (const { levels } of exported.comparisons) {
    for (const { level } of levels) expect(level).toMatch(/[a-z]/);
  }
});

test('what true pairs show adds up, and strangers agree less often than they do', () => {
  for (const { field, levels } of exported.comparisons) {
    const shown = levels.filter(({ level }) => level !== 'absent');
    if (field !== 'title')
      expect(
        shown.reduce((sum, { m }) => sum + m, 0),
        field,
      ).toBeCloseTo(1, 1);
    const best = levels.at(-1);
    if (best?.u != null) expect(best.u, field).toBeLessThan(best.m);
  }
});
