import { expect, test } from 'vitest';
import { signaturePresence } from './signature-presence.ts';

test('dark ink over the place is a signature', () => {
  expect(signaturePresence({ share: 0.03, columns: 0.4, stroke: 0.6 }).present).toBe('yes');
});

test('a faint but long stroke is a signature', () => {
  expect(signaturePresence({ share: 0.001, columns: 0.08, stroke: 0.5 }).present).toBe('yes');
});

test('an empty place is none', () => {
  expect(signaturePresence({ share: 0.0005, columns: 0.01, stroke: 0.05 }).present).toBe('no');
});

test('a short mark is for a person to look at', () => {
  expect(signaturePresence({ share: 0.004, columns: 0.02, stroke: 0.2 }).present).toBe('ask');
});

test('where no place was found, nothing is said', () => {
  expect(signaturePresence(null)).toEqual({ present: 'ask', confidence: 0 });
});
