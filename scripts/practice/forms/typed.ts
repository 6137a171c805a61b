/** Half-letter card filled by a typewriter or in a PDF form; only the signature is by hand. */
import { printed, type PrintedLook, wrapped } from '../lettering.ts';
import type { PrintedFace } from '../fonts.ts';
import type { Answers, Filling } from './filling.ts';
import { wordingOf } from './filling.ts';
import { sheet, signed, smallPrint } from './slots.ts';

const LINES: readonly { readonly field: keyof Answers; readonly label: string }[] = [
  { field: 'name', label: 'Full name' },
  { field: 'address', label: 'Address' },
  { field: 'town', label: 'City, State, ZIP' },
  { field: 'phone', label: 'Phone' },
  { field: 'email', label: 'E-mail' },
  { field: 'employer', label: 'Employer' },
  { field: 'title', label: 'Job title' },
];

const VALUE_X = 430;

export function typed(filling: Filling): string {
  const face: PrintedFace = filling.ink === 'typewriter' ? 'typewriter' : 'courier';
  let drawn =
    printed('Authorization Card', 'bold', { x: 110, baseline: 104, size: 52 }) +
    printed(filling.union, 'sans', { x: 1590, baseline: 100, size: 30 }, { anchor: 'end', fill: '#2a2a30' }) +
    '<path d="M110 128H1590" stroke="#1c1c20" stroke-width="6"/>';
  let y = 174;
  for (const line of wrapped(wordingOf(filling), 'sans', 27, 1480)) {
    drawn += printed(line, 'sans', { x: 110, baseline: y, size: 27 });
    y += 35;
  }
  y = Math.max(y + 38, 306);
  for (const { field, label } of LINES) {
    drawn += row(label, filling.answers[field] ?? '', face, y);
    y += 72;
  }
  return sheet(1700, 1100, drawn + signatureRow(filling, face, y + 66) + smallPrint(110, 1070, 'Form 417-T'));
}

function row(label: string, value: string, face: PrintedFace, y: number): string {
  const dots: PrintedLook = { fill: '#1b1b22' };
  return (
    printed(`${label}:`, 'bold', { x: 110, baseline: y, size: 29 }) +
    `<path d="M${VALUE_X} ${y + 9}H1590" stroke="#77777d" stroke-width="2" stroke-dasharray="3 6"/>` +
    printed(value, face, { x: VALUE_X + 12, baseline: y, size: 36 }, dots)
  );
}

function signatureRow(filling: Filling, face: PrintedFace, y: number): string {
  return (
    printed('Signature:', 'bold', { x: 110, baseline: y, size: 29 }) +
    `<path d="M${VALUE_X} ${y + 9}H1130" stroke="#1c1c20" stroke-width="2.2"/>` +
    signed({ ...filling, ink: '#20264a' }, { x: VALUE_X + 10, baseline: y + 4, width: 660, size: 54 }) +
    printed('Date:', 'bold', { x: 1160, baseline: y, size: 29 }) +
    `<path d="M1250 ${y + 9}H1590" stroke="#1c1c20" stroke-width="2.2"/>` +
    printed(filling.answers.date ?? '', face, { x: 1262, baseline: y, size: 33 })
  );
}
