import type { FiguresView } from '#contract/rules-views.ts';
import type { TallyView } from '#contract/tally-views.ts';
import { readableNumber, signed } from '#renderer/ui/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { TALLY } from '#renderer/wording/tally.ts';
import { marginCases, neededByList, type MarginCase } from './margin-cases.ts';
import css from './margin.module.css';

type MarginBarProps = { readonly tally: Pick<FiguresView, 'range' | 'eligible'>; readonly threshold: TallyView['threshold'] };

/**
 * Counted against needed, at both ends: people on one scale, so that a longer list is a longer bar. Solid counts whatever is
 * ruled, hatched hangs on rulings; the line is what that list needs.
 */
export function MarginBar({ tally, threshold }: MarginBarProps) {
  const { margin: say } = useWording(TALLY);
  const cases = marginCases(tally, threshold);
  const lists = neededByList(tally, threshold);
  const longest = Math.max(1, ...cases.map(({ list, counted }) => Math.max(list, counted)));
  return (
    <div className={css.margin}>
      {cases.map((one) => (
        <Case key={one.title} one={one} longest={longest} alone={cases.length === 1} />
      ))}
      {lists === null ? null : <p className={css.why}>{say.why(lists)}</p>}
    </div>
  );
}

type CaseProps = { readonly one: MarginCase; readonly longest: number; readonly alone: boolean };

function Case({ one, longest, alone }: CaseProps) {
  const { margin: say } = useWording(TALLY);
  const { counted, certain, list, needed, margin, reached } = one;
  const title = say.cases[one.title];
  const by = signed(margin);
  const share = (people: number) => `${(Math.min(people, longest) / longest) * 100}%`;
  const outside = counted / longest < 0.3;
  return (
    <div className={css.case} role="img" aria-label={say.spoken({ title, counted, list, needed, by, reached })}>
      <div className={css.head}>
        <span>{alone ? say.against : title}</span>
        <b data-reached={reached ? '' : undefined}>
          <span aria-hidden="true">{reached ? '✓' : '✗'}</span> {say.outcome(reached, by)}
        </b>
      </div>
      <div className={css.scale}>
        <div className={css.needed} style={{ left: share(needed) }} data-end={needed / longest > 0.8 ? '' : undefined}>
          {say.needed(readableNumber(needed))}
        </div>
        <div className={css.track} style={{ width: share(list) }} />
        <i className={css.open} style={{ width: share(counted) }} />
        <i className={css.certain} style={{ width: share(Math.min(certain, counted)) }} />
        <i className={css.line} style={{ left: share(needed) }} />
        <span className={css.counted} data-outside={outside ? '' : undefined} style={{ left: outside ? share(counted) : 0 }}>
          {say.counted(readableNumber(counted))}
        </span>
      </div>
      <div className={css.ends}>
        <span>0</span>
        <span style={{ left: share(list) }}>{say.eligible(readableNumber(list))}</span>
      </div>
    </div>
  );
}
