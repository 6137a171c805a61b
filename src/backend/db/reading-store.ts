/** What machines read and proposed. A determination never comes from here. */
import type { Instant } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
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

/** When each card was last read from its picture; a card that was read from its own text is not among them. */
export function lastReadFromPicture(db: ReadDb, textEngine: string): ReadonlyMap<CardId, Instant> {
  const rows = prepared<[string], { readonly cardId: CardId; readonly at: Instant }>(
    db,
    `select card_id as cardId, read_at as at from reading
     where reading_id in (select max(reading_id) from reading where outdated = 0 group by card_id) and engine <> ?`,
  ).all(textEngine);
  return new Map(rows.map(({ cardId, at }) => [cardId, at]));
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
  /** It speaks of taking an authorization back. */
  readonly takesBack: boolean;
};

export function readingBriefs(db: ReadDb): ReadonlyMap<CardId, ReadingBrief> {
  const rows = prepared<[], Omit<ReadingBrief, 'blank' | 'takesBack'> & { readonly blank: number; readonly takesBack: number }>(
    db,
    `select card_id as cardId, reading ->> '$.fields.name.text' as name, reading ->> '$.blank' as blank,
       coalesce(reading ->> '$.takesBack', 0) as takesBack,
       coalesce(reading ->> '$.fields.name.confidence', 0.0) as confidence, coalesce(reading ->> '$.turned', 0) as turned
     from reading where reading_id in (select max(reading_id) from reading where outdated = 0 group by card_id)`,
  ).all();
  return new Map(rows.map((row) => [row.cardId, { ...row, blank: row.blank === 1, takesBack: row.takesBack === 1 }]));
}

/** The name as read, of every card that was. */
export function readNames(db: ReadDb): ReadonlyMap<CardId, string | null> {
  return new Map([...readingBriefs(db)].map(([cardId, { name }]) => [cardId, name]));
}
