import type { TallyView } from '#contract/tally-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { OUTCOMES } from '#renderer/words/figures-side-by-side.tsx';
import { blockInWords, sentence, standingWords } from './arithmetic.ts';
import { MarginBar } from './margin-bar.tsx';
import css from './units.module.css';

type Units = NonNullable<TallyView['units']>;

/** Several units side by side: each is counted, and certified, by itself. */
export function UnitTallies({ units, threshold }: { readonly units: Units; readonly threshold: TallyView['threshold'] }) {
  return (
    <div className={css.units}>
      {units.map(({ id, union, figures }) => (
        <Sheet
          key={id}
          title={`Unit ${id}`}
          aside={<Chip tone={OUTCOMES[figures.outcome].tone}>{OUTCOMES[figures.outcome].word}</Chip>}
        >
          <p className={css.said}>{sentence({ tally: figures, threshold })}</p>
          <MarginBar tally={figures} threshold={threshold} />
          <p>
            {standingWords({ tally: figures })}
            {union === null ? '' : ` Its cards must name ${union}.`}
          </p>
          {figures.blockedBy.map((block) => (
            <p key={block} className={css.block}>
              {blockInWords(block)}
            </p>
          ))}
        </Sheet>
      ))}
    </div>
  );
}
