import { expect, test } from 'vitest';
import type { CardId, PersonId } from './ids.ts';
import { cardStanding, isNoDocument, personStanding, type DeterminedCard } from './matter.ts';

const card = { cardId: 'C-0001' as CardId, kind: 'card' as const };
const counted: DeterminedCard = { kind: 'card', state: 'counted', personId: 'E1' as PersonId, codes: [], primary: null };
const questioned: DeterminedCard = { ...counted, state: 'questioned', codes: ['C08'], primary: 'C08' };

test('what no person has determined is undetermined, in dispute or not', () => {
  expect(cardStanding(card, null, []).state).toBe('undetermined');
  expect(cardStanding(card, null, [{ state: 'open', ruling: null, code: 'C22' }]).state).toBe('undetermined');
});

test('a pending dispute questions a counted card under its code, and its withdrawal leaves the determination', () => {
  const open = { state: 'open', ruling: null, code: 'C22' } as const;
  expect(cardStanding(card, counted, [open])).toMatchObject({ state: 'questioned', primary: 'C22', codes: ['C22'] });
  expect(cardStanding(card, counted, [{ ...open, state: 'withdrawn' }])).toMatchObject({ state: 'counted', primary: null });
});

test('a ruling decides the card whatever was determined', () => {
  expect(cardStanding(card, questioned, [{ state: 'ruled', ruling: 'counted', code: 'C08' }])).toMatchObject({
    state: 'counted',
    primary: null,
    codes: ['C08'],
  });
  expect(cardStanding(card, counted, [{ state: 'ruled', ruling: 'not-counted', code: 'C12' }])).toMatchObject({
    state: 'not-counted',
    primary: 'C12',
  });
});

test('a dispute about a card that is nobody’s moves nothing', () => {
  const unmatched: DeterminedCard = { kind: 'card', state: 'unmatched', personId: null, codes: ['P01'], primary: 'P01' };
  expect(cardStanding(card, unmatched, [{ state: 'open', ruling: null, code: 'P02' }]).state).toBe('unmatched');
});

test('a blank page that was looked at is no document; a card of a stranger is one', () => {
  const blank: DeterminedCard = { kind: 'card', state: 'unmatched', personId: null, codes: [], primary: null };
  expect(isNoDocument(blank)).toBe(true);
  expect(isNoDocument({ ...blank, codes: ['P01'], primary: 'P01' })).toBe(false);
});

test('a pending dispute challenges a person whatever the list says of her', () => {
  const excluded = { personId: 'E1' as PersonId, state: 'excluded', codes: ['P05'], limb: null } as const;
  const standing = personStanding(excluded, [{ state: 'heard', ruling: null, code: 'P02' }]);
  expect(standing).toMatchObject({ state: 'challenged', codes: ['P05', 'P02'] });
  expect(personStanding(excluded, [{ state: 'ruled', ruling: 'eligible', code: 'P02' }])).toBe(excluded);
});
