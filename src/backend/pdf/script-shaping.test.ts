/**
 * Names as HarfBuzz 14 (harfbuzzjs 1.6.4) shaped them with the faces that we carry, recorded in `script-shaping.harfbuzz.json`: each
 * glyph with its advance and offsets. fontkit is held to that; where it draws a lesser form (some doubled marks of Arabic and Thai,
 * a headline of Bengali) the name is not among them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { leaveMarksWithoutAnchor, type ShapedFont } from './mark-anchors.ts';
import { SCRIPT_FACES, type ScriptFace } from './script-faces.ts';

const require = createRequire(import.meta.url);
const RECORDED = JSON.parse(readFileSync(new URL('script-shaping.harfbuzz.json', import.meta.url), 'utf8')) as Readonly<
  Record<ScriptFace, Readonly<Record<string, string>>>
>;

function fontOf(face: ScriptFace): Font & ShapedFont {
  return create(readFileSync(require.resolve(SCRIPT_FACES[face].file))) as Font & ShapedFont;
}

function shaped(font: Font, name: string): string {
  const { glyphs, positions } = font.layout(name);
  return glyphs
    .map(({ id }, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      return `${String(id)}@${[xAdvance, xOffset, yOffset].join()}`;
    })
    .join(' ');
}

test('every face has recorded names', () => {
  expect(Object.keys(RECORDED).toSorted()).toEqual(Object.keys(SCRIPT_FACES).toSorted());
});

test.each(Object.keys(SCRIPT_FACES) as readonly ScriptFace[])('names are shaped as HarfBuzz shapes them: %s', (face) => {
  const font = fontOf(face);
  leaveMarksWithoutAnchor(font);
  const names = Object.keys(RECORDED[face]);
  expect(Object.fromEntries(names.map((name) => [name, shaped(font, name)]))).toEqual(RECORDED[face]);
});

test('without the mend a common name in Punjabi cannot be shaped at all', () => {
  const font = fontOf('gurmukhi');
  expect(() => font.layout('ਸਿੰਘ')).toThrow(TypeError);
  leaveMarksWithoutAnchor(font);
  leaveMarksWithoutAnchor(font);
  expect(shaped(font, 'ਸਿੰਘ')).toBe(RECORDED.gurmukhi['ਸਿੰਘ']);
});
