import type { Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { useMasked } from '#renderer/ui/mask.tsx';
import { Crop } from '#renderer/viewer/crop.tsx';
import type { ReviewAct } from './review-state.ts';
import { uprightOf } from './subjects.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './marks.module.css';

type MarksProps = { readonly card: ReviewCardView; readonly facts: CardFacts; readonly dispatch: Dispatch<ReviewAct> };

const FLAGS = ['altered', 'sharedSheet', 'copy'] as const;

/** What is seen rather than read: is it signed, what is it, what do its words say, was it changed. Each in its place, one choice away. */
export function Marks({ card, facts, dispatch }: MarksProps) {
  const say = useWording(REVIEW);
  const masked = useMasked();
  const image = card.images[0];
  const box = card.reading?.signature.box ?? null;
  const edit = (part: Partial<CardFacts>) => dispatch({ do: 'edit', part });
  return (
    <div className={css.marks}>
      <span className={css.label}>{say.marks.signature}</span>
      <span className={css.markRow}>
        {box === null || image === undefined || masked ? null : (
          <span className={css.signature}>
            <Crop image={image} upright={uprightOf(card)} box={box} alt={say.marks.signatureOn(card.cardId)} />
          </span>
        )}
        <Pick
          label={say.marks.signature}
          value={facts.signature}
          words={say.signatures}
          onChange={(signature) => edit({ signature })}
        />
      </span>
      <span className={css.label}>{say.marks.words}</span>
      <span className={css.markRow}>
        <Pick label={say.marks.kind} value={facts.kind} words={say.kinds} onChange={(kind) => edit({ kind })} />
        <Pick label={say.marks.itsWords} value={facts.wording} words={say.wordings} onChange={(wording) => edit({ wording })} />
      </span>
      <span className={css.label}>{say.marks.seen}</span>
      <span className={css.markRow}>
        {FLAGS.map((flag) => (
          <label key={flag} className={css.flag}>
            <input type="checkbox" checked={facts[flag]} onChange={(change) => edit({ [flag]: change.target.checked })} />
            {say.marks[flag]}
          </label>
        ))}
      </span>
    </div>
  );
}

type PickProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly words: Readonly<Record<V, string>>;
  readonly onChange: (value: V) => void;
};

function Pick<V extends string>({ label, value, words, onChange }: PickProps<V>) {
  return (
    <select
      className={css.pick}
      aria-label={label}
      value={value}
      onChange={(change) => {
        const chosen = (Object.keys(words) as V[]).find((each) => each === change.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {(Object.keys(words) as V[]).map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  );
}
