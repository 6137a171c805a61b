/**
 * Decided cards that nobody has looked at since something changed under them: counted ones that the rules, the list or a later
 * act now speak against, any of which later rules or a later list make the rules say something else, and, where people have come
 * onto the list since, those that were nobody's. Nothing is reopened:
 * the determination stands, and the certification waits until the neutral has looked again.
 */
import type { EventKind } from '#core/audit/event.ts';
import { changedOffers } from '#core/card/changed-offers.ts';
import { judgeRegister } from '#core/card/judge-by-unit.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { standsFor } from '#core/list/answers.ts';
import { listAnswers } from '#backend/db/answer-store.ts';
import type { Determination } from '#backend/db/determination-store.ts';
import { eventsPage, headOf } from '#backend/db/event-store.ts';
import { rulesText, rulesVersions } from '#backend/db/rules-store.ts';
import { cardsInDispute, decidedCards, factsAsDetermined } from './decided-cards.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { asDelivered } from './how-delivered.ts';
import { listOfVersion } from './list-in-force.ts';
import { sampledCards } from './sampled-cards.ts';
import { nobodysCards } from './touched-by.ts';
import { judgedAt, standings, type Standings } from './standings.ts';

export function touchedCards(desk: Desk): readonly CardId[] {
  const all = standings(desk);
  if (all === null) return [];
  return desk.memo('touched-cards', headOf(desk.db).hash, () => {
    const decided = decidedCards(desk);
    const inDispute = cardsInDispute(desk);
    const touched = new Set([
      ...spokenAgainst(desk, all, decided),
      ...outdated(desk, all, decided),
      ...ofPartedPeople(desk, decided),
      ...declaredOtherwise(desk, all, decided),
    ]);
    return [...touched].filter((cardId) => !inDispute.has(cardId)).toSorted();
  });
}

/** Counted, and the rules would no longer offer that, whatever it is that changed. */
function spokenAgainst(desk: Desk, all: Standings, decided: readonly Determination[]): readonly CardId[] {
  const cards = decided.filter(({ personId }) => personId !== null).map(factsAsDetermined);
  const against = new Set(
    judgeRegister({ rules: all.rules, persons: all.persons, cards, toCompare: sampledCards(desk, all.rules) }).flatMap(
      ({ cardId, state }) => (state === 'not-counted' || state === 'questioned' || state === 'unmatched' ? [cardId] : []),
    ),
  );
  return decided.flatMap(({ cardId, state }) => (state === 'counted' && against.has(cardId) ? [cardId] : []));
}

/** `answers`: how many of the neutral's answers on the list were given. */
type InForce = { readonly rules: number; readonly list: number; readonly answers: number };

/** Decided under earlier rules or on an earlier list, and those said something else of the card than these do. */
function outdated(desk: Desk, all: Standings, decided: readonly Determination[]): readonly CardId[] {
  const changes = changesOfBasis(desk);
  const now = changes.at(-1);
  if (now === undefined) return [];
  const answers = listAnswers(desk.db);
  const groups = Map.groupBy(decided, ({ seq }) => changes.findLast((change) => change.seq < seq) ?? now);
  const after = {
    rules: all.rules,
    persons: [...all.judgements.values()],
    cards: decided.map(factsAsDetermined),
    toCompare: sampledCards(desk, all.rules),
  };
  return [...groups].flatMap(([then, group]): readonly CardId[] => {
    const before = then === now ? null : basisAt(desk, then);
    if (before === null) return [];
    const whose = standsFor(answers.slice(0, then.answers));
    const cards = decided.map((card) => factsUnder(card, whose));
    const own = new Set(group.map(({ cardId }) => cardId));
    const changed = changedOffers({ before: { ...before, cards, toCompare: sampledCards(desk, before.rules) }, after }).flatMap(
      ({ cardId }) => (own.has(cardId) ? [cardId] : []),
    );
    return [...changed, ...nobodysCards(group, before.people, all.list.list.people)];
  });
}

/** As whose it was determined, by the answers of that time. */
function factsUnder({ facts }: Determination, whose: (personId: PersonId) => PersonId): CardFacts {
  return facts.employeeId === null ? facts : { ...facts, employeeId: whose(facts.employeeId) };
}

/** Of somebody whose rows, or whose two ids, were found afterwards to be of different people: whose card it is now, nobody said. */
function ofPartedPeople(desk: Desk, decided: readonly Determination[]): readonly CardId[] {
  const answers = listAnswers(desk.db);
  return answers.flatMap(({ answer, persons, seq }, index): readonly CardId[] => {
    if (answer !== 'different-people') return [];
    const before = standsFor(answers.slice(0, index));
    const parted = persons.length === 1 || new Set(persons.map(before)).size < persons.length;
    if (!parted) return [];
    const were = new Set(persons.map(before));
    const earlier = decided.filter((card) => card.seq < seq && card.facts.employeeId !== null);
    return earlier.flatMap(({ cardId, facts }) =>
      facts.employeeId !== null && were.has(before(facts.employeeId)) ? [cardId] : [],
    );
  });
}

/** Of a delivery whose declaration was found to have arrived, or to be untrue, after they were decided. */
function declaredOtherwise(desk: Desk, all: Standings, decided: readonly Determination[]): readonly CardId[] {
  if (!any(desk, 'declaration.found')) return [];
  const basis = { rules: all.rules, persons: [...all.judgements.values()], toCompare: sampledCards(desk, all.rules) };
  const before = decided.map(factsAsDetermined);
  const after = before.map((facts) => asDelivered(desk, facts));
  const was = new Map(before.map(({ cardId, declared }) => [cardId, declared]));
  const said = new Set(after.flatMap(({ cardId, declared }) => (was.get(cardId) === declared ? [] : [cardId])));
  return changedOffers({ before: { ...basis, cards: before }, after: { ...basis, cards: after } }).flatMap(({ cardId }) =>
    said.has(cardId) ? [cardId] : [],
  );
}

function any(desk: Desk, kind: EventKind): boolean {
  return eventsPage(desk.db, { kind, before: null, limit: 1 }).length > 0;
}

/** Since which event which version of the rules and of the list has been in force, under which answers. */
function changesOfBasis(desk: Desk): readonly (InForce & { readonly seq: number })[] {
  const kinds = ['rules.frozen', 'rules.amended', 'list.accepted', 'list.answered'] as const;
  const events = kinds.flatMap((kind) => eventsPage(desk.db, { kind, before: null, limit: Number.MAX_SAFE_INTEGER }));
  let inForce: InForce = { rules: 0, list: 0, answers: 0 };
  return events
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap((event) => {
      if (event.kind === 'list.accepted') inForce = { ...inForce, list: event.data.version };
      else if (event.kind === 'list.answered') inForce = { ...inForce, answers: inForce.answers + 1 };
      else if (event.kind === 'rules.frozen' || event.kind === 'rules.amended') {
        inForce = { ...inForce, rules: event.data.version };
      }
      return inForce.rules === 0 || inForce.list === 0 ? [] : [{ ...inForce, seq: event.seq }];
    });
}

function basisAt(desk: Desk, inForce: InForce) {
  const version = rulesVersions(desk.db).find((each) => each.version === inForce.rules);
  const list = listOfVersion(desk, inForce.list, inForce.answers);
  if (version === undefined || list === null) return null;
  const rules = rulesText(desk.db, version.sha256);
  return { rules, persons: judgedAt(desk, { ...version, rules }, list), people: list.people };
}
