/**
 * Runs of quick decisions, pointed out and never held against anyone: reported are comparisons of three seconds and less that
 * courts were shown (`anchors.md` 2.2), while lay readers doubt one genuine signature in four.
 */
export type TimedLook = { readonly cardId: string; readonly milliseconds: number; readonly looks: number };

/** `from` and `to` are places in the given order, both included. */
export type HastyRun = { readonly from: number; readonly to: number; readonly medianMs: number };

const QUICK_MS = 3_000;
const RUN = 10;

/** Ten or more decisions one after the other, each within three seconds. */
export function hastyRuns(looks: readonly TimedLook[]): readonly HastyRun[] {
  const runs: HastyRun[] = [];
  let from = 0;
  for (let at = 0; at <= looks.length; at += 1) {
    const look = looks[at];
    if (look !== undefined && look.milliseconds < QUICK_MS) continue;
    if (at - from >= RUN) {
      runs.push({ from, to: at - 1, medianMs: median(looks.slice(from, at).map(({ milliseconds }) => milliseconds)) });
    }
    from = at + 1;
  }
  return runs;
}

/** The lower middle one of an even number; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
