/** Letter-size form, 8.5 by 11 inches at 200 dpi: boxes with the label inside, the name as "Last, First". */
import { printed, wrapped } from '../lettering.ts';
import type { Answers, Filling } from './filling.ts';
import { wordingOf } from './filling.ts';
import { sheet, signed, smallPrint, written } from './slots.ts';

type Box = { readonly field: keyof Answers | 'signature'; readonly label: string; readonly x: number; readonly width: number };

const ROWS: readonly { readonly height: number; readonly boxes: readonly Box[] }[] = [
  {
    height: 132,
    boxes: [
      { field: 'name', label: 'Name (Last, First, M.I.)', x: 120, width: 960 },
      { field: 'phone', label: 'Telephone', x: 1080, width: 500 },
    ],
  },
  {
    height: 132,
    boxes: [
      { field: 'address', label: 'Home address', x: 120, width: 800 },
      { field: 'town', label: 'City / State / ZIP', x: 920, width: 660 },
    ],
  },
  { height: 132, boxes: [{ field: 'email', label: 'Personal e-mail', x: 120, width: 1460 }] },
  {
    height: 132,
    boxes: [
      { field: 'employer', label: 'Employer', x: 120, width: 800 },
      { field: 'title', label: 'Job title / classification', x: 920, width: 660 },
    ],
  },
  {
    height: 168,
    boxes: [
      { field: 'signature', label: 'Signature', x: 120, width: 960 },
      { field: 'date', label: 'Date signed', x: 1080, width: 500 },
    ],
  },
];

export function boxed(filling: Filling): string {
  let drawn = letterhead(filling.union);
  let y = 430;
  for (const line of wrapped(wordingOf(filling), 'serif', 33, 1460)) {
    drawn += printed(line, 'serif', { x: 120, baseline: y, size: 33 });
    y += 47;
  }
  y += 24;
  for (const { height, boxes } of ROWS) {
    for (const box of boxes) drawn += boxOf(filling, box, y, height);
    y += height;
  }
  return sheet(1700, 2200, drawn + notice(y + 64) + smallPrint(120, 2120, 'Form 417-B'));
}

function boxOf(filling: Filling, box: Box, y: number, height: number): string {
  const frame = `<rect x="${box.x}" y="${y}" width="${box.width}" height="${height}" fill="none" stroke="#222226" stroke-width="2.4"/>`;
  const label = printed(
    box.label.toUpperCase(),
    'sans',
    { x: box.x + 10, baseline: y + 28, size: 19 },
    { spacing: 0.8, fill: '#2a2a30' },
  );
  const slot = { x: box.x + 22, baseline: y + height - 26, width: box.width - 44, size: 58 };
  return frame + label + (box.field === 'signature' ? signed(filling, slot) : written(filling, box.field, slot));
}

function letterhead(union: string): string {
  const emblem =
    '<circle cx="196" cy="196" r="72" fill="none" stroke="#1d2740" stroke-width="7"/><circle cx="196" cy="196" r="57" fill="none" stroke="#1d2740" stroke-width="2"/><path d="M160 226V178h72v48M160 190h72M178 178v48M196 178v48M214 178v48M154 226h84M166 168l30-20 30 20" fill="none" stroke="#1d2740" stroke-width="6"/>';
  return (
    emblem +
    printed('UNION AUTHORIZATION CARD', 'bold', { x: 310, baseline: 194, size: 58 }) +
    printed(`${union}. Confidential`, 'sans', { x: 312, baseline: 246, size: 32 }, { fill: '#2a2a30' }) +
    '<path d="M120 330H1580" stroke="#1d2740" stroke-width="5"/>'
  );
}

function notice(y: number): string {
  const text =
    'Sign and date this card yourself, in ink. Do not fill in a card for another person. Cards are given to a neutral third person and are not shown to the employer.';
  return wrapped(text, 'sans', 26, 1460)
    .map((line, index) => printed(line, 'sans', { x: 120, baseline: y + index * 36, size: 26 }, { fill: '#3a3a40' }))
    .join('');
}
