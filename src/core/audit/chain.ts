/** Hashing, chaining and verifying. A chain shows every change except by who rewrites all of it: heads must lie elsewhere too. */
import type { Instant } from '../dates.ts';
import type { HashBytes, Sha256 } from '../ids.ts';
import { canonicalText, type Canonical } from '../canonical.ts';
import type { Act, AuditEvent, ChainedEvent } from './event.ts';

export type Head = { readonly seq: number; readonly hash: Sha256 };

/** Before the first event there is nothing: sixty-four zeros. */
export const NO_HASH = '0'.repeat(64) as Sha256;
export const EMPTY_HEAD: Head = { seq: 0, hash: NO_HASH };

/** Never edited: old versions stay verifiable. A second version gets a second tag and its own encoder. */
const DOMAIN_V1 = 'countersign.event.1\n';

export function eventBytes(event: AuditEvent): string {
  const { version, seq, at, actor, kind, data, previousHash } = event;
  return `${DOMAIN_V1}${canonicalText({ version, seq, at, actor, kind, data: data as Canonical, previousHash })}`;
}

export function chained(
  act: Act,
  after: Head,
  given: { readonly at: Instant; readonly actor: string },
  sha256: HashBytes,
): ChainedEvent {
  const event = { version: 1, seq: after.seq + 1, previousHash: after.hash, ...given, ...act } as AuditEvent;
  return { ...event, hash: sha256(eventBytes(event)) };
}

export type ChainVerdict =
  | { readonly whole: true; readonly checked: number; readonly head: Head }
  | { readonly whole: false; readonly checked: number; readonly brokenAt: number; readonly why: ChainBreak; readonly head: Head };

export type ChainBreak = 'number' | 'previous-hash' | 'hash' | 'version';

/** An event as a row keeps it: its data as the very text that was hashed. */
export type StoredEvent = Pick<ChainedEvent, 'seq' | 'at' | 'actor' | 'kind' | 'previousHash' | 'hash'> & {
  readonly version: number;
  readonly dataText: string;
};

/** `checked` events are whole; the one numbered `brokenAt` is the first that is not. */
export function verifyChain(events: Iterable<ChainedEvent>, sha256: HashBytes): ChainVerdict {
  return verify(events, (event) => hashOf(event, sha256));
}

/** The same over rows, without reading their data: a changed space in it is another text and another hash. */
export function verifyStored(rows: Iterable<StoredEvent>, sha256: HashBytes): ChainVerdict {
  return verify(rows, (row) => sha256(storedBytes(row)));
}

/** An event of which a sealed record keeps the hash alone. */
export type PartlyKept = Omit<StoredEvent, 'dataText'> & { readonly dataText: string | null };

/**
 * Over rows of which some have only their hash: those hold the chain together and are vouched for by the next one's hash and by any
 * receipt, but say nothing that could be checked by itself.
 */
export function verifyPartlyKept(rows: Iterable<PartlyKept>, sha256: HashBytes): ChainVerdict {
  return verify(rows, (row) => (row.dataText === null ? row.hash : sha256(storedBytes({ ...row, dataText: row.dataText }))));
}

type Linked = Pick<StoredEvent, 'seq' | 'version' | 'previousHash' | 'hash'>;

function verify<T extends Linked>(links: Iterable<T>, hash: (link: T) => Sha256 | null): ChainVerdict {
  let head = EMPTY_HEAD;
  for (const link of links) {
    const why = breakOf(link, head, () => hash(link));
    if (why !== null) return { whole: false, checked: head.seq, brokenAt: head.seq + 1, why, head };
    head = { seq: link.seq, hash: link.hash };
  }
  return { whole: true, checked: head.seq, head };
}

function breakOf(link: Linked, head: Head, hash: () => Sha256 | null): ChainBreak | null {
  if (link.seq !== head.seq + 1) return 'number';
  if (link.version !== 1) return 'version';
  if (link.previousHash !== head.hash) return 'previous-hash';
  return hash() === link.hash ? null : 'hash';
}

/** The canonical text of the envelope put together around the stored text of its data: keys in their order. */
function storedBytes({ actor, at, dataText, kind, previousHash, seq, version }: StoredEvent): string {
  const before = `{"actor":${canonicalText(actor)},"at":${canonicalText(at)},"data":${dataText}`;
  const after = `"kind":${canonicalText(kind)},"previousHash":${canonicalText(previousHash)},"seq":${seq},"version":${version}}`;
  return `${DOMAIN_V1}${before},${after}`;
}

/** Null where the event has no canonical bytes at all: nobody wrote it with this program. */
function hashOf(event: ChainedEvent, sha256: HashBytes): Sha256 | null {
  try {
    return sha256(eventBytes(event));
  } catch {
    return null;
  }
}
