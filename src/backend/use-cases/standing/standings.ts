/** How every person and every card stands now: from the list, the rules, the neutral's determinations and her rulings. Never from offers. */
import type { CardId, PersonId } from '#core/ids.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { judgePersons } from '#core/list/eligibility.ts';
import type { TitleMapping } from '#core/list/titles.ts';
import type { PersonJudgement } from '#core/list/working.ts';
import { cardStanding, isNoDocument, personStanding, type DisputeStanding } from '#core/matter.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { PersonRuling } from '#core/rules/rulings.ts';
import type { CardStanding } from '#core/tally/tally.ts';
import { disputes, rulingsOf, type DisputeRecord } from '#backend/db/dispute-store.ts';
import type { Card } from '#backend/db/card-store.ts';
import type { Determination } from '#backend/db/determination-store.ts';
import { titleMappings } from '#backend/db/list-store.ts';
import { frozenRules, type FrozenRules } from '#backend/db/rules-store.ts';
import { countedPerson, type CountedFrom, type PersonCounted } from './counted-from.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { cardsKey, keptCards, type KeepingDesk } from './kept-cards.ts';
import { theListInForce, type ListDesk, type ListInForce } from './list-in-force.ts';
import { eachWhileSame } from '#backend/use-cases/desk/memo.ts';

export type Standings = CountedFrom & {
  readonly list: ListInForce;
  readonly judgements: ReadonlyMap<PersonId, PersonJudgement>;
};

/** Null until the rules are frozen and a list is in force. Computed once for each head of the record. */
export function standings(desk: ListDesk): Standings | null {
  const frozen = frozenRules(desk.db);
  const list = theListInForce(desk);
  if (frozen === null || list === null) return null;
  return desk.memo('standings', cardsKey(desk), () =>
    standingsOn(desk, {
      rules: frozen.rules,
      list,
      judgements: judged(desk, frozen, list, () => judgedPersons(desk, frozen.rules, list.list)),
    }),
  );
}

/** How everybody and everything would stand under these rules and on this list; the determinations and rulings are those made. */
export function standingsUnder(
  desk: ListDesk,
  { rules, list }: { readonly rules: GroundRules; readonly list: ListInForce },
): Standings {
  return standingsOn(desk, { rules, list, judgements: byPerson(judgedPersons(desk, rules, list.list)) });
}

/** The people of an earlier version of rules and list, judged by today's rulings; anew only when those change. */
export function judgedAt(
  desk: ListDesk,
  rules: FrozenRules,
  { version, list, answered }: ListInForce,
): readonly PersonJudgement[] {
  const key = JSON.stringify([personRulings(desk), mappingsOf(desk)]);
  return desk.memo(`judged-${rules.version}-${version.version}-${answered}`, key, () => judgedPersons(desk, rules.rules, list));
}

/** With the neutral's rulings and her word on titles, as they are now. */
export function judgedPersons(desk: Pick<Desk, 'db'>, rules: GroundRules, list: EmployeeList): readonly PersonJudgement[] {
  return judgePersons({ rules, list, rulings: personRulings(desk), titleMappings: mappingsOf(desk) });
}

function standingsOn(
  desk: KeepingDesk,
  { rules, list, judgements }: Pick<Standings, 'rules' | 'list' | 'judgements'>,
): Standings {
  const raised = groupBy(disputes(desk.db), ({ personId }) => personId);
  const stand = (judgement: PersonJudgement): PersonCounted => standOf(judgement, raised.get(judgement.personId) ?? NO_DISPUTE);
  const about = [...judgements.values()].map((judgement) => [judgement, raised.get(judgement.personId) ?? NO_DISPUTE] as const);
  const persons = eachWhileSame(desk.memo, 'persons-standing', about, ([judgement, own]) => standOf(judgement, own));
  // Who hangs on no silence stands as before, whatever is filled in.
  const settled = persons.filter(({ silent }) => silent.length === 0);
  const people = list.list.people.filter(({ personId }) => (judgements.get(personId)?.silent.length ?? 0) > 0);
  const open = { ...list.list, people };
  const personsUnder = (under: GroundRules) => [...settled, ...judgedPersons(desk, under, open).map(stand)];
  return { rules, list, judgements, persons, cards: cardStandings(desk), personsUnder };
}

