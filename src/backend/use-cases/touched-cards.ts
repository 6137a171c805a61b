/**
 * Decided cards that nobody has looked at since something changed under them: counted ones that the rules, the list or a later
 * act now speak against, and any of which later rules or a later list make the rules say something else. Nothing is reopened:
 * the determination stands, and the certification waits until the neutral has looked again.
 */
import { changedOffers } from '#core/card/changed-offers.ts';
import { judgeRegister } from '#core/card/judge-by-unit.ts';
import type { CardId } from '#core/ids.ts';
import type { Determination } from '#backend/db/determination-store.ts';
import { eventsPage, headOf } from '#backend/db/event-store.ts';
import { rulesText, rulesVersions } from '#backend/db/rules-store.ts';
import { cardsInDispute, decidedCards, factsAsDetermined } from './decided-cards.ts';
import type { Desk } from './desk.ts';
import { listOfVersion } from './list-in-force.ts';
import { judgedAt, standings, type Standings } from './standings.ts';

export function touchedCards(desk: Desk): readonly CardId[] {
  const all = standings(desk);
  if (all === null) return [];
  return desk.memo('touched-cards', headOf(desk.db).hash, () => {
    const decided = decidedCards(desk);
    const inDispute = cardsInDispute(desk);
    const touched = new Set([...spokenAgainst(all, decided), ...outdated(desk, all, decided)]);
    return [...touched].filter((cardId) => !inDispute.has(cardId)).toSorted();
  });
}

/** Counted, and the rules would no longer offer that, whatever it is that changed. */
function spokenAgainst(all: Standings, decided: readonly Determination[]): readonly CardId[] {
  const cards = decided.filter(({ personId }) => personId !== null).map(factsAsDetermined);
  const against = new Set(
    judgeRegister({ rules: all.rules, persons: all.persons, cards }).flatMap(({ cardId, state }) =>
      state === 'not-counted' || state === 'questioned' || state === 'unmatched' ? [cardId] : [],
    ),
  );
  return decided.flatMap(({ cardId, state }) => (state === 'counted' && against.has(cardId) ? [cardId] : []));
}

type InForce = { readonly rules: number; readonly list: number };

/** Decided under earlier rules or on an earlier list, and those said something else of the card than these do. */
function outdated(desk: Desk, all: Standings, decided: readonly Determination[]): readonly CardId[] {
  const changes = changesOfBasis(desk);
  const now = changes.at(-1);
  if (now === undefined) return [];
  const groups = Map.groupBy(decided, ({ seq }) => {
    const { rules, list } = changes.findLast((change) => change.seq < seq) ?? now;
    return `${rules} ${list}`;
  });
  const cards = decided.map(factsAsDetermined);
  const after = { rules: all.rules, persons: [...all.judgements.values()] };
  return [...groups].flatMap(([key, group]): readonly CardId[] => {
    const [rules = 0, list = 0] = key.split(' ').map(Number);
    const before = rules === now.rules && list === now.list ? null : basisAt(desk, { rules, list });
    if (before === null) return [];
    const own = new Set(group.map(({ cardId }) => cardId));
    return changedOffers(cards, { before, after }).flatMap(({ cardId }) => (own.has(cardId) ? [cardId] : []));
  });
}

/** Since which event which version of the rules and of the list has been in force. */
function changesOfBasis(desk: Desk): readonly (InForce & { readonly seq: number })[] {
  const kinds = ['rules.frozen', 'rules.amended', 'list.accepted'] as const;
  const events = kinds.flatMap((kind) => eventsPage(desk.db, { kind, before: null, limit: Number.MAX_SAFE_INTEGER }));
  let inForce: InForce = { rules: 0, list: 0 };
  return events
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap((event) => {
      if (event.kind === 'list.accepted') inForce = { ...inForce, list: event.data.version };
      else if (event.kind === 'rules.frozen' || event.kind === 'rules.amended') {
        inForce = { ...inForce, rules: event.data.version };
      }
      return inForce.rules === 0 || inForce.list === 0 ? [] : [{ ...inForce, seq: event.seq }];
    });
}

function basisAt(desk: Desk, inForce: InForce) {
  const version = rulesVersions(desk.db).find((each) => each.version === inForce.rules);
  const list = listOfVersion(desk, inForce.list);
  if (version === undefined || list === null) return null;
  const rules = rulesText(desk.db, version.sha256);
  return { rules, persons: judgedAt(desk, { ...version, rules }, list) };
}
