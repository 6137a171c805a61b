/** Forms that nothing was chosen or fitted on: other labels, other places, other lines than the practice forms. */
import { type Answers, DESIGNATION } from '../../scripts/practice/forms/filling.ts';
import { rule } from '../../scripts/practice/forms/slots.ts';
import type { HandName } from '../../scripts/practice/fonts.ts';
import { handwritten, printed, wrapped } from '../../scripts/practice/lettering.ts';

/** Where real writing is laid on: left end, the line it stands on, and room, in pixels at 200 dpi. */
export type Room = { readonly x: number; readonly baseline: number; readonly width: number; readonly height: number };

export type UnseenForm = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly name: Room;
  readonly signature: Room;
};

export type Filled = {
  readonly answers: Partial<Answers>;
  readonly hand: HandName;
  readonly union: string;
  readonly seed: string;
};

type Field = keyof Answers | 'signature';
type Placed = { readonly field: Field; readonly label: string; readonly x: number; readonly y: number; readonly width: number };
type Style = 'before' | 'above' | 'under';

const FORMS: readonly {
  readonly style: Style;
  readonly title: string;
  readonly height: number;
  readonly fields: readonly Placed[];
}[] = [
  {
    style: 'before',
    title: 'REPRESENTATION AUTHORIZATION',
    height: 1150,
    fields: [
      { field: 'name', label: 'Print name:', x: 100, y: 470, width: 1480 },
      { field: 'address', label: 'Home address:', x: 100, y: 580, width: 1480 },
      { field: 'employer', label: 'Name of employer:', x: 100, y: 690, width: 1480 },
      { field: 'title', label: 'Position:', x: 100, y: 800, width: 760 },
      { field: 'phone', label: 'Cell phone:', x: 900, y: 800, width: 680 },
      { field: 'signature', label: 'Signed:', x: 100, y: 960, width: 900 },
      { field: 'date', label: 'Date:', x: 1040, y: 960, width: 540 },
    ],
  },
  {
    style: 'above',
    title: 'Card of Authorization',
    height: 1250,
    fields: [
      { field: 'name', label: 'EMPLOYEE NAME', x: 100, y: 560, width: 900 },
      { field: 'phone', label: 'TELEPHONE NUMBER', x: 1060, y: 560, width: 520 },
      { field: 'employer', label: 'EMPLOYER', x: 100, y: 720, width: 900 },
      { field: 'title', label: 'JOB CLASSIFICATION', x: 1060, y: 720, width: 520 },
      { field: 'address', label: 'STREET ADDRESS', x: 100, y: 880, width: 1480 },
      { field: 'signature', label: 'SIGNATURE OF EMPLOYEE', x: 100, y: 1070, width: 900 },
      { field: 'date', label: 'DATE SIGNED', x: 1060, y: 1070, width: 520 },
    ],
  },
  {
    style: 'under',
    title: 'I CHOOSE UNION REPRESENTATION',
    height: 1200,
    fields: [
      { field: 'signature', label: 'Your signature', x: 100, y: 560, width: 900 },
      { field: 'date', label: 'Today’s date', x: 1080, y: 560, width: 500 },
      { field: 'name', label: 'Printed name', x: 100, y: 720, width: 900 },
      { field: 'phone', label: 'Phone number', x: 1080, y: 720, width: 500 },
      { field: 'address', label: 'Mailing address', x: 100, y: 880, width: 1480 },
      { field: 'employer', label: 'Company', x: 100, y: 1040, width: 760 },
      { field: 'title', label: 'Occupation', x: 920, y: 1040, width: 660 },
    ],
  },
];

export function unseenForm(number: number, filled: Filled): UnseenForm {
  const { style, title, height, fields } = FORMS[number % FORMS.length] ??
    FORMS[0] ?? { style: 'under', title: '', height: 0, fields: [] };
  const width = 1680;
  let drawn = printed(title, 'serif-bold', { x: width / 2, baseline: 120, size: 54 }, { anchor: 'middle' });
  let y = 190;
  for (const line of wrapped(DESIGNATION.replace('{union}', filled.union), 'serif', 30, 1480)) {
    drawn += printed(line, 'serif', { x: 100, baseline: y, size: 30 });
    y += 42;
  }
  const rooms = new Map<Field, Room>();
  for (const placed of fields) {
    const room = roomOf(placed, style);
    rooms.set(placed.field, room);
    drawn += rule(room.x, placed.y, placed.x + placed.width) + labelOf(placed, style) + answerOf(placed.field, room, filled);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fdfdfb"/>${drawn}</svg>`;
  const nowhere = { x: 0, baseline: 0, width: 1, height: 1 };
  return { svg, width, height, name: rooms.get('name') ?? nowhere, signature: rooms.get('signature') ?? nowhere };
}

function roomOf({ x, y, width, label }: Placed, style: Style): Room {
  const before = style === 'before' ? label.length * 15 + 20 : 0;
  return { x: x + before, baseline: y - 6, width: width - before, height: 78 };
}

function labelOf({ label, x, y }: Placed, style: Style): string {
  if (style === 'before') return printed(label, 'sans', { x, baseline: y - 6, size: 30 });
  return printed(label, 'sans', { x, baseline: style === 'above' ? y - 92 : y + 28, size: style === 'above' ? 22 : 25 });
}

function answerOf(field: Field, room: Room, { answers, hand, seed }: Filled): string {
  const text = field === 'signature' || field === 'name' ? undefined : answers[field];
  if (text === undefined) return '';
  const place = { x: room.x + 20, baseline: room.baseline - 8, size: 54 };
  return handwritten(text, { hand, ink: '#1c3186', place, maxWidth: room.width - 40, seed: `${seed}:${field}` });
}
