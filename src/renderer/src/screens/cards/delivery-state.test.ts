import { expect, test } from 'vitest';
import { cardsEn } from '#renderer/wording/cards.en.ts';
import { deliveryOf, liesOtherwise, problemsOf, type DeliveryDraft } from './delivery-state.ts';

const PLAIN = { declaration: null, sides: 'one', cardsPerSheet: '1', separators: false } as const;
const whole: DeliveryDraft = { deliveredBy: ' Local 871 ', receivedAt: '2023-11-14T10:42', stated: '48', form: 'scan', ...PLAIN };

test('a delivery states who, when with its offset, how many and in what form', () => {
  const delivery = deliveryOf(whole);
  expect(delivery).toMatchObject({ deliveredBy: 'Local 871', stated: 48, form: 'scan' });
  expect(delivery?.receivedAt).toMatch(/^2023-11-14T10:42:00[+-]\d{2}:\d{2}$/);
});

test.each([
  [{ deliveredBy: '  ' }, 'deliveredBy'],
  [{ receivedAt: '' }, 'receivedAt'],
  [{ stated: '' }, 'stated'],
  [{ stated: '0' }, 'stated'],
  [{ stated: '4.5' }, 'stated'],
  [{ stated: '-3' }, 'stated'],
  [{ form: 'electronic' }, 'declaration'],
  [{ cardsPerSheet: '0' }, 'cardsPerSheet'],
  [{ cardsPerSheet: '13' }, 'cardsPerSheet'],
] as const)('a delivery with %o is not taken in', (part, field) => {
  expect(deliveryOf({ ...whole, ...part })).toBeNull();
  expect(Object.keys(problemsOf({ ...whole, ...part }, cardsEn.delivery.problems))).toEqual([field]);
});

test('only of e-cards it is said whether the declaration came', () => {
  expect(deliveryOf({ ...whole, declaration: true })).not.toHaveProperty('declaration');
  expect(deliveryOf({ ...whole, form: 'electronic', declaration: false })).toMatchObject({ declaration: false });
  expect(deliveryOf({ ...whole, form: 'electronic', declaration: true })).toMatchObject({ declaration: true });
});

test('one front on each page with nothing between is the usual; each of the three by itself is not', () => {
  expect(liesOtherwise(whole)).toBe(false);
  const others = [{ sides: 'both' }, { cardsPerSheet: '2' }, { separators: true }] as const;
  expect(others.map((part) => liesOtherwise({ ...whole, ...part }))).toEqual([true, true, true]);
});
