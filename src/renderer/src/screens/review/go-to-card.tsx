import { useState } from 'react';
import type { QueueView } from '#contract/queue-views.ts';
import type { CardId } from '#core/ids.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './queue-bar.module.css';

type GoToCardProps = {
  readonly queue: Pick<QueueView, 'cards' | 'before'> | undefined;
  readonly current: CardId | null;
  readonly onGoTo: (cardId: CardId) => void;
};

/**
 * Where she is in the queue, and any card near it one choice away. The others are listed from the moment in which a hand or the focus
 * comes to it: hundreds of lines drawn anew with every card would be most of what a decided card costs.
 */
export function GoToCard({ queue, current, onGoTo }: GoToCardProps) {
  const say = useWording(REVIEW);
  const { cardStates } = useWording(FIELD);
  const [listed, setListed] = useState(false);
  const { cards, before } = queue ?? { cards: [], before: 0 };
  const at = cards.findIndex(({ cardId }) => cardId === current);
  const from = listed ? 0 : Math.max(0, at);
  const shown = listed ? cards : cards.slice(from, at + 1);
  return (
    <select
      className={css.goTo}
      aria-label={say.queue.goTo}
      value={at === -1 ? '' : (current ?? '')}
      onPointerEnter={() => setListed(true)}
      onFocus={() => setListed(true)}
      onBlur={() => setListed(false)}
      onChange={(change) => {
        const chosen = cards.find(({ cardId }) => cardId === change.target.value);
        if (chosen !== undefined) onGoTo(chosen.cardId);
      }}
    >
      {at === -1 ? <option value="">{current ?? '…'}</option> : null}
      {shown.map(({ cardId, need, state }, index) => (
        <option key={cardId} value={cardId}>
          {before + from + index + 1}. {cardId}: {state === 'undetermined' ? say.needs[need] : cardStates[state].toLowerCase()}
        </option>
      ))}
    </select>
  );
}
