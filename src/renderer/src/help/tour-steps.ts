/** The first run: eight steps on the practice matter, each known to be done by the matter's own state. */
import type { MatterView, Station } from '#contract/views.ts';

export type TourStep = {
  readonly station: Station;
  readonly say: string;
  readonly done: (stations: MatterView['stations']) => boolean;
};

export const TOUR: readonly TourStep[] = [
  {
    station: 'rules',
    say: 'The agreed rules are here as a draft. Read the summary, look at the silent terms, then freeze.',
    done: ({ rules }) => rules.state === 'frozen',
  },
  {
    station: 'list',
    say: 'Take in the employer’s list: choose employee-list.xlsx, confirm the columns, accept. Then open a person and read the working.',
    done: ({ list }) => list.versions > 0,
  },
  {
    station: 'cards',
    say: 'Take in the union’s deliveries, one after the other, with the numbers that the covering letters state.',
    done: ({ cards }) => cards.found > 0 && cards.unexplained === 0,
  },
  {
    station: 'review',
    say: 'Decide the cards. Enter counts, Q questions, X does not count. Everything that the machine says is only proposed.',
    done: ({ review }) => review.total > 0 && review.left === 0,
  },
  {
    station: 'disputes',
    say: 'Challenge a person on the list, or open a dispute about a card. Enter both positions, compare, and rule.',
    done: ({ disputes }) => disputes.total > 0 && disputes.open === 0,
  },
  {
    station: 'tally',
    say: 'Read the sentence, then how delivered became counted, then what could still flip the result.',
    done: ({ tally }) => tally.outcome === 'majority' || tally.outcome === 'no-majority',
  },
  {
    station: 'certify',
    say: 'Make a signing identity, clear what is unmet, read the preview, and sign.',
    done: ({ certify }) => certify.issued > 0,
  },
  {
    station: 'record',
    say: 'Every act of yours is here, chained. That was the whole job: your own matter is made on the welcome page.',
    done: ({ certify }) => certify.issued > 0,
  },
];

/** Where a tour begins: at the first step that is not done. */
export function firstUndone(stations: MatterView['stations']): number {
  const index = TOUR.findIndex(({ done }) => !done(stations));
  return index === -1 ? TOUR.length - 1 : index;
}
