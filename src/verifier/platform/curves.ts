/** ECDSA over the curves that a certification may be signed with (SEC 2, RFC 5639). */
import { weierstrassN, type WeierstrassPoint, type WeierstrassPointCons } from '@noble/curves/abstract/weierstrass.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { childrenOf, readDer, TAG } from '#backend/keys/der.ts';

type Curve = WeierstrassPointCons<bigint>;

const brainpool = (p: bigint, a: bigint, b: bigint, g: readonly [bigint, bigint], n: bigint): Curve =>
  weierstrassN({ p, a, b, n, h: 1n, Gx: g[0], Gy: g[1] });

/** Made when first asked for: most files need one. */
const CURVES: Readonly<Record<string, () => Curve>> = {
  prime256v1: () => p256.Point,
  secp384r1: () => p384.Point,
  secp521r1: () => p521.Point,
  brainpoolP256r1: () =>
    brainpool(
      0xa9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d1f6e5377n,
      0x7d5a0975fc2c3057eef67530417affe7fb8055c126dc5c6ce94a4b44f330b5d9n,
      0x26dc5c6ce94a4b44f330b5d9bbd77cbf958416295cf7e1ce6bccdc18ff8c07b6n,
      [
        0x8bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453bd9ace3262n,
        0x547ef835c3dac4fd97f8461a14611dc9c27745132ded8e545c1d54c72f046997n,
      ],
      0xa9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82974856a7n,
    ),
  brainpoolP384r1: () =>
    brainpool(
      0x8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b412b1da197fb71123acd3a729901d1a71874700133107ec53n,
      0x7bc382c63d8c150c3c72080ace05afa0c2bea28e4fb22787139165efba91f90f8aa5814a503ad4eb04a8c7dd22ce2826n,
      0x04a8c7dd22ce28268b39b55416f0447c2fb77de107dcd2a62e880ea53eeb62d57cb4390295dbc9943ab78696fa504c11n,
      [
        0x1d1c64f068cf45ffa2a63a81b7c13f6b8847a3e77ef14fe3db7fcafe0cbd10e8e826e03436d646aaef87b2e247d4af1en,
        0x8abe1d7520f9c2a45cb1eb8e95cfd55262b70b29feec5864e19c054ff99129280e4646217791811142820341263c5315n,
      ],
      0x8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b31f166e6cac0425a7cf3ab6af6b7fc3103b883202e9046565n,
    ),
  brainpoolP512r1: () =>
    brainpool(
      0xaadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca703308717d4d9b009bc66842aecda12ae6a380e62881ff2f2d82c68528aa6056583a48f3n,
      0x7830a3318b603b89e2327145ac234cc594cbdd8d3df91610a83441caea9863bc2ded5d5aa8253aa10a2ef1c98b9ac8b57f1117a72bf2c7b9e7c1ac4d77fc94can,
      0x3df91610a83441caea9863bc2ded5d5aa8253aa10a2ef1c98b9ac8b57f1117a72bf2c7b9e7c1ac4d77fc94cadc083e67984050b75ebae5dd2809bd638016f723n,
      [
        0x81aee4bdd82ed9645a21322e9c4c6a9385ed9f70b5d916c1b43b62eef4d0098eff3b1f78e2d0d48d50d1687b93b97d5f7c6d5047406a5e688b352209bcb9f822n,
        0x7dde385d566332ecc0eabfa9cf7822fdf209f70024a57b1aa000c55b881f8111b2dcde494a5f485e5bca4bd88a2763aed1ca2b2fa8f0540678cd1e0f3ad80892n,
      ],
      0xaadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca70330870553e5c414ca92619418661197fac10471db1d381085ddaddb58796829ca90069n,
    ),
};

export type CurvePoint = { readonly curve: Curve; readonly point: WeierstrassPoint<bigint> };

/** Throws where the bytes are no point of the curve, or the curve is unknown. */
export function pointOn(name: string, encoded: Uint8Array): CurvePoint {
  const curve = CURVES[name]?.();
  if (curve === undefined) throw new Error(`The curve ${name} is unknown`);
  const point = curve.fromBytes(Uint8Array.from(encoded));
  point.assertValidity();
  return { curve, point };
}

/** FIPS 186-5, 6.4.2. `signature` is a DER Ecdsa-Sig-Value; what is none does not hold. */
export function ecdsaHolds({ curve, point }: CurvePoint, digest: Uint8Array, signature: Uint8Array): boolean {
  const order = curve.Fn.ORDER;
  const [r, s] = numbersIn(signature);
  if (r === undefined || s === undefined || r <= 0n || s <= 0n || r >= order || s >= order) return false;
  const bits = order.toString(2).length;
  const spare = BigInt(Math.max(0, digest.length * 8 - bits));
  const hash = bigIntOf(digest) >> spare;
  const inverse = curve.Fn.inv(s);
  const sum = curve.BASE.multiplyUnsafe((hash * inverse) % order).add(point.multiplyUnsafe((r * inverse) % order));
  return !sum.is0() && sum.toAffine().x % order === r;
}

function numbersIn(signature: Uint8Array): readonly bigint[] {
  try {
    const outer = readDer(signature);
    const parts = childrenOf(outer);
    const isWhole = outer.tag === TAG.sequence && outer.raw.length === signature.length && parts.length === 2;
    return isWhole && parts.every(({ tag }) => tag === TAG.integer) ? parts.map(({ content }) => bigIntOf(content)) : [];
  } catch {
    return [];
  }
}

export function bigIntOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}
