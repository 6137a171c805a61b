/**
 * The engine's comparison as settings of Splink (its JSON of `link_only` settings), for units too large for one machine: docs/scale.md
 * has what the prepared columns hold and what must be done after scoring. The numbers are this engine's and are not to be trained
 * there, but for how often strangers agree in a name, which the list itself tells.
 */
import { CONTACT, type ContactField } from './contacts.ts';
import { FIELD, LEVEL, MIDDLE } from './levels.ts';
import { MOST_BITS, MOST_NAME_BITS, type Parameters, STRANGERS } from './parameters.ts';

type Level = {
  readonly sql_condition: string;
  readonly label_for_charts: string;
  readonly is_null_level?: true;
  readonly m_probability?: number;
  readonly u_probability?: number;
  /** The engine's own number: training leaves it. */
  readonly fix_m_probability?: true;
  readonly fix_u_probability?: true;
  readonly tf_adjustment_column?: string;
  readonly tf_minimum_u_value?: number;
};

type Comparison = {
  readonly output_column_name: string;
  readonly comparison_description: string;
  readonly comparison_levels: readonly Level[];
};

export type SplinkSettings = {
  readonly link_type: 'link_only';
  readonly sql_dialect: 'duckdb';
  readonly unique_id_column_name: 'unique_id';
  readonly probability_two_random_records_match: number;
  readonly retain_matching_columns: true;
  readonly retain_intermediate_calculation_columns: true;
  readonly blocking_rules_to_generate_predictions: readonly string[];
  readonly comparisons: readonly Comparison[];
};

const BLOCKING = [
  'l.tax_id_last4 = r.tax_id_last4 and l.family_sound = r.family_sound',
  'l.email = r.email',
  'l.phone = r.phone',
  'l.date_of_birth = r.date_of_birth',
  'l.family_sound = r.family_sound and substr(l.given_name, 1, 1) = substr(r.given_name, 1, 1)',
  'l.house_number = r.house_number and l.street = r.street',
] as const;

/** `people`: on the list. */
export function splinkSettings(parameters: Parameters, people: number): SplinkSettings {
  return {
    link_type: 'link_only',
    sql_dialect: 'duckdb',
    unique_id_column_name: 'unique_id',
    probability_two_random_records_match: parameters.prior / Math.max(1, people),
    retain_matching_columns: true,
    retain_intermediate_calculation_columns: true,
    blocking_rules_to_generate_predictions: BLOCKING,
    comparisons: [
      nameComparison('family_name', parameters.family, MOST_NAME_BITS.family),
      nameComparison('given_name', parameters.given, MOST_NAME_BITS.given),
      middleComparison(parameters.middle),
      ...CONTACTS.map((each) => contactComparison(each, parameters)),
    ],
  };
}

/** Damerau-Levenshtein of one up to five letters and of two above; the engine's own distance weighs letters by their shape besides. */
const misspelt = (column: string): string =>
  `damerau_levenshtein(${column}_l, ${column}_r) <= case when least(length(${column}_l), length(${column}_r)) <= 5 then 1 else 2 end`;
const loosely = (column: string): string => `jaro_winkler_similarity(${column}_l, ${column}_r) >= 0.85`;
const initial = (column: string): string =>
  `least(length(${column}_l), length(${column}_r)) = 1 and substr(${column}_l, 1, 1) = substr(${column}_r, 1, 1)`;

function nameComparison(column: 'family_name' | 'given_name', m: readonly number[], mostBits: number): Comparison {
  const share = (level: number): Fixed => fixed(m[level] ?? 0);
  const exact = m[LEVEL.exact] ?? 0;
  return {
    output_column_name: column,
    comparison_description: 'best level first; strangers as often as the list says',
    comparison_levels: [
      nullLevel(column),
      {
        sql_condition: equal(column),
        label_for_charts: 'exact',
        ...fixed(exact),
        tf_adjustment_column: column,
        tf_minimum_u_value: exact / 2 ** mostBits,
      },
      { sql_condition: initial(column), label_for_charts: 'initial only', ...share(LEVEL.initial) },
      { sql_condition: equal(`${column}_group`), label_for_charts: 'nickname', ...share(LEVEL.variant) },
      { sql_condition: misspelt(column), label_for_charts: 'misspelt', ...share(LEVEL.misspelt) },
      { sql_condition: loosely(column), label_for_charts: 'loosely similar', ...share(LEVEL.loose) },
      { sql_condition: 'ELSE', label_for_charts: 'different', ...share(LEVEL.different) },
    ],
  };
}

