import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { MatterView } from '#contract/views.ts';
import type { CardId } from '#core/ids.ts';
import type { QueueFilter } from '#contract/queue-views.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { NothingLeft } from './nothing-left.tsx';
import { QueueBar } from './queue-bar.tsx';
import { ReviewCard } from './review-card.tsx';
import { nextInQueue } from './review-state.ts';
import { useReviewWays } from './review-ways.tsx';
import { ConfirmationSheets } from './sheets/confirmation-sheets.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './review.module.css';

type ReviewProps = { readonly cardId: CardId | null; readonly matter: MatterView; readonly onGo: (place: Place) => void };

/** Card by card, or several clear ones at a time. */
export function Review(props: ReviewProps) {
  const [onSheets, setOnSheets] = useState(false);
  const { batchId } = useReviewWays().ways.filter;
  return onSheets ? (
    <ConfirmationSheets batchId={batchId} onLeave={() => setOnSheets(false)} />
  ) : (
    <CardByCard {...props} onSheets={() => setOnSheets(true)} />
  );
}

/** The queue by need, and the card before her. */
function CardByCard({ cardId, matter, onGo, onSheets }: ReviewProps & { readonly onSheets: () => void }) {
  const say = useWording(REVIEW);
  const views = useViews();
  const { ways, change } = useReviewWays();
  const { filter } = ways;
  const setFilter = (chosen: QueueFilter) => change({ filter: chosen });
  const [trail, setTrail] = useState<readonly CardId[]>([]);
  const [announced, setAnnounced] = useState('');
  const queue = useQuery(views.queue(filter));
  const current = cardId ?? queue.data?.cards[0]?.cardId ?? null;
  const card = useQuery({ ...views.card(current ?? ('' as CardId)), enabled: current !== null });
  const next = current === null ? null : nextInQueue(queue.data, current);
  usePrefetched(next);

  useKeys('The queue', [
    { key: 'G', label: say.screen.keySheets, run: () => !ways.blind && onSheets() },
    { key: 'H', label: say.screen.keyHide, run: () => change({ blind: !ways.blind }) },
    { key: 'Shift+T', label: say.screen.keyTwice, run: () => change({ keyTwice: !ways.keyTwice }) },
  ]);

  function goTo(to: CardId | null) {
    if (current !== null && to !== current) setTrail((gone) => [...gone.filter((id) => id !== current), current].slice(-200));
    onGo({ station: 'review', cardId: to });
  }

  function goBack() {
    const back = trail.at(-1) ?? card.data?.previous ?? null;
    if (back === null) return;
    setTrail((gone) => gone.slice(0, -1));
    onGo({ station: 'review', cardId: back });
  }

  function onDecided(words: string) {
    setAnnounced(words);
    goTo(next);
  }

  if (queue.data !== undefined && current === null) {
    return <NothingLeft matter={matter} filter={filter} onFilter={setFilter} onGo={onGo} />;
  }
  const bar = (more: ReactNode) => (
    <QueueBar
      more={more}
      filter={filter}
      onFilter={setFilter}
      queue={queue.data}
      current={current}
      onGoTo={(to) => goTo(to)}
      onSheets={onSheets}
      ways={ways}
      onWays={change}
    />
  );
  return (
    <>
      <p className={css.spoken} role="status">
        {announced}
      </p>
      <Shown query={queue} what={say.screen.theQueue}>
        {() => (
          <Shown query={card} what={say.screen.theCard}>
            {(view) =>
              view === null ? (
                <Empty title={say.screen.notInMatter} action={<Button onPress={() => goTo(null)}>{say.screen.toQueue}</Button>}>
                  <p>{say.screen.takenOut}</p>
                </Empty>
              ) : (
                <ReviewCard
                  key={`${view.cardId} ${ways.blind ? 'blind' : ''}${ways.keyTwice ? 'twice' : ''}`}
                  card={view}
                  bar={bar}
                  onDecided={onDecided}
                  onNext={() => next !== null && goTo(next)}
                  onBack={goBack}
                  canGoBack={trail.length > 0 || view.previous !== null}
                  onGo={onGo}
                />
              )
            }
          </Shown>
        )}
      </Shown>
    </>
  );
}

/** The next card and its images are fetched while she looks at this one, so that a decided card gives way at once. */
function usePrefetched(next: CardId | null): void {
  const queries = useQueryClient();
  const views = useViews();
  useEffect(() => {
    if (next === null) return;
    void queries
      .ensureQueryData(views.card(next))
      .then((card) => {
        for (const image of card?.images ?? []) new Image().src = imageAddress(image);
        return card;
      })
      .catch(() => null);
  });
}
