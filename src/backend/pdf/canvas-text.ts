/** Text on the canvas of pdfkit: which face draws it, how wide it is, and where its glyphs stand. */
import type { EmbeddedFont, PdfKitDocument } from './pdfkit-types.ts';
import { faceBytes, type Face } from './faces.ts';
import { leaveMarksWithoutAnchor } from './mark-anchors.ts';
import { isScriptFace, type ScriptFace } from './script-faces.ts';
import { featuresOf, settingOf, shown } from './shown-text.ts';
import type { TextStyle } from './style.ts';
import { faceFor, plainRun, runsOf, type AnyFace, type Run } from './text-runs.ts';

/** Lives as long as its document: it remembers which faces were opened, and what each can draw. */
export class CanvasText {
  readonly #document: PdfKitDocument;
  readonly #drawable = new Map<AnyFace, Map<string, boolean>>();
  readonly #opened = new Set<ScriptFace>();

  constructor(document: PdfKitDocument) {
    this.#document = document;
  }

  widthOf(text: string, style: TextStyle): number {
    return this.runsOf(text, style).reduce((sum, run) => sum + this.widthOfRun(run, style), 0);
  }

  /** One line; `y` is the top of its line box. The text is never broken or clipped. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return;
    const document = this.#document;
    const { ascender, descender } = this.fontOf(style.face);
    const natural = ((ascender - descender) / 1000) * style.size;
    const top = y + (style.leading - natural) / 2;
    let left = x;
    const baseline = top + (ascender / 1000) * style.size;
    for (const run of this.runsOf(text, style)) {
      if (run.kind === 'plain') {
        document.font(run.face).fontSize(style.size).fillColor(style.colour);
        document.text(run.drawn, left, top, { lineBreak: false, features: featuresOf(style) });
      } else this.#lineOfRun(run, left, baseline, style);
      left += this.widthOfRun(run, style);
    }
  }

  /** pdfkit turns the page upside down, and text back again. */
  #lineOfRun(run: Run, x: number, baseline: number, style: TextStyle): void {
    const document = this.#document;
    const { page } = document;
    const font = this.fontOf(run.face);
    page.fonts[font.id] ??= font.ref();
    document.save();
    document.fillColor(style.colour);
    document.transform(1, 0, 0, -1, 0, page.height);
    document.addContent(`BT ${shown(font, run, style, [x, page.height - baseline])} ET`);
    document.restore();
  }

  runsOf(text: string, { face }: TextStyle): readonly Run[] {
    return NO_OTHER_SCRIPT.test(text) ? [plainRun(text, face)] : runsOf(text, face, this.#draws);
  }

  widthOfRun(run: Run, style: TextStyle): number {
    const { size, features } = settingOf(run, style);
    return this.fontOf(run.face).widthOfString(run.drawn, size, features);
  }

  /** Makes it the current one, too. */
  fontOf(face: AnyFace): EmbeddedFont {
    const document = this.#document;
    if (isScriptFace(face) && !this.#opened.has(face)) {
      document.registerFont(face, faceBytes(face));
      leaveMarksWithoutAnchor(document.font(face)._font.font);
      this.#opened.add(face);
    }
    return document.font(face)._font;
  }

  /** Characters of `text` that neither the face nor one for their script draws: a reader would see boxes, and PDF/A forbids them. */
  missingGlyphs(text: string, face: Face): readonly string[] {
    if (NO_OTHER_SCRIPT.test(text)) return Array.from(text).filter((character) => !this.#draws(character, face));
    const missing: string[] = [];
    let before: AnyFace | null = null;
    for (const character of text) {
      const drawnIn = faceFor(character, face, before, this.#draws);
      if (drawnIn === null) missing.push(character);
      before = drawnIn;
    }
    return missing;
  }

  readonly #draws = (character: string, face: AnyFace): boolean => {
    const known = this.#drawable.get(face) ?? new Map<string, boolean>();
    this.#drawable.set(face, known);
    const drawable = known.get(character) ?? this.fontOf(face).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    known.set(character, drawable);
    return drawable;
  };
}

/** Latin, its marks, Greek, Cyrillic, punctuation and signs: no script face has any of it, so that the common case costs nothing. */
const NO_OTHER_SCRIPT = /^[ -\u052f\u1d00-\u20cf]*$/;
