/** Is the printed declaration the agreed one? Compared with the form that the neutral taught; another form is offered as C25, never decided. */
import type { CardForm, FormAnchor } from '../card/card-form.ts';
import { lettersOnly } from './fold.ts';

export type DeclarationReading = {
  /** Of the taught form that comes closest. */
  readonly form: string;
  readonly same: 'yes' | 'no' | 'ask';
  /** 1 = letter for letter; misread letters, left-out words and added words all lower it. */
  readonly likeness: number;
};

/** Scans and faxes of one declaration stay above the first; another's wording, on forms drawn for it, below the second. */
const AS_AGREED = 0.88;
const ANOTHER = 0.78;
/** Shorter than this a declaration is too little to compare. */
const LEAST_LETTERS = 40;

/** Null where no taught form has a box round its declaration. */
export function readDeclaration(forms: readonly CardForm[], text: string): DeclarationReading | null {
  const letters = lettersOnly(text);
  let best: DeclarationReading | null = null;
  for (const form of forms) {
    const agreed = declarationOf(form);
    if (agreed.length < LEAST_LETTERS) continue;
    const likeness = Math.round(1000 * Math.max(0, 1 - distanceWithin(agreed, letters) / agreed.length)) / 1000;
    const same = likeness >= AS_AGREED ? 'yes' : likeness <= ANOTHER ? 'no' : 'ask';
    if (best === null || likeness > best.likeness) best = { form: form.name, same, likeness };
  }
  return best;
}

function declarationOf({ boxes, anchors }: CardForm): string {
  const declarations = boxes.filter(({ kind }) => kind === 'declaration');
  const inside = anchors.filter((anchor) => declarations.some((box) => standsIn(anchor, box)));
  return lettersOnly(
    inside
      .toSorted((a, b) => a.y - b.y || a.x - b.x)
      .map((anchor) => anchor.text)
      .join(' '),
  );
}

function standsIn(anchor: FormAnchor, box: Omit<FormAnchor, 'text'>): boolean {
  const [x, y] = [anchor.x + anchor.width / 2, anchor.y + anchor.height / 2];
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The least edits that make `wanted` out of some stretch of `text` (Sellers 1980): what stands before and after costs nothing. */
function distanceWithin(wanted: string, text: string): number {
  let row = Uint16Array.from({ length: wanted.length + 1 }, (_, index) => index);
  let next = new Uint16Array(row.length);
  let best = wanted.length;
  for (let at = 0; at < text.length; at++) {
    next[0] = 0;
    for (let k = 1; k <= wanted.length; k++) {
      const kept = (row[k - 1] ?? 0) + (wanted[k - 1] === text[at] ? 0 : 1);
      next[k] = Math.min(kept, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1);
    }
    best = Math.min(best, next[wanted.length] ?? best);
    [row, next] = [next, row];
  }
  return best;
}
