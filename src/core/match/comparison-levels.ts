/**
 * The engine's comparison levels and weights as data, for running the same comparison on another engine (docs/scale.md): a field's
 * levels with how often each occurs among true pairs (`m`) and among strangers (`u`; null where it is counted on the list itself, as a
 * term-frequency adjustment does). The weight of a level is log2(m/u) bits, at most `mostBits`.
 */
import { CONTACT_FIELDS } from './contacts.ts';
import { FIELD_NAMES, LEVEL_NAMES, MIDDLE_NAMES, SUFFIX_NAMES } from './levels.ts';
import {
  CEILING,
  ENGINE_VERSION,
  HAND_SET,
  MOST_BITS,
  MOST_NAME_BITS,
  OVERLAP,
  type Parameters,
  STRANGERS,
} from './parameters.ts';

type LevelWeight = { readonly level: string; readonly m: number; readonly u: number | null };
type FieldLevels = { readonly field: string; readonly levels: readonly LevelWeight[]; readonly mostBits: number | null };

export type ComparisonLevels = {
  readonly engine: string;
  /** Share of cards whose signer is on the list. */
  readonly prior: number;
  readonly comparisons: readonly FieldLevels[];
  /** Bits set by hand, by level. */
  readonly suffix: readonly { readonly level: string; readonly bits: number }[];
  /** The share of a person's bits that counts as evidence: errors are correlated. */
  readonly overlap: number;
  /** The surest that anybody is shown to be, by kind of evidence. */
  readonly ceiling: typeof CEILING;
};

export function comparisonLevels(parameters: Parameters): ComparisonLevels {
  const names = (field: string, of: readonly number[], called: readonly string[], mostBits: number | null): FieldLevels => ({
    field,
    levels: of.map((m, level) => ({ level: called[level] ?? String(level), m, u: null })),
    mostBits,
  });
  const contacts = CONTACT_FIELDS.map((field, index): FieldLevels => {
    const strangers = STRANGERS[index] ?? [];
    return {
      field,
      levels: (parameters.contact[index] ?? []).map((m, level) => ({
        level: FIELD_NAMES[level] ?? String(level),
        m,
        u: strangers[level] || null,
      })),
      mostBits: MOST_BITS[index] ?? null,
    };
  });
  return {
    engine: ENGINE_VERSION,
    prior: parameters.prior,
    comparisons: [
      names('family_name', parameters.family, LEVEL_NAMES, MOST_NAME_BITS.family),
      names('given_name', parameters.given, LEVEL_NAMES, MOST_NAME_BITS.given),
      names('middle_name', parameters.middle, MIDDLE_NAMES, null),
      ...contacts,
    ],
    suffix: HAND_SET.suffix.map((bits, level) => ({ level: SUFFIX_NAMES[level] ?? String(level), bits })),
    overlap: OVERLAP,
    ceiling: CEILING,
  };
}
