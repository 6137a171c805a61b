import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { determineCard } from '#backend/use-cases/determine-card.ts';
import { offerFor } from '#backend/use-cases/offer-codes.ts';
import { searchHits } from '#backend/use-cases/people-queries.ts';
import { reviewCard, reviewQueue } from '#backend/use-cases/review-queries.ts';
import { err, ok } from '#core/result.ts';
import type { Session } from './session.ts';

export function reviewHandlers(session: Session): Handlers<CountersignApi>['review'] {
  return {
    queue: (filter) => reviewQueue(session.desk(), filter),
    card: ({ cardId }) => reviewCard(session.desk(), cardId),
    search: (given) => searchHits(session.desk(), given),
    offer: (given) => offerFor(session.desk(), given),
    determine: (given) =>
      session.act((desk) => {
        const done = determineCard(desk, given);
        if (!done.ok) return done;
        const card = reviewCard(desk, given.cardId);
        return card === null ? err({ kind: 'no-such-card' }) : ok(card);
      }),
  };
}
