/** The recovery sheet. */

export const recovery = {
  title: 'Recovery sheet',
  lead: 'With this key the matter opens without its passphrase. Whoever holds it can read every card and every name in the matter: keep it as you would keep the cards themselves, away from the computer, and destroy it together with the matter.',
  key: 'Recovery key',
  typed:
    'Type the groups in this order, where the passphrase is asked for. Capitals and the spaces between groups do not matter; the last group finds typing errors.',
  scanned: 'The same key, to be scanned.',
  alternative: 'QR code of the recovery key',
  about: 'What it opens',
  rows: { matter: 'Matter', file: 'File', made: 'Made on' },
  changed: 'A change of the passphrase makes this sheet worthless; print a new one then.',
  noOther:
    'There is no other way: if the passphrase and every copy of this sheet are lost, the matter is lost. Nobody can open it for you.',
} as const;
