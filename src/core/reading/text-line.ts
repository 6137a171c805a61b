/** A line as the engine saw it, and its parts: printed labels, and what is written beside them. */
import type { Box } from './reading.ts';
import type { LabelKind } from './label-phrases.ts';
import { matchLabel } from './labels.ts';

export type TextLine = {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  /** For each letter of `text`, where its centre stands: 0 left edge of the box, 1 right edge. */
  readonly positions: readonly number[];
};

export type Segment = {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  /** Null where it is no label: something written, or prose. */
  readonly label: LabelKind | null;
  readonly prose: boolean;
  /** The segment before it on the same line is its label. */
  readonly follows: LabelKind | null;
};

type Token = { readonly from: number; readonly to: number; readonly text: string };

/** Splits a line where printed labels begin and end. Prose (the declaration) is never split. */
export function segmentsOf(line: TextLine): Segment[] {
  const tokens = tokensOf(line);
  if (tokens.length === 0) return [];
  if (isProse(line.text)) return [segment(line, { from: 0, to: line.text.length, label: null, follows: null, prose: true })];
  const labels = labelsAmong(tokens, line.text);
  const segments: Segment[] = [];
  let start = 0;
  let follows: LabelKind | null = null;
  const written = (to: number) => {
    if (line.text.slice(start, to).trim() === '') return;
    segments.push(segment(line, { from: start, to, label: null, follows, prose: false }));
  };
  for (const { from, to, kind } of labels) {
    written(from);
    segments.push(segment(line, { from, to, label: kind, follows: null, prose: false }));
    start = to;
    follows = kind;
  }
  written(line.text.length);
  return segments;
}

/** Words, also where the recogniser dropped the space but left a wide gap, and after a colon. */
function tokensOf({ text, positions }: TextLine): Token[] {
  const gaps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0));
  const usual = gaps.length === 0 ? 0 : ([...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0);
  const tokens: Token[] = [];
  let from = 0;
  const push = (to: number) => {
    const word = text.slice(from, to).trim();
    if (word !== '') tokens.push({ from, to, text: word });
    from = to;
  };
  for (let at = 1; at <= text.length; at++) {
    const broken =
      at === text.length ||
      text[at - 1] === ' ' ||
      text[at - 1] === ':' ||
      (text[at - 1] === '.' && /[A-Za-z]/.test(text[at] ?? '') && at > 3) ||
      text[at] === '(' ||
      text[at - 1] === ')' ||
      (gaps[at - 1] ?? 0) > usual * 2.6;
    if (broken) push(at);
  }
  return tokens;
}

type FoundLabel = { readonly from: number; readonly to: number; readonly kind: LabelKind };

/** "City, State, ZIP / Ciudad, estado, código postal": the longest in two languages, the stroke counted. */
const LABEL_WORDS = 8;

/** Longest labels first at each word; one inside the line needs a colon, or to be more than a short word. */
function labelsAmong(tokens: readonly Token[], text: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  let at = 0;
  while (at < tokens.length) {
    const label = labelAt(tokens, at, text);
    if (label === null) {
      at++;
      continue;
    }
    found.push({ from: tokens[at]?.from ?? 0, to: label.to, kind: label.kind });
    at = label.next;
  }
  return found;
}

function labelAt(tokens: readonly Token[], at: number, text: string): { to: number; kind: LabelKind; next: number } | null {
  let best: { to: number; kind: LabelKind; next: number; value: number } | null = null;
  for (let end = at + 1; end <= Math.min(tokens.length, at + LABEL_WORDS); end++) {
    const from = tokens[at]?.from ?? 0;
    const to = tokens[end - 1]?.to ?? 0;
    const words = text.slice(from, to);
    const match = matchLabel(words.replaceAll(/\([^)]*\)?/g, '')) ?? matchLabel(words);
    if (match === null) continue;
    const colon = words.trimEnd().endsWith(':');
    const whole = at === 0 && end === tokens.length;
    // "UNION AUTHORIZATION CARD" is a heading.
    // Forms capitalise their labels; "my employer" is the end of a sentence.
    if (!colon && !/^\W*\p{Lu}/u.test(words)) continue;
    const strong = colon || whole || (match.kind !== 'union' && match.similarity > 0.95 && match.length >= (at === 0 ? 3 : 4));
    if (!strong) continue;
    const value = match.similarity * 10 + match.length + (colon ? 2 : 0);
    if (best === null || value >= best.value) best = { to, kind: match.kind, next: end, value };
  }
  return best;
}

/** Sentences of the declaration: mostly lower case, and many words or, where the recogniser dropped the spaces, many letters. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^[("']?[A-Za-z][A-Za-z'-]+[.,;:)"']*$/.test(word));
  if (text.includes('@') || (text.includes(':') && words.length < 10)) return false;
  const letters = text.replaceAll(/[^A-Za-z]/g, '');
  const lower = letters.replaceAll(/[^a-z]/g, '');
  if (lower.length <= 0.7 * letters.length) return false;
  const runTogether = words.some((word) => word.length >= 18);
  return letters.length >= 44 || (letters.length >= 34 && words.length >= 7) || (runTogether && letters.length >= 26);
}

function segment(
  line: TextLine,
  part: {
    readonly from: number;
    readonly to: number;
    readonly label: LabelKind | null;
    readonly follows: LabelKind | null;
    readonly prose: boolean;
  },
): Segment {
  const { box, positions, text } = line;
  const edge = (index: number) => {
    if (index <= 0) return 0;
    if (index >= text.length) return 1;
    return ((positions[index - 1] ?? 0) + (positions[index] ?? 1)) / 2;
  };
  const left = edge(part.from);
  const right = edge(part.to);
  return {
    text: text
      .slice(part.from, part.to)
      .replace(/^[\s:.…_-]+/, '')
      .trim(),
    confidence: line.confidence,
    box: { ...box, x: box.x + left * box.width, width: Math.max(1, (right - left) * box.width) },
    label: part.label,
    prose: part.prose,
    follows: part.follows,
  };
}
