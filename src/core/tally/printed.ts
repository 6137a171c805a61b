/**
 * What a certification may print of a tally: `report.detail`, less every small number that would point at people
 * (`formats.md` 4, Small numbers; `card-check-practice.md` 9). Null is suppressed, or not printed at this detail.
 */
import { REASON_CODES, type ReasonCode } from '../card/reason-codes.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { Figures } from './count-standings.ts';
import type { TallyOutcome } from './tally.ts';

export type ReportDetail = NonNullable<GroundRules['report']['detail']>;

export type Printed = {
  readonly outcome: TallyOutcome;
  /** What the figures allow, at most what was agreed. */
  readonly detail: ReportDetail;
  readonly totals: {
    /** Undisputed eligible people. */
    readonly list: number;
    readonly challenged: number;
    readonly required: number;
    readonly counted: number;
    readonly questioned: number | null;
    readonly revocationsInTime: number | null;
  } | null;
  /** Cards by primary code; null for a suppressed cell; codes without cards are absent. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, number | null>>> | null;
};

type PrintQuestion = {
  readonly rules: Pick<GroundRules, 'report' | 'revocation'>;
  readonly outcome: TallyOutcome;
  readonly figures: Figures;
  /** What the parties already hold: earlier versions, other units. */
  readonly published?: readonly Printed[];
};

export function printedFigures({ rules, outcome, figures, published = [] }: PrintQuestion): Printed {
  const { detail, suppressBelow } = rules.report;
  const bare: Printed = { outcome, detail: 'majority-only', totals: null, reasons: null };
  // Only a result is certified: an open or blocked tally prints no figures at all.
  if (outcome === 'determinative' || outcome === 'blocked' || detail === null || detail === 'majority-only') return bare;
  const { counted, eligible } = figures;
  if (isSmall(counted, suppressBelow) || isSmall(eligible - counted, suppressBelow)) return bare;
  if (published.some((other) => differsBySmall(other, { counted, list: eligible }, suppressBelow))) return bare;
  const shown = (value: number): number | null => (value > 0 && value < suppressBelow ? null : value);
  const totals = {
    list: eligible,
    challenged: figures.challenged,
    required: figures.required,
    counted,
    questioned: shown(figures.questioned),
    revocationsInTime: rules.revocation?.disclosed === 'number' ? shown(figures.revocationsInTime) : null,
  };
  const reasons = detail === 'totals-with-reasons' ? suppressCells(figures.codes, suppressBelow) : null;
  return { outcome, detail, totals, reasons };
}

/** Nought is small too: "nobody" and "everybody" name people as surely as "one". */
function isSmall(value: number, below: number): boolean {
  return value < below;
}

/** Two published totals that differ by less than `below` people give those people away by subtraction. */
function differsBySmall(other: Printed, own: { readonly counted: number; readonly list: number }, below: number): boolean {
  if (other.totals === null) return false;
  const apart = (a: number, b: number): boolean => a !== b && Math.abs(a - b) < below;
  const rest = apart(other.totals.list - other.totals.counted, own.list - own.counted);
  return apart(other.totals.counted, own.counted) || rest;
}

/**
 * Small cells are suppressed, and then the next smallest, until at least two cells and at least `below` cards are hidden:
 * one hidden cell could be had by subtracting the others from the number delivered. Where that cannot be, all are hidden.
 */
export function suppressCells(
  cells: Readonly<Partial<Record<ReasonCode, number>>>,
  below: number,
): Readonly<Partial<Record<ReasonCode, number | null>>> {
  const present = REASON_CODES.map((code) => ({ code, count: cells[code] ?? 0 })).filter(({ count }) => count > 0);
  const bySize = present.toSorted((a, b) => a.count - b.count);
  const hidden = new Set<ReasonCode>();
  let cards = 0;
  for (const { code, count } of bySize) {
    const mustHide = count < below;
    const mustCover = hidden.size > 0 && (hidden.size < 2 || cards < below);
    if (!mustHide && !mustCover) break;
    hidden.add(code);
    cards += count;
  }
  return Object.fromEntries(present.map(({ code, count }) => [code, hidden.has(code) ? null : count]));
}

/**
 * Several units printed together: a unit whose totals are hidden must not be had from the sum of all less the others, nor
 * from another that differs from it by a few people. Reports are taken in order, each seeing those before it.
 */
export function printedTogether(
  units: readonly Omit<PrintQuestion, 'published'>[],
  published: readonly Printed[] = [],
): readonly Printed[] {
  const done: Printed[] = [];
  for (const unit of units) done.push(printedFigures({ ...unit, published: [...published, ...done] }));
  return done;
}
