import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MatterView, QueueFilter } from '#contract/views.ts';
import type { CardId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { QueueBar } from './queue-bar.tsx';
import { ReviewCard } from './review-card.tsx';
import { nextInQueue } from './review-state.ts';
import css from './review.module.css';

type ReviewProps = { readonly cardId: CardId | null; readonly matter: MatterView; readonly onGo: (place: Place) => void };

/** The queue by need, and the card before her. */
export function Review({ cardId, matter, onGo }: ReviewProps) {
  const views = useViews();
  const [filter, setFilter] = useState<QueueFilter>({ show: 'left', batchId: null });
  const [trail, setTrail] = useState<readonly CardId[]>([]);
  const [announced, setAnnounced] = useState('');
  const queue = useQuery(views.queue(filter));
  const current = cardId ?? queue.data?.cards[0]?.cardId ?? null;
  const card = useQuery({ ...views.card(current ?? ('' as CardId)), enabled: current !== null });
  const next = current === null ? null : nextInQueue(queue.data, current);
  usePrefetched(next);

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
  const bar = <QueueBar filter={filter} onFilter={setFilter} queue={queue.data} current={current} onGoTo={(to) => goTo(to)} />;
  return (
    <>
      <p className={css.spoken} role="status">
        {announced}
      </p>
      <Shown query={queue} what="the queue">
        {() => (
          <Shown query={card} what="the card">
            {(view) =>
              view === null ? (
                <Empty
                  title="This card is not in the matter"
                  action={<Button onPress={() => goTo(null)}>Go to the queue</Button>}
                >
                  <p>It may have been taken out with its batch.</p>
                </Empty>
              ) : (
                <ReviewCard
                  key={view.cardId}
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

type NothingLeftProps = {
  readonly matter: MatterView;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onGo: (place: Place) => void;
};

function NothingLeft({ matter, filter, onFilter, onGo }: NothingLeftProps) {
  const { stations } = matter;
  if (stations.review.total === 0) {
    return (
      <Page title="Review">
        <Empty
          title="No cards to review yet"
          action={
            <Button tone="go" onPress={() => onGo(placeOf('cards'))}>
              Go to Cards
            </Button>
          }
        >
          <p>Take in the union’s cards first. They come here as soon as they are read.</p>
        </Empty>
      </Page>
    );
  }
  const all = filter.show === 'left';
  const { again } = stations.review;
  if (all && again > 0) {
    return (
      <Page title="Review">
        <Empty
          title={`${counted(again, 'decided card')} to look at again`}
          action={
            <Button tone="go" onPress={() => onFilter({ ...filter, show: 'again' })}>
              Look at {again === 1 ? 'it' : 'them'} again
            </Button>
          }
        >
          <p>
            A later list, rule or act makes the rules say something else of {again === 1 ? 'it' : 'them'}. What you decided stands
            until you decide anew.
          </p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="Review">
      <Empty
        title={all ? 'Every card is decided' : 'No card is in this state'}
        action={
          <div className={css.emptyActs}>
            {all ? (
              <Button tone="go" onPress={() => onGo(placeOf(stations.disputes.open > 0 ? 'disputes' : 'tally'))}>
                {stations.disputes.open > 0 ? 'Go to Disputes' : 'Go to Tally'}
              </Button>
            ) : null}
            <Button onPress={() => onFilter({ ...filter, show: all ? 'all' : 'left' })}>
              {all ? 'Look at decided cards' : 'Back to what is left'}
            </Button>
          </div>
        }
      >
        <p>
          {all
            ? `All ${stations.review.total} are determined under your name. Any of them can be looked at again; a change needs a reason.`
            : 'Choose another filter.'}
        </p>
      </Empty>
    </Page>
  );
}
