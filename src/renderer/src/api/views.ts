/** Every query of the contract as TanStack options; the first part of a key is the topic that makes it stale. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ArgumentOf, BoundaryRefusal } from '#contract/call.ts';
import type { CountersignApi, Topic } from '#contract/api.ts';
import type { BatchId, CardId, DisputeId, PersonId } from '#core/ids.ts';
import type { QueueFilter } from '#contract/queue-views.ts';
import type { Json } from '#contract/views.ts';
import type { AsOf } from '#core/list/moves.ts';
import type { Result } from '#core/result.ts';
import { answered, useClient, type CountersignClient } from './client.ts';

type PeopleAsked = ArgumentOf<CountersignApi['list']['people']>;
type CardsAsked = ArgumentOf<CountersignApi['cards']['page']>;
type RecordAsked = ArgumentOf<CountersignApi['record']['page']>;
type RankAsked = ArgumentOf<CountersignApi['review']['rank']>;
type OfferAsked = ArgumentOf<CountersignApi['review']['offer']>;

function view<T>(topic: Topic, name: string, given: unknown, ask: () => Promise<Result<T, BoundaryRefusal>>) {
  return queryOptions({ queryKey: [topic, name, given], queryFn: () => answered(ask()) });
}

/** What was asked of one card is held for a step back, and not for the thousand cards of a day. */
const OF_A_CARD = { gcTime: 10_000 } as const;

export function viewsOf(client: CountersignClient) {
  return {
    desk: () => view('desk', 'desk.state', null, () => client.desk.state(null)),
    keys: () => view('desk', 'desk.keys', null, () => client.desk.keys(null)),
    recent: () => view('desk', 'matters.recent', null, () => client.matters.recent(null)),
    jobs: () => view('jobs', 'jobs.list', null, () => client.jobs.list(null)),
    templates: () => view('rules', 'rules.templates', null, () => client.rules.templates(null)),
    rules: () => view('rules', 'rules.state', null, () => client.rules.state(null)),
    tryAmendment: (rules: Json) => view('rules', 'rules.tryAmendment', rules, () => client.rules.tryAmendment({ rules })),
    list: () => view('list', 'list.state', null, () => client.list.state(null)),
    people: (asked: PeopleAsked) => ({
      ...view('list', 'list.people', asked, () => client.list.people(asked)),
      placeholderData: keepPreviousData,
    }),
    person: (personId: PersonId) => view('list', 'list.person', personId, () => client.list.person({ personId })),
    compareLists: (before: number, after: number) => ({
      ...view('list', 'list.compare', [before, after], () => client.list.compare({ before, after })),
      placeholderData: keepPreviousData,
    }),
    listAsOf: (asked: AsOf) => ({
      ...view('list', 'list.asOf', asked, () => client.list.asOf(asked)),
      placeholderData: keepPreviousData,
    }),
    batches: () => view('cards', 'cards.batches', null, () => client.cards.batches(null)),
    cards: (asked: CardsAsked) => ({
      ...view('cards', 'cards.page', asked, () => client.cards.page(asked)),
      placeholderData: keepPreviousData,
    }),
    forms: () => view('cards', 'cards.forms', null, () => client.cards.forms(null)),
    /** One queue a filter: where she is in it goes along with the question, and does not make it another. */
    queue: (filter: QueueFilter, near: readonly CardId[]) => ({
      ...view('review', 'review.queue', filter, () => client.review.queue({ ...filter, near })),
      placeholderData: keepPreviousData,
    }),
    card: (cardId: CardId) => ({ ...view('review', 'review.card', cardId, () => client.review.card({ cardId })), ...OF_A_CARD }),
    /** Laid out once and held as it is: a sheet must not change under the eyes of who looks at it. `laid` counts the layings. */
    sheet: (batchId: BatchId | null, laid: number) =>
      queryOptions({ queryKey: ['sheet', batchId, laid], queryFn: () => answered(client.review.sheet({ batchId })), gcTime: 0 }),
    blanks: (batchId: BatchId) => view('review', 'review.blanks', batchId, () => client.review.blanks({ batchId })),
    search: (text: string, limit: number) => ({
      ...view('list', 'review.search', [text, limit], () => client.review.search({ text, limit })),
      placeholderData: keepPreviousData,
    }),
    offer: (asked: OfferAsked) => ({ ...view('review', 'review.offer', asked, () => client.review.offer(asked)), ...OF_A_CARD }),
    rank: (asked: RankAsked) => ({
      ...view('review', 'review.rank', asked, () => client.review.rank(asked)),
      ...OF_A_CARD,
      placeholderData: keepPreviousData,
    }),
    doubles: (cardId: CardId | null) => ({
      ...view('review', 'review.doubles', cardId, () => client.review.doubles({ cardId })),
      ...OF_A_CARD,
    }),
    docket: () => view('disputes', 'disputes.docket', null, () => client.disputes.docket(null)),
    docketOverview: () => view('disputes', 'disputes.overview', null, () => client.disputes.overview(null)),
    dispute: (disputeId: DisputeId) =>
      view('disputes', 'disputes.dispute', disputeId, () => client.disputes.dispute({ disputeId })),
    secondReview: () => view('review', 'secondLook.review', null, () => client.secondLook.review(null)),
    conduct: () => view('review', 'secondLook.conduct', null, () => client.secondLook.conduct(null)),
    blind: () => view('review', 'secondLook.blind', null, () => client.secondLook.blind(null)),
    sealed: () => view('desk', 'sealed.state', null, () => client.sealed.state(null)),
    tally: () => view('tally', 'tally.view', null, () => client.tally.view(null)),
    certify: () => view('certify', 'certify.state', null, () => client.certify.state(null)),
    rehearsal: () => view('review', 'record.rehearsal', null, () => client.record.rehearsal(null)),
    practiceLetters: () => view('review', 'record.practiceLetters', null, () => client.record.practiceLetters(null)),
    record: (asked: RecordAsked) => ({
      ...view('record', 'record.page', asked, () => client.record.page(asked)),
      placeholderData: keepPreviousData,
    }),
  } as const;
}

export type Views = ReturnType<typeof viewsOf>;

export function useViews(): Views {
  return viewsOf(useClient());
}
