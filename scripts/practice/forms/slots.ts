/** The pieces that the forms share: a slot to write on, a struck-out date, the signature on its line. */
import { handwritten, printed } from '../lettering.ts';
import { between, randomOf } from '../random.ts';
import { signatureOf } from '../signature.ts';
import type { Answers, Filling } from './filling.ts';

/** In pixels at 200 dpi: left end, baseline of the writing, and room to write. */
export type Slot = { readonly x: number; readonly baseline: number; readonly width: number; readonly size: number };

export function sheet(width: number, height: number, content: string, paper = '#fdfdfb'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${content}</svg>`;
}

export function rule(x1: number, y: number, x2: number, thickness = 2.2): string {
  return `<path d="M${x1} ${y}H${x2}" stroke="#1c1c20" stroke-width="${thickness}"/>`;
}

export function written(filling: Filling, field: keyof Answers, slot: Slot): string {
  const text = filling.answers[field];
  if (text === undefined || text === '') return '';
  if (field === 'date' && filling.struckDate !== undefined) return corrected(filling, text, filling.struckDate, slot);
  return handwritten(text, {
    hand: filling.hand,
    ink: filling.ink,
    place: { x: slot.x, baseline: slot.baseline, size: slot.size },
    maxWidth: slot.width,
    seed: `${filling.seed}:${field}`,
  });
}

function corrected(filling: Filling, text: string, struck: string, slot: Slot): string {
  const place = { x: slot.x, baseline: slot.baseline, size: slot.size * 0.82 };
  const common = { hand: filling.hand, ink: filling.ink, maxWidth: slot.width * 0.8 };
  const first = handwritten(struck, { ...common, place, seed: `${filling.seed}:struck` });
  const above = { x: slot.x + slot.width * 0.08, baseline: slot.baseline - slot.size * 0.95, size: slot.size * 0.86 };
  const second = handwritten(text, { ...common, place: above, seed: `${filling.seed}:date` });
  const random = randomOf(`${filling.seed}:strike`);
  const strokes = [0, 1, 2].map(() => {
    const y = slot.baseline - slot.size * between(random, 0.12, 0.42);
    const bow = between(random, -9, 9);
    return `M${slot.x - 4} ${y}Q${slot.x + slot.width * 0.3} ${y + bow} ${slot.x + slot.width * between(random, 0.5, 0.62)} ${y - 4}`;
  });
  return `${first}<path d="${strokes.join('')}" fill="none" stroke="${filling.ink}" stroke-width="3.4" stroke-linecap="round"/>${second}`;
}

export function signed(filling: Filling, slot: Slot): string {
  if (!filling.manner) return '';
  const random = randomOf(`${filling.seed}:place`);
  const beats = filling.manner.beats.length;
  const width = Math.min(slot.width * 0.88, beats * between(random, 44, 54));
  return signatureOf({
    manner: filling.manner,
    seed: filling.seed,
    x: slot.x + between(random, 14, 60),
    baseline: slot.baseline - between(random, 2, 8),
    width,
    height: slot.size * between(random, 1.45, 1.75),
    ink: filling.faint ? '#9a9aa4' : filling.ink,
    pen: filling.faint ? 2.1 : between(random, 2.9, 4),
  });
}

export function smallPrint(x: number, y: number, form: string): string {
  return printed(
    `${form}. Practice matter: invented persons, invented parties; no real card.`,
    'sans',
    { x, baseline: y, size: 17 },
    { fill: '#4a4a50' },
  );
}
