/** Which sentence the figures of the tally call for, and how far they are from another. Integers only; `margin` is in units of q·counted − p·list. */
import type { FiguresView } from '#contract/rules-views.ts';
import type { TallyView } from '#contract/tally-views.ts';
import { unreachable } from '#core/result.ts';
import { isSimpleMajority } from '#core/tally/threshold.ts';
import type { TallyWording } from '#renderer/wording/tally.en.ts';

type Counted = { readonly tally: FiguresView; readonly threshold: Threshold };
type Threshold = TallyView['threshold'];

/** The one sentence. The word majority stands only where the threshold is one. */
export function sentence({ tally, threshold }: Counted, { sentences }: TallyWording): string {
  const majority = isSimpleMajority(threshold);
  const open = tally.challenged + tally.questioned + tally.challengedWith.questioned > 0;
  switch (tally.outcome) {
    case 'majority':
      return majority ? sentences.majority(open) : sentences.reached(threshold, open);
    case 'no-majority':
      return majority ? sentences.noMajority(open) : sentences.notReached(threshold, open);
    case 'determinative':
      return sentences.determinative;
    case 'blocked':
      return sentences.blocked;
    default:
      return unreachable(tally.outcome);
  }
}

type Units = NonNullable<TallyView['units']>;

/** Several units are counted each by itself: what may be said of all of them together is no share of all their people. */
export function sentenceOfUnits(units: Units, threshold: Threshold, { sentences }: TallyWording): string {
  const outcomes = units.map(({ figures }) => figures.outcome);
  if (outcomes.includes('blocked')) return sentences.unitsBlocked;
  if (outcomes.includes('determinative')) return sentences.unitsDeterminative;
  const reached = outcomes.filter((outcome) => outcome === 'majority').length;
  const share = isSimpleMajority(threshold) ? 'majority' : threshold;
  if (reached === units.length) return sentences.everyUnit(units.length, share);
  return reached === 0 ? sentences.noUnit(units.length, share) : sentences.someUnits(reached, units.length, share);
}

/** Counted cards that could be lost before the result turns; people without a card who could be added. Null where it is not reached. */
export function howFar(view: TallyView): { readonly cards: number; readonly people: number } | null {
  const { numerator: p, denominator: q, strict } = view.threshold;
  const margin = view.tally.margin.worst;
  if (view.tally.outcome !== 'majority') return null;
  const turns = (unit: number) => (strict ? Math.ceil(margin / unit) : Math.floor(margin / unit) + 1);
  return { cards: turns(q), people: turns(p) };
}

/** How many more cards would have to count, in the best way of ruling, where the threshold is not reached. */
export function howShort(view: TallyView): number | null {
  const { denominator: q, strict } = view.threshold;
  if (view.tally.outcome !== 'no-majority') return null;
  const missing = -view.tally.margin.best;
  return strict ? Math.floor(missing / q) + 1 : Math.ceil(missing / q);
}
