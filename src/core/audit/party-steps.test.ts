import { expect, test } from 'vitest';
import type { Instant } from '../dates.ts';
import type { EventKind } from './event.ts';
import { partySteps, TOLD_TO_PARTIES } from './party-steps.ts';

const at = (kind: EventKind, instant: string) => ({ kind, at: instant as Instant });

test('acts of the procedure are told by day; how often, and what lay between, is not', () => {
  const few = [at('rules.frozen', '2025-10-01T15:00:00Z'), at('batch.received', '2025-10-06T14:00:00Z')];
  const many = [
    at('rules.frozen', '2025-10-01T15:00:00Z'),
    ...Array.from({ length: 40 }, () => at('card.imported', '2025-10-06T14:00:00Z')),
    at('batch.received', '2025-10-06T14:00:00Z'),
    at('dispute.opened', '2025-10-06T15:00:00Z'),
    at('batch.received', '2025-10-06T16:00:00Z'),
  ];
  expect(partySteps(many, 'America/New_York')).toEqual(partySteps(few, 'America/New_York'));
});

test('the day is one of the place where the unit works', () => {
  expect(partySteps([at('rules.frozen', '2025-10-02T02:00:00Z')], 'America/New_York')).toEqual([
    { kind: 'rules.frozen', on: '2025-10-01' },
  ]);
});

test('nothing is told whose kind speaks of a card, a denial, evidence or a person', () => {
  const told = Object.entries(TOLD_TO_PARTIES).flatMap(([kind, whether]) => (whether === 'told' ? [kind] : []));
  expect(
    told.filter((kind) => /^(card|cards|act|dispute|evidence|exemplar|signature|non-sign|sheet|page|original)/.test(kind)),
  ).toEqual([]);
});
