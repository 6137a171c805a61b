import { useState, type Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Crop } from '#renderer/viewer/crop.tsx';
import { signedInWords } from './facts-words.ts';
import { asEdits, differing, type Differing, type Keyed } from './keyed-twice.ts';
import type { ReviewAct } from './review-state.ts';
import { uprightOf } from './subjects.ts';
import css from './editor.module.css';

type KeyTwiceProps = {
  readonly card: ReviewCardView;
  readonly facts: CardFacts;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly onSettled: () => void;
};

/** First she keys from the image, the reading out of sight; then what differs is shown against the image. */
export function KeyTwice({ card, facts, dispatch, onSettled }: KeyTwiceProps) {
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
      <Sheet title="You and the machine read two things. Which stands on the card?">
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
    <Sheet title="Key what stands on the card">
      <form
        className={css.editor}
        onSubmit={(submit) => {
          submit.preventDefault();
          compare();
        }}
      >
        <TextField label="Name" landsHere value={keyed.name} onChange={(name) => setKeyed({ ...keyed, name })} />
        <TextField
          label="Date, as YYYY-MM-DD or as it is written"
          value={keyed.signedOn}
          onChange={(signedOn) => setKeyed({ ...keyed, signedOn })}
        />
        <Button submits tone="go" shortcut="Enter" onPress={() => undefined}>
          Compare with the reading
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
  const image = card.images[0];
  const box = card.reading?.fields[field]?.box ?? null;
  const words = (text: string) => (text === '' ? 'nothing' : field === 'signedOn' ? signedInWords(text) : `“${text}”`);
  return (
    <div className={css.difference}>
      {image === undefined || box === null ? null : (
        <Crop
          image={image}
          upright={uprightOf(card)}
          box={box}
          alt={`${field === 'name' ? 'Name' : 'Date'} as written on ${card.cardId}`}
        />
      )}
      <div className={css.row}>
        <Button onPress={() => onSettle('keyed')}>{`You: ${words(keyed)}`}</Button>
        <Button onPress={() => onSettle('read')}>{`Machine: ${words(read)}`}</Button>
      </div>
    </div>
  );
}
