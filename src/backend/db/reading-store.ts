/** What machines read and proposed. A determination never comes from here. */
import type { Instant } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { CardMatch } from '#core/match/match.ts';
import type { CardReading } from '#core/reading/reading.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson, jsonOrNull } from './json-column.ts';

export type KeptReading = {
  readonly reading: CardReading;
  /** Log likelihood ratios of list names, for the list version read against. */
  readonly nameLikelihood: ReadonlyMap<PersonId, number> | null;
  readonly listVersion: number | null;
};

export function insertReading(db: WriteDb, cardId: CardId, kept: KeptReading, at: Instant): void {
  const likelihood = kept.nameLikelihood === null ? null : JSON.stringify(Object.fromEntries(kept.nameLikelihood));
  prepared<[string, string, string, string | null, number | null, string]>(
    db,
    'insert into reading (card_id, engine, reading, name_likelihood, list_version, read_at) values (?, ?, ?, ?, ?, ?)',
  ).run(cardId, kept.reading.engine, JSON.stringify(kept.reading), likelihood, kept.listVersion, at);
}

type ReadingRow = { readonly reading: string; readonly name_likelihood: string | null; readonly list_version: number | null };

/** The latest; earlier ones stay. */
export function readingOf(db: ReadDb, cardId: CardId): KeptReading | null {
  const row = prepared<[string], ReadingRow>(
    db,
    'select reading, name_likelihood, list_version from reading where card_id = ? and outdated = 0 order by reading_id desc limit 1',
  ).get(cardId);
  if (row === undefined) return null;
  const likelihood = jsonOrNull(row.name_likelihood) as Record<string, number> | null;
  return {
    reading: fromJson(row.reading) as CardReading,
    nameLikelihood: likelihood === null ? null : new Map(Object.entries(likelihood) as [PersonId, number][]),
    listVersion: row.list_version,
  };
}

/** What was read of an earlier front stays, and speaks for the card no longer. */
export function outdateReadings(db: WriteDb, cardId: CardId): void {
  prepared<[string]>(db, 'update reading set outdated = 1 where card_id = ?').run(cardId);
  prepared<[string]>(db, 'delete from suggestion where card_id = ?').run(cardId);
}

/** Name as read and whether it is weak, for lists and the queue, without the whole reading. */
export type ReadingBrief = {
  readonly cardId: CardId;
  readonly name: string | null;
  readonly confidence: number;
  readonly blank: boolean;
  readonly turned: 0 | 90 | 180 | 270;
};

export function readingBriefs(db: ReadDb): ReadonlyMap<CardId, ReadingBrief> {
  const rows = prepared<[], Omit<ReadingBrief, 'blank'> & { readonly blank: number }>(
    db,
    `select card_id as cardId, reading ->> '$.fields.name.text' as name, reading ->> '$.blank' as blank,
       coalesce(reading ->> '$.fields.name.confidence', 0.0) as confidence, coalesce(reading ->> '$.turned', 0) as turned
     from reading where reading_id in (select max(reading_id) from reading where outdated = 0 group by card_id)`,
  ).all();
  return new Map(rows.map((row) => [row.cardId, { ...row, blank: row.blank === 1 }]));
}

export type Suggestion = { readonly cardId: CardId; readonly listVersion: number; readonly match: CardMatch };

export function saveSuggestion(db: WriteDb, { cardId, listVersion, match }: Suggestion): void {
  prepared<[string, number, string, string]>(
    db,
    `insert into suggestion (card_id, list_version, outcome, suggestion) values (?, ?, ?, ?)
     on conflict (card_id) do update set list_version = excluded.list_version, outcome = excluded.outcome, suggestion = excluded.suggestion`,
  ).run(cardId, listVersion, match.outcome, JSON.stringify(match));
}

/** What was ranked while these were other people, or one. A suggestion is no act: it is computed anew. */
export function dropSuggestionsOf(db: WriteDb, persons: readonly PersonId[]): void {
  prepared<[string]>(
    db,
    `delete from suggestion where exists (select 1 from json_each(suggestion, '$.candidates') as candidate
       join json_each(?) as person on person.value = candidate.value ->> 'personId')`,
  ).run(JSON.stringify(persons));
}

export function suggestionOf(db: ReadDb, cardId: CardId, listVersion: number): CardMatch | null {
  const row = prepared<[string, number], { suggestion: string }>(
    db,
    'select suggestion from suggestion where card_id = ? and list_version = ?',
  ).get(cardId, listVersion);
  return row === undefined ? null : (fromJson(row.suggestion) as CardMatch);
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
