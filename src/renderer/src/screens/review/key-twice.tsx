import { useState, type Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Crop } from '#renderer/viewer/crop.tsx';
import { useFactsWords } from './facts-words.ts';
import { asEdits, differing, type Differing, type Keyed } from './keyed-twice.ts';
import type { ReviewAct } from './review-state.ts';
import { uprightOf } from './subjects.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './editor.module.css';

type KeyTwiceProps = {
  readonly card: ReviewCardView;
  readonly facts: CardFacts;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly onSettled: () => void;
};

/** First she keys from the image, the reading out of sight; then what differs is shown against the image. */
export function KeyTwice({ card, facts, dispatch, onSettled }: KeyTwiceProps) {
  const say = useWording(REVIEW);
  const [keyed, setKeyed] = useState<Keyed>({ name: '', signedOn: '' });
  const [open, setOpen] = useState<readonly Differing[] | null>(null);

  function compare() {
    const found = differing(facts, keyed);
    if (found.length === 0) onSettled();
    else setOpen(found);
  }

  function settle(difference: Differing, stands: 'read' | 'keyed') {
    const edits = asEdits(keyed);
    if (stands === 'keyed') {
      dispatch({
        do: 'edit',
        part: difference.field === 'name' ? { name: edits.name ?? facts.name } : { signedOn: edits.signedOn ?? null },
      });
    }
    const left = (open ?? []).filter(({ field }) => field !== difference.field);
    setOpen(left);
    if (left.length === 0) onSettled();
  }

  if (open !== null) {
    return (
      <Sheet title={say.twice.two}>
        {open.map((difference) => (
          <Difference
            key={difference.field}
            card={card}
            difference={difference}
            onSettle={(stands) => settle(difference, stands)}
          />
        ))}
      </Sheet>
    );
  }
  return (
    <Sheet title={say.twice.key}>
      <form
        className={css.editor}
        onSubmit={(submit) => {
          submit.preventDefault();
          compare();
        }}
      >
        <TextField label={say.facts.name} landsHere value={keyed.name} onChange={(name) => setKeyed({ ...keyed, name })} />
        <TextField label={say.facts.date} value={keyed.signedOn} onChange={(signedOn) => setKeyed({ ...keyed, signedOn })} />
        <Button submits tone="go" shortcut="Enter" onPress={() => undefined}>
          {say.twice.compare}
        </Button>
      </form>
    </Sheet>
  );
}

type DifferenceProps = {
  readonly card: ReviewCardView;
  readonly difference: Differing;
  readonly onSettle: (stands: 'read' | 'keyed') => void;
};

function Difference({ card, difference: { field, read, keyed }, onSettle }: DifferenceProps) {
  const say = useWording(REVIEW);
  const image = card.images[0];
  const box = card.reading?.fields[field]?.box ?? null;
  const inFacts = useFactsWords();
  const words = (text: string) =>
    text === '' ? say.twice.nothing : field === 'signedOn' ? inFacts.signed(text) : say.facts.quoted(text);
  return (
    <div className={css.difference}>
      {image === undefined || box === null ? null : (
        <Crop
          image={image}
          upright={uprightOf(card)}
          box={box}
          alt={field === 'name' ? say.twice.nameOn(card.cardId) : say.twice.dateOn(card.cardId)}
        />
      )}
      <div className={css.row}>
        <Button onPress={() => onSettle('keyed')}>{say.twice.you(words(keyed))}</Button>
        <Button onPress={() => onSettle('read')}>{say.twice.machine(words(read))}</Button>
      </div>
    </div>
  );
}
