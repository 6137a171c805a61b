/** What the machine suggests for a card, kept with what it rests on. A determination never comes from here. */
import type { CardId, PersonId, Sha256 } from '#core/ids.ts';
import type { CardMatch } from '#core/match/match.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson, jsonOrNull } from './json-column.ts';

/** The same engine, with the same numbers, asked the same: the same suggestion. */
export type SuggestionBasis = {
  readonly listVersion: number;
  readonly engine: string;
  readonly parametersSha256: Sha256;
  /** Of everything the engine was asked about the card. */
  readonly askedSha256: Sha256;
};

/** What was suggested on an earlier list. */
export type EarlierSuggestion = { readonly listVersion: number; readonly match: CardMatch };

export type Suggestion = {
  readonly cardId: CardId;
  readonly basis: SuggestionBasis;
  readonly match: CardMatch;
  readonly earlier: EarlierSuggestion | null;
};

export function saveSuggestion(db: WriteDb, { cardId, basis, match, earlier }: Suggestion): void {
  prepared<[string, number, string, string, string, string, string, string | null]>(
    db,
    `insert or replace into suggestion
       (card_id, list_version, outcome, suggestion, engine, parameters_sha256, asked_sha256, earlier)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    cardId,
    basis.listVersion,
    match.outcome,
    JSON.stringify(match),
    basis.engine,
    basis.parametersSha256,
    basis.askedSha256,
    earlier === null ? null : JSON.stringify(earlier),
  );
}

/** On a newer list that changes nothing for the card. */
export function carrySuggestion(db: WriteDb, cardId: CardId, listVersion: number): void {
  prepared<[number, string]>(db, 'update suggestion set list_version = ? where card_id = ?').run(listVersion, cardId);
}

/** What was ranked while these were other people, or one. A suggestion is no act: it is computed anew. */
export function dropSuggestionsOf(db: WriteDb, persons: readonly PersonId[]): void {
  prepared<[string]>(
    db,
    `delete from suggestion where exists (select 1 from json_each(suggestion, '$.candidates') as candidate
       join json_each(?) as person on person.value = candidate.value ->> 'personId')`,
  ).run(JSON.stringify(persons));
}

type SuggestionRow = {
  readonly card_id: CardId;
  readonly list_version: number;
  readonly suggestion: string;
  readonly engine: string;
  readonly parameters_sha256: Sha256;
  readonly asked_sha256: Sha256;
  readonly earlier: string | null;
};

const SUGGESTION = `select card_id, list_version, suggestion, engine, parameters_sha256, asked_sha256, earlier from suggestion`;

export function suggestionOf(db: ReadDb, cardId: CardId): Suggestion | null {
  const row = prepared<[string], SuggestionRow>(db, `${SUGGESTION} where card_id = ?`).get(cardId);
  return row === undefined ? null : fromRow(row);
}

export function suggestionsOnList(db: ReadDb, listVersion: number): readonly Suggestion[] {
  return prepared<[number], SuggestionRow>(db, `${SUGGESTION} where list_version = ? order by card_id`)
    .all(listVersion)
    .map(fromRow);
}

export function countSuggestionsOn(db: ReadDb, listVersion: number): number {
  const row = prepared<[number], { count: number }>(db, 'select count(*) as count from suggestion where list_version = ?').get(
    listVersion,
  );
  return row?.count ?? 0;
}

/** Whom the machine proposes first for each card, on this version of the list; cards without anyone are left out. */
export function suggestedPersons(db: ReadDb, listVersion: number): ReadonlyMap<CardId, PersonId> {
  const rows = prepared<[number], { card_id: CardId; person: PersonId }>(
    db,
    `select card_id, suggestion ->> '$.candidates[0].personId' as person from suggestion
     where list_version = ? and outcome <> 'none' and person is not null`,
  ).all(listVersion);
  return new Map(rows.map((row) => [row.card_id, row.person]));
}

export function suggestedOutcomes(db: ReadDb, listVersion: number): ReadonlyMap<CardId, CardMatch['outcome']> {
  const rows = prepared<[number], { card_id: CardId; outcome: CardMatch['outcome'] }>(
    db,
    'select card_id, outcome from suggestion where list_version = ?',
  ).all(listVersion);
  return new Map(rows.map((row) => [row.card_id, row.outcome]));
}

function fromRow(row: SuggestionRow): Suggestion {
  return {
    cardId: row.card_id,
    basis: {
      listVersion: row.list_version,
      engine: row.engine,
      parametersSha256: row.parameters_sha256,
      askedSha256: row.asked_sha256,
    },
    match: fromJson(row.suggestion) as CardMatch,
    earlier: jsonOrNull(row.earlier) as EarlierSuggestion | null,
  };
}
