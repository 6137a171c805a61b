/**
 * With every ECDSA signature (r, s), (r, n - s) is valid too. Only the smaller s is written, and only that is accepted:
 * else anyone could make a second, different, valid file of a certification.
 */
import type { KeyObject } from 'node:crypto';
import { childrenOf, DerError, integer, readDer, sequence } from './der.ts';

/** Orders of the base points: SEC 2 (2.4.2, 2.5.1, 2.6.1) and RFC 5639 (3.4, 3.6, 3.7). */
const ORDERS: Readonly<Record<string, bigint>> = {
  prime256v1: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  secp384r1: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  secp521r1:
    0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
  brainpoolP256r1: 0xa9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82974856a7n,
  brainpoolP384r1: 0x8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b31f166e6cac0425a7cf3ab6af6b7fc3103b883202e9046565n,
  brainpoolP512r1:
    0xaadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca70330870553e5c414ca92619418661197fac10471db1d381085ddaddb58796829ca90069n,
};

/** `signature` is a DER Ecdsa-Sig-Value. */
export function withLowS(signature: Uint8Array, key: KeyObject): Uint8Array {
  const { r, s } = values(signature);
  const order = orderOf(key);
  if (order === null) throw new Error('An elliptic curve that is not supported');
  return s * 2n > order ? sequence(integer(r), integer(bytesOf(order - s))) : signature;
}

export function hasLowS(signature: Uint8Array, key: KeyObject): boolean {
  const { r, s } = values(signature);
  const again = sequence(integer(r), integer(bytesOf(s)));
  const order = orderOf(key);
  return order !== null && s * 2n <= order && again.equals(signature);
}

function values(signature: Uint8Array): { readonly r: Uint8Array; readonly s: bigint } {
  const [r, s] = childrenOf(readDer(signature));
  if (r === undefined || s === undefined) throw new DerError('an ECDSA signature without its two numbers');
  return { r: r.content, s: BigInt(`0x${Buffer.from(s.content).toString('hex') || '0'}`) };
}

function orderOf(key: KeyObject): bigint | null {
  return ORDERS[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? null;
}

function bytesOf(value: bigint): Uint8Array {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
