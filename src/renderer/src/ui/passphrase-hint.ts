/** A hint while typing, from length and variety alone: no word list is shipped for it. */
export type PassphraseHint = {
  readonly strength: 0 | 1 | 2 | 3 | 4;
  readonly advice: 'none' | 'weak' | 'fair' | 'good' | 'strong';
};

export function passphraseHint(passphrase: string): PassphraseHint {
  const { length } = passphrase;
  if (length === 0) return { strength: 0, advice: 'none' };
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2).length;
  const varied = new Set(passphrase.toLowerCase()).size;
  const worth = Math.min(length, varied * 2) + (words >= 4 ? 4 : 0);
  if (length < 12 || worth < 12) return { strength: 1, advice: 'weak' };
  if (worth < 18) return { strength: 2, advice: 'fair' };
  if (worth < 26) return { strength: 3, advice: 'good' };
  return { strength: 4, advice: 'strong' };
}
