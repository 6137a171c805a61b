/** Which unit a person's titles put her in: one unit, or several side by side (`formats.md` 4, Titles and Several units). */
import type { GroundRules } from '../rules/ground-rules.ts';
import type { PersonRuling } from '../rules/rulings.ts';
import type { EngagementRow } from './employee-list.ts';
import { titleStanding, titleTest, type TitleMapping, type TitleStanding, type TitleTest } from './titles.ts';
import type { PersonFinding } from './working.ts';

export type UnitTests = readonly { readonly id: string | null; readonly test: TitleTest }[];

export function unitTests({ unit, units }: GroundRules, mappings: readonly TitleMapping[]): UnitTests {
  if (units === null) return [{ id: null, test: titleTest(unit, mappings) }];
  return units.map((each) => ({
    id: each.id,
    test: titleTest(
      each,
      mappings.map((mapping) => asOfUnit(mapping, each.id)),
    ),
  }));
}

/** A title that was mapped into one unit is in no other. */
function asOfUnit(mapping: TitleMapping, id: string): TitleMapping {
  const elsewhere = mapping.unit != null && mapping.unit !== id;
  return elsewhere ? { ...mapping, as: 'excluded' } : mapping;
}

export type UnitClaims = {
  readonly findings: readonly PersonFinding[];
  /** Empty where the rules define one unit. */
  readonly units: readonly { readonly id: string; readonly state: 'in' | 'open' }[];
  /** Ruled eligible, but the ruling does not say in which of the units that claim her. */
  readonly openAfterRuling: boolean;
};

export function judgeTitles(
  rows: readonly EngagementRow[],
  context: { readonly rules: GroundRules; readonly tests: UnitTests; readonly ruling: PersonRuling | null },
): UnitClaims {
  const { rules, tests, ruling } = context;
  const [first] = tests;
  if (rules.units === null && first !== undefined) {
    return { findings: findingsOf(titleStanding(rows, first.test), rows), units: [], openAfterRuling: false };
  }
  const claims = tests.flatMap(({ id, test }) => {
    const state = titleStanding(rows, openUnlessElsewhere(test, tests));
    return state === 'out' || id === null ? [] : [{ id, state }];
  });
  if (ruling?.ruling === 'eligible' && ruling.unit !== null) {
    return { findings: [], units: [{ id: ruling.unit, state: 'in' }], openAfterRuling: false };
  }
  const several = claims.length > 1;
  const units = claims.map(({ id, state }) => ({ id, state: several ? 'open' : state }) as const);
  const findings: readonly PersonFinding[] = several
    ? [{ code: 'P03', effect: 'challenged', why: `More than one unit may claim her: ${claims.map(({ id }) => id).join(', ')}.` }]
    : findingsOf(claims[0]?.state ?? 'out', rows);
  if (ruling?.ruling === 'eligible' && !several) {
    return { findings, units: units.map(({ id }) => ({ id, state: 'in' })), openAfterRuling: false };
  }
  return { findings, units, openAfterRuling: several };
}

/** A title that another unit admits by name is no open title here. */
function openUnlessElsewhere(test: TitleTest, tests: UnitTests): TitleTest {
  return (title) => {
    const own = test(title);
    if (own !== 'open') return own;
    return tests.some((other) => other.test !== test && other.test(title) === 'in') ? 'out' : 'open';
  };
}

function findingsOf(standing: TitleStanding, rows: readonly EngagementRow[]): readonly PersonFinding[] {
  if (standing === 'in') return [];
  const titles = [...new Set(rows.map(({ title }) => title ?? 'blank'))].join(', ');
  if (standing === 'out') return [{ code: 'P03', effect: 'excluded', why: `Title outside the unit: ${titles}.` }];
  return [{ code: 'P03', effect: 'challenged', why: `Neither included nor excluded by the rules: ${titles}.` }];
}
