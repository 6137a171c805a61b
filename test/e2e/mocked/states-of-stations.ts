/** What each station asks main for, and an answer in which nothing is yet. */
import type { StationName } from '../screens/desk.ts';
import type { FakeOptions } from './fake-desk.ts';

export const QUERY_OF: Readonly<Record<StationName, string>> = {
  'Ground rules': 'rules.state',
  'Employee list': 'list.state',
  Cards: 'cards.batches',
  Review: 'review.queue',
  Disputes: 'disputes.docket',
  Tally: 'tally.view',
  Certify: 'certify.state',
  Record: 'record.page',
};

export const NOTHING_YET: FakeOptions['answers'] = {
  'list.state': {
    ok: true,
    value: {
      versions: [],
      standing: { eligible: 0, excluded: 0, challenged: 0 },
      unmappedTitles: [],
      questions: [],
      exemplars: { people: 0, files: 0 },
    },
  },
  'cards.batches': { ok: true, value: [] },
  'disputes.docket': { ok: true, value: [] },
  'tally.view': { ok: true, value: null },
  'record.page': { ok: true, value: { total: 0, kinds: [], events: [] } },
};

/** The heading under which each of them then says what to do next. */
export const SAID_OF_NOTHING: readonly (readonly [StationName, string])[] = [
  ['Employee list', 'No list yet'],
  ['Cards', 'No delivery yet'],
  ['Disputes', 'Nothing is in the docket yet'],
  ['Tally', 'Nothing to count yet'],
  ['Record', 'No acts yet'],
];
