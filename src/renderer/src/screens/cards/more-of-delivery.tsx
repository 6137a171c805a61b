import { useState } from 'react';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import { CARDS } from '#renderer/wording/cards.ts';
import { useWording } from '#renderer/wording/language.ts';
import { liesOtherwise, type DeliveryDraft } from './delivery-state.ts';
import css from './cards.module.css';

type MoreProps = {
  readonly draft: DeliveryDraft;
  /** What is wrong with the number of cards on a sheet. */
  readonly problem: string | null;
  readonly onWrite: (part: Partial<DeliveryDraft>) => void;
};

/**
 * How the cards lie on the pages, which most deliveries need not say: cut and paired as said here, and by hand where it was
 * otherwise. Closed it still says what holds; it opens by itself where something in it is wrong or is not the usual.
 */
export function MoreOfDelivery({ draft, problem, onWrite }: MoreProps) {
  const { delivery: say } = useWording(CARDS);
  const [byHand, setByHand] = useState<boolean | null>(null);
  const open = problem !== null || (byHand ?? liesOtherwise(draft));
  return (
    <details className={css.more} open={open}>
      {/* A summary is pressed by key as by mouse; what is wrong inside stays in sight. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setByHand(!open);
        }}
      >
        {say.more} <span>{say.lie(draft)}</span>
      </summary>
      <div className={css.fields}>
        <SelectField
          label={say.sides}
          value={draft.sides}
          choices={[
            { value: 'one', label: say.fronts },
            { value: 'both', label: say.frontBack },
          ]}
          onChange={(sides) => onWrite({ sides })}
        />
        <TextField
          label={say.perSheet}
          type="number"
          value={draft.cardsPerSheet}
          onChange={(cardsPerSheet) => onWrite({ cardsPerSheet })}
          problem={problem}
        />
        <SelectField
          label={say.between}
          value={draft.separators ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: say.nothing },
            { value: 'yes', label: say.patches },
          ]}
          onChange={(separators) => onWrite({ separators: separators === 'yes' })}
        />
      </div>
    </details>
  );
}
