/** Only figures: what may stand beside another count without repeating its cards and people. */
import type { Tally } from '#core/tally/tally.ts';
import type { FiguresView } from '#contract/rules-views.ts';

export function figuresView(tally: Tally): FiguresView {
  const { outcome, blockedBy, people, eligible, challenged, excluded, required, counted, questioned } = tally;
  const { challengedWith, margin, range } = tally;
  const persons = { people, eligible, challenged, excluded };
  return { outcome, blockedBy, ...persons, required, counted, questioned, challengedWith, margin, range };
}
