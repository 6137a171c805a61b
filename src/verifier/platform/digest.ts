import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

const HASHES = { md5, sha256, sha384, sha512 } as const;

export function hasherOf(name: string): (typeof HASHES)['sha256' | 'md5' | 'sha384' | 'sha512'] {
  const hash = HASHES[name as keyof typeof HASHES];
  if (hash === undefined) throw new Error(`The digest ${name} is not supported`);
  return hash;
}

export function digestOf(name: string, bytes: Uint8Array): Uint8Array {
  return hasherOf(name)(Uint8Array.from(bytes));
}
