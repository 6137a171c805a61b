import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aSheet } from '#test/builders/pictures.ts';
import { crop, rendition } from './rendition.ts';

test('a rendition is as wide as asked and never wider than the picture', async () => {
  const sheet = await aSheet(60, 40).png().toBuffer();
  expect(await sharp(await rendition(sheet, { width: 30 })).metadata()).toMatchObject({ width: 30, height: 20 });
  expect(await sharp(await rendition(sheet, { width: 600 })).metadata()).toMatchObject({ width: 60, height: 40 });
});

test('a page that lies turned clockwise is shown upright', async () => {
  const turned = await sharp(await aSheet(60, 40).png().toBuffer())
    .rotate(90)
    .png()
    .toBuffer();
  const upright = await rendition(turned, { turned: 90 });
  const strip = await sharp(upright).extract({ left: 0, top: 0, width: 60, height: 4 }).png().toBuffer();
  const top = await sharp(strip).stats();
  expect(await sharp(upright).metadata()).toMatchObject({ width: 60, height: 40 });
  expect(top.channels[0]?.mean).toBeLessThan(30);
});

test('a part that reaches outside the picture is cut off at its edge', async () => {
  const part = await crop(await aSheet(60, 40).png().toBuffer(), { x: 40, y: -10, width: 100, height: 30 });
  expect(await sharp(part).metadata()).toMatchObject({ width: 20, height: 20 });
});
