import { expect, test } from 'vitest';
import { appointment, service } from './frame.ts';

test('a name that ends in a full stop ends the sentence with it, and with no second one', () => {
  expect(service.lead(['Local 417', 'Tidewater Post, Inc.'])).toBe(
    'Delivered at the same time to Local 417 and Tidewater Post, Inc.',
  );
  expect(service.lead(['Tidewater Post, Inc.', 'Local 417'])).toBe(
    'Delivered at the same time to Tidewater Post, Inc. and Local 417.',
  );
  const facts = { neutral: 'I. Calloway', parties: 'A and B', appointedBy: 'JAMS, Inc.' };
  expect(appointment(facts)).toBe('A and B submitted this card check to I. Calloway, appointed as neutral by JAMS, Inc.');
});
