import { expect, test } from 'vitest';
import { deliveryOf, problemsOf, type DeliveryDraft } from './delivery-state.ts';

const whole: DeliveryDraft = { deliveredBy: ' Local 871 ', receivedAt: '2023-11-14T10:42', stated: '48', form: 'scan' };

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
] as const)('a delivery with %o is not taken in', (part, field) => {
  expect(deliveryOf({ ...whole, ...part })).toBeNull();
  expect(Object.keys(problemsOf({ ...whole, ...part }))).toEqual([field]);
});
