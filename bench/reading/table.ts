import { isKeptApart, type Row, type Sample } from './part.ts';

/** Wilson's interval, 95 %: honest for few samples and for shares near nothing or all. */
export function wilson(part: number, whole: number): readonly [number, number] {
  if (whole === 0) return [0, 1];
  const z = 1.96;
  const share = part / whole;
  const centre = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

const COLUMNS = [62, 22, 30, 30] as const;

export function heading(): string {
  return cells(['', 'goal', 'all', 'half kept apart']);
}

/** One line: the goal beside all samples and beside the half on which nothing was fitted. */
export function tableLine(row: Row, samples: readonly Sample[]): string {
  const kept = samples.filter(({ key }) => isKeptApart(key));
  return cells([row.title, row.goal, figure(row, samples), figure(row, kept)]);
}

function figure({ holds }: Row, samples: readonly Sample[]): string {
  const asked = samples.map(({ facts }) => holds(facts)).filter((held) => held !== null);
  if (asked.length === 0) return '-';
  const held = asked.filter(Boolean).length;
  const [low, high] = wilson(held, asked.length);
  return `${percent(held / asked.length)} of ${asked.length} (${percent(low)}-${percent(high)})`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function cells(texts: readonly string[]): string {
  return texts
    .map((text, index) => text.padEnd(COLUMNS[index] ?? 0))
    .join('')
    .trimEnd();
}
