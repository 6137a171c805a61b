/** Levenshtein distance; stops counting at `limit` and then answers `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length >= limit) return limit;
  if (shorter.length === 0) return longer.length;
  return inOneWord(shorter) ? bitwiseDistance(shorter, longer, limit) : tableDistance(shorter, longer, limit);
}

/** Letters that `standsAt` has room for: Latin with its accents. */
const LETTERS = 0x250;
/** For each letter where in the shorter string it stands, a bit each: filled for one comparison, emptied after it. */
const standsAt = new Int32Array(LETTERS);

function inOneWord(text: string): boolean {
  if (text.length > 32) return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= LETTERS) return false;
  return true;
}

/**
 * A column of the table in two machine words (Myers 1999, as simplified by Hyyrö 2001): `up` and `down` tell where the distance
 * grows or falls by one from a row to the next. Lists of thousands are compared with each card, several times.
 */
function bitwiseDistance(shorter: string, longer: string, limit: number): number {
  const rows = shorter.length;
  for (let at = 0; at < rows; at++) {
    const letter = shorter.charCodeAt(at);
    standsAt[letter] = (standsAt[letter] ?? 0) | (1 << at);
  }
  const last = 1 << (rows - 1);
  let up = -1;
  let down = 0;
  let distance = rows;
  for (let at = 0; at < longer.length; at++) {
    const here = standsAt[longer.charCodeAt(at)] ?? 0;
    const diagonal = (((here & up) + up) ^ up) | here | down;
    let grows = down | ~(diagonal | up);
    let falls = up & diagonal;
    if ((grows & last) !== 0) distance++;
    if ((falls & last) !== 0) distance--;
    if (distance - (longer.length - at - 1) >= limit) {
      distance = limit;
      break;
    }
    grows = (grows << 1) | 1;
    falls <<= 1;
    up = falls | ~(diagonal | grows);
    down = grows & diagonal;
  }
  for (let at = 0; at < rows; at++) standsAt[shorter.charCodeAt(at)] = 0;
  return Math.min(distance, limit);
}

function tableDistance(a: string, b: string, limit: number): number {
  const row = new Uint16Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const cost = diagonal + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, cost);
      diagonal = above;
      least = Math.min(least, row[j] ?? 0);
    }
    if (least >= limit) return limit;
  }
  return Math.min(row[b.length] ?? 0, limit);
}

/** 1 = equal, 0 = nothing in common; by the longer string. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
