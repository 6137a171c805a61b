/** The marks of pictures drawn here: one scan saved anew, another signature, and what is no picture. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { areAlike } from '#core/match/signature-mark.ts';
import { markPicture } from './mark-picture.ts';

const BOX = { x: 20, y: 20, width: 260, height: 110 };
const signed = (box: typeof BOX | null) => ({ turned: 0, signature: { present: 'yes', confidence: 1, box } }) as const;

function drawn(path: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><rect width="300" height="150" fill="#fff"/>
    <path d="${path}" fill="none" stroke="#111" stroke-width="5"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

const ONE = drawn('M30 100 C60 10 90 130 120 60 S180 120 210 40 S250 110 270 80');
const TWO = drawn('M30 40 L80 120 L130 35 L140 110 L200 100 L205 40 L270 45');

test('one scan saved anew has the same pixels and an alike signature', async () => {
  const again = await sharp(await ONE)
    .webp({ lossless: true })
    .toBuffer();
  const [first, second] = [await markPicture(await ONE, signed(BOX)), await markPicture(again, signed(BOX))];
  expect(second?.pixelsSha256).toBe(first?.pixelsSha256);
  expect(first?.signature && second?.signature && areAlike(first.signature, second.signature)).toBe(true);
});

test('another signature is another mark', async () => {
  const [first, second] = [await markPicture(await ONE, signed(BOX)), await markPicture(await TWO, signed(BOX))];
  expect(second?.pixelsSha256).not.toBe(first?.pixelsSha256);
  expect(first?.signature && second?.signature && areAlike(first.signature, second.signature)).toBe(false);
});

test('a signature is marked inside the picture only, and not at all where nobody signed', async () => {
  const over = { x: 250, y: 100, width: 900, height: 900 };
  expect(await markPicture(await ONE, signed({ ...over, x: 400 }))).toMatchObject({ signature: null });
  expect((await markPicture(await ONE, signed(null)))?.signature).toBeNull();
});

test('what is no picture, or blank, has no marks and stops nothing', async () => {
  expect(await markPicture(new Uint8Array([1, 2, 3]), signed(BOX))).toBeNull();
  const blank = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await expect(markPicture(blank, signed(null))).resolves.toBeDefined();
});
