import { useQuery } from '@tanstack/react-query';
import type { CardId } from '#core/ids.ts';
import type { DoubleView } from '#contract/match-views.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './waterfall.module.css';

type DoublePanelProps = { readonly cardId: CardId; readonly onGo: (place: Place) => void };

/** Cards that may be one with this: questions, each with the way to the other card. */
export function DoublePanel({ cardId, onGo }: DoublePanelProps) {
  const say = useWording(REVIEW);
  const doubles = useQuery(useViews().doubles(cardId)).data ?? [];
  if (doubles.length === 0) return null;
  return (
    <section className={css.doubles} aria-label={say.match.mayBeOne}>
      <h2>{say.match.oneOrTwo}</h2>
      <DoubleList doubles={doubles} without={cardId} onGo={onGo} />
    </section>
  );
}

type DoubleListProps = {
  readonly doubles: readonly DoubleView[];
  /** The card that is open already. */
  readonly without: CardId | null;
  readonly onGo: (place: Place) => void;
};

export function DoubleList({ doubles, without, onGo }: DoubleListProps) {
  const say = useWording(REVIEW);
  return (
    <ul className={css.list}>
      {doubles.map((double) => (
        <li key={`${double.kind} ${double.cards.map((card) => card.cardId).join(' ')}`}>
          <p>
            <Private>{say.match.doubles[double.kind](double.personName)}</Private>
          </p>
          <ul className={css.others}>
            {double.cards
              .filter((card) => card.cardId !== without)
              .map((card) => (
                <li key={card.cardId}>
                  <Button size="small" onPress={() => onGo({ station: 'review', cardId: card.cardId })}>
                    {say.match.open(card.cardId)}
                  </Button>
                  {card.name === null ? null : <Private>{card.name}</Private>}
                  <CardStateChip state={card.state} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
