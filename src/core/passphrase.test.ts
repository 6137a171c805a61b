import { expect, test } from 'vitest';
import { passphraseStrength } from './passphrase.ts';

test('four unrelated words are strong enough, and so is a long chance string', () => {
  for (const passphrase of ['harbour quilt seven lanterns', 'Vx7#qP2!mZ9w&Lr4', 'tuesday pickle granite walrus']) {
    expect(passphraseStrength(passphrase).hint).toBeNull();
  }
});

test('what is short, repeated, in a row, or first on every list is too weak', () => {
  for (const passphrase of [
    '',
    'short',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    '1234567890123456',
    'password1234',
    'qwertyqwerty1',
  ]) {
    expect(passphraseStrength(passphrase).hint).not.toBeNull();
  }
});

test('the words of the matter itself carry next to nothing', () => {
  const known = ['Larkspur Pictures and Local 417', 'N. Calloway'];
  expect(passphraseStrength('larkspur pictures 2025', known).hint).not.toBeNull();
  expect(passphraseStrength('larkspur pictures 2025', known).bits).toBeLessThan(
    passphraseStrength('larkspur pictures 2025').bits,
  );
});
