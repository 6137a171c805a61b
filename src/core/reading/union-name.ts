import { editDistance } from './edit-distance.ts';
import { lettersAndDigits } from './fold.ts';

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
  const declared =
    /(?:authori[sz]e|designate|desire|choose|select|join)\s+(?:the\s+)?([A-Z][^;:]{3,90}?)\s*,?\s*(?:\(|to\s+(?:represent|act|bargain|negotiate)|as\s+(?:my|our)|or\s+(?:its|any)|and\s+its|for\s+the\s+purpose)/i.exec(
      text.replaceAll(/\s+/g, ' '),
    );
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
