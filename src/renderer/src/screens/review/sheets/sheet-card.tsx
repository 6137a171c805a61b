import type { SheetCardView } from '#contract/sheet-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName, Private, useMasked } from '#renderer/ui/mask.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { Crop } from '#renderer/viewer/crop.tsx';
import { turnBack } from '#renderer/viewer/geometry.ts';
import { fieldLabel } from '../field-label.ts';
import { type CropName } from './sheet-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './sheets.module.css';

type SheetCardProps = {
  readonly card: SheetCardView;
  readonly letter: string;
  readonly out: boolean;
  readonly onToggle: () => void;
  readonly onLook: () => void;
  /** One of its three pictures stands there to be seen. */
  readonly onDrawn: (part: CropName) => void;
};

/** Left what stands on the card, in its own hand; right what stands on the list. */
export function SheetCard({ card, letter, out, onToggle, onLook, onDrawn }: SheetCardProps) {
  const say = useWording(REVIEW);
  const { controls } = useWording(DESK);
  const written = useWording(WRITTEN);
  const masked = useMasked();
  const { person, crops, image } = card;
  const upright = turnBack(card.turned);
  return (
    <li className={css.card} data-out={out ? '' : undefined}>
      <div className={css.head}>
        <strong>{card.cardId}</strong>
        <span className={css.acts}>
          <Button size="small" tone="quiet" shortcut={`Shift+${letter}`} onPress={onLook}>
            {say.sheets.look}
            <span className={css.spoken}> {say.sheets.lookAtAll(card.cardId)}</span>
          </Button>
          <Button size="small" shortcut={letter} pressed={out} onPress={onToggle}>
            {out ? say.sheets.putBack : say.sheets.takeOut}
            <span className={css.spoken}> {card.cardId}</span>
          </Button>
        </span>
      </div>
      {masked ? (
        <p className={css.covered}>{say.sheets.maskedCard}</p>
      ) : (
        <div className={css.crops}>
          <Crop
            image={image}
            upright={upright}
            box={crops.name}
            alt={say.twice.nameOn(card.cardId)}
            onDrawn={() => onDrawn('name')}
          />
          <Crop
            image={image}
            upright={upright}
            box={crops.signature}
            alt={say.marks.signatureOn(card.cardId)}
            onDrawn={() => onDrawn('signature')}
          />
        </div>
      )}
      <div className={css.listed}>
        <strong>
          <PersonName>{person.displayName}</PersonName>
          {masked ? null : <small> {controls.rows(person.rows)}</small>}
        </strong>
        <span>{[person.title, person.employer].filter(Boolean).join(', ')}</span>
        {out ? (
          <em>{say.sheets.takenOut}</em>
        ) : (
          <small>
            <Private>{say.sheets.agree(card.agreeing.map((field) => fieldLabel(field, say).toLowerCase()).join(', '))}</Private>
          </small>
        )}
        <span className={css.date}>
          {masked ? null : (
            <Crop
              image={image}
              upright={upright}
              box={crops.signedOn}
              alt={say.twice.dateOn(card.cardId)}
              onDrawn={() => onDrawn('signedOn')}
            />
          )}
          {say.sheets.signed(written.date(card.signedOn))}
        </span>
      </div>
    </li>
  );
}
