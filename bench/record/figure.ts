/** One measured figure, handed to whoever started the part: `bench/index.ts` keeps it. A part run by hand hands it to nobody. */
import { appendFileSync } from 'node:fs';

/** The file that figures are appended to, a line of JSON each. */
export const FIGURES_FILE = 'COUNTERSIGN_BENCH_FIGURES';

export type Figure = {
  /** What was measured, the same words at every size. */
  readonly what: string;
  /** How much of `of` there was; growth is told between sizes. Null where size means nothing. */
  readonly size: number | null;
  readonly of: string | null;
  readonly value: number;
  readonly unit: string;
  /** The 95th percentile, where `value` is the median of many. */
  readonly p95: number | null;
};

type Said = { readonly unit: string; readonly size?: number; readonly of?: string; readonly p95?: number };

/** A part of several runs (`checks` of matching, say) names its slice: another run of that slice alone replaces only that. */
export function keepFigure(what: string, value: number, { unit, size, of, p95 }: Said, slice: string | null = null): void {
  const file = process.env[FIGURES_FILE];
  if (file === undefined) return;
  const figure: Figure = { what, size: size ?? null, of: of ?? null, value: rounded(value), unit, p95: rounded(p95 ?? null) };
  appendFileSync(file, `${JSON.stringify({ slice, figure })}\n`);
}

/** Median and 95th percentile of what was measured one by one. */
export function keepSpread(what: string, values: readonly number[], said: Said, slice: string | null = null): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  keepFigure(what, at(0.5), { ...said, ...(values.length < 5 ? {} : { p95: at(0.95) }) }, slice);
}

/** Four figures are more than such a machine can tell. */
function rounded<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Number(value.toPrecision(4))) as Value;
}
