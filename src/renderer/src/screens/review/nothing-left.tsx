import type { QueueFilter } from '#contract/queue-views.ts';
import type { MatterView } from '#contract/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { EVERY_CARD, isSifted } from './queue-filter.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import css from './review.module.css';

type NothingLeftProps = {
  readonly matter: MatterView;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onGo: (place: Place) => void;
};

/** No card in the queue as it is filtered: what to do next. */
export function NothingLeft({ matter, filter, onFilter, onGo }: NothingLeftProps) {
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
  const all = filter.show === 'left' && !isSifted(filter);
  const { again } = stations.review;
  if (all && again > 0) {
    return (
      <Page title="Review">
        <Empty
          title={`${counted(again, 'decided card')} to look at again`}
          action={
            <Button tone="go" onPress={() => onFilter({ ...EVERY_CARD, show: 'again' })}>
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
            <Button onPress={() => onFilter({ ...EVERY_CARD, show: all ? 'all' : 'left' })}>
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
