/**
 * A key that stands twice in one object of a JSON text. `JSON.parse` keeps the last and says nothing, so that whoever reads
 * the file from the top reads another agreement than the one that is applied.
 */

/** Keys and array indices from the root to the repeated key: `['threshold', 'strict']`. */
export type JsonPath = readonly (string | number)[];

/** `keys`: null in a list. */
type Level = { readonly keys: Set<string> | null; at: string | number };

/** `text` is valid JSON (RFC 8259); of several repeated keys the first. Null where there is none. */
export function repeatedKey(text: string): JsonPath | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), at: '' });
        break;
      case '[':
        levels.push({ keys: null, at: 0 });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (typeof level?.at === 'number') level.at++;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (level !== undefined && level.keys !== null && isKey(text, end)) {
          // Two spellings of one key (`"a"`, `"\u0061"`) are one.
          level.at = String(JSON.parse(text.slice(at, end)));
          if (level.keys.has(level.at)) return levels.map((each) => each.at);
          level.keys.add(level.at);
        }
        at = end - 1;
        break;
      }
      default:
    }
  }
  return null;
}

/** The place after its closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text[at] ?? '')) at++;
  return text[at] === ':';
}
