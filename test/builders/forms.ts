/** A card form of our own making, and pages that bear it. */
import type { CardForm, FormAnchor } from '#core/card/card-form.ts';
import { mapped, type Homography } from '#core/card/homography.ts';

const LINES: readonly (readonly [string, number, number, number])[] = [
  ['AUTHORIZATION FOR REPRESENTATION', 60, 40, 520],
  ['I authorize Harbor Workers Union Local 12 to represent me', 60, 90, 700],
  ['for the purposes of collective bargaining with my employer', 60, 115, 690],
  ['Name please print', 60, 220, 190],
  ['Name of employer', 60, 320, 180],
  ['Signature', 60, 430, 110],
  ['Date signed', 620, 430, 120],
  ['Return this card to the organizing committee', 200, 500, 460],
];

export function aCardForm(part: Partial<CardForm> = {}): CardForm {
  return {
    version: 1,
    name: 'Harbor card',
    width: 1000,
    height: 560,
    boxes: [
      { kind: 'name', label: '', x: 60, y: 165, width: 500, height: 48 },
      { kind: 'employer', label: '', x: 60, y: 265, width: 500, height: 48 },
      { kind: 'signature', label: '', x: 60, y: 360, width: 480, height: 64 },
      { kind: 'date', label: '', x: 620, y: 370, width: 260, height: 50 },
      { kind: 'checkbox', label: 'Full time', x: 700, y: 180, width: 28, height: 28 },
    ],
    anchors: LINES.map(([text, x, y, width]) => ({ text, x, y, width, height: 18 })),
    ...part,
  };
}

/** The form's lines as a page shows them that lies like this; each shaken by up to `shake` pixels, the same way each time. */
export function linesLaid({ anchors }: CardForm, lay: Homography, shake = 0): readonly FormAnchor[] {
  return anchors.map((anchor, index) => {
    const from = mapped(lay, { x: anchor.x, y: anchor.y + anchor.height / 2 });
    const to = mapped(lay, { x: anchor.x + anchor.width, y: anchor.y + anchor.height / 2 });
    const height = anchor.height * ((to.x - from.x) / anchor.width);
    const off = (phase: number) => Math.sin(index * 2.3 + phase) * shake;
    const y = (from.y + to.y) / 2 - height / 2 + off(0);
    return { text: anchor.text, x: from.x + off(1), y, width: to.x - from.x + off(2), height };
  });
}
