import { expect, test } from 'vitest';
import { telephoneDigits } from './telephone.ts';

test('letters shaped like digits are digits in a telephone number', () => {
  expect(telephoneDigits('(718) SSS-0110')).toBe('(718) 555-0110');
  expect(telephoneDigits('2I2 555 Ol29')).toBe('212 555 0129');
});

test('what is no telephone number even so stays as it was read', () => {
  for (const text of ['see above', 'SOS', 'home 555-0110', '(718) 555-0110', '']) expect(telephoneDigits(text)).toBeNull();
});
