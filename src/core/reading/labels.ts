/** What a printed text of a card form asks for, although letters of it may be misread. */
import { createScorer, type Posterior } from './ctc.ts';
import { similarity } from './edit-distance.ts';
import { lettersOnly } from './fold.ts';
import { type LabelKind, PHRASES } from './label-phrases.ts';

type Phrase = { readonly kind: LabelKind; readonly key: string; readonly oneWord: boolean };

const ALL: readonly Phrase[] = PHRASES.map(([kind, phrase]) => {
  return { kind, key: lettersOnly(phrase), oneWord: !phrase.includes(' ') };
});

export type LabelMatch = { readonly kind: LabelKind; readonly similarity: number; readonly length: number };

/**
 * Which label this text is, whole; null where it is none. Short labels must be exact, long ones may hold misread letters. A label in
 * two languages ("Name / Nombre") is one where both ask for the same.
 */
export function matchLabel(text: string): LabelMatch | null {
  const match = matchPhrase(text);
  if (match !== null || !text.includes('/')) return match;
  const [first, ...rest] = text.split('/').map(matchPhrase);
  if (first === undefined || first === null || rest.some((other) => other?.kind !== first.kind)) return null;
  return { ...first, similarity: Math.min(first.similarity, ...rest.map((other) => other?.similarity ?? 0)) };
}

function matchPhrase(text: string): LabelMatch | null {
  const key = lettersOnly(text);
  if (key.length < 2 || key.length > 34) return null;
  const asks = text.trimEnd().endsWith(':');
  let best: LabelMatch | null = null;
  for (const phrase of ALL) {
    if (Math.abs(phrase.key.length - key.length) > 0.3 * phrase.key.length) continue;
    const alike = similarity(key, phrase.key);
    if (alike >= neededSimilarity(phrase, asks) && (best === null || alike > best.similarity)) {
      best = { kind: phrase.kind, similarity: alike, length: phrase.key.length };
    }
  }
  return best;
}

/**
 * "Daste" and "Nion" are names, though one letter from "date" and "union"; so are Stewart, Bender and Notaro, from a steward, a gender and a notary.
 * Who asks with a colon is no name: "RENOM:" is a "PRÉNOM:" that the crop cut.
 */
function neededSimilarity({ key, oneWord }: Phrase, asks: boolean): number {
  return key.length <= (oneWord && !asks ? 7 : 5) ? 1 : 0.76;
}

/**
 * A printed mask under or beside the date tells the order in which day, month and year were asked for:
 * "DD MM YYYY", "MM/DD/YY", "Month Day Year". Null where the form does not say.
 */
export function printedDateOrder(text: string): 'dmy' | 'mdy' | 'ymd' | null {
  const key = lettersOnly(text);
  if (/d{1,2}m{1,2}[ya]{2,4}/.test(key) || /daymonthyear|jourmoisannee|diamesano/.test(key)) return 'dmy';
  if (/m{1,2}d{1,2}(?:y{2,4}|a{4})/.test(key) || /monthdayyear|modayyr|mesdiaano/.test(key)) return 'mdy';
  if (/y{2,4}m{1,2}d{1,2}/.test(key) || /yearmonthday|anneemoisjour/.test(key)) return 'ymd';
  return null;
}

const MASKS = [
  { order: 'dmy', letters: 'DDMMYYYY' },
  { order: 'mdy', letters: 'MMDDYYYY' },
  { order: 'ymd', letters: 'YYYYMMDD' },
  { order: 'dmy', letters: 'DDMMYY' },
  { order: 'mdy', letters: 'MMDDYY' },
] as const;

/** By how much a mask must explain the print better than one of another order, in natural log. */
const MASK_LEAD = 2.5;

/**
 * The mask under a row of boxes, of which a crop often keeps only the upper half: not what letters are read, but which of the usual
 * masks explains them best. Null where none does clearly.
 */
export function maskOrder(posterior: Posterior, boxes: number): 'dmy' | 'mdy' | 'ymd' | null {
  const scorer = createScorer(posterior, { floor: 4, outsideCost: 2 });
  const masks = MASKS.filter(({ letters }) => letters.length === boxes);
  const scored = masks.map(({ order, letters }) => ({ order, score: scorer.score(letters) })).sort((a, b) => b.score - a.score);
  const [best] = scored;
  const rival = scored.find((other) => other.order !== best?.order);
  if (best === undefined || best.score < MASK_UNREADABLE) return null;
  return best.score - (rival?.score ?? MASK_UNREADABLE) >= MASK_LEAD ? best.order : null;
}

const MASK_UNREADABLE = -24;
