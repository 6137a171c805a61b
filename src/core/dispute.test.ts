import { expect, test } from 'vitest';
import type { Instant } from './dates.ts';
import { afterAct, isPending, opened, type Dispute, type DisputeAct } from './dispute.ts';

const at = '2024-03-16T12:00:00Z' as Instant;
const ruling = (given: 'counted' | 'not-counted' | 'eligible', grounds = 'For these grounds.'): DisputeAct => ({
  kind: 'ruling',
  given: { ruling: given, grounds, at },
});

function after(dispute: Dispute, ...acts: readonly DisputeAct[]): Dispute {
  return acts.reduce((standing, act) => {
    const done = afterAct(standing, act);
    if (!done.ok) throw new Error(done.error.kind);
    return done.value;
  }, dispute);
}

function refusal(dispute: Dispute, act: DisputeAct): string | null {
  const done = afterAct(dispute, act);
  return done.ok ? null : done.error.kind;
}

test('a dispute is open until a party is heard, and pending until it is ruled on', () => {
  const heard = after(opened('card'), { kind: 'position', party: 'union', text: 'It is hers.' });
  expect(heard.state).toBe('heard');
  expect(isPending(heard)).toBe(true);
  expect(isPending(after(heard, ruling('counted')))).toBe(false);
});

test('a new ruling supersedes the one in force and edits nothing', () => {
  const twice = after(opened('card'), ruling('counted', 'First.'), ruling('not-counted', 'Second.'));
  expect(twice).toMatchObject({
    state: 'ruled',
    inForce: { ruling: 'not-counted', grounds: 'Second.' },
    superseded: [{ ruling: 'counted', grounds: 'First.' }],
  });
});

test('a ruling needs grounds and must fit what is in dispute', () => {
  expect(refusal(opened('card'), ruling('counted', '  '))).toBe('grounds-required');
  expect(refusal(opened('card'), ruling('eligible'))).toBe('ruling-does-not-fit');
  expect(refusal(opened('person'), ruling('counted'))).toBe('ruling-does-not-fit');
  expect(refusal(opened('process'), ruling('eligible'))).toBe('ruling-does-not-fit');
});

test('what was ruled cannot be withdrawn, and what was withdrawn cannot be ruled', () => {
  const withdrawal: DisputeAct = { kind: 'withdrawal', reason: 'Settled between the parties.' };
  expect(refusal(after(opened('card'), ruling('counted')), withdrawal)).toBe('ruling-does-not-fit');
  expect(refusal(after(opened('card'), withdrawal), ruling('counted'))).toBe('withdrawn');
  expect(refusal(opened('card'), { kind: 'withdrawal', reason: ' ' })).toBe('grounds-required');
});
