/** An identity whose key never leaves a smart card or token: what is kept of it is public, but for where its library lies. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import type { Instant } from '#core/dates.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { TokenFault } from '#backend/tokens/token-job.ts';
import type { Tokens } from '#backend/tokens/tokens.ts';
import { integer, sequence } from './der.ts';
import { withLowS } from './low-s.ts';
import type { Signer } from './signer.ts';
import { fingerprintOf } from './x509.ts';

/** Plain JSON. */
export type TokenIdentity = {
  readonly format: 'countersign-token-identity';
  readonly version: 1;
  readonly name: string;
  readonly capacity: string;
  readonly createdAt: Instant;
  /** Base64 DER: the signer's, then its issuers as far as the token bears them. */
  readonly certificates: readonly [string, ...string[]];
  readonly token: TokenPlace;
};

export type TokenPlace = {
  /** Path of the library that the token's maker ships. */
  readonly module: string;
  readonly label: string;
  readonly serial: string;
  /** `CKA_ID` of certificate and key, hexadecimal. */
  readonly keyId: string;
};

/** A signature of the token that its own certificate does not bear out is no signature. */
export type TokenSigningFault = TokenFault | { readonly why: 'other-key'; readonly detail: '' };

export class TokenFaultError extends Error {
  readonly fault: TokenSigningFault;
  constructor(fault: TokenSigningFault) {
    super(fault.why);
    this.fault = fault;
  }
}

/** Asks the token for each signature; `sign` throws a `TokenFaultError`, for a token may be pulled out at any moment. */
export function tokenSigner(identity: TokenIdentity, { tokens, pin }: { readonly tokens: Tokens; readonly pin: string }): Signer {
  const certificates = certificatesOf(identity);
  const { publicKey } = new X509Certificate(certificates[0]);
  return {
    name: identity.name,
    capacity: identity.capacity,
    keyType: publicKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa',
    certificates,
    fingerprint: fingerprintOf(certificates[0]),
    issuerFingerprints: certificates.slice(1).map((certificate) => fingerprintOf(certificate)),
    sign: async (bytes) => {
      const signed = await signWithToken(identity, { tokens, pin, bytes });
      if (!signed.ok) throw new TokenFaultError(signed.error);
      return signed.value;
    },
  };
}

type Signing = { readonly tokens: Tokens; readonly pin: string; readonly bytes: Uint8Array };

export async function signWithToken(
  identity: Pick<TokenIdentity, 'certificates' | 'token'>,
  { tokens, pin, bytes }: Signing,
): Promise<Result<Uint8Array, TokenSigningFault>> {
  const { module, serial, keyId } = identity.token;
  const { publicKey } = new X509Certificate(certificatesOf(identity)[0]);
  const keyType = publicKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  const digest = createHash('sha256').update(bytes).digest();
  const key = { serial, keyId: Buffer.from(keyId, 'hex'), keyType } as const;
  const answer = await tokens.sign(module, { key, pin, digest });
  if (!answer.ok) return err(answer.error);
  const signature = keyType === 'ec' ? derOf(answer.value) : answer.value;
  if (!verify('sha256', bytes, publicKey, signature)) return err({ why: 'other-key', detail: '' });
  return ok(keyType === 'ec' ? withLowS(signature, publicKey) : signature);
}

/** A token gives the two numbers one after the other, each as long as the curve (PKCS#11 2.40, 2.3.1). */
function derOf(raw: Uint8Array): Buffer {
  const half = raw.length / 2;
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
}

function certificatesOf({ certificates }: Pick<TokenIdentity, 'certificates'>): readonly [Buffer, ...Buffer[]] {
  const [own, ...issuers] = certificates;
  return [Buffer.from(own, 'base64'), ...issuers.map((text) => Buffer.from(text, 'base64'))];
}
