/** What a person is told when her token does not sign, and what she can do about it. */
import type { TokenSigningFault } from './token-identity.ts';

export function tokenWords({ why, detail }: TokenSigningFault): string {
  return WORDS[why](detail);
}

const NOTHING = 'Nothing was signed.';

const WORDS: Readonly<Record<TokenSigningFault['why'], (detail: string) => string>> = {
  'not-named-here': (path) =>
    `This matter says that the token’s library lies at ${path}. Choose it yourself on this computer first, under your signing identity (“Find the token’s library again”) or by --token in a terminal: a library is code, and a matter may come from elsewhere. ${NOTHING}`,
  'no-library': (path) =>
    `The library of the token is not at ${path} on this computer. Install the maker’s software, or choose where it lies.`,
  'not-pkcs11': () =>
    'This file is no PKCS#11 library that this computer can load. It comes with the token’s software, often with “pkcs11” in its name, and must be made for this system and processor.',
  'no-token': () => 'There is no token that is ready. Put it in, wait until its light is steady, and choose its library again.',
  removed: () => `The token of this identity is not in. Put it in and sign again. ${NOTHING}`,
  'no-key': () => `The token has no private key for this certificate. Choose the certificate that you sign with. ${NOTHING}`,
  'wrong-pin': (left) =>
    `${NOTHING} The token says that this is not its PIN. ${TRIES[left] ?? 'It was tried once; after a few wrong ones the token locks.'}`,
  'pin-locked': () =>
    `The token is locked after too many wrong PINs. Unlock it with its maker’s software and its PUK. ${NOTHING}`,
  'pin-expired': () => `The token asks for a new PIN. Change it with its maker’s software. ${NOTHING}`,
  'pin-not-set': () => `The token has no PIN yet. Set one with its maker’s software. ${NOTHING}`,
  'cannot-sign': () =>
    `The key on the token may not sign in this way (ECDSA, or RSA with PKCS#1 1.5). Choose another certificate. ${NOTHING}`,
  'library-failed': (detail) =>
    `The library of the token failed (${detail}). Take the token out, put it in, and try again. ${NOTHING}`,
  'other-key': () =>
    `The token signed with another key than that of its certificate, so the signature was thrown away. ${NOTHING}`,
};

const TRIES: Readonly<Record<string, string>> = {
  few: 'Few tries are left before it locks.',
  one: 'One try is left: a wrong one locks it.',
  none: 'It is locked now: unlock it with its maker’s software and its PUK.',
};
