import type { FiguresView } from '#contract/views.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import css from './tally.module.css';

/** Counted against needed: worst case solid, what rulings could add hatched, the required number as a line. */
export function MarginBar({ tally }: { readonly tally: Pick<FiguresView, 'range' | 'required'> }) {
  const [worst, worstList] = tally.range.worst;
  const [best, bestList] = tally.range.best;
  const longest = Math.max(worstList, bestList, 1);
  const share = (n: number) => `${(Math.min(n, longest) / longest) * 100}%`;
  const spoken = `${worst} counted, ${best} at best, of ${worstList} to ${bestList} people; ${tally.required} needed`;
  const late = tally.required / longest > 0.75;
  return (
    <div className={css.margin} role="img" aria-label={spoken}>
      <div className={css.needed} style={{ left: share(tally.required) }} data-end={late ? '' : undefined}>
        {readableNumber(tally.required)} needed
      </div>
      <div className={css.track}>
        <i className={css.best} style={{ width: share(best) }} />
        <i className={css.worst} style={{ width: share(worst) }} />
        <i className={css.line} style={{ left: share(tally.required) }} />
        <span
          className={css.inside}
          data-short={worst / longest < 0.22 ? '' : undefined}
          style={{ left: worst / longest < 0.22 ? share(best) : 0 }}
        >
          {readableNumber(worst)} counted{best > worst ? `, up to ${readableNumber(best)}` : ''}
        </span>
      </div>
      <div className={css.ends}>
        <span>0</span>
        <span>
          {readableNumber(Math.min(worstList, bestList))} eligible
          {worstList === bestList ? '' : `, up to ${readableNumber(longest)}`}
        </span>
      </div>
    </div>
  );
}
