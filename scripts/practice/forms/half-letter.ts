/** Half-letter card, 8.5 by 5.5 inches at 200 dpi: ruled lines, the labels under them. */
import { printed, wrapped } from '../lettering.ts';
import type { Answers, Filling } from './filling.ts';
import { wordingOf } from './filling.ts';
import { rule, sheet, signed, smallPrint, written } from './slots.ts';

type Line = { readonly field: keyof Answers; readonly label: string; readonly x: number; readonly width: number };

const ROWS: readonly (readonly Line[])[] = [
  [
    { field: 'name', label: 'Name (please print)', x: 90, width: 960 },
    { field: 'phone', label: 'Phone', x: 1090, width: 520 },
  ],
  [
    { field: 'address', label: 'Street address', x: 90, width: 760 },
    { field: 'town', label: 'City, State, ZIP', x: 890, width: 720 },
  ],
  [
    { field: 'employer', label: 'Employer', x: 90, width: 760 },
    { field: 'title', label: 'Job title', x: 890, width: 720 },
  ],
  [{ field: 'email', label: 'Personal e-mail', x: 90, width: 1520 }],
];

const TITLES = {
  designation: 'AUTHORIZATION FOR REPRESENTATION',
  'dual-purpose': 'AUTHORIZATION CARD',
  'election-only': 'ELECTION PETITION CARD',
} as const;

export function halfLetter(filling: Filling): string {
  const dual = filling.wording === 'dual-purpose';
  const title = TITLES[filling.wording];
  let drawn = printed(title, 'serif-bold', { x: 850, baseline: 104, size: 50 }, { anchor: 'middle', spacing: 1.6 });
  let y = 156;
  for (const line of wrapped(wordingOf(filling), 'sans', 28, 1520)) {
    drawn += printed(line, 'sans', { x: 90, baseline: y, size: 28 });
    y += 36;
  }
  y = Math.max(y + 66, 310);
  for (const row of ROWS) {
    for (const line of row) {
      drawn += rule(line.x, y, line.x + line.width) + label(line.label, line.x, y);
      drawn += written(filling, line.field, { x: line.x + 14, baseline: y - 13, width: line.width - 30, size: 56 });
    }
    y += 132;
  }
  return sheet(1700, 1100, drawn + signatureRow(filling, y + 22) + smallPrint(90, 1070, dual ? 'Form 417-19' : 'Form 417-25'));
}

function signatureRow(filling: Filling, y: number): string {
  return (
    printed('X', 'bold', { x: 58, baseline: y - 6, size: 38 }) +
    rule(90, y, 1050) +
    label('Signature', 90, y) +
    signed(filling, { x: 100, baseline: y - 10, width: 900, size: 56 }) +
    rule(1090, y, 1610) +
    label('Date', 1090, y) +
    written(filling, 'date', { x: 1104, baseline: y - 13, width: 490, size: 56 })
  );
}

function label(text: string, x: number, y: number): string {
  return printed(text, 'sans', { x, baseline: y + 27, size: 24 }, { fill: '#2a2a30' });
}
