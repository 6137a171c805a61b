/** A mend of fontkit 2.0.4, which pdfkit shapes with. */

/** The part of fontkit's private shaping that is mended. */
export type ShapedFont = {
  readonly _layoutEngine: { readonly engine?: { readonly GPOSProcessor?: MarkProcessor } | null };
};
type Anchor = { readonly xCoordinate: number; readonly yCoordinate: number };
type MarkRecord = { readonly markAnchor: Anchor | null };
type MarkProcessor = { applyAnchor: (mark: MarkRecord, base: Anchor | null, baseIndex: number) => void };

const mended = new WeakSet<MarkProcessor>();

/**
 * A font may leave out the anchor of a class of marks (OpenType, GPOS 4.1: "may be NULL"): the mark then stays where it is. fontkit reads
 * the coordinates of nothing and throws, on common names in Punjabi, Khmer, Telugu, Malayalam and Gujarati.
 */
export function leaveMarksWithoutAnchor(font: ShapedFont): void {
  const processor = font._layoutEngine.engine?.GPOSProcessor;
  if (processor === undefined || mended.has(processor)) return;
  const place = processor.applyAnchor.bind(processor);
  processor.applyAnchor = (mark, base, baseIndex) => {
    if (base !== null && mark.markAnchor !== null) place(mark, base, baseIndex);
  };
  mended.add(processor);
}
