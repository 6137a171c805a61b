/**
 * Who is eligible, with the working of each: the denominator (`card-check-practice.md` 5 and 7, `formats.md` 4). Order of
 * words: a ruling stands above all; then what the list says; employer; base; title. Every applicable code is kept.
 */
import type { ReasonCode } from '../card/reason-codes.ts';
import { REASON_CODES } from '../card/reason-codes.ts';
import type { LocalDate } from '../dates.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { PersonRuling } from '../rules/rulings.ts';
import { employerOf } from './employers.ts';
import type { EmployeeList, EngagementRow, ListPerson } from './employee-list.ts';
import { horizonOf, judgeEmployment } from './employment.ts';
import { judgeFormula } from './formula.ts';
import { statedStatus } from './stated-status.ts';
import type { TitleMapping } from './titles.ts';
import { judgeTitles, unitTests, type UnitTests } from './unit-claims.ts';
import type { PersonFinding, PersonJudgement, RowIgnored, Working } from './working.ts';

export type EligibilityQuestion = {
  readonly rules: GroundRules;
  readonly list: EmployeeList;
  readonly rulings: readonly PersonRuling[];
  readonly titleMappings: readonly TitleMapping[];
};

export function judgePersons({ rules, list, rulings, titleMappings }: EligibilityQuestion): readonly PersonJudgement[] {
  const tests = unitTests(rules, titleMappings);
  const ruled = new Map(rulings.map((ruling) => [ruling.personId, ruling]));
  const horizon = horizonOf(rules);
  return list.people.map((person) => judgePerson(rules, person, { tests, horizon, ruling: ruled.get(person.personId) ?? null }));
}

function judgePerson(
  rules: GroundRules,
  person: ListPerson,
  {
    tests,
    horizon,
    ruling,
  }: { readonly tests: UnitTests; readonly horizon: LocalDate | null; readonly ruling: PersonRuling | null },
): PersonJudgement {
  const employers = judgeEmployers(rules, person.rows);
  const base =
    employers.rows.length === 0 && rules.list.base !== 'formula'
      ? null
      : judgeBase(rules, { person, own: employers.rows, horizon });
  const titles = judgeTitles(base?.rows ?? person.rows, { rules, tests, ruling });
  const findings = [
    ...listedTwice(person),
    ...statedStatus(person.rows, rules),
    ...employers.findings,
    ...(base?.findings ?? []),
    ...titles.findings,
  ];
  const state = ruling?.ruling ?? stateOf(findings);
  const counting = findings.filter(({ effect }) => ruling === null || effect !== 'noted');
  const own = codesOf([...counting.map(({ code }) => code), ruling?.code ?? null]);
  const codes = state === 'excluded' && own.length === 0 ? AGREED_EXCLUSION : own;
  return {
    personId: person.personId,
    state: titles.openAfterRuling && state === 'eligible' ? 'challenged' : state,
    codes,
    excludedBy: state === 'excluded' ? excludedBy(findings, codes, ruling) : [],
    limb: base?.limb ?? null,
    units: titles.units.map((unit) => ({ id: unit.id, state: unitState(state, unit.state) })),
    silent: ruling === null ? [...new Set([...(base?.silent ?? []), ...silentIn(findings)])] : [],
    working: {
      base: rules.list.base,
      rowsCounted: (base?.counted ?? []).map(({ row }) => row),
      rowsIgnored: [...employers.ignored, ...(base?.ignored ?? [])].toSorted((a, b) => a.row - b.row),
      limbs: base?.limbs ?? [],
      notes: [...findings.map(({ why }) => why), ...(ruling === null ? [] : [`Ruled ${ruling.ruling}: ${ruling.grounds}`])],
    },
  };
}

/** Annex B P08: merged, and of no effect but that she is one. */
function listedTwice({ personId, alsoListedAs = [], rows }: ListPerson): readonly PersonFinding[] {
  if (alsoListedAs.length === 0) return [];
  const ids = [personId, ...alsoListedAs].join(', ');
  const why = `Found by the neutral to be one person: ${ids} (${rows.length === 1 ? 'row' : 'rows'} ${rows.map(({ row }) => row).join(', ')}).`;
  return [{ code: 'P08', effect: 'noted', why }];
}

function stateOf(findings: readonly PersonFinding[]): PersonJudgement['state'] {
  if (findings.some(({ effect }) => effect === 'excluded')) return 'excluded';
  return findings.some(({ effect }) => effect === 'challenged') ? 'challenged' : 'eligible';
}

