/** Where she is in the open matter: one union, one reducer, no router and no address that could navigate. */
import type { MatterView, Station } from '#contract/views.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { unreachable } from '#core/result.ts';
import type { StationNotes } from './wording/desk.en.ts';

export type Place =
  | { readonly station: 'rules' | 'cards' | 'tally' | 'certify' | 'record' }
  | { readonly station: 'list'; readonly personId: PersonId | null }
  | { readonly station: 'review'; readonly cardId: CardId | null }
  | { readonly station: 'disputes'; readonly disputeId: DisputeId | null };

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
export function stationNote(station: Station, { stations }: MatterView, say: StationNotes): StationNote {
  switch (station) {
    case 'rules':
      return stations.rules.state === 'frozen'
        ? done(say.frozen)
        : open(stations.rules.state === 'draft' ? say.draft : say.toChoose);
    case 'list':
      return stations.list.versions === 0 ? quiet(say.noneYet) : done(say.people(stations.list.people));
    case 'cards':
      return cardsNote(stations.cards, say);
    case 'review':
      return reviewNote(stations.review, say);
    case 'disputes':
      return stations.disputes.open > 0
        ? open(say.open(stations.disputes.open))
        : quiet(stations.disputes.total > 0 ? say.noneOpen : say.none);
    case 'tally':
      // Nothing has been counted before a card is there: a count of nobody is no result.
      return stations.review.total === 0 ? quiet('') : tallyNote(stations.tally.outcome, say);
    case 'certify':
      return stations.certify.issued > 0
        ? done(say.issued)
        : quiet(stations.certify.unmet > 0 ? say.toSettle(stations.certify.unmet) : say.ready);
    case 'record':
      return quiet(say.acts(stations.record.acts));
    default:
      return unreachable(station);
  }
}

function cardsNote(cards: MatterView['stations']['cards'], say: StationNotes): StationNote {
  const { found, stated, unexplained, unread } = cards;
  if (stated === 0 && found === 0) return quiet(say.noneYet);
  if (unexplained > 0) return open(say.foundOf(cards));
  if (unread > 0) return open(say.unread(unread));
  return done(found === stated ? say.cards(found) : say.foundOf(cards));
}

function reviewNote({ left, again, total }: MatterView['stations']['review'], say: StationNotes): StationNote {
  if (total === 0) return quiet('');
  if (left > 0) return open(say.left(left));
  return again > 0 ? open(say.again(again)) : done(say.allDecided);
}

function tallyNote(outcome: MatterView['stations']['tally']['outcome'], say: StationNotes): StationNote {
  switch (outcome) {
    case null:
      return quiet('');
    case 'blocked':
      return quiet(say.provisional);
    case 'determinative':
      return open(say.disputesDecide);
    case 'majority':
      return done(say.majority);
    case 'no-majority':
      return done(say.noMajority);
    default:
      return unreachable(outcome);
  }
}

const done = (text: string): StationNote => ({ text, tone: 'done' });
const open = (text: string): StationNote => ({ text, tone: 'open' });
const quiet = (text: string): StationNote => ({ text, tone: 'quiet' });
