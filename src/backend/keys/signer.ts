/** Whatever can sign a certification: a key opened by its passphrase, an imported file, a token. */
import { sign, type KeyObject } from 'node:crypto';
import { fingerprintOf } from './x509.ts';

export type KeyType = 'ec' | 'rsa';

export type Signer = {
  /** As on the certificate. */
  readonly name: string;
  readonly capacity: string;
  readonly keyType: KeyType;
  /** DER, the signer's own first, then its issuers. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** SHA-256 of the signer's own certificate, lower-case hexadecimal. */
  readonly fingerprint: string;
  /** Signature with SHA-256 over `bytes`: ECDSA as DER, or RSASSA-PKCS1-v1_5. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

export function signerOf(
  key: KeyObject,
  identity: { readonly name: string; readonly capacity: string; readonly certificates: readonly [Uint8Array, ...Uint8Array[]] },
): Signer {
  const keyType = key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  return {
    ...identity,
    keyType,
    fingerprint: fingerprintOf(identity.certificates[0]),
    sign: (bytes) => Promise.resolve(sign('sha256', bytes, key)),
  };
}
