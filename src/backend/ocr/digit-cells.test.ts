import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readDigit } from '#core/reading/digit-classifier.ts';
import type { HandName } from '../../../scripts/practice/fonts.ts';
import { handwritten, printed } from '../../../scripts/practice/lettering.ts';
import { findDigitCells } from './digit-cells.ts';
import type { GrayImage } from './gray-image.ts';

const [LEFT, TOP, PITCH, HEIGHT] = [120, 40, 60, 64];

/** Eight boxes with a digit in each; `lower`: how far below the middle the digits stand, so that they cross the frame. */
async function boxesWith(
  digits: string,
  {
    hand = 'kalam',
    lower = 0,
    beside = '',
  }: { readonly hand?: HandName; readonly lower?: number; readonly beside?: string } = {},
): Promise<GrayImage> {
  const edges = Array.from({ length: 9 }, (_, index) => LEFT + index * PITCH);
  const frame =
    edges.map((x) => `<path d="M${x} ${TOP}V${TOP + HEIGHT}" stroke="#222" stroke-width="2"/>`).join('') +
    [TOP, TOP + HEIGHT].map((y) => `<path d="M${LEFT} ${y}H${LEFT + 8 * PITCH}" stroke="#222" stroke-width="2"/>`).join('');
  const ink = { hand, ink: '#1c3186', maxWidth: 60 };
  const written = digits
    .split('')
    .map((digit, index) =>
      handwritten(digit, {
        ...ink,
        place: { x: LEFT + index * PITCH + 16, baseline: TOP + 50 + lower, size: 52 },
        seed: `${hand}:${digit}:${index}`,
      }),
    )
    .join('');
  const label = printed(beside, 'sans', { x: LEFT - 8, baseline: TOP + 44, size: 30 }, { anchor: 'end' });
  const mask = printed('D  D  M  M  Y  Y  Y  Y', 'sans', { x: LEFT + 12, baseline: TOP + HEIGHT + 30, size: 26 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="150"><rect width="640" height="150" fill="#fdfdfb"/>${frame}${written}${label}${mask}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

async function readBoxes(image: Promise<GrayImage>): Promise<string | undefined> {
  return findDigitCells(await image)
    ?.digits.map((digit) => (digit === null ? '_' : likeliest(readDigit(digit))))
    .join('');
}

function likeliest(digit: Float32Array): string {
  return String(digit.indexOf(digit.reduce((a, b) => Math.max(a, b), 0)));
}

test('each box gives its own digit, in hands that differ', async () => {
  for (const hand of ['kalam', 'patrick', 'handlee'] satisfies HandName[]) {
    expect(await readBoxes(boxesWith('27042016', { hand }))).toBe('27042016');
  }
});

test('a digit that reaches over the frame is read whole', async () => {
  expect(await readBoxes(boxesWith('19092025', { lower: 14 }))).toBe('19092025');
});

test('a label before the first box is no part of its digit', async () => {
  expect(await readBoxes(boxesWith('10022016', { beside: 'DATE' }))).toBe('10022016');
});

test('an empty box is no digit', async () => {
  expect(await readBoxes(boxesWith('1 022016'))).toBe('1_022016');
});

test('ruled lines without upright ones are no boxes', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="150"><rect width="640" height="150" fill="#fff"/><path d="M20 40H600M20 104H600" stroke="#222" stroke-width="2"/></svg>';
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(findDigitCells({ data: new Uint8Array(data), width: info.width, height: info.height })).toBeNull();
});
