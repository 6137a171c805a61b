/** What a second looker sees: the card as it came and as the machine read it, and nothing that anybody decided. */
import type { CardId, PersonId } from '#core/ids.ts';
import { cardById } from '#backend/db/card-store.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { secondLooks, secondReviewer } from '#backend/db/second-look-store.ts';
import type { Seat } from '#contract/seat-views.ts';
import type { BlindCardView, BlindDeskView } from '#contract/second-look-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import { reReviewCards } from './conduct.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { lastSaid } from '#core/list/last-said.ts';
import { suggestionFor } from '#backend/use-cases/standing/suggest.ts';

export function blindDesk(desk: Desk, seat: Seat): BlindDeskView {
  const reviewer = seat === 'second-reviewer' ? secondReviewer(desk.db) : null;
  const reviewerId = reviewer?.reviewerId ?? null;
  const asked = seat === 're-review' ? reReviewCards(desk) : [...determinationsInForce(desk.db).keys()].toSorted();
  const looked = new Set(secondLooks(desk.db, reviewerId).map(({ cardId }) => cardId));
  const next = seat === 'neutral' ? undefined : asked.find((cardId) => !looked.has(cardId));
  return {
    seat,
    name: reviewer?.name ?? desk.actor,
    card: next === undefined ? null : blindCard(desk, next),
    done: asked.filter((cardId) => looked.has(cardId)).length,
    total: asked.length,
  };
}

function blindCard(desk: Desk, cardId: CardId): BlindCardView | null {
  const card = cardById(desk.db, cardId);
  if (card === null) return null;
  const kept = readingOf(desk.db, cardId);
  const { candidates } = suggestionFor(desk, card).match;
  return {
    cardId,
    images: card.images,
    reading: kept?.reading ?? null,
    facts: factsAsRead(card, kept),
    candidates: candidates.slice(0, 10).flatMap(({ personId }) => candidate(desk, personId)),
  };
}

/** As the list names her. Whether she is challenged or has other cards was decided by somebody: it is not told. */
function candidate(desk: Desk, personId: PersonId): readonly PersonHit[] {
  const person = personInForce(desk, personId);
  if (person === null) return [];
  return [
    {
      personId,
      displayName: person.displayName,
      title: lastSaid(person, 'title'),
      employer: lastSaid(person, 'employer'),
      rows: person.rows.map(({ row }) => row),
      state: 'eligible',
    },
  ];
}
