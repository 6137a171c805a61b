/**
 * Shares of levels that were learnt, set right where chance has put them out of order: a better level never says less than a worse
 * one, and the worst never speaks for a person. Levels that cross are pooled (isotonic regression of the ratio, by pool adjacent
 * violators), which keeps what they hold together.
 */

/** `m`, `u`: how often each level occurs for the same person and for strangers, worst first; both sum to about one. */
export function inOrder(m: readonly number[], u: readonly number[]): readonly number[] {
  const pools: { m: number; u: number; readonly from: number }[] = [];
  for (const [level, share] of m.entries()) {
    let pool = { m: share, u: Math.max(RAREST, u[level] ?? RAREST), from: level };
    for (let worse = pools.at(-1); worse !== undefined && worse.m / worse.u > pool.m / pool.u; worse = pools.at(-1)) {
      pools.pop();
      pool = { m: worse.m + pool.m, u: worse.u + pool.u, from: worse.from };
    }
    pools.push(pool);
  }
  return m.map((_, level) => {
    const pool = pools.findLast(({ from }) => from <= level);
    return pool === undefined ? 0 : (pool.m / pool.u) * Math.max(RAREST, u[level] ?? RAREST);
  });
}

/** Where a level's share among strangers is counted on the list itself. */
const RAREST = 1e-9;
