/** What the tally page says beyond its figures. Integers only; `margin` is in units of q·counted − p·list. */
import type { FiguresView } from '#contract/rules-views.ts';
import type { TallyView } from '#contract/tally-views.ts';
import { unreachable } from '#core/result.ts';
import { counted, readableNumber } from '#renderer/ui/written.ts';

type Counted = { readonly tally: FiguresView; readonly threshold: Threshold };
type Threshold = TallyView['threshold'];

export function isMajorityRule({ numerator, denominator, strict }: Threshold): boolean {
  return numerator * 2 === denominator && strict;
}

/** "more than one half", "at least 55 of every 100" */
export function thresholdInWords({ numerator, denominator, strict }: Threshold): string {
  const share = numerator * 2 === denominator ? 'one half' : `${numerator} of every ${denominator}`;
  return `${strict ? 'more than' : 'at least'} ${share}`;
}

/** The one sentence. The word majority stands only where the threshold is one. */
export function sentence({ tally, threshold }: Counted): string {
  // Without a number: the list's people, the eligible, and those eligible at worst and at best are four figures, all below.
  const list = 'the eligible people on the list';
  const majority = isMajorityRule(threshold);
  const open = tally.challenged + tally.questioned + tally.challengedWith.questioned > 0;
  switch (tally.outcome) {
    case 'majority':
      return `${majority ? `A majority of ${list}` : `${capital(thresholdInWords(threshold))} of ${list}`} signed cards that count${
        open ? ', and no open dispute can change that.' : '.'
      }`;
    case 'no-majority':
      return `${majority ? `No majority of ${list}` : `Not ${thresholdInWords(threshold)} of ${list}`} signed cards that count${
        open ? ', and no open dispute can change that.' : '.'
      }`;
    case 'determinative':
      return 'The open disputes decide the result: nothing can be certified until they are ruled.';
    case 'blocked':
      return 'No result yet.';
    default:
      return unreachable(tally.outcome);
  }
}

/** Several units are counted each by itself: what may be said of all of them together is no share of all their people. */
export function sentenceOfUnits(units: NonNullable<TallyView['units']>, threshold: Threshold): string {
  const outcomes = units.map(({ figures }) => figures.outcome);
  if (outcomes.includes('blocked')) return 'No result in every unit yet.';
  if (outcomes.includes('determinative')) return 'The open disputes decide the result of at least one unit.';
  const reached = outcomes.filter((outcome) => outcome === 'majority').length;
  const share = isMajorityRule(threshold) ? 'a majority' : thresholdInWords(threshold);
  if (reached === units.length) return `In every one of the ${units.length} units, ${share} signed cards that count.`;
  if (reached === 0)
    return `In none of the ${units.length} units ${isMajorityRule(threshold) ? 'a majority' : 'that many'} signed cards that count.`;
  return `In ${reached} of the ${units.length} units ${share} signed cards that count; in the ${units.length - reached === 1 ? 'other' : 'others'} not.`;
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

export function standingWords({ tally }: Pick<Counted, 'tally'>): string {
  const parts = [`${readableNumber(tally.required)} needed`, `${readableNumber(tally.counted)} counted`];
  if (tally.questioned > 0) parts.push(`${counted(tally.questioned, 'person', 'people')} with only a questioned card`);
  if (tally.challenged > 0) parts.push(`${counted(tally.challenged, 'person', 'people')} challenged`);
  return `${parts.join(', ')}.`;
}

const BLOCKS: Readonly<Record<string, string>> = {
  'list.empty': 'The employee list is empty.',
  undetermined: 'Something is still undetermined: a card, a page, a revocation or a comparison that the rules require.',
  disputes: 'The ground rules hold the result while any dispute is open.',
};

export function blockInWords(block: string): string {
  return BLOCKS[block] ?? `The ground rules are silent on ${block}, and it changes the result.`;
}

const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());