function middleComparison(m: readonly number[]): Comparison {
  const agrees = 'substr(middle_name_l, 1, 1) = substr(middle_name_r, 1, 1)';
  return {
    output_column_name: 'middle_name',
    comparison_description: 'by the first letter',
    comparison_levels: [
      nullLevel('middle_name'),
      { sql_condition: agrees, label_for_charts: 'agrees', ...fixed(m[MIDDLE.agrees] ?? 0, 0.1) },
      { sql_condition: 'ELSE', label_for_charts: 'conflicts', ...fixed(m[MIDDLE.conflict] ?? 0, 0.9) },
    ],
  };
}

type Contact = { readonly field: ContactField; readonly equal: string; readonly close: string | null };

const oneOff = (column: string): string => `damerau_levenshtein(${column}_l, ${column}_r) = 1`;
const CONTACTS: readonly Contact[] = [
  { field: 'tax_id_last4', equal: equal('tax_id_last4'), close: oneOff('tax_id_last4') },
  { field: 'email', equal: equal('email'), close: oneOff('email') },
  { field: 'phone', equal: equal('phone'), close: oneOff('phone') },
  { field: 'date_of_birth', equal: equal('date_of_birth'), close: oneOff('date_of_birth') },
  {
    field: 'address',
    equal: `${equal('house_number')} and ${equal('street')}`,
    close: `${equal('street')} and ${oneOff('house_number')}`,
  },
  { field: 'postcode', equal: equal('postcode'), close: oneOff('postcode') },
  { field: 'title', equal: equal('title'), close: null },
  // Prepared on the card: whether anybody on the list has that employer.
  { field: 'employer', equal: equal('employer'), close: 'employer_listed_l or employer_listed_r' },
];

function contactComparison({ field, equal: isEqual, close }: Contact, { contact }: Parameters): Comparison {
  const index = CONTACT[field];
  const share = (level: number): Fixed => fixed(contact[index]?.[level] ?? 0, STRANGERS[index]?.[level] ?? 0);
  const counted = (STRANGERS[index]?.[FIELD.equal] ?? 0) === 0;
  const least = (contact[index]?.[FIELD.equal] ?? 0) / 2 ** (MOST_BITS[index] ?? 0);
  return {
    output_column_name: field,
    comparison_description: 'as the engine compares it',
    comparison_levels: [
      nullLevel(field === 'address' ? 'street' : field),
      {
        sql_condition: isEqual,
        label_for_charts: 'equal',
        ...share(FIELD.equal),
        ...(counted ? { tf_adjustment_column: field, tf_minimum_u_value: least } : {}),
      },
      ...(close === null ? [] : [{ sql_condition: close, label_for_charts: 'close', ...share(FIELD.close) }]),
      { sql_condition: 'ELSE', label_for_charts: 'differs', ...share(FIELD.differs) },
    ],
  };
}

type Fixed = Pick<Level, 'm_probability' | 'u_probability' | 'fix_m_probability' | 'fix_u_probability'>;

/** `u`: zero where the list tells how often strangers agree; it is estimated there. */
function fixed(m: number, u = 0): Fixed {
  const own = { m_probability: m, fix_m_probability: true } as const;
  return u === 0 ? own : { ...own, u_probability: u, fix_u_probability: true };
}

function equal(column: string): string {
  return `${column}_l = ${column}_r`;
}

function nullLevel(column: string): Level {
  return { sql_condition: `${column}_l is null or ${column}_r is null`, label_for_charts: 'absent', is_null_level: true };
}
