import type { TallyView } from '#contract/tally-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { TALLY } from '#renderer/wording/tally.ts';
import { blockInWords } from '#renderer/words/blocks.ts';
import { OUTCOME_TONES } from '#renderer/words/figures-side-by-side.tsx';
import { sentence } from './arithmetic.ts';
import { MarginBar } from './margin-bar.tsx';
import css from './units.module.css';

type Units = NonNullable<TallyView['units']>;

/** Several units side by side: each is counted, and certified, by itself. */
export function UnitTallies({ units, threshold }: { readonly units: Units; readonly threshold: TallyView['threshold'] }) {
  const say = useWording(TALLY);
  const { blocks, outcomes } = useWording(FIELD);
  return (
    <div className={css.units}>
      {units.map(({ id, union, figures }) => (
        <Sheet
          key={id}
          title={say.units.title(id)}
          aside={<Chip tone={OUTCOME_TONES[figures.outcome]}>{outcomes[figures.outcome]}</Chip>}
        >
          <p className={css.said}>{sentence({ tally: figures, threshold }, say)}</p>
          <MarginBar tally={figures} threshold={threshold} />
          <p>
            {say.standing(figures)} {union === null ? '' : say.units.names(union)}
          </p>
          {figures.blockedBy.map((block) => (
            <p key={block} className={css.block}>
              {blockInWords(block, blocks)}
            </p>
          ))}
        </Sheet>
      ))}
    </div>
  );
}
