/** An independent recount: from the events and the bytes they name by hash, without one table of facts. */
import {
  replay,
  replayedCardStandings,
  replayedPersonRulings,
  replayedPersonStandings,
  type Replayed,
} from '#core/audit/replay.ts';
import { withAnswers } from '#core/list/answers.ts';
import { withIdsCarried } from '#core/list/carry-ids.ts';
import { judgePersons } from '#core/list/eligibility.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { Table } from '#core/list/table.ts';
import { invariant } from '#core/result.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { Tally } from '#core/tally/tally.ts';
import { batches } from '#backend/db/batch-store.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { rulesText } from '#backend/db/rules-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { tallyOf, theTally, type DeskTally } from '#backend/use-cases/standing/count.ts';
import { countedPerson, type PersonCounted } from '#backend/use-cases/standing/counted-from.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { cardsKey } from '#backend/use-cases/standing/kept-cards.ts';
import { markOf } from '#backend/use-cases/standing/list-in-force.ts';
import { listReadAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { parseWithColumns } from '#backend/use-cases/list/preview-list.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';

export type Recount = { readonly agrees: boolean; readonly tally: DeskTally | null; readonly recounted: DeskTally | null };

export function recount(desk: Desk): Recount {
  return desk.memo('recount', cardsKey(desk), () => {
    const tally = theTally(desk);
    const replayed = replay(allEvents(desk.db));
    const recounted = recountedTally(desk, replayed);
    const sameCount = sortedJson(comparable(tally)) === sortedJson(comparable(recounted));
    return { agrees: sameCount && declarationsAgree(desk, replayed), tally, recounted };
  });
}

/** Null where the events name no rules or no list yet. Throws where a named blob is gone or changed: then nothing can be recounted. */
function recountedTally(desk: Desk, replayed: Replayed): DeskTally | null {
  const { rules: frozen } = replayed;
  const people = listOf(desk, replayed);
  if (frozen === null || people === null) return null;
  const rules = rulesText(desk.db, frozen.sha256);
  const personsUnder = (under: GroundRules): readonly PersonCounted[] => {
    const rulings = replayedPersonRulings(replayed);
    const titleMappings = [...replayed.titleMappings.values()];
    const judged = desk.memo(
      'recount-judged',
      sortedJson([under, replayed.lists, replayed.answers, rulings, titleMappings]),
      () => judgePersons({ rules: under, list: people, rulings, titleMappings }),
    );
    const stand = replayedPersonStandings(replayed, judged);
    return stand.map((standing, index) => countedPerson(standing, judged[index]));
  };
  return tallyOf({ rules, persons: personsUnder(rules), cards: replayedCardStandings(replayed), personsUnder });
}

/** What the cards were offered hangs on the deliveries' declarations, so a table that tells another story than the record is no ground. */
function declarationsAgree(desk: Desk, { declarations }: Replayed): boolean {
  return batches(desk.db).every(({ batchId, declaration }) => declaration === (declarations.get(batchId) ?? null));
}

function listOf(desk: Desk, { lists, answers }: Replayed): EmployeeList | null {
  return desk.memo('recount-list', sortedJson([lists, answers]), () => {
    const read = lists.reduce<EmployeeList | null>((before, version) => {
      const list = readAgain(desk, version);
      return before === null ? list : withIdsCarried(before, list, version.version);
    }, null);
    return read === null ? null : withAnswers(read, answers, markOf(desk));
  });
}

function readAgain(desk: Desk, { sha256, columns }: Replayed['lists'][number]): EmployeeList {
  const bytes = readBlob(desk.db, sha256);
  invariant(bytes !== null, 'the list that the record names is in the vault');
  const parsed = parseWithColumns(listReadAgain(desk, sha256) ?? readHere(bytes), columns);
  invariant(parsed.ok, 'a list that was accepted reads again');
  return parsed.value;
}

/** Where nobody waited for the decoding process (`readListsAgain`) the list is of our own making, as in a test. */
function readHere(bytes: Uint8Array): Table {
  const table = readTable({ bytes, fileName: 'list' });
  invariant(table.ok, 'a list that was read once reads again');
  return table.value;
}

/** In one order, whichever side listed the cards and people first. */
function comparable(tally: DeskTally | null): unknown {
  if (tally === null) return null;
  const { byUnit, ...whole } = tally;
  return [inOneOrder(whole), ...Object.entries(byUnit ?? {}).map(([id, unit]) => [id, inOneOrder(unit)])];
}

function inOneOrder({ cards, persons, flips: _flips, ...figures }: Tally): unknown {
  const byCard = cards.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1));
  const byPerson = persons.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  return { ...figures, cards: byCard, persons: byPerson };
}
