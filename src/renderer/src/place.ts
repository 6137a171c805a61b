/** Where she is in the open matter: one union, one reducer, no router and no address that could navigate. */
import type { MatterView, Station } from '#contract/views.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { unreachable } from '#core/result.ts';

export type Place =
  | { readonly station: 'rules' | 'cards' | 'tally' | 'certify' | 'record' }
  | { readonly station: 'list'; readonly personId: PersonId | null }
  | { readonly station: 'review'; readonly cardId: CardId | null }
  | { readonly station: 'disputes'; readonly disputeId: DisputeId | null };

export const STATIONS: readonly { readonly station: Station; readonly label: string }[] = [
  { station: 'rules', label: 'Ground rules' },
  { station: 'list', label: 'Employee list' },
  { station: 'cards', label: 'Cards' },
  { station: 'review', label: 'Review' },
  { station: 'disputes', label: 'Disputes' },
  { station: 'tally', label: 'Tally' },
  { station: 'certify', label: 'Certify' },
  { station: 'record', label: 'Record' },
];

export function placeOf(station: Station): Place {
  switch (station) {
    case 'list':
      return { station, personId: null };
    case 'review':
      return { station, cardId: null };
    case 'disputes':
      return { station, disputeId: null };
    case 'rules':
    case 'cards':
    case 'tally':
    case 'certify':
    case 'record':
      return { station };
    default:
      return unreachable(station);
  }
}

/** The first station where there is something to do. */
export function whereToBegin({ stations }: MatterView): Place {
  if (stations.rules.state !== 'frozen') return placeOf('rules');
  if (stations.list.versions === 0) return placeOf('list');
  if (stations.cards.found === 0 || stations.cards.unexplained > 0 || stations.cards.unread > 0) return placeOf('cards');
  if (stations.review.left > 0 || stations.review.again > 0) return placeOf('review');
  return placeOf('tally');
}

export type StationNote = { readonly text: string; readonly tone: 'done' | 'open' | 'quiet' };

/** What stands beside a station in the navigation. */
export function stationNote(station: Station, { stations }: MatterView): StationNote {
  switch (station) {
    case 'rules':
      return stations.rules.state === 'frozen' ? done('frozen') : open(stations.rules.state === 'draft' ? 'draft' : 'to choose');
    case 'list':
      return stations.list.versions === 0 ? quiet('none yet') : done(many(stations.list.people, 'person', 'people'));
    case 'cards':
      return cardsNote(stations.cards);
    case 'review':
      return reviewNote(stations.review);
    case 'disputes':
      return stations.disputes.open > 0
        ? open(`${stations.disputes.open} open`)
        : quiet(stations.disputes.total > 0 ? 'none open' : 'none');
    case 'tally':
      return tallyNote(stations.tally.outcome);
    case 'certify':
      return stations.certify.issued > 0
        ? done('issued')
        : quiet(stations.certify.unmet > 0 ? `${stations.certify.unmet} to settle` : 'ready');
    case 'record':
      return quiet(many(stations.record.acts, 'act', 'acts'));
    default:
      return unreachable(station);
  }
}

function cardsNote({ found, stated, unexplained, unread }: MatterView['stations']['cards']): StationNote {
  if (stated === 0 && found === 0) return quiet('none yet');
  if (unexplained > 0) return open(`${found} of ${stated}`);
  if (unread > 0) return open(`${unread} unread`);
  return done(found === stated ? many(found, 'card', 'cards') : `${found} of ${stated}`);
}

function reviewNote({ left, again, total }: MatterView['stations']['review']): StationNote {
  if (total === 0) return quiet('');
  if (left > 0) return open(`${left} left`);
  return again > 0 ? open(`${again} again`) : done('all decided');
}

function tallyNote(outcome: MatterView['stations']['tally']['outcome']): StationNote {
  switch (outcome) {
    case null:
      return quiet('');
    case 'blocked':
      return quiet('provisional');
    case 'determinative':
      return open('open');
    case 'majority':
      return done('majority');
    case 'no-majority':
      return done('no majority');
    default:
      return unreachable(outcome);
  }
}

const done = (text: string): StationNote => ({ text, tone: 'done' });
const open = (text: string): StationNote => ({ text, tone: 'open' });
const quiet = (text: string): StationNote => ({ text, tone: 'quiet' });
const many = (count: number, one: string, more: string) => `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`;
