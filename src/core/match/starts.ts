/** Groups of values that lie one after another in one array. */

/** Prefix sums: where each group begins, with one more for the end. */
export function startsOf(counts: ArrayLike<number>): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) start[index + 1] = (start[index] ?? 0) + (counts[index] ?? 0);
  return start;
}
