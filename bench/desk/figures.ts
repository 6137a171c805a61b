/** Medians, growth and a table: what every part of the desk's bench prints. */

/** Of this process's processors: what else runs on a shared machine does not count, waiting for the disk does not either. */
export function stopwatch(): () => number {
  const since = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000;
  };
}

export function medianMs<T>(times: number, run: (n: number) => T): { readonly ms: number; readonly last: T } {
  const took: number[] = [];
  let last: T | undefined;
  for (let n = 0; n < times; n += 1) {
    const passed = stopwatch();
    last = run(n);
    took.push(passed());
  }
  took.sort((a, b) => a - b);
  return { ms: took[Math.floor(took.length / 2)] ?? Number.NaN, last: last as T };
}

/** Of `figure ~ size^exponent`, from the first and the last; a dash where there is only one size. */
export function exponentOf(sizes: readonly number[], figures: readonly number[]): string {
  const [first, last] = [figures[0], figures.at(-1)];
  const [from, to] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined || from === undefined || to === undefined || from === to) return '–';
  return (Math.log(last / first) / Math.log(to / from)).toFixed(2);
}

/** Least squares: by how much `y` grows for one of `x`. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const across = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return across / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [head, ...rows].map((row) => `${line(row)}\n`).join('');
}
