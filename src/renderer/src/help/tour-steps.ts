/** The first run: eight steps on the practice matter, each known to be done by the matter's own state. */
import type { MatterView, Station } from '#contract/views.ts';

export type TourStep = {
  readonly station: Station;
  readonly done: (stations: MatterView['stations']) => boolean;
};

export const TOUR: readonly TourStep[] = [
  {
    station: 'rules',
    done: ({ rules }) => rules.state === 'frozen',
  },
  {
    station: 'list',
    done: ({ list }) => list.versions > 0,
  },
  {
    station: 'cards',
    done: ({ cards }) => cards.found > 0 && cards.unexplained === 0,
  },
  {
    station: 'review',
    done: ({ review }) => review.total > 0 && review.left === 0,
  },
  {
    station: 'disputes',
    done: (stations) => stations.disputes.total > 0 && isSettled(stations),
  },
  {
    station: 'tally',
    done: isSettled,
  },
  {
    station: 'certify',
    done: ({ certify }) => certify.issued > 0,
  },
  {
    station: 'record',
    done: ({ certify }) => certify.issued > 0,
  },
];

/** A count of cards that nobody has looked at yet settles nothing. */
function isSettled({ review, tally }: MatterView['stations']): boolean {
  const counted = review.total > 0 && review.left === 0;
  return counted && (tally.outcome === 'majority' || tally.outcome === 'no-majority');
}
