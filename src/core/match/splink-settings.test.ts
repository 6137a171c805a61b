import { expect, test } from 'vitest';
import { CONTACT_FIELDS } from './contacts.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';
import { splinkSettings } from './splink-settings.ts';

const settings = splinkSettings(DEFAULT_PARAMETERS, 250_000);

/**
 * The keys that Splink's published schema of its settings knows (`settings_jsonschema.json`, which allows no others), and the two
 * that version 4 writes besides to keep a number from being trained.
 */
const KNOWN = {
  settings:
    'link_type probability_two_random_records_match em_convergence max_iterations unique_id_column_name source_dataset_column_name retain_matching_columns retain_intermediate_calculation_columns comparisons blocking_rules_to_generate_predictions additional_columns_to_retain bayes_factor_column_prefix term_frequency_adjustment_column_prefix comparison_vector_value_column_prefix sql_dialect',
  comparison: 'output_column_name comparison_description comparison_levels',
  level:
    'sql_condition label_for_charts u_probability m_probability fix_m_probability fix_u_probability is_null_level tf_adjustment_column tf_adjustment_weight tf_minimum_u_value',
};

function unknown(value: object, keys: string): readonly string[] {
  const known = keys.split(' ');
  return Object.keys(value).filter((key) => !known.includes(key));
}

test('every key is one that Splink knows', () => {
  expect(unknown(settings, KNOWN.settings)).toEqual([]);
  for (const comparison of settings.comparisons) {
    expect(unknown(comparison, KNOWN.comparison)).toEqual([]);
    for (const level of comparison.comparison_levels) expect(unknown(level, KNOWN.level)).toEqual([]);
  }
});

test('every field that the engine compares is compared, absent first and everything else last', () => {
  expect(settings.comparisons.map((each) => each.output_column_name)).toEqual([
    'family_name',
    'given_name',
    'middle_name',
    ...CONTACT_FIELDS,
  ]);
  for (const { comparison_levels: levels } of settings.comparisons) {
    expect(levels[0]).toMatchObject({ is_null_level: true });
    expect(levels.at(-1)?.sql_condition).toBe('ELSE');
    expect(levels.filter((level) => level.is_null_level === true || level.sql_condition === 'ELSE')).toHaveLength(2);
  }
});

test('the shares are shares, and those of true pairs are the engine’s own', () => {
  const numbers = settings.comparisons.flatMap(({ comparison_levels: levels }) =>
    levels.flatMap((level) => [level.m_probability, level.u_probability, level.tf_minimum_u_value]),
  );
  for (const number of numbers.filter((each) => each !== undefined)) {
    expect(number).toBeGreaterThan(0);
    expect(number).toBeLessThanOrEqual(1);
  }
  const phone = settings.comparisons.find((each) => each.output_column_name === 'phone');
  expect(phone?.comparison_levels.map((level) => level.m_probability)).toEqual([undefined, 0.81, 0.05, 0.14]);
});

test('two records at random are one person as rarely as the list is long', () => {
  expect(settings.probability_two_random_records_match).toBeCloseTo(DEFAULT_PARAMETERS.prior / 250_000, 15);
});
