import sharp from 'sharp';
import { expect, test } from 'vitest';
import { signaturePresence } from '#core/reading/signature-presence.ts';
import { mannerOf, signatureOf } from '../../../scripts/practice/signature.ts';
import type { GrayImage } from './gray-image.ts';
import { measureSignatureInk } from './signature-ink.ts';

const PLACE = { x: 0, y: 0, width: 900, height: 110 };

/** The line to sign on, leaning by so many pixels from end to end, as a photograph shows it. */
async function placeToSign({ leaning = 0, signed = false, ink = '#1c3186' } = {}): Promise<GrayImage> {
  const line = `<path d="M20 ${88 + leaning / 2}L880 ${88 - leaning / 2}" stroke="#333" stroke-width="3"/>`;
  const signature = signatureOf({
    manner: mannerOf('a hand'),
    seed: 'once',
    x: 60,
    baseline: 80,
    width: 420,
    height: 70,
    ink,
    pen: 3.4,
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="110"><rect width="900" height="110" fill="#fff"/>${line}${signed ? signature : ''}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

test('a line that nobody signed on is empty, level or leaning', async () => {
  for (const leaning of [0, 12, 24, 40]) {
    const ink = measureSignatureInk(await placeToSign({ leaning }), PLACE, []);
    expect(signaturePresence(ink).present).toBe('no');
  }
});

test('a signature on a leaning line is seen, in dark ink and in faint', async () => {
  for (const ink of ['#1c3186', '#9a9aa4']) {
    const seen = measureSignatureInk(await placeToSign({ leaning: 24, signed: true, ink }), PLACE, []);
    expect(signaturePresence(seen).present).toBe('yes');
  }
});
