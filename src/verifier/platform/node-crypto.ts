/**
 * Stands in for `node:crypto` where the verifier runs in a browser: the same names, in plain JavaScript, without the
 * browser's own (which works only asynchronously, and not on all of our curves).
 */
import './buffer.ts';
import { digestOf, hasherOf } from './digest.ts';
import type { PublicKey } from './public-key.ts';

export { X509Certificate } from './certificate.ts';

type Hash = {
  readonly update: (bytes: Uint8Array | string) => Hash;
  readonly digest: { (): Buffer; (encoding: 'hex'): string };
};

export function createHash(name: string): Hash {
  const state = hasherOf(name).create();
  const hash: Hash = {
    update: (bytes) => {
      state.update(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes));
      return hash;
    },
    digest: ((encoding?: 'hex') => {
      const digest = Buffer.from(state.digest());
      return encoding === 'hex' ? digest.toString('hex') : digest;
    }) as Hash['digest'],
  };
  return hash;
}

export function verify(name: string, bytes: Uint8Array, key: PublicKey, signature: Uint8Array): boolean {
  return key.holds({ name, digest: digestOf(name, bytes) }, signature);
}

export function sign(): never {
  throw new Error('A verifier signs nothing');
}
