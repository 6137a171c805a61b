/** Eligibility by formula over dated rows: `formats.md` 3 (`formula`), `card-check-practice.md` 5. */
import type { LocalDate } from '../dates.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { SilentPath } from '../rules/silent-terms.ts';
import type { EngagementRow } from './employee-list.ts';
import { judgeLimb, type LimbTerms } from './limb.ts';
import type { Holds, LimbWorking } from './working.ts';

export type FormulaResult = {
  readonly holds: Holds;
  /** The first limb that holds. */
  readonly limb: string | null;
  readonly limbs: readonly LimbWorking[];
  readonly silent: readonly SilentPath[];
};

type Formula = NonNullable<GroundRules['formula']>;
const SCOPES = ['all-signatories', 'per-employer'] as const;
const TESTS = ['any-day', 'start', 'end'] as const;

/**
 * A person is in when any limb holds. Where the scope or the window test is silent, every allowed value is tried: if they
 * agree the silence does not matter here, else the person hangs on it and is `open`.
 */
export function judgeFormula(args: {
  readonly formula: Formula;
  readonly eligibilityDate: LocalDate;
  readonly rows: readonly EngagementRow[];
  readonly signatories: readonly string[];
}): FormulaResult {
  const { formula, eligibilityDate, rows, signatories } = args;
  const scopes = formula.scope === null ? SCOPES : [formula.scope];
  const tests = formula.inWindow === null ? TESTS : [formula.inWindow];
  const ways = scopes.flatMap((scope) =>
    tests.map((inWindow) => ({
      scope,
      inWindow,
      ...judgeOneWay(formula, rows, { scope, inWindow, hoursPerDay: formula.hoursPerDay, eligibilityDate, signatories }),
    })),
  );
  const [first] = ways;
  if (first === undefined) return { holds: 'no', limb: null, limbs: [], silent: [] };
  if (ways.every(({ holds }) => holds === first.holds)) {
    return { holds: first.holds, limb: first.limb, limbs: first.limbs, silent: [] };
  }
  const differs = (key: 'scope' | 'inWindow', other: 'scope' | 'inWindow'): boolean =>
    ways.some((a) => ways.some((b) => a[other] === b[other] && a[key] !== b[key] && a.holds !== b.holds));
  const silent: SilentPath[] = [];
  if (differs('scope', 'inWindow')) silent.push('formula.scope');
  if (differs('inWindow', 'scope')) silent.push('formula.inWindow');
  return { holds: 'open', limb: null, limbs: first.limbs, silent };
}

function judgeOneWay(formula: Formula, rows: readonly EngagementRow[], terms: LimbTerms): Omit<FormulaResult, 'silent'> {
  const limbs = formula.limbs.map((limb) => judgeLimb(limb, rows, terms));
  const held = limbs.find(({ holds }) => holds === 'yes');
  if (held !== undefined) return { holds: 'yes', limb: held.name, limbs };
  return { holds: limbs.some(({ holds }) => holds === 'open') ? 'open' : 'no', limb: null, limbs };
}
