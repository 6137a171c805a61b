import type { QueueFilter, QueueView } from '#contract/views.ts';
import type { CardId } from '#core/ids.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readableNumber } from '#renderer/ui/written.ts';
import { NEEDS } from './wording.ts';
import css from './review.module.css';

const FILTERS: readonly { readonly show: QueueFilter['show']; readonly label: string }[] = [
  { show: 'left', label: 'To decide' },
  { show: 'again', label: 'Look again' },
  { show: 'all', label: 'All cards' },
  { show: 'questioned', label: 'Questioned' },
  { show: 'not-counted', label: 'Not counted' },
  { show: 'counted', label: 'Counted' },
];

type QueueBarProps = {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly queue: QueueView | undefined;
  readonly current: CardId | null;
  readonly onGoTo: (cardId: CardId) => void;
  readonly onSheets: () => void;
};

/** Which cards, where she is among them, how many are left; any of them one choice away. */
export function QueueBar({ filter, onFilter, queue, current, onGoTo, onSheets }: QueueBarProps) {
  const cards = queue?.cards ?? [];
  const at = cards.findIndex(({ cardId }) => cardId === current);
  return (
    <div className={css.queue}>
      <select
        aria-label="Which cards"
        value={filter.show}
        onChange={(change) => {
          const chosen = FILTERS.find(({ show }) => show === change.target.value);
          if (chosen !== undefined) onFilter({ ...filter, show: chosen.show });
        }}
      >
        {FILTERS.map(({ show, label }) => (
          <option key={show} value={show}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Go to a card"
        value={at === -1 ? '' : (current ?? '')}
        onChange={(change) => {
          const chosen = cards.find(({ cardId }) => cardId === change.target.value);
          if (chosen !== undefined) onGoTo(chosen.cardId);
        }}
      >
        {at === -1 ? <option value="">{current ?? '…'}</option> : null}
        {cards.map(({ cardId, need, state }) => (
          <option key={cardId} value={cardId}>
            {cardId}: {state === 'undetermined' ? NEEDS[need] : state.replace('-', ' ')}
          </option>
        ))}
      </select>
      <span className={css.count}>
        {queue === undefined ? '' : `${readableNumber(queue.left)} left of ${readableNumber(queue.total)}`}
      </span>
      <Button size="small" shortcut="G" label="Confirmation sheets" onPress={onSheets}>
        Sheets
      </Button>
    </div>
  );
}
