/** What passes between the desk and the token process. The personal number goes there with each signature, and nowhere else. */

export type TokenCertificate = {
  /** DER. */
  readonly certificate: Uint8Array;
  /** `CKA_ID`, which its private key bears too. */
  readonly keyId: Uint8Array;
};

export type PresentToken = {
  readonly label: string;
  readonly serial: string;
  readonly certificates: readonly TokenCertificate[];
};

export type TokenKey = {
  readonly serial: string;
  readonly keyId: Uint8Array;
  readonly keyType: 'ec' | 'rsa';
};

export type TokenRequest =
  | { readonly kind: 'list'; readonly module: string }
  | { readonly kind: 'sign'; readonly module: string; readonly key: TokenKey; readonly pin: string; readonly digest: Uint8Array };

export type ToToken = TokenRequest & { readonly id: number };

/** `detail`: the library's own code or the system's words; blank where `why` says all. */
export type TokenFault = {
  readonly why:
    | 'not-named-here'
    | 'no-library'
    | 'not-pkcs11'
    | 'no-token'
    | 'removed'
    | 'no-key'
    | 'wrong-pin'
    | 'pin-locked'
    | 'pin-expired'
    | 'pin-not-set'
    | 'cannot-sign'
    | 'library-failed';
  readonly detail: string;
};

export type TokenAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: TokenFault };
