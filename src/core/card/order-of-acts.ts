/**
 * Which of a person's two acts came first. On one day without times the order is a question (`formats.md` 4, Windows), and
 * so it is where a card does not say when it was signed: it was signed by the day it was received, and nobody knows how long
 * before. A union hands in all its cards at once, so its day says nothing of a revocation that came in between.
 */
import { order, type Moment, type Order } from '../rules/moments.ts';
import type { Dated } from './dated.ts';

/** Where `act` lies to `other`: before or after it, or unknown; never the same. */
export function lies(act: Dated, other: Dated): Exclude<Order, 'same'> {
  const found = whensOf(act).flatMap((when) => whensOf(other).map((otherWhen) => between(when, otherWhen)));
  const [only, ...more] = new Set(found);
  return only === undefined || more.length > 0 ? 'unknown' : only;
}

/** `from` null: any time up to `to`. `to` null: at no known time. */
type When = { readonly from: Moment | null; readonly to: Moment | null };

/** All the times at which it may have been done: one, each reading of an ambiguous date, or any until it was received. */
function whensOf({ facts, signed, received }: Dated): readonly When[] {
  if (signed.kind === 'on') return [{ from: signed.at, to: signed.at }];
  // What is no card takes effect when the neutral has it, whatever it says or does not say of its own day.
  if (facts.kind === 'revocation' || facts.kind === 'portal-no') return [{ from: received, to: received }];
  if (signed.kind !== 'doubtful' || signed.couldBe.length === 0) return [{ from: null, to: received }];
  // Whatever it says, it was signed by the time it was received.
  return signed.couldBe.map((day) => {
    const read = { day, second: null };
    return { from: read, to: isBefore(received, read) ? received : read };
  });
}

function between(a: When, b: When): Exclude<Order, 'same'> {
  if (isBefore(a.to, b.from)) return 'before';
  return isBefore(b.to, a.from) ? 'after' : 'unknown';
}

function isBefore(a: Moment | null, b: Moment | null): boolean {
  return a !== null && b !== null && order(a, b) === 'before';
}
