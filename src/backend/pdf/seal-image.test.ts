import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isSeal, LARGEST_SEAL, scrubbedSeal } from './seal-image.ts';

function picture(side: number, channels: 3 | 4 = 3) {
  return sharp({ create: { width: side, height: side, channels, background: { r: 30, g: 60, b: 90, alpha: 0.5 } } });
}

test('what is kept of a picture is its pixels: no text, no time, no profile', async () => {
  const marked = await picture(40)
    .withExif({ IFD0: { Artist: 'Marker Person', Copyright: 'Marker Person' } })
    .withIccProfile('srgb')
    .png()
    .toBuffer();
  expect(marked.toString('latin1')).toContain('Marker Person');
  const seal = scrubbedSeal(marked);
  const text = Buffer.from(seal?.bytes ?? []).toString('latin1');
  expect(text.match(/IHDR|IDAT|IEND|eXIf|iCCP|tEXt|pHYs/g)).toEqual(['IHDR', 'IDAT', 'IEND']);
  const [before, after] = await Promise.all([sharp(marked).raw().toBuffer(), sharp(seal?.bytes).raw().toBuffer()]);
  expect(after.equals(before)).toBe(true);
});

test('scrubbing again changes nothing, and only such bytes are taken for a seal', async () => {
  const png = await picture(40).png().toBuffer();
  const seal = scrubbedSeal(png)?.bytes ?? new Uint8Array();
  expect(isSeal(seal, 40, 40)).toBe(true);
  expect(isSeal(seal, 40, 41)).toBe(false);
  expect(isSeal(Buffer.concat([seal, Buffer.from([0])]), 40, 40)).toBe(false);
});

test('what is transparent, too large, interlaced, of another depth or damaged is none', async () => {
  const turned = Buffer.from(await picture(40).png().toBuffer());
  turned[40] = (turned[40] ?? 0) ^ 1;
  for (const bytes of [
    await picture(40, 4).png().toBuffer(),
    await picture(LARGEST_SEAL.sidePx + 1)
      .png()
      .toBuffer(),
    await picture(40).png({ progressive: true }).toBuffer(),
    await picture(40).toColourspace('rgb16').png().toBuffer(),
    await picture(40).png({ palette: true }).toBuffer(),
    await picture(40).jpeg().toBuffer(),
    turned,
    new Uint8Array(),
  ])
    expect(scrubbedSeal(bytes)).toBeNull();
});
