/** The record's table. Appending happens inside the transaction of the act itself, or the act did not happen. */
import { chained, EMPTY_HEAD, type Head, type StoredEvent } from '#core/audit/chain.ts';
import type { Act, ChainedEvent, EventKind } from '#core/audit/event.ts';
import { canonicalText, type Canonical } from '#core/canonical.ts';
import { epochSeconds, type Instant } from '#core/dates.ts';
import type { CardId, HashBytes, Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

type EventRow = {
  readonly seq: number;
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly data: string;
  readonly previous_hash: string;
  readonly hash: string;
};

const COLUMNS = 'seq, version, at, actor, kind, data, previous_hash, hash';

export function headOf(db: ReadDb): Head {
  const row = prepared<[], { seq: number; hash: string }>(db, 'select seq, hash from event order by seq desc limit 1').get();
  return row === undefined ? EMPTY_HEAD : { seq: row.seq, hash: row.hash as Sha256 };
}

/** The head as it was after that act; the empty head for none. */
export function headAt(db: ReadDb, seq: number | null): Head {
  if (seq === null) return EMPTY_HEAD;
  return prepared<[number], Head>(db, 'select seq, hash from event where seq = ?').get(seq) ?? EMPTY_HEAD;
}

export type ActSince = {
  readonly kind: EventKind;
  /** The card that it names, if it names one. */
  readonly cardId: CardId | null;
};

/** What was done since a head, in order; null where that head is no part of this record. */
export function actsSince(db: ReadDb, { seq, hash }: Head): readonly ActSince[] | null {
  const then = prepared<[number], { hash: string }>(db, 'select hash from event where seq = ?').get(seq);
  if (then?.hash !== hash) return null;
  return prepared<[number], ActSince>(db, `select kind, data ->> '$.cardId' as cardId from event where seq > ? order by seq`).all(
    seq,
  );
}

export type Testimony = { readonly at: Instant; readonly actor: string; readonly sha256: HashBytes };

export function appendEvent(db: WriteDb, act: Act, testimony: Testimony): ChainedEvent {
  invariant(db.inTransaction, 'an event is appended in the transaction of its act');
  noteClockGoneBack(db, act, testimony);
  return append(db, act, testimony);
}

function append(db: WriteDb, act: Act, { at, actor, sha256 }: Testimony): ChainedEvent {
  const event = chained(act, headOf(db), { at, actor }, sha256);
  prepared<[number, number, string, string, string, string, string, string]>(
    db,
    `insert into event (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(event.seq, event.version, at, actor, event.kind, canonicalText(event.data), event.previousHash, event.hash);
  return event;
}

function noteClockGoneBack(db: WriteDb, act: Act, testimony: Testimony): void {
  const last = prepared<[], { at: string }>(db, 'select at from event order by seq desc limit 1').get();
  if (last === undefined || act.kind === 'clock.went-back') return;
  const lastAt = last.at as Instant;
  if (epochSeconds(testimony.at) < epochSeconds(lastAt)) append(db, { kind: 'clock.went-back', data: { lastAt } }, testimony);
}

/** What the chain is verified on. */
export function* storedEvents(db: ReadDb): Generator<StoredEvent> {
  for (const row of allRows(db)) {
    const { seq, version, at, actor, kind, data, previous_hash: previousHash, hash } = row;
    yield { seq, version, at, actor, kind, previousHash, hash, dataText: data } as StoredEvent;
  }
}

export function* allEvents(db: ReadDb): Generator<ChainedEvent> {
  for (const row of allRows(db)) yield fromRow(row);
}

/** In order, a page at a time, so that a long record is never held whole and no cursor blocks a write. */
function* allRows(db: ReadDb): Generator<EventRow> {
  const after = prepared<[number], EventRow>(db, `select ${COLUMNS} from event where seq > ? order by seq limit 1000`);
  for (let rows = after.all(0); rows.length > 0; rows = after.all(rows.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER)) {
    yield* rows;
  }
}

/** Newest first. Asked by kind, only the events of that kind are read: the index is of no use to one sentence for both questions. */
export function eventsPage(
  db: ReadDb,
  { kind, before, limit }: { readonly kind: string | null; readonly before: number | null; readonly limit: number },
): readonly ChainedEvent[] {
  const earlier = before ?? Number.MAX_SAFE_INTEGER;
  const page = (which: string) => `select ${COLUMNS} from event where ${which} seq < ? order by seq desc limit ?`;
  const rows =
    kind === null
      ? prepared<[number, number], EventRow>(db, page('')).all(earlier, limit)
      : prepared<[string, number, number], EventRow>(db, page('kind = ? and')).all(kind, earlier, limit);
  return rows.map(fromRow);
}

export function countEvents(db: ReadDb, kind: string | null = null): number {
  const all = 'select count(*) as total from event';
  const count =
    kind === null
      ? prepared<[], { total: number }>(db, all).get()
      : prepared<[string], { total: number }>(db, `${all} where kind = ?`).get(kind);
  return count?.total ?? 0;
}

export function kindsRecorded(db: ReadDb): readonly EventKind[] {
  const rows = prepared<[], { kind: EventKind }>(db, 'select distinct kind from event order by kind').all();
  return rows.map(({ kind }) => kind);
}

/** Rows are believed only after `verifyChain`: what was tampered with comes through here and fails there. */
function fromRow(row: EventRow): ChainedEvent {
  const { seq, version, at, actor, kind, hash } = row;
  return {
    seq,
    version,
    at,
    actor,
    kind,
    data: dataOf(row.data),
    previousHash: row.previous_hash,
    hash,
  } as unknown as ChainedEvent;
}

/** Text that is not canonical was not written by us, even if it means the same: it is handed on so that its hash fails. */
function dataOf(text: string): Canonical {
  try {
    const data = JSON.parse(text) as Canonical;
    return canonicalText(data) === text ? data : { notCanonical: text };
  } catch {
    return { notCanonical: text };
  }
}
