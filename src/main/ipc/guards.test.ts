import { expect, test } from 'vitest';
import { guards } from './guards.ts';

const accepts = (guard: { safeParse: (given: unknown) => { success: boolean } }, given: unknown): boolean =>
  guard.safeParse(given).success;

test('a determination carries what its kind needs, and nothing else', () => {
  const facts = {
    cardId: 'C-0001',
    name: { full: 'Ada Byrne', given: null, middle: null, family: null, suffix: null },
    address: null,
    city: null,
    region: null,
    postcode: null,
    phone: null,
    email: null,
    dateOfBirth: null,
    taxIdLast4: null,
    title: null,
    employer: null,
    signedOn: '2026-01-05',
    receivedOn: null,
    unionName: null,
    kind: 'card',
    signature: 'present',
    wording: 'designation',
    altered: false,
    sharedSheet: false,
    copy: false,
    signatureMatch: null,
    agreedText: null,
    confirmed: null,
    employeeId: null,
  };
  const determine = (determination: unknown, more: object = {}): boolean =>
    accepts(guards.review.determine, { cardId: 'C-0001', determination, facts: { ...facts, ...more }, reason: null });
  expect(determine({ state: 'counted', personId: 'E-1' })).toBe(true);
  expect(determine({ state: 'not-counted', personId: null, codes: ['C04'] })).toBe(true);
  expect(determine({ state: 'unmatched' })).toBe(true);
  expect(determine({ state: 'unmatched' }, { understanding: null })).toBe(true);
  expect(determine({ state: 'counted' })).toBe(false);
  expect(determine({ state: 'counted', personId: '' })).toBe(false);
  expect(determine({ state: 'not-counted', personId: null, codes: ['X99'] })).toBe(false);
  expect(determine({ state: 'unmatched', personId: 'E-1' })).toBe(false);
  expect(determine({ state: 'counted', personId: 'E-1' }, { kind: 'ballot' })).toBe(false);
  expect(determine({ state: 'counted', personId: 'E-1' }, { note: 'extra' })).toBe(false);
});

test('days and instants must exist', () => {
  expect(['2026-02-28', '2028-02-29'].every((agreedOn) => accepts(guards.rules.freeze, { agreedOn }))).toBe(true);
  expect(['2026-02-29', '28.02.2026', '', 20260228].some((agreedOn) => accepts(guards.rules.freeze, { agreedOn }))).toBe(false);
  const delivery = {
    deliveredBy: 'the union',
    stated: 3,
    form: 'scan',
    arrangement: { sides: 'one', cardsPerSheet: 1, separators: false },
  };
  expect(accepts(guards.cards.choose, { ...delivery, receivedAt: '2026-01-05T10:00:00-05:00' })).toBe(true);
  expect(accepts(guards.cards.choose, { ...delivery, receivedAt: '2026-01-05' })).toBe(false);
});

test('rules in draft may be any JSON, and only JSON', () => {
  expect(accepts(guards.rules.saveDraft, { rules: { any: ['thing', 1, null, { deep: true }] } })).toBe(true);
  expect(accepts(guards.rules.saveDraft, { rules: undefined })).toBe(false);
  expect(accepts(guards.rules.saveDraft, { rules: { when: new Date(0) } })).toBe(false);
});
