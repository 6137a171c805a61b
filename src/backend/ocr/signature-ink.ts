import type { SignatureInk } from '#core/reading/signature-presence.ts';
import { despeckled, withoutRules } from './clean-up.ts';
import { cropImage, type GrayImage, PAPER, type Rectangle } from './gray-image.ts';

/** Measures the signature's place with what is printed there (labels, an "X", prose) painted over. */
export function measureSignatureInk(page: GrayImage, place: Rectangle, printed: readonly Rectangle[]): SignatureInk {
  const crop = cropImage(page, place);
  const masked = despeckled(withoutRules({ ...crop, data: withoutPrinted(crop, place, printed) }));
  const columns = new Uint8Array(masked.width);
  let ink = 0;
  for (let y = 0; y < masked.height; y++) {
    for (let x = 0; x < masked.width; x++) {
      if ((masked.data[y * masked.width + x] ?? PAPER) >= 150) continue;
      ink++;
      columns[x] = 1;
    }
  }
  const inked = columns.reduce((sum, on) => sum + on, 0);
  return { share: ink / Math.max(1, masked.data.length), columns: inked / Math.max(1, masked.width) };
}

function withoutPrinted(crop: GrayImage, place: Rectangle, printed: readonly Rectangle[]): Uint8Array {
  const data = Uint8Array.from(crop.data);
  for (const box of printed) {
    const left = Math.max(0, Math.floor(box.x - place.x));
    const right = Math.min(crop.width, Math.ceil(box.x + box.width - place.x));
    const top = Math.max(0, Math.floor(box.y - place.y));
    const bottom = Math.min(crop.height, Math.ceil(box.y + box.height - place.y));
    for (let y = top; y < bottom; y++)
      data.fill(PAPER, y * crop.width + left, Math.max(y * crop.width + left, y * crop.width + right));
  }
  return data;
}
