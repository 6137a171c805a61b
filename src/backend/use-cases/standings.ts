/** How every person and every card stands now: from the list, the rules, the neutral's determinations and her rulings. Never from offers. */
import type { CardId, PersonId } from '#core/ids.ts';
import { judgePersons } from '#core/list/eligibility.ts';
import type { TitleMapping } from '#core/list/titles.ts';
import type { PersonJudgement } from '#core/list/working.ts';
import { cardStanding, isNoDocument, personStanding, type DisputeStanding } from '#core/matter.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { PersonRuling } from '#core/rules/rulings.ts';
import type { CardStanding, PersonStanding } from '#core/tally/tally.ts';
import { prepared } from '#backend/db/connection.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { disputes, rulingsOf, type DisputeRecord } from '#backend/db/dispute-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { titleMappings } from '#backend/db/list-store.ts';
import { frozenRules, type FrozenRules } from '#backend/db/rules-store.ts';
import type { Desk } from './desk.ts';
import { theListInForce, type ListInForce } from './list-in-force.ts';

export type Standings = {
  readonly rules: GroundRules;
  readonly list: ListInForce;
  readonly judgements: ReadonlyMap<PersonId, PersonJudgement>;
  readonly persons: readonly PersonStanding[];
  readonly cards: readonly CardStanding[];
  /** Silent terms on which some person's standing hangs. */
  readonly silent: readonly string[];
};

/** Null until the rules are frozen and a list is in force. Computed once for each head of the record. */
export function standings(desk: Pick<Desk, 'db' | 'memo'>): Standings | null {
  const rules = frozenRules(desk.db);
  const list = theListInForce(desk);
  if (rules === null || list === null) return null;
  return desk.memo('standings', headOf(desk.db).hash, () => {
    const judgements = judged(desk, rules, list);
    return {
      rules: rules.rules,
      list,
      judgements,
      persons: personStandings(desk, judgements),
      cards: cardStandings(desk),
      silent: silentIn(judgements.values()),
    };
  });
}

export function personJudgement(desk: Pick<Desk, 'db' | 'memo'>, personId: PersonId): PersonJudgement | null {
  return standings(desk)?.judgements.get(personId) ?? null;
}

/** The list is judged again only when what it is judged by has changed. */
function judged(
  desk: Pick<Desk, 'db' | 'memo'>,
  rules: FrozenRules,
  { list, version }: ListInForce,
): ReadonlyMap<PersonId, PersonJudgement> {
  const rulings = personRulings(desk);
  const mappings = mappingsOf(desk);
  const key = JSON.stringify([rules.version, version.version, rulings, mappings]);
  return desk.memo('judgements', key, () => {
    const judgements = judgePersons({ rules: rules.rules, list, rulings, titleMappings: mappings });
    return new Map(judgements.map((judgement) => [judgement.personId, judgement]));
  });
}

export function mappingsOf(desk: Pick<Desk, 'db'>): readonly TitleMapping[] {
  return titleMappings(desk.db).map(({ title, included }) => ({
    title: title === '' ? null : title,
    as: included ? ('included' as const) : ('excluded' as const),
  }));
}

function personRulings(desk: Pick<Desk, 'db'>): readonly PersonRuling[] {
  return disputes(desk.db).flatMap((dispute): readonly PersonRuling[] => {
    const { personId, ruling, code } = dispute;
    if (dispute.state !== 'ruled' || personId === null || (ruling !== 'eligible' && ruling !== 'excluded')) return [];
    const grounds = rulingsOf(desk.db, dispute.disputeId).find(({ inForce }) => inForce)?.grounds ?? '';
    return [{ personId, ruling, grounds, unit: null, code: ruling === 'excluded' ? code : null }];
  });
}

function personStandings(desk: Pick<Desk, 'db'>, judgements: ReadonlyMap<PersonId, PersonJudgement>): readonly PersonStanding[] {
  const raised = groupBy(disputes(desk.db), ({ personId }) => personId);
  return [...judgements.values()].map((judgement) => {
    const { personId, state, codes, limb } = judgement;
    return personStanding({ personId, state, codes, limb }, (raised.get(personId) ?? []).map(asStanding));
  });
}

export function cardStandings(desk: Pick<Desk, 'db'>): readonly CardStanding[] {
  const determined = determinationsInForce(desk.db);
  const raised = groupBy(disputes(desk.db), ({ cardId }) => cardId);
  return cardKinds(desk).flatMap((card): readonly CardStanding[] => {
    const determination = determined.get(card.cardId) ?? null;
    if (isNoDocument(determination)) return [];
    return [cardStanding(card, determination, (raised.get(card.cardId) ?? []).map(asStanding))];
  });
}

export function asStanding({ state, ruling, code }: DisputeRecord): DisputeStanding {
  return { state, ruling, code };
}

function cardKinds(desk: Pick<Desk, 'db'>): readonly Pick<Parameters<typeof cardStanding>[0], 'cardId' | 'kind'>[] {
  return prepared<[], Parameters<typeof cardStanding>[0]>(
    desk.db,
    'select card_id as cardId, kind from card order by number',
  ).all();
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

/** Every card that stands for a person, whatever its state. */
export function cardsOfPerson(all: Standings, personId: PersonId): readonly CardStanding[] {
  return all.cards.filter((card) => card.personId === personId);
}

export function standingOfCard(all: Pick<Standings, 'cards'>, cardId: CardId): CardStanding | null {
  return all.cards.find((card) => card.cardId === cardId) ?? null;
}

/** Once each, in order. */
export function silentIn(judged: Iterable<{ readonly silent: readonly string[] }>): readonly string[] {
  return [...new Set([...judged].flatMap(({ silent }) => silent))].toSorted();
}
