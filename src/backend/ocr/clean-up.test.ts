import { expect, test } from 'vitest';
import { despeckled, flattened, trimmedToInk, withoutRules } from './clean-up.ts';
import { findDigitCells } from './digit-cells.ts';
import { blankImage, type GrayImage, inkShare, quarterTurned, resized, rotated } from './gray-image.ts';
import { measureSignatureInk } from './signature-ink.ts';
import { textRegions } from './text-regions.ts';

type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function paperWith(width: number, height: number, bars: readonly Bar[], ink = 0): GrayImage {
  const image = blankImage(width, height);
  for (const bar of bars) {
    for (let y = bar.y; y < bar.y + bar.height; y++) image.data.fill(ink, y * width + bar.x, y * width + bar.x + bar.width);
  }
  return image;
}

test('a shadow over the paper goes, the ink stays', () => {
  const { data, width, height } = paperWith(200, 80, [{ x: 90, y: 30, width: 20, height: 20 }]);
  const shaded = { width, height, data: data.map((value, at) => value * (0.5 + 0.4 * ((at % width) / width))) };
  const flat = flattened(shaded);
  expect(flat.data[10 * width + 5]).toBeGreaterThan(235);
  expect(flat.data[40 * width + 100]).toBeLessThan(80);
});

test('a ruled line goes, the stroke that crosses it stays', () => {
  const ruled = paperWith(300, 80, [
    { x: 0, y: 60, width: 300, height: 2 },
    { x: 100, y: 20, width: 4, height: 55 },
  ]);
  const clean = withoutRules(ruled);
  expect(clean.data[60 * 300 + 200]).toBe(255);
  expect(clean.data[60 * 300 + 102]).toBe(0);
});

test('specks go, letters stay', () => {
  const clean = despeckled(
    paperWith(100, 40, [
      { x: 10, y: 10, width: 2, height: 2 },
      { x: 50, y: 10, width: 6, height: 20 },
    ]),
  );
  expect(clean.data[10 * 100 + 10]).toBe(255);
  expect(clean.data[15 * 100 + 52]).toBe(0);
});

test('trimming keeps the writing and its margin, and knows when there is none', () => {
  const trimmed = trimmedToInk(paperWith(400, 100, [{ x: 100, y: 40, width: 80, height: 20 }]));
  expect(trimmed?.width).toBeLessThan(110);
  expect(trimmed?.height).toBeLessThan(40);
  expect(trimmedToInk(blankImage(400, 100))).toBeNull();
});

test('four quarter turns bring a picture back', () => {
  const image = paperWith(30, 20, [{ x: 2, y: 3, width: 5, height: 4 }]);
  const back = quarterTurned(quarterTurned(quarterTurned(quarterTurned(image, 1), 1), 1), 1);
  expect(back).toEqual(image);
  expect(quarterTurned(quarterTurned(image, 1), 3)).toEqual(image);
});

test('a small turn there and back moves nothing far', () => {
  const image = paperWith(120, 80, [{ x: 50, y: 30, width: 20, height: 20 }]);
  const back = rotated(rotated(image, 0.05), -0.05);
  expect(back.data[40 * 120 + 60]).toBeLessThan(20);
  expect(back.data[20 * 120 + 60]).toBeGreaterThan(235);
});

test('shrinking keeps the share of ink', () => {
  const image = paperWith(200, 100, [{ x: 50, y: 25, width: 100, height: 50 }]);
  expect(inkShare(resized(image, 80, 40), 128)).toBeCloseTo(0.25, 1);
});

test('a row of boxes is found, and the digits are taken out of them', () => {
  const frame = [0, 1].map((edge) => ({ x: 20, y: 20 + edge * 40, width: 322, height: 2 }));
  const edges = Array.from({ length: 9 }, (_, index) => ({ x: 20 + index * 40, y: 20, width: 2, height: 42 }));
  const digits = Array.from({ length: 8 }, (_, index) => ({ x: 36 + index * 40, y: 28, width: 6, height: 26 }));
  const cells = findDigitCells(paperWith(380, 90, [...frame, ...edges, ...digits]));
  expect(cells?.count).toBe(8);
  expect(cells?.line.width).toBeLessThan(180);
  expect(findDigitCells(paperWith(380, 90, [...frame, ...digits]))).toBeNull();
});

test('a fold through the signature’s place is no signature, a stroke is', () => {
  const place = { x: 0, y: 0, width: 400, height: 100 };
  const fold = measureSignatureInk(paperWith(400, 100, [{ x: 200, y: 0, width: 3, height: 100 }], 120), place, []);
  const stroke = measureSignatureInk(paperWith(400, 100, [{ x: 50, y: 20, width: 60, height: 60 }], 120), place, []);
  expect(fold.stroke).toBe(0);
  expect(stroke.stroke).toBeGreaterThan(0.5);
});

test('what is printed in the signature’s place does not count', () => {
  const place = { x: 0, y: 0, width: 400, height: 100 };
  const cross = { x: 10, y: 40, width: 30, height: 30 };
  expect(measureSignatureInk(paperWith(400, 100, [cross]), place, [cross]).share).toBe(0);
});

test('lines of text that lean tell the lean, lines that run down tell a page on its side', () => {
  const map = (turn: boolean) => {
    const [width, height] = turn ? [200, 300] : [300, 200];
    const data = new Float32Array(width * height);
    for (const start of [40, 100, 160]) {
      for (let along = 30; along < 230; along++) {
        for (let thick = 0; thick < 8; thick++) {
          const across = Math.round(start - 20 + along * 0.05) + thick;
          data[turn ? along * width + across : across * width + along] = 0.9;
        }
      }
    }
    return textRegions({ data, width, height });
  };
  expect(map(false)).toMatchObject({ sideways: false, boxes: { length: 3 } });
  expect(map(false).angle).toBeCloseTo(0.05, 1);
  expect(map(true).sideways).toBe(true);
});
