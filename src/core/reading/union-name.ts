import { editDistance } from './edit-distance.ts';
import { lettersAndDigits } from './fold.ts';

/** "I authorize … to represent me", in English, Spanish and French; the recogniser may have dropped the accents. */
const DECLARES = [
  /(?:authori[sz]e|designate|desire|choose|select|join)\s+(?:the\s+)?([A-Z][^;:]{3,90}?)\s*,?\s*(?:\(|to\s+(?:represent|act|bargain|negotiate)|as\s+(?:my|our)|or\s+(?:its|any)|and\s+its|for\s+the\s+purpose)/i,
  /(?:autorizo|designo|elijo)\s+(?:al?\s+(?:la\s+)?)?(\p{L}[^;:]{3,90}?)\s*,?\s*(?:\(|a\s+(?:represent|actuar|negociar)|para\s+(?:que|represent|negociar|los\s+fines)|como\s+(?:mi|nuestr)|y\s+a?\s*sus)/iu,
  /(?:autorise|d[ée]signe|choisis)\s+(?:le\s+|la\s+|l['’])?(\p{L}[^;:]{3,90}?)\s*,?\s*(?:\(|[àa]\s+(?:me\s+)?(?:repr[ée]sent|n[ée]goci)|comme\s+(?:mon|notre)|pour\s+me|et\s+ses)/iu,
] as const;

/** The union a declaration names: one of the accepted names if it stands there, else the words of the declaration itself. */
export function unionNamed(
  text: string,
  accepted: readonly string[],
): { readonly text: string; readonly confidence: number } | null {
  const plain = lettersAndDigits(text);
  for (const name of accepted) {
    const key = lettersAndDigits(name);
    if (key.length >= 3 && standsIn(key, plain)) return { text: name, confidence: 0.95 };
  }
  const flat = text.replaceAll(/\s+/g, ' ');
  const declared = DECLARES.map((pattern) => pattern.exec(flat)).find((found) => found !== null);
  const words = declared?.[1]?.trim();
  return words === undefined || words.length < 4 ? null : { text: words, confidence: 0.6 };
}

/** Short names must stand there exactly; in long ones one letter in eight may be misread. */
function standsIn(key: string, text: string): boolean {
  if (text.includes(key)) return true;
  if (key.length < 10) return false;
  const allowed = Math.floor(key.length / 8);
  for (let at = 0; at + key.length <= text.length; at++) {
    if (editDistance(text.slice(at, at + key.length), key, allowed + 1) <= allowed) return true;
  }
  return false;
}