function standOf(judgement: PersonJudgement, raised: readonly DisputeRecord[]): PersonCounted {
  const { personId, state, codes, limb } = judgement;
  return countedPerson(personStanding({ personId, state, codes, limb }, raised.map(asStanding)), judgement);
}

function byPerson(judgements: readonly PersonJudgement[]): ReadonlyMap<PersonId, PersonJudgement> {
  return new Map(judgements.map((judgement) => [judgement.personId, judgement]));
}

/** The list is judged again only when what it is judged by has changed. */
function judged(
  desk: ListDesk,
  rules: FrozenRules,
  { version, answered }: ListInForce,
  judge: () => readonly PersonJudgement[],
): ReadonlyMap<PersonId, PersonJudgement> {
  const key = JSON.stringify([rules.version, version.version, answered, personRulings(desk), mappingsOf(desk)]);
  return desk.memo('judgements', key, () => byPerson(judge()));
}

export function mappingsOf(desk: Pick<Desk, 'db'>): readonly TitleMapping[] {
  return titleMappings(desk.db).map(({ title, included, unit }) => ({
    title: title === '' ? null : title,
    as: included ? ('included' as const) : ('excluded' as const),
    unit,
  }));
}

function personRulings(desk: Pick<Desk, 'db'>): readonly PersonRuling[] {
  return disputes(desk.db).flatMap((dispute): readonly PersonRuling[] => {
    const { personId, ruling, code } = dispute;
    if (dispute.state !== 'ruled' || personId === null || (ruling !== 'eligible' && ruling !== 'excluded')) return [];
    const given = rulingsOf(desk.db, dispute.disputeId).find(({ inForce }) => inForce);
    const { grounds = '', unit = null } = given ?? {};
    return [{ personId, ruling, grounds, unit, code: ruling === 'excluded' ? code : null }];
  });
}

export function cardStandings(desk: KeepingDesk): readonly CardStanding[] {
  return desk.memo('card-standings', cardsKey(desk), () => standingOfEach(desk).filter((standing) => standing !== null));
}

type AboutCard = readonly [Card, Determination | null, readonly DisputeRecord[]];

/** In the order of the cards; null for what stands for nothing. */
export function standingOfEach(desk: KeepingDesk): readonly (CardStanding | null)[] {
  return desk.memo('standing-of-each', cardsKey(desk), () => {
    const { cards, determined } = keptCards(desk);
    const raised = groupBy(disputes(desk.db), ({ cardId }) => cardId);
    const about = cards.map((card): AboutCard => [
      card,
      determined.get(card.cardId) ?? null,
      raised.get(card.cardId) ?? NO_DISPUTE,
    ]);
    return eachWhileSame(desk.memo, 'standing-of-each-kept', about, ([card, determination, own]) =>
      isNoDocument(determination) ? null : cardStanding(card, determination, own.map(asStanding)),
    );
  });
}

const NO_DISPUTE: readonly DisputeRecord[] = [];

export function asStanding({ state, ruling, code }: DisputeRecord): DisputeStanding {
  return { state, ruling, code };
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K | null): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

type ByPerson = {
  readonly card: ReadonlyMap<CardId, CardStanding>;
  readonly cards: ReadonlyMap<PersonId, readonly CardStanding[]>;
  readonly persons: ReadonlyMap<PersonId, PersonCounted>;
};

/** Of standings as they were computed, the last ones asked about. */
const byPersonOf = new WeakMap<Standings, ByPerson>();

function personsIn(all: Standings): ByPerson {
  const known = byPersonOf.get(all) ?? {
    card: new Map(all.cards.map((card) => [card.cardId, card])),
    cards: groupBy(all.cards, ({ personId }) => personId),
    persons: new Map(all.persons.map((person) => [person.personId, person])),
  };
  byPersonOf.set(all, known);
  return known;
}

/** Every card that stands for a person, whatever its state. */
export function cardsOfPerson(all: Standings, personId: PersonId): readonly CardStanding[] {
  return personsIn(all).cards.get(personId) ?? [];
}

/** Null for a card that stands for nothing, such as a blank page. */
export function cardOf(all: Standings, cardId: CardId): CardStanding | null {
  return personsIn(all).card.get(cardId) ?? null;
}

/** Null for who is not on the list. */
export function personIn(all: Standings, personId: PersonId): PersonCounted | null {
  return personsIn(all).persons.get(personId) ?? null;
}
