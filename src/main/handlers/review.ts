import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { confirmationSheet } from '#backend/use-cases/review/confirmation-sheet.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import { blankPages, determineSheet } from '#backend/use-cases/review/determine-sheet.ts';
import { doubleQuestions } from '#backend/use-cases/review/double-questions.ts';
import { rankedAgain } from '#backend/use-cases/review/match-view.ts';
import { offerFor } from '#backend/use-cases/review/offer-codes.ts';
import { searchHits } from '#backend/use-cases/list/people-queries.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { queueAround } from '#backend/use-cases/review/review-queue.ts';
import { putCardOff } from '#backend/use-cases/review/put-off.ts';
import type { CardId } from '#core/ids.ts';
import { err, ok } from '#core/result.ts';
import type { Session } from './session.ts';

export function reviewHandlers(session: Session): Handlers<CountersignApi>['review'] {
  return {
    queue: (asked) => queueAround(session.desk(), asked),
    card: ({ cardId }) => reviewCard(session.desk(), cardId),
    search: (given) => searchHits(session.desk(), given),
    offer: (given) => offerFor(session.desk(), given),
    sheet: (given) => confirmationSheet(session.desk(), given),
    determineSheet: (given) => session.act((desk) => determineSheet(desk, given)),
    blanks: (given) => blankPages(session.desk(), given),
    putOff: (given) =>
      session.act((desk) => {
        const done = putCardOff(desk, given);
        return done.ok ? shownAgain(desk, given.cardId) : done;
      }),
    rank: (given) => rankedAgain(session.desk(), given),
    doubles: ({ cardId }) => doubleQuestions(session.desk(), cardId),
    determine: (given) =>
      session.act((desk) => {
        const done = determineCard(desk, given);
        return done.ok ? shownAgain(desk, given.cardId) : done;
      }),
  };
}

function shownAgain(desk: Desk, cardId: CardId) {
  const card = reviewCard(desk, cardId);
  return card === null ? err({ kind: 'no-such-card' } as const) : ok(card);
}
