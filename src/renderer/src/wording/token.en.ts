const dialog = {
  button: 'Use a card or token …',
  again: 'Find the token’s library again …',
  title: 'Sign with a smart card or token',
  lead: 'The key stays on the card or token; its PIN is asked for each signature and never kept. Put it in, then choose the library that its maker’s software installed (PKCS#11; the file often has “pkcs11” in its name). It runs in a process of its own.',
  choose: 'Choose the library …',
  chooseAgain: 'Choose another library …',
  which: 'Which certificate signs',
  certificate: (given: { readonly name: string; readonly key: string; readonly label: string }) =>
    `${given.name === '' ? 'No name' : given.name} · ${given.key} · ${given.label}`,
  validUntil: (day: string, fingerprint: string) => `Valid until ${day} · ${fingerprint}`,
  cannotSign: 'Cannot sign',
  none: 'No certificate on it can sign a certification.',
  capacity: 'Capacity',
  capacityHint: 'Left blank, that of the certificate is printed.',
  pin: 'PIN of the token',
  pinHint: 'Asked for one trial signature now. A wrong PIN is tried once, never again by itself.',
  use: 'Try it and use it',
  missing: { certificate: 'Choose a certificate', pin: 'Type the PIN' },
};

const sign = { pin: 'PIN of the token', missing: 'Type the PIN' };

const fact = { heldBy: 'Held by', token: (label: string) => `the token “${label}”; asked by its PIN` };

export const tokenEn = { dialog, sign, fact };

export type TokenWording = typeof tokenEn;
