import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MatterView } from '#contract/views.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { QueueFilter, QueueView } from '#contract/queue-views.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { PaneSizeContext } from '#renderer/viewer/pane-size.ts';
import { leftToAsk, useCardsChangedByAct, type AskedAgain } from './asked-again.ts';
import { NothingLeft } from './nothing-left.tsx';
import { usePrefetched } from './prefetch.ts';
import { PutOff } from './put-off.tsx';
import { QueueBar } from './queue-bar.tsx';
import { ReviewCard } from './review-card.tsx';
import { isAtEdge, nextInQueue } from './review-state.ts';
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
  const [puttingOff, setPuttingOff] = useState(false);
  const [again, setAgain] = useState<AskedAgain | null>(null);
  const changedByAct = useCardsChangedByAct();
  // A card that was just decided is in the queue no longer: the one after it says where she is.
  const [after, setAfter] = useState<CardId | null>(null);
  const queue = useQuery(
    views.queue(
      filter,
      [cardId, after].filter((near) => near !== null),
    ),
  );
  const current = cardId ?? queue.data?.head ?? null;
  const card = useQuery({ ...views.card(current ?? ('' as CardId)), enabled: current !== null });
  const next = current === null ? null : nextInQueue(queue.data, current, after);
  if (after !== next && isIn(queue.data, current)) setAfter(next);
  useNewStretch(queue, current);
  const pane = usePrefetched(next);

  useKeys('The queue', [
    { key: 'G', label: say.screen.keySheets, run: () => !ways.blind && onSheets() },
    { key: 'H', label: say.screen.keyHide, run: () => change({ blind: !ways.blind }) },
    { key: 'Shift+T', label: say.screen.keyTwice, run: () => change({ keyTwice: !ways.keyTwice }) },
    { key: 'W', label: say.keys.putOff, run: onPutOff },
    { key: 'J', label: say.keys.next, run: onNext },
    { key: 'Backspace', label: say.keys.back, run: goBack },
  ]);

  function goTo(to: CardId | null) {
    if (current !== null && to !== current) setTrail((gone) => [...gone.filter((id) => id !== current), current].slice(-200));
    // She went on by herself: what is to be looked at again waits where all of it waits.
    setAgain(null);
    onGo({ station: 'review', cardId: to });
  }

  const isDecided = card.data == null || card.data.determination !== null;
  const canGoBack = trail.length > 0 || card.data?.previous != null;

  function onNext() {
    if (next !== null) goTo(next);
  }

  function onPutOff() {
    if (!isDecided) setPuttingOff(true);
  }

  function goBack() {
    const back = trail.at(-1) ?? card.data?.previous ?? null;
    if (back === null) return;
    setTrail((gone) => gone.slice(0, -1));
    onGo({ station: 'review', cardId: back });
  }

  // What became of the queue may be known before the answer is: then the next card is shown already.
  const goOn = useSame((decided: CardId, asked: AskedAgain | null) => {
    const left = leftToAsk(asked, decided);
    setAgain(left);
    onGo({ station: 'review', cardId: left?.cards[0] ?? (decided === current ? next : current) });
  });
  const onDecided = useSame((words: string, decided: CardId, actOf: PersonId | null) => {
    setAnnounced(words);
    setPuttingOff(false);
    setTrail((gone) => [...gone.filter((id) => id !== decided), decided].slice(-200));
    if (actOf === null) goOn(decided, again);
    else void changedByAct(actOf).then((cards) => goOn(decided, { act: decided, cards }));
  });

  if (queue.data !== undefined && current === null) {
    return <NothingLeft matter={matter} filter={filter} onFilter={setFilter} onGo={onGo} />;
  }
  const view = card.data;
  return (
    <PaneSizeContext value={pane}>
      <p className={css.spoken} role="status">
        {announced}
      </p>
      <Shown query={queue} what={say.screen.theQueue}>
        {(known) => (
          <div className={css.review}>
            <div className={css.bar}>
              <QueueBar
                goingOn={{ onPutOff, isDecided, onBack: goBack, canGoBack, onNext }}
                filter={filter}
                onFilter={setFilter}
                queue={known}
                current={current}
                onGoTo={goTo}
                onSheets={onSheets}
                ways={ways}
                onWays={change}
              />
            </div>
            {view == null ? (
              <div className={css.whole}>
                <Shown query={card} what={say.screen.theCard}>
                  {() => (
                    <Empty
                      title={say.screen.notInMatter}
                      action={<Button onPress={() => goTo(null)}>{say.screen.toQueue}</Button>}
                    >
                      <p>{say.screen.takenOut}</p>
                    </Empty>
                  )}
                </Shown>
              </div>
            ) : (
              <ReviewCard
                key={`${view.cardId} ${ways.blind ? 'blind' : ''}${ways.keyTwice ? 'twice' : ''}`}
                card={view}
                because={again?.cards.includes(view.cardId) ? again.act : null}
                onDecided={onDecided}
                onGo={onGo}
              />
            )}
          </div>
        )}
      </Shown>
      {puttingOff && current !== null ? (
        <PutOff cardId={current} onClose={() => setPuttingOff(false)} onDone={(words) => onDecided(words, current, null)} />
      ) : null}
    </PaneSizeContext>
  );
}

/** The same function for as long as the screen stands; it does what the last drawing of the screen would have it do. */
function useSame<A extends readonly unknown[]>(latest: (...given: A) => void): (...given: A) => void {
  const held = useRef(latest);
  useLayoutEffect(() => {
    held.current = latest;
  });
  return useCallback((...given: A) => held.current(...given), []);
}

/** She has skipped far: the queue is asked for around the card where she is now. */
function useNewStretch({ data, refetch }: UseQueryResult<QueueView>, current: CardId | null): void {
  // An answer that is the same as before is the same object: it asks for no other.
  useEffect(() => {
    if (data !== undefined && current !== null && isAtEdge(data, current)) void refetch();
  }, [data, current, refetch]);
}

const isIn = (queue: QueueView | undefined, current: CardId | null): boolean =>
  queue?.cards.some(({ cardId }) => cardId === current) ?? false;
