/** Signatures of people of a large list as the employer would hand them over: one picture each, named by the employee. */
import sharp from 'sharp';
import { sheet } from '../practice/forms/slots.ts';
import { mannerOf, signatureOf } from '../practice/signature.ts';

const [WIDTH, HEIGHT] = [900, 220];
const INK = '#1d1d22';

export async function exemplarOf(employeeId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const manner = mannerOf(employeeId);
  const drawn = signatureOf({
    manner,
    seed: `exemplar ${employeeId}`,
    x: 60,
    baseline: 140,
    width: Math.min(780, manner.beats.length * 52),
    height: 88,
    ink: INK,
    pen: 3.2,
  });
  const bytes = await sharp(Buffer.from(sheet(WIDTH, HEIGHT, drawn)))
    .greyscale()
    .jpeg({ quality: 60 })
    .toBuffer();
  return { name: `${employeeId}-signature.jpg`, bytes };
}
