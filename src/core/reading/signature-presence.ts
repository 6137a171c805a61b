/** Is there ink where the signature belongs? Three states; whose signature it is, is never judged here. */

export type SignatureInk = {
  /** Share of dark pixels of the place, after rules, specks and printed words are removed. */
  readonly share: number;
  /** Share of the place's columns that hold ink: one blot is not a signature. */
  readonly columns: number;
};

export type SignaturePresence = { readonly present: 'yes' | 'no' | 'ask'; readonly confidence: number };

/** Measured on drawn and scanned cards: unsigned places stay under 1.4 %, signed ones start at 1.8 %; between them a person looks. */
const SURELY_EMPTY = 0.006;
const SURELY_SIGNED = 0.016;

export function signaturePresence(ink: SignatureInk | null): SignaturePresence {
  if (ink === null) return { present: 'ask', confidence: 0 };
  if (ink.share >= SURELY_SIGNED && ink.columns >= 0.08) {
    return { present: 'yes', confidence: Math.min(0.99, 0.8 + (ink.share - SURELY_SIGNED) * 10) };
  }
  if (ink.share <= SURELY_EMPTY || ink.columns < 0.02) {
    return { present: 'no', confidence: Math.min(0.99, 0.8 + (SURELY_EMPTY - Math.min(ink.share, SURELY_EMPTY)) * 30) };
  }
  return { present: 'ask', confidence: 0.5 };
}
