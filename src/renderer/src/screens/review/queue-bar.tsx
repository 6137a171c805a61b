import { useState } from 'react';
import type { QueueFilter, QueueView } from '#contract/queue-views.ts';
import type { CardId } from '#core/ids.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readableNumber } from '#renderer/ui/written.ts';
import { GoToCard } from './go-to-card.tsx';
import { isSifted } from './queue-filter.ts';
import { QueueSieve } from './queue-sieve.tsx';
import type { ReviewWays } from './review-ways.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './queue-bar.module.css';

const SHOWS: readonly QueueFilter['show'][] = [
  'left',
  'put-off',
  'joint-session',
  'again',
  'all',
  'questioned',
  'not-counted',
  'counted',
];

export type GoingOn = {
  readonly onPutOff: () => void;
  readonly isDecided: boolean;
  readonly onBack: () => void;
  readonly canGoBack: boolean;
  readonly onNext: () => void;
};

type QueueBarProps = {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly queue: QueueView | undefined;
  readonly current: CardId | null;
  readonly onGoTo: (cardId: CardId) => void;
  readonly onSheets: () => void;
  /** What goes on from this card. */
  readonly goingOn: GoingOn;
  readonly ways: ReviewWays;
  readonly onWays: (part: Partial<ReviewWays>) => void;
};

/** Which cards, where she is among them, how many are left; any of them one choice away. */
export function QueueBar({ filter, onFilter, queue, current, onGoTo, onSheets, goingOn, ways, onWays }: QueueBarProps) {
  const say = useWording(REVIEW);
  const [sifting, setSifting] = useState(isSifted(filter));
  return (
    <div className={css.queue}>
      <select
        aria-label={say.queue.which}
        value={filter.show}
        onChange={(change) => {
          const chosen = SHOWS.find((show) => show === change.target.value);
          if (chosen !== undefined) onFilter({ ...filter, show: chosen });
        }}
      >
        {SHOWS.map((show) => (
          <option key={show} value={show}>
            {say.shows[show]}
          </option>
        ))}
      </select>
      <GoToCard queue={queue} current={current} onGoTo={onGoTo} />
      <span className={css.count}>
        {queue === undefined ? '' : say.queue.left(readableNumber(queue.left), readableNumber(queue.total))}
      </span>
      <span className={css.ways}>
        <Button size="small" pressed={sifting} onPress={() => setSifting(!sifting)}>
          {isSifted(filter) ? say.queue.sifted : ways.blind ? say.queue.blind : say.queue.options}
        </Button>
        <Button size="small" shortcut="G" forbidden={ways.blind ? say.queue.sheetsShow : null} onPress={onSheets}>
          {say.queue.sheets}
        </Button>
        <GoesOn {...goingOn} />
      </span>
      {sifting && queue !== undefined ? (
        <>
          <QueueSieve filter={filter} onFilter={onFilter} queue={queue} />
          <div className={css.sift}>
            <label className={css.flag}>
              <input type="checkbox" checked={ways.blind} onChange={(change) => onWays({ blind: change.target.checked })} />
              {say.queue.hide}
            </label>
            <label className={css.flag}>
              <input type="checkbox" checked={ways.keyTwice} onChange={(change) => onWays({ keyTwice: change.target.checked })} />
              {say.queue.keyTwice}
            </label>
          </div>
        </>
      ) : null}
    </div>
  );
}

function GoesOn({ onPutOff, isDecided, onBack, canGoBack, onNext }: GoingOn) {
  const { card: say } = useWording(REVIEW);
  return (
    <span className={css.goingOn}>
      <Button size="small" shortcut="W" forbidden={isDecided ? say.isDecided : null} onPress={onPutOff}>
        {say.putOff}
      </Button>
      <Button size="small" shortcut="Backspace" forbidden={canGoBack ? null : say.firstCard} onPress={onBack}>
        {say.back}
      </Button>
      <Button size="small" shortcut="J" onPress={onNext}>
        {say.skip}
      </Button>
    </span>
  );
}
