/** The machine's proposal for one card, as the window shows it. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { matchDifference } from '#core/match/list-change.ts';
import type { Candidate } from '#core/match/match.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import type { CandidateView, MatchChangeView, MatchView } from '#contract/match-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { listOfVersion, personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { lastSaid } from '#core/list/last-said.ts';
import { cardsOfPerson, personIn, standings } from '#backend/use-cases/standing/standings.ts';
import { suggestionFor, suggestionOfPerson, type Suggested } from '#backend/use-cases/standing/suggest.ts';

type Proposal = {
  readonly suggested: Suggested;
  /** Whom a person determined the card to be; null where nobody has. */
  readonly determined: PersonId | null;
};

export function matchView(desk: Desk, card: Card, { suggested, determined }: Proposal): MatchView {
  const { match, basis } = suggested;
  return {
    outcome: match.outcome,
    why: match.why,
    candidates: match.candidates.flatMap((one) => candidateView(desk, card, one)),
    basis,
    change: changeView(desk, { suggested, determined }),
  };
}

type RankAgain = { readonly cardId: CardId; readonly keep: PersonId | null; readonly facts: CardFacts };

/** For the facts as the neutral has them now; the person she has chosen stays in view wherever she comes. */
export function rankedAgain(desk: Desk, { cardId, keep, facts }: RankAgain): MatchView | null {
  const card = cardById(desk.db, cardId);
  if (card === null) return null;
  const suggested = suggestionFor(desk, card, facts);
  const view = matchView(desk, card, { suggested, determined: null });
  if (keep === null || view.candidates.some(({ personId }) => personId === keep)) return view;
  const kept = suggestionOfPerson(desk, card, facts, keep);
  return kept === null ? view : { ...view, candidates: [...view.candidates, ...candidateView(desk, card, kept)] };
}

function candidateView(desk: Desk, card: Card, { personId, probability, reasons }: Candidate): readonly CandidateView[] {
  const person = personInForce(desk, personId);
  const all = standings(desk);
  if (person === null) return [];
  const own = all === null ? [] : cardsOfPerson(all, personId);
  return [
    {
      personId,
      displayName: person.displayName,
      rows: person.rows.map(({ row }) => row),
      title: lastSaid(person, 'title'),
      employer: lastSaid(person, 'employer'),
      phone: lastSaid(person, 'phone'),
      address: lastSaid(person, 'address'),
      email: lastSaid(person, 'email'),
      state: (all === null ? null : personIn(all, personId))?.state ?? 'eligible',
      probability,
      reasons,
      otherCards: own.flatMap(({ cardId, state }) => (cardId === card.cardId ? [] : [{ cardId, state }])),
    },
  ];
}

/** Beside what a person decided, never in its place. */
function changeView(desk: Desk, { suggested: { match, earlier }, determined }: Proposal): MatchChangeView | null {
  if (earlier === null) return null;
  const fromVersion = earlier.listVersion;
  const before = listOfVersion(desk, fromVersion);
  const gone = determined !== null && personInForce(desk, determined) === null ? [determined] : [];
  const change = { added: [], removed: gone, changed: [] };
  const difference = matchDifference({ before: earlier.match, after: match, determined, change });
  const nameOf = (personId: PersonId | null): string | null =>
    personId === null ? null : (personInForce(desk, personId)?.displayName ?? before?.people.get(personId)?.displayName ?? null);
  switch (difference.kind) {
    case 'same':
      return null;
    case 'determined-person-gone':
      return { kind: difference.kind, fromVersion };
    case 'another-first':
      return {
        kind: difference.kind,
        fromVersion,
        decided: determined !== null,
        before: nameOf(difference.before),
        after: nameOf(difference.after),
      };
    case 'another-outcome':
      return { kind: difference.kind, fromVersion, before: difference.before, after: difference.after };
    default:
      return difference satisfies never;
  }
}
