/** A neutral's seal, as a letterhead prints it. */
import sharp from 'sharp';
import type { PrintedSeal } from '#core/certification/facts.ts';
import { scrubbedSeal } from '#backend/pdf/seal-image.ts';

const STAMP = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><rect width="160" height="160" fill="#fff"/>
<circle cx="80" cy="80" r="70" fill="none" stroke="#1d3a5c" stroke-width="8"/></svg>`;

export async function aPrintedSeal(): Promise<PrintedSeal> {
  const seal = scrubbedSeal(await sharp(Buffer.from(STAMP)).removeAlpha().png().toBuffer());
  if (seal === null) throw new Error('The stamp of the tests is no seal.');
  return { png: Buffer.from(seal.bytes).toString('base64'), widthPx: seal.widthPx, heightPx: seal.heightPx };
}
