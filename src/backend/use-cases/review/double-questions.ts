/** Which cards may be one card, one signer, or one image used twice, as far as is known. Questions for a person, never merges. */
import { doublesAmong, findAlikeSignatures, type CardTrace, type DoubleQuestion } from '#core/match/doubles.ts';
import type { CardId, PersonId, Sha256 } from '#core/ids.ts';
import type { CardMatch } from '#core/match/match.ts';
import { queryOfCard } from '#core/match/query.ts';
import { allCards, type Card } from '#backend/db/card-store.ts';
import { countEvents, headOf } from '#backend/db/event-store.ts';
import { cardMarks } from '#backend/db/mark-store.ts';
import { suggestionsOnList } from '#backend/db/suggestion-store.ts';
import { readNames } from '#backend/db/reading-store.ts';
import type { DoubleView } from '#contract/match-views.ts';
import { decidedCards } from '#backend/use-cases/standing/decided-cards.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { personInForce, theListInForce } from '#backend/use-cases/standing/list-in-force.ts';

const NOTHING: CardMatch = { outcome: 'none', why: [], candidates: [] };

/** Of one card, or of all with null. Cards that nobody has ranked yet are compared by what stands on them alone. */
export function doubleQuestions(desk: Desk, cardId: CardId | null): readonly DoubleView[] {
  const { questions, view } = desk.memo('doubles', headOf(desk.db).hash, () => askAll(desk));
  const asked = cardId === null ? questions : questions.filter(({ cardIds }) => cardIds.includes(cardId));
  return asked.map(view);
}

type Asked = { readonly questions: readonly DoubleQuestion[]; readonly view: (question: DoubleQuestion) => DoubleView };

function askAll(desk: Desk): Asked {
  const decided = new Map(decidedCards(desk).map((each) => [each.cardId, each]));
  const personOf = (cardId: CardId): PersonId | null => decided.get(cardId)?.personId ?? null;
  const { pixels, alike } = pictureMarks(desk);
  const traces = tracesOf(desk, personOf, pixels);
  const names = new Map(traces.map(({ cardId, query }) => [cardId, query.name]));
  const isSettled = ({ cardIds }: DoubleQuestion): boolean =>
    cardIds.every((cardId) => decided.has(cardId)) && new Set(cardIds.map(personOf)).size === 1;
  return {
    questions: doublesAmong(traces, alike).filter((question) => !isSettled(question)),
    view: ({ kind, cardIds, personId }) => ({
      kind,
      cards: cardIds.map((cardId) => ({
        cardId,
        state: decided.get(cardId)?.state ?? 'undetermined',
        name: names.get(cardId) ?? null,
      })),
      personName: personId === null ? null : (personInForce(desk, personId)?.displayName ?? null),
    }),
  };
}

/** Marks come with a reading and with nothing else: between two readings the pictures, all against all, are the same. */
function pictureMarks(desk: Desk) {
  return desk.memo('picture-marks', String(countEvents(desk.db, 'card.read')), () => {
    const marks = cardMarks(desk.db);
    return {
      pixels: new Map(marks.map(({ cardId, pixelsSha256 }) => [cardId, pixelsSha256])),
      alike: findAlikeSignatures(marks.flatMap(({ cardId, signature }) => (signature === null ? [] : [{ cardId, signature }]))),
    };
  });
}

function tracesOf(
  desk: Desk,
  personOf: (cardId: CardId) => PersonId | null,
  pixels: ReadonlyMap<CardId, Sha256>,
): readonly CardTrace[] {
  const version = theListInForce(desk)?.version.version;
  const suggested = new Map(
    version === undefined ? [] : suggestionsOnList(desk.db, version).map((each) => [each.cardId, each.match]),
  );
  const names = readNames(desk.db);
  return allCards(desk.db)
    .filter(({ kind }) => kind === 'card')
    .map((card) => {
      const person = personOf(card.cardId);
      return {
        cardId: card.cardId,
        query: queryOfCard(withReadName(card, names.get(card.cardId) ?? null)),
        match: person === null ? (suggested.get(card.cardId) ?? NOTHING) : determinedAs(person),
        // A file that comes twice is not opened twice: two cards of one file are two pages of it.
        fileHash: card.images.length === 0 ? null : desk.sha256(`${card.originalId ?? ''} ${card.page} ${card.position}`),
        pixelHash: pixels.get(card.cardId) ?? card.images[0]?.sha256 ?? null,
        signature: null,
      };
    });
}

function withReadName(card: Card, name: string | null) {
  const facts = factsAsRead(card, null);
  return name === null ? facts : { ...facts, name: { ...facts.name, full: name } };
}

function determinedAs(personId: PersonId): CardMatch {
  return { outcome: 'review', why: [], candidates: [{ personId, probability: 1, reasons: [] }] };
}
