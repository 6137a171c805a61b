/** The results as a table: a heading for each part that says when, how and under what load, then a line a figure, sizes side by side. */
import { exponentOf, table } from '../desk/figures.ts';
import type { Figure } from './figure.ts';
import type { Measured, Results } from './results-file.ts';

export function resultsTable(results: Results): string {
  return Object.entries(results)
    .map(([key, measured]) => `\n== ${key} ==\n${headingOf(measured)}\n${figuresTable(measured.figures)}`)
    .join('');
}

function headingOf({ at, command, seconds, machine, load }: Measured): string {
  return `${command}\n${at.slice(0, 16).replace('T', ' ')} UTC, ${seconds} s, load ${load.before} before and ${load.after} after, ${machine}`;
}

/** What was measured at the same sizes stands in one table. */
function figuresTable(figures: readonly Figure[]): string {
  const byWhat = Map.groupBy(figures, ({ what }) => what);
  const groups = Map.groupBy(byWhat.values(), (each) => each.map(({ size, of }) => sizeWords(size, of)).join(' | '));
  return [...groups.values()]
    .map((rows) => {
      const [first = []] = rows;
      const isSized = first.length > 1;
      const head = ['', ...first.map(({ size, of }) => sizeWords(size, of)), ...(isSized ? ['exponent'] : [])];
      const text = table(
        head,
        rows.map((row) => [row[0]?.what ?? '', ...row.map(valueWords), ...(isSized ? [growthOf(row)] : [])]),
      );
      return isSized || head.some((cell) => cell !== '') ? text : text.slice(text.indexOf('\n') + 1);
    })
    .join('\n');
}

function sizeWords(size: number | null, of: string | null): string {
  return [size?.toLocaleString('en-US') ?? '', of ?? ''].join(' ').trim();
}

function valueWords({ value, unit, p95 }: Figure): string {
  const words = `${value.toLocaleString('en-US', { maximumFractionDigits: 4 })} ${unit}`.trim();
  return p95 === null ? words : `${words} (95 %: ${p95.toLocaleString('en-US', { maximumFractionDigits: 4 })})`;
}

/** 1 is in proportion to the size. */
function growthOf(row: readonly Figure[]): string {
  const sized = row.flatMap(({ size, value }) => (size === null || value <= 0 ? [] : [{ size, value }]));
  return exponentOf(
    sized.map(({ size }) => size),
    sized.map(({ value }) => value),
  );
}
