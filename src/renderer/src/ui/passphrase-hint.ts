/** A hint while typing, from length and variety alone: no word list is shipped for it. */
export type PassphraseHint = { readonly strength: 0 | 1 | 2 | 3 | 4; readonly advice: string };

export function passphraseHint(passphrase: string): PassphraseHint {
  const { length } = passphrase;
  if (length === 0) return { strength: 0, advice: 'Four or five words that nobody would put together are easy to keep.' };
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2).length;
  const varied = new Set(passphrase.toLowerCase()).size;
  const worth = Math.min(length, varied * 2) + (words >= 4 ? 4 : 0);
  if (length < 12 || worth < 12) return { strength: 1, advice: 'Too easy to guess. Make it longer: add words.' };
  if (worth < 18) return { strength: 2, advice: 'It would do. One more word makes it hold for years.' };
  if (worth < 26) return { strength: 3, advice: 'Good.' };
  return { strength: 4, advice: 'Strong.' };
}
