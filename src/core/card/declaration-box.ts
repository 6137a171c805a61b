/** Where the declaration stands on a card whose form is being taught: proposed, never taken as it is. */
import { isProse } from '../reading/text-line.ts';
import { readWording } from '../reading/wording.ts';
import type { FormAnchor } from './card-form.ts';

type Place = Omit<FormAnchor, 'text'>;

/** Lines further apart than this, in heights of a line, are another paragraph. */
const PARAGRAPH_GAP = 1.3;

/** Around the paragraph whose words authorize a union; null where none does. */
export function declarationBox(lines: readonly FormAnchor[]): Place | null {
  const authorizing = paragraphs(lines).filter((paragraph) => readWording(wordsOf(paragraph)).wording !== null);
  const longest = authorizing.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0];
  return longest === undefined ? null : around(longest);
}

/** Lines of prose one under another, and the short last line that ends them. */
function paragraphs(lines: readonly FormAnchor[]): readonly (readonly FormAnchor[])[] {
  const found: FormAnchor[][] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const open = found.find((paragraph) => continues(line, paragraph));
    if (open !== undefined) open.push(line);
    else if (isProse(line.text)) found.push([line]);
  }
  return found;
}

function continues(line: FormAnchor, paragraph: readonly FormAnchor[]): boolean {
  const last = paragraph.at(-1);
  if (last === undefined) return false;
  const beside = Math.abs(line.y - last.y) < last.height * 0.5;
  if (beside) return isProse(line.text);
  const gap = line.y - (last.y + last.height);
  const below = gap < last.height * PARAGRAPH_GAP && gap > -last.height;
  const alignedLeft = Math.abs(line.x - Math.min(...paragraph.map(({ x }) => x))) < last.height * 2;
  return below && alignedLeft && (isProse(line.text) || /^[a-z].*[.;]$/.test(line.text.trim()));
}

const wordsOf = (paragraph: readonly FormAnchor[]) => paragraph.map(({ text }) => text).join(' ');

function around(paragraph: readonly FormAnchor[]): Place {
  const pad = Math.max(...paragraph.map(({ height }) => height)) * 0.2;
  const x = Math.max(0, Math.min(...paragraph.map((line) => line.x)) - pad);
  const y = Math.max(0, Math.min(...paragraph.map((line) => line.y)) - pad);
  const right = Math.max(...paragraph.map((line) => line.x + line.width)) + pad;
  const bottom = Math.max(...paragraph.map((line) => line.y + line.height)) + pad;
  return { x, y, width: right - x, height: bottom - y };
}
