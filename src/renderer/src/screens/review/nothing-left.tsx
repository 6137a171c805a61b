import type { QueueFilter } from '#contract/queue-views.ts';
import type { MatterView } from '#contract/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { EVERY_CARD, isSifted } from './queue-filter.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './review.module.css';

type NothingLeftProps = {
  readonly matter: MatterView;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onGo: (place: Place) => void;
};

/** No card in the queue as it is filtered: what to do next. */
export function NothingLeft({ matter, filter, onFilter, onGo }: NothingLeftProps) {
  const say = useWording(REVIEW);
  const { stations } = matter;
  if (stations.review.total === 0) {
    return (
      <Page title={say.screen.title}>
        <Empty
          title={say.screen.none}
          action={
            <Button tone="go" onPress={() => onGo(placeOf('cards'))}>
              {say.screen.toCards}
            </Button>
          }
        >
          <p>{say.screen.takeInFirst}</p>
        </Empty>
      </Page>
    );
  }
  const all = filter.show === 'left' && !isSifted(filter);
  const { again } = stations.review;
  if (all && again > 0) {
    return (
      <Page title={say.screen.title}>
        <Empty
          title={say.screen.again(again)}
          action={
            <Button tone="go" onPress={() => onFilter({ ...EVERY_CARD, show: 'again' })}>
              {say.screen.lookAgain(again)}
            </Button>
          }
        >
          <p>{say.screen.againWhy(again)}</p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={say.screen.title}>
      <Empty
        title={all ? say.screen.allDecided : say.screen.noneInState}
        action={
          <div className={css.emptyActs}>
            {all ? (
              <Button tone="go" onPress={() => onGo(placeOf(stations.disputes.open > 0 ? 'disputes' : 'tally'))}>
                {stations.disputes.open > 0 ? say.screen.toDisputes : say.screen.toTally}
              </Button>
            ) : null}
            <Button onPress={() => onFilter({ ...EVERY_CARD, show: all ? 'all' : 'left' })}>
              {all ? say.screen.lookDecided : say.screen.backToLeft}
            </Button>
          </div>
        }
      >
        <p>{all ? say.screen.allDetermined(stations.review.total) : say.screen.otherFilter}</p>
      </Empty>
    </Page>
  );
}
