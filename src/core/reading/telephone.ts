/** Letters that a reader takes for digits of the same shape. */
const SHAPED_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};
const FEWEST_DIGITS = 7;

/** A telephone number with its look-alike letters read as digits; null where it is none even so, or had no such letter. */
export function telephoneDigits(text: string): string | null {
  const mapped = text.replaceAll(/[^\s\d]/g, (sign) => SHAPED_LIKE[sign] ?? sign);
  if (mapped === text || /\p{L}/u.test(mapped)) return null;
  return mapped.replaceAll(/\D/g, '').length >= FEWEST_DIGITS ? mapped : null;
}
