/**
 * A line of text as runs, each of one face and one direction, in the order in which they are drawn. Lines that the text face can
 * draw alone are one run, as they always were.
 */
import bidiFactory from 'bidi-js';
import type { Face } from './faces.ts';
import { isScriptFace, scriptFacesOf, type ScriptFace } from './script-faces.ts';

export type AnyFace = Face | ScriptFace;

/** `plain`: the glyphs tell the text. `shaped`: they do not, such as where letters join. `right-to-left`: nor does their order. */
export type Run = {
  readonly kind: 'plain' | 'shaped' | 'right-to-left';
  readonly face: AnyFace;
  /** For pdfkit: letters of a script face in the order of reading, since the shaper turns them; all else from left to right. */
  readonly drawn: string;
  readonly read: string;
};

/** Whether `face` has a glyph for the character. */
export type Draws = (character: string, face: AnyFace) => boolean;

/** Null where no face of ours draws the character. `before` is the face of the character before it. */
export function faceFor(character: string, face: Face, before: AnyFace | null, draws: Draws): AnyFace | null {
  // A mark or a joiner belongs to its letter: in another face it would stand beside it.
  if (before !== null && isScriptFace(before) && MARK.test(character) && draws(character, before)) return before;
  if (draws(character, face)) return face;
  return scriptFacesOf(character).find((script) => draws(character, script)) ?? null;
}

const MARK = /[\p{M}\u200c\u200d]/u;

export function runsOf(text: string, face: Face, draws: Draws): readonly Run[] {
  const characters = Array.from(text);
  if (characters.every((character) => draws(character, face))) return [plainRun(text, face)];
  return inDrawingOrder(pieces(text, characters, face, draws)).map(runOf);
}

export function plainRun(text: string, face: AnyFace): Run {
  return { kind: 'plain', face, drawn: text, read: text };
}

/** A stretch of one face and one embedding level (Unicode Standard Annex 9), in the order of reading. */
type Stretch = { readonly face: AnyFace; readonly level: number; text: string };

const bidi = bidiFactory();

function pieces(text: string, characters: readonly string[], face: Face, draws: Draws): readonly Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  // Rule L1: white space that ends a line stands at its end.
  const end = text.trimEnd().length;
  const stretches: Stretch[] = [];
  let [at, before]: [number, AnyFace | null] = [0, null];
  for (const character of characters) {
    const own: AnyFace = faceFor(character, face, before, draws) ?? face;
    const level = at < end ? (levels[at] ?? 0) : 0;
    const last = stretches.at(-1);
    if (last !== undefined && last.face === own && last.level === level) last.text += character;
    else stretches.push({ face: own, level, text: character });
    before = own;
    at += character.length;
  }
  return stretches;
}

/** Rule L2: from the deepest level up, what stands at it or deeper is turned round. */
function inDrawingOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  let ordered = [...stretches];
  for (let level = Math.max(...stretches.map((each) => each.level)); level > 0; level--) {
    const turned: Stretch[] = [];
    for (let at = 0; at < ordered.length;) {
      const end = ordered.findIndex((each, index) => index >= at && each.level < level);
      const stop = end === -1 ? ordered.length : end;
      turned.push(...ordered.slice(at, stop).reverse(), ...ordered.slice(stop, stop + 1));
      at = stop + 1;
    }
    ordered = turned;
  }
  return ordered;
}

function runOf({ face, level, text }: Stretch): Run {
  const turned = level % 2 === 1;
  if (isScriptFace(face)) return { kind: turned ? 'right-to-left' : 'shaped', face, drawn: text, read: text };
  if (!turned) return plainRun(text, face);
  const drawn = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).reverse();
  return { kind: 'right-to-left', face, drawn: drawn.join(''), read: text };
}
