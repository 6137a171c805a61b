import type { SheetCardView } from '#contract/sheet-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName, Private, rowsInWords, useMasked } from '#renderer/ui/mask.tsx';
import { readableDate } from '#renderer/ui/written.ts';
import { Crop } from '#renderer/viewer/crop.tsx';
import { turnBack } from '#renderer/viewer/geometry.ts';
import { fieldLabel } from '../wording.ts';
import css from './sheets.module.css';

type SheetCardProps = {
  readonly card: SheetCardView;
  readonly letter: string;
  readonly out: boolean;
  readonly onToggle: () => void;
  readonly onLook: () => void;
};

/** Left what stands on the card, in its own hand; right what stands on the list. */
export function SheetCard({ card, letter, out, onToggle, onLook }: SheetCardProps) {
  const masked = useMasked();
  const { person, crops, image } = card;
  const upright = turnBack(card.turned);
  return (
    <li className={css.card} data-out={out ? '' : undefined}>
      <div className={css.head}>
        <strong>{card.cardId}</strong>
        <span className={css.acts}>
          <Button size="small" tone="quiet" shortcut={`Shift+${letter}`} onPress={onLook}>
            Look<span className={css.spoken}> at all of {card.cardId}</span>
          </Button>
          <Button size="small" shortcut={letter} pressed={out} onPress={onToggle}>
            {out ? 'Put back' : 'Take out'}
            <span className={css.spoken}> {card.cardId}</span>
          </Button>
        </span>
      </div>
      {masked ? (
        <p className={css.covered}>Names are masked: show them (M) to look at the card.</p>
      ) : (
        <div className={css.crops}>
          <Crop image={image} upright={upright} box={crops.name} alt={`Name as written on ${card.cardId}`} />
          <Crop image={image} upright={upright} box={crops.signature} alt={`Signature on ${card.cardId}`} />
        </div>
      )}
      <div className={css.listed}>
        <strong>
          <PersonName>{person.displayName}</PersonName>
          {masked ? null : <small> {rowsInWords(person.rows)}</small>}
        </strong>
        <span>{[person.title, person.employer].filter(Boolean).join(', ')}</span>
        {out ? (
          <em>Taken out: you will see it by itself.</em>
        ) : (
          <small>
            <Private>agree: {card.agreeing.map((field) => fieldLabel(field).toLowerCase()).join(', ')}</Private>
          </small>
        )}
        <span className={css.date}>
          {masked ? null : (
            <Crop image={image} upright={upright} box={crops.signedOn} alt={`Date as written on ${card.cardId}`} />
          )}
          signed {readableDate(card.signedOn)}
        </span>
      </div>
    </li>
  );
}
