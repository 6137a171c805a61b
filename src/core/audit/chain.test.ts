import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../dates.ts';
import type { CardId, HashBytes, Sha256 } from '../ids.ts';
import { canonicalText } from '../canonical.ts';
import { chained, EMPTY_HEAD, eventBytes, NO_HASH, verifyChain, verifyStored, type Head } from './chain.ts';
import type { Act, ChainedEvent } from './event.ts';

const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256;
const at = '2024-03-16T12:00:00Z' as Instant;

function aChain(reasons: readonly string[]): readonly ChainedEvent[] {
  const events: ChainedEvent[] = [];
  let head: Head = EMPTY_HEAD;
  for (const rule of reasons) {
    const act: Act = { kind: 'determination.refused', data: { cardId: 'C-0001' as CardId, to: 'counted', rule } };
    const event = chained(act, head, { at, actor: 'N. Neutral' }, sha256);
    events.push(event);
    head = event;
  }
  return events;
}

test('a chain of whatever was appended verifies, and its head is its last event', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (reasons) => {
      const events = aChain(reasons);
      const last = events.at(-1);
      expect(verifyChain(events, sha256)).toEqual({
        whole: true,
        checked: events.length,
        head: { seq: events.length, hash: last?.hash },
      });
    }),
  );
});

test('any changed letter of any event breaks the chain at that event', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 2, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (reasons, which, where, by) => {
        const events = aChain(reasons);
        const index = which % events.length;
        const text = JSON.stringify(events[index]);
        const position = where % text.length;
        const changed = `${text.slice(0, position)}${String.fromCharCode(32 + ((text.charCodeAt(position) + 1 + (by % 90)) % 94))}${text.slice(position + 1)}`;
        const forged = parsed(changed);
        // A change that is no JSON any more, or none at all after reading, is not the chain's to find.
        fc.pre(forged !== null && eventText(forged) !== eventText(events[index]));
        const tampered = events.map((event, place) => (place === index ? (forged as ChainedEvent) : event));
        const verdict = verifyChain(tampered, sha256);
        expect(verdict).toMatchObject({ whole: false, brokenAt: index + 1, checked: index });
      },
    ),
    { numRuns: 400 },
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What of an event the chain protects: an unknown key beside the envelope is no part of it, and no row can hold one. */
function eventText(event: unknown): string {
  const { version, seq, at: when, actor, kind, data, previousHash, hash } = event as ChainedEvent;
  return JSON.stringify([version, seq, when, actor, kind, data, previousHash, hash]);
}

test('an event left out, swapped, repeated or put in breaks the chain', () => {
  const [a, b, c] = aChain(['one', 'two', 'three']);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three events');
  const other = aChain(['one', 'other'])[1];
  if (other === undefined) throw new Error('two events');
  const broken = (events: readonly ChainedEvent[]) => {
    const verdict = verifyChain(events, sha256);
    return verdict.whole ? null : [verdict.brokenAt, verdict.why];
  };
  expect(broken([a, c])).toEqual([2, 'number']);
  expect(broken([b, a, c])).toEqual([1, 'number']);
  expect(broken([a, a, b])).toEqual([2, 'number']);
  expect(broken([a, { ...c, seq: 2 }])).toEqual([2, 'previous-hash']);
  expect(broken([a, { ...other, data: b.data } as ChainedEvent, c])).toEqual([2, 'hash']);
  expect(broken([{ ...a, version: 2 } as unknown as ChainedEvent])).toEqual([1, 'version']);
});

test('a chain cut short verifies: only a head that lies elsewhere shows it', () => {
  const events = aChain(['one', 'two', 'three']);
  expect(verifyChain(events.slice(0, 2), sha256).whole).toBe(true);
});

test('the bytes of an event are fixed for good', async () => {
  const [event] = aChain(['C04 Outside card window']);
  if (event === undefined) throw new Error('one event');
  expect(event.previousHash).toBe(NO_HASH);
  await expect(`${eventBytes(event)}\n${event.hash}\n`).toMatchFileSnapshot('../../../test/golden/audit/event-1.txt');
});

test('rows verify as the events that they keep, and another way of writing the same data does not', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (reasons) => {
      const rows = aChain(reasons).map(({ data, ...event }) => ({ ...event, dataText: canonicalText(data) }));
      expect(verifyStored(rows, sha256)).toEqual(verifyChain(aChain(reasons), sha256));
      const spaced = rows.map((row) => ({ ...row, dataText: row.dataText.replace('{', '{ ') }));
      expect(verifyStored(spaced, sha256)).toMatchObject({ whole: false, brokenAt: 1 });
    }),
  );
});
