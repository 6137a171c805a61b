import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { createPictures } from './pictures.ts';

const pictures = createPictures({ host: nodeWorkerHost() });
afterAll(() => pictures.close());

test('a smaller picture comes from the other process as a JPEG of the asked width', async () => {
  const image = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const smaller = await pictures.rendition(image, { width: 200 });
  expect(smaller).not.toBeNull();
  expect(await sharp(smaller ?? new Uint8Array()).metadata()).toMatchObject({ format: 'jpeg', width: 200, height: 100 });
});

test('a picture that cannot be made is a value, and the next one is made', async () => {
  expect(await pictures.rendition(new Uint8Array([1, 2, 3]), { width: 200 })).toBeNull();
  const image = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  expect(await pictures.rendition(image, {})).not.toBeNull();
});
