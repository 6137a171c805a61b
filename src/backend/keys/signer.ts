/** Whatever can sign a certification: a key opened by its passphrase, an imported file, a token. */
import { sign, type KeyObject } from 'node:crypto';
import type { Sha256 } from '#core/ids.ts';
import { withLowS } from './low-s.ts';
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
  readonly fingerprint: Sha256;
  /** The same of its issuers, in order up to the root. */
  readonly issuerFingerprints: readonly Sha256[];
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
    issuerFingerprints: identity.certificates.slice(1).map((certificate) => fingerprintOf(certificate)),
    sign: (bytes) => {
      const signature = sign('sha256', bytes, key);
      return Promise.resolve(keyType === 'ec' ? withLowS(signature, key) : signature);
    },
  };
}
