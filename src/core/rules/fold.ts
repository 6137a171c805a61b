/** Case, accents, spaces and punctuation folded away: how employers, titles and headers are compared (`formats.md` 4). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Only case and runs of white space are folded: a union's name must be the agreed one, to the letter
 * (New Jersey's "precise name"; other spellings are agreed as `acceptedNames` before the first card is opened).
 */
export function foldUnionName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
