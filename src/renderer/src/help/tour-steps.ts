/** The first run: eight steps on the practice matter, each known to be done by the matter's own state. */
import type { MatterView, Station } from '#contract/views.ts';

export type TourStep = {
  readonly station: Station;
  readonly say: string;
  readonly done: (stations: MatterView['stations']) => boolean;
  /** Once it is done: what is good to do here still, and where it goes on. */
  readonly after: string;
};

export const TOUR: readonly TourStep[] = [
  {
    station: 'rules',
    say: 'The rules that the parties agreed are here as a draft. Read them in plain words, see whether a term is silent, then freeze them.',
    done: ({ rules }) => rules.state === 'frozen',
    after: 'Frozen: from now on they are applied as they stand. Each party gets its receipt; then take in the employee list.',
  },
  {
    station: 'list',
    say: 'Take in the employer’s list: look whether each column was taken for the right thing, then accept it at the foot of the page.',
    done: ({ list }) => list.versions > 0,
    after:
      'Accepted. Attach the exemplars of signatures, and open a person to read why he or she is eligible. Then come the cards.',
  },
  {
    station: 'cards',
    say: 'Three deliveries came. Take in each with what its letter states; where stated and found differ, write why.',
    done: ({ cards }) => cards.found > 0 && cards.unexplained === 0,
    after: 'Every delivery is explained. While cards are still being read, those that are read can be reviewed.',
  },
  {
    station: 'review',
    say: 'Decide each card: compare it with the person beside it, and look at the date. Enter counts, Q questions, X does not count, T corrects what was read.',
    done: ({ review }) => review.total > 0 && review.left === 0,
    after: 'Every card is decided. What you questioned, and who is challenged, waits in Disputes.',
  },
  {
    station: 'disputes',
    say: 'Take up what can change the result: enter what the letters say of it, compare, and rule with your grounds.',
    done: (stations) => stations.disputes.total > 0 && isSettled(stations),
    after: 'What is still open can no longer change the result. Read it in the tally.',
  },
  {
    station: 'tally',
    say: 'Read the sentence, then how delivered became counted, then what could still turn the result.',
    done: isSettled,
    after: 'The result stands, whatever becomes of what is open. It can be certified.',
  },
  {
    station: 'certify',
    say: 'Make a signing identity, settle what is unmet, read the very pages, and sign.',
    done: ({ certify }) => certify.issued > 0,
    after: 'Signed. Save the PDF and both parties’ packages; then look at the record.',
  },
  {
    station: 'record',
    say: 'Every act of yours is here, chained. Above it: how your determinations compare with a careful neutral’s.',
    done: ({ certify }) => certify.issued > 0,
    after: 'That was the whole job. Close the matter (Matter menu); your own is made on the welcome page.',
  },
];

/** A count of cards that nobody has looked at yet settles nothing. */
function isSettled({ review, tally }: MatterView['stations']): boolean {
  const counted = review.total > 0 && review.left === 0;
  return counted && (tally.outcome === 'majority' || tally.outcome === 'no-majority');
}
