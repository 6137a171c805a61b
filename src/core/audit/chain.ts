/** Hashing, chaining and verifying. A chain shows every change except by who rewrites all of it: heads must lie elsewhere too. */
import type { Instant } from '../dates.ts';
import type { HashBytes, Sha256 } from '../ids.ts';
import { canonicalText, type Canonical } from './canonical.ts';
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

/** `checked` events are whole; the one numbered `brokenAt` is the first that is not. */
export function verifyChain(events: Iterable<ChainedEvent>, sha256: HashBytes): ChainVerdict {
  let head = EMPTY_HEAD;
  for (const event of events) {
    const why = breakOf(event, head, sha256);
    if (why !== null) return { whole: false, checked: head.seq, brokenAt: head.seq + 1, why, head };
    head = { seq: event.seq, hash: event.hash };
  }
  return { whole: true, checked: head.seq, head };
}

function breakOf(event: ChainedEvent, head: Head, sha256: HashBytes): ChainBreak | null {
  if (event.seq !== head.seq + 1) return 'number';
  if (event.version !== 1) return 'version';
  if (event.previousHash !== head.hash) return 'previous-hash';
  return hashOf(event, sha256) === event.hash ? null : 'hash';
}

/** Null where the event has no canonical bytes at all: nobody wrote it with this program. */
function hashOf(event: ChainedEvent, sha256: HashBytes): Sha256 | null {
  try {
    return sha256(eventBytes(event));
  } catch {
    return null;
  }
}
