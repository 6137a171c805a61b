/** A public key as certificates carry it (RFC 5480, RFC 8017), under the names that Node gives its parts. */
import { childrenOf, oid, readDer, TAG, type DerNode } from '#backend/keys/der.ts';
import { bigIntOf, ecdsaHolds, pointOn, type CurvePoint } from './curves.ts';
import { rsaHolds, type RsaKey } from './rsa.ts';

export type PublicKey = {
  readonly type: 'public';
  readonly asymmetricKeyType: 'ec' | 'rsa' | 'unknown';
  readonly asymmetricKeyDetails: { readonly namedCurve?: string; readonly modulusLength?: number };
  readonly holds: (hash: { readonly name: string; readonly digest: Uint8Array }, signature: Uint8Array) => boolean;
};

const EC_KEY = oid('1.2.840.10045.2.1');
const RSA_KEY = oid('1.2.840.113549.1.1.1');
const CURVE_NAMES: readonly (readonly [string, Buffer])[] = [
  ['prime256v1', oid('1.2.840.10045.3.1.7')],
  ['secp384r1', oid('1.3.132.0.34')],
  ['secp521r1', oid('1.3.132.0.35')],
  ['brainpoolP256r1', oid('1.3.36.3.3.2.8.1.1.7')],
  ['brainpoolP384r1', oid('1.3.36.3.3.2.8.1.1.11')],
  ['brainpoolP512r1', oid('1.3.36.3.3.2.8.1.1.13')],
];

/** Throws where the key cannot be read. One of another kind is told as unknown: nothing holds under it. */
export function readPublicKey(info: DerNode): PublicKey {
  const [algorithm, bits] = childrenOf(info);
  if (algorithm === undefined || bits?.tag !== TAG.bitString || bits.content[0] !== 0) throw new Error('No public key');
  const [id, parameters] = childrenOf(algorithm);
  const encoded = bits.content.subarray(1);
  if (id !== undefined && EC_KEY.equals(id.raw)) return curveKey(parameters, encoded);
  if (id !== undefined && RSA_KEY.equals(id.raw)) return rsaKey(encoded);
  return { type: 'public', asymmetricKeyType: 'unknown', asymmetricKeyDetails: {}, holds: () => false };
}

function curveKey(parameters: DerNode | undefined, encoded: Uint8Array): PublicKey {
  const known = CURVE_NAMES.find(([, id]) => parameters !== undefined && id.equals(parameters.raw));
  if (known === undefined)
    return { type: 'public', asymmetricKeyType: 'ec', asymmetricKeyDetails: { namedCurve: 'unknown' }, holds: () => false };
  const [namedCurve] = known;
  const point: CurvePoint = pointOn(namedCurve, encoded);
  return {
    type: 'public',
    asymmetricKeyType: 'ec',
    asymmetricKeyDetails: { namedCurve },
    holds: ({ digest }, signature) => ecdsaHolds(point, digest, signature),
  };
}

function rsaKey(encoded: Uint8Array): PublicKey {
  const [modulus, exponent] = childrenOf(readDer(encoded));
  if (modulus?.tag !== TAG.integer || exponent?.tag !== TAG.integer) throw new Error('No RSA key');
  const key: RsaKey = { modulus: bigIntOf(modulus.content), exponent: bigIntOf(exponent.content) };
  return {
    type: 'public',
    asymmetricKeyType: 'rsa',
    asymmetricKeyDetails: { modulusLength: key.modulus.toString(2).length },
    holds: (hash, signature) => rsaHolds(key, hash, signature),
  };
}
