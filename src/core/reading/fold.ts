const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case without accents: the recogniser knows no `ñ`, `ł`, `å`, and a label is a label in capitals too. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[łøđßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/[’‘`´]/g, "'");
}

/** Only the letters, folded: what is compared of a printed label or of a written name. */
export function lettersOnly(text: string): string {
  return folded(text).replaceAll(/[^a-z]/g, '');
}

export function lettersAndDigits(text: string): string {
  return folded(text).replaceAll(/[^a-z0-9]/g, '');
}