/** Annex B P04: "statutory or agreed exclusion", for a ruling that names no other ground. */
const AGREED_EXCLUSION: readonly ReasonCode[] = ['P04'];

function excludedBy(
  findings: readonly PersonFinding[],
  codes: readonly ReasonCode[],
  ruling: PersonRuling | null,
): readonly ReasonCode[] {
  if (ruling !== null) return ruling.code === null ? codes : [ruling.code];
  return codesOf(findings.filter(({ effect }) => effect === 'excluded').map(({ code }) => code));
}

function unitState(person: PersonJudgement['state'], claim: 'in' | 'open'): PersonJudgement['state'] {
  return person === 'eligible' && claim === 'open' ? 'challenged' : person;
}

function silentIn(findings: readonly PersonFinding[]) {
  return findings.flatMap(({ silent }) => (silent === undefined ? [] : [silent]));
}

function codesOf(codes: readonly (ReasonCode | null)[]): readonly ReasonCode[] {
  return REASON_CODES.filter((code) => codes.includes(code));
}

type Employers = {
  readonly rows: readonly EngagementRow[];
  readonly ignored: readonly RowIgnored[];
  readonly findings: readonly PersonFinding[];
};

/** Rows of others than the signatories fall away (P09); who has no other row is not an employee of theirs. */
function judgeEmployers(rules: GroundRules, rows: readonly EngagementRow[]): Employers {
  const of = rows.map((row) => ({ row, employer: employerOf(row, rules.parties.employers) }));
  const foreign = of.filter(({ employer }) => employer.kind === 'foreign').map(({ row }) => row);
  const kept = of.filter(({ employer }) => employer.kind !== 'foreign').map(({ row }) => row);
  const findings: PersonFinding[] = [];
  if (kept.length === 0) findings.push({ code: 'P09', effect: 'excluded', why: 'No row is of a signatory employer.' });
  else if (of.every(({ employer }) => employer.kind !== 'signatory') && rules.list.base !== 'formula') {
    findings.push({ code: 'P09', effect: 'challenged', why: 'No row says which of the employers it is of.' });
  }
  const ignored = foreign.map(({ row, employer }): RowIgnored => ({
    row,
    why: `${employer ?? ''} is no signatory`,
    code: 'P09',
  }));
  return { rows: kept, ignored, findings };
}

type Base = Pick<Working, 'limbs'> & {
  readonly findings: readonly PersonFinding[];
  readonly rows: readonly EngagementRow[];
  readonly counted: readonly EngagementRow[];
  readonly ignored: readonly RowIgnored[];
  readonly limb: string | null;
  readonly silent: PersonJudgement['silent'];
};

function judgeBase(
  rules: GroundRules,
  given: { readonly person: ListPerson; readonly own: readonly EngagementRow[]; readonly horizon: LocalDate | null },
): Base {
  const { person, own, horizon } = given;
  const { base, eligibilityDate } = rules.list;
  if (base !== 'formula' || rules.formula === null || eligibilityDate === null) {
    const { findings, rows } = judgeEmployment(rules, own, horizon);
    const excluded = findings.some(({ effect }) => effect === 'excluded');
    const ignored = own
      .filter((row) => excluded || !rows.includes(row))
      .map(({ row }): RowIgnored => ({ row, why: 'it does not speak of the date or period', code: null }));
    return { findings, rows, counted: excluded ? [] : rows, ignored, limbs: [], limb: null, silent: [] };
  }
  const signatories = rules.parties.employers;
  const result = judgeFormula({ formula: rules.formula, eligibilityDate, rows: own, signatories });
  const inWindow = new Set(result.limbs.flatMap(({ rowsCounted }) => rowsCounted.map(({ row }) => row)));
  const counted = own.filter(({ row }) => inWindow.has(row));
  return {
    findings: formulaFindings(result.holds, result.silent),
    rows: counted.length > 0 ? counted : person.rows,
    counted,
    ignored: own.filter(({ row }) => !inWindow.has(row)).map(({ row }) => ({ row, why: 'outside every window', code: null })),
    limbs: result.limbs,
    limb: result.limb,
    silent: result.silent,
  };
}

function formulaFindings(holds: 'yes' | 'no' | 'open', silent: PersonJudgement['silent']): readonly PersonFinding[] {
  if (holds === 'yes') return [];
  if (holds === 'no') return [{ code: 'P05', effect: 'excluded', why: 'No limb of the formula holds.' }];
  const why = silent.length > 0 ? `The rules are silent on ${silent.join(' and ')}` : 'The list leaves open whether a limb holds';
  return [{ code: 'P05', effect: 'challenged', why: `${why}.` }];
}
