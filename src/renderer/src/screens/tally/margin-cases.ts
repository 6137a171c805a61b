/** The two ends of the result as a picture needs them: each way of ruling has a list, a needed number and a margin of its own. */
import { marginOf, reaches, requiredOn, type Threshold } from '#core/tally/threshold.ts';
import type { Needed, NeededByList, TallyWording } from '#renderer/wording/tally.en.ts';
import type { FiguresView } from '#contract/rules-views.ts';

export type MarginCase = {
  readonly title: keyof TallyWording['margin']['cases'];
  readonly counted: number;
  /** Counted whatever is ruled; the rest hangs on rulings. */
  readonly certain: number;
  readonly list: number;
  readonly needed: number;
  readonly margin: number;
  readonly reached: boolean;
};

/** One case where nothing is open, else the worst and the best. */
export function marginCases({ range }: Pick<FiguresView, 'range'>, threshold: Threshold): readonly MarginCase[] {
  const [certain] = range.worst;
  const caseOf = (title: MarginCase['title'], [counted, list]: readonly [number, number]): MarginCase => ({
    title,
    counted,
    certain,
    list,
    needed: requiredOn(threshold, list),
    margin: marginOf(threshold, counted, list),
    reached: reaches(threshold, counted, list),
  });
  const settled = range.worst[0] === range.best[0] && range.worst[1] === range.best[1];
  if (settled) return [caseOf('settled', range.worst)];
  return [caseOf('worst', range.worst), caseOf('best', range.best)];
}

/**
 * The lists that the page counts on, and what each of them needs: the undisputed one first, then those at both ends of the open
 * disputes. Null where all need the same number and nothing is to be explained.
 */
export function neededByList(
  { eligible, range }: Pick<FiguresView, 'eligible' | 'range'>,
  threshold: Threshold,
): NeededByList | null {
  const needed = (list: number): Needed => ({ list, needed: requiredOn(threshold, list) });
  const ends = [...new Set([range.worst[1], range.best[1]])].filter((list) => list !== eligible).toSorted((a, b) => a - b);
  const undisputed = needed(eligible);
  const otherwise = ends.map(needed);
  return otherwise.every((end) => end.needed === undisputed.needed) ? null : { undisputed, otherwise };
}
