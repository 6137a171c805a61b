/** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2.2), as far as checking goes: public numbers only. */
import { oid, nothing, octetString, sequence } from '#backend/keys/der.ts';
import { bigIntOf } from './curves.ts';

export type RsaKey = { readonly modulus: bigint; readonly exponent: bigint };

const DIGEST_IDS: Readonly<Record<string, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

export function rsaHolds(
  { modulus, exponent }: RsaKey,
  hash: { readonly name: string; readonly digest: Uint8Array },
  signature: Uint8Array,
): boolean {
  const size = Math.ceil(modulus.toString(2).length / 8);
  const value = bigIntOf(signature);
  const id = DIGEST_IDS[hash.name];
  if (signature.length !== size || value >= modulus || id === undefined) return false;
  const info = sequence(sequence(oid(id), nothing()), octetString(hash.digest));
  const filling = size - info.length - 3;
  if (filling < 8) return false;
  const expected = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(filling, 0xff), Buffer.from([0]), info]);
  return power(value, exponent, modulus) === bigIntOf(expected);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
