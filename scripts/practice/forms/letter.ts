/** A letter by hand on plain paper, such as a person's revocation. */
import { handwritten, printed } from '../lettering.ts';
import type { HandName } from '../fonts.ts';
import { type Manner, signatureOf } from '../signature.ts';
import { sheet } from './slots.ts';

export type Letter = {
  readonly lines: readonly string[];
  readonly hand: HandName;
  readonly ink: string;
  readonly manner: Manner;
  readonly seed: string;
};

export function letter({ lines, hand, ink, manner, seed }: Letter): string {
  let drawn = '';
  let y = 300;
  lines.forEach((line, index) => {
    if (line !== '')
      drawn += handwritten(line, {
        hand,
        ink,
        place: { x: 190, baseline: y, size: 62 },
        maxWidth: 1320,
        seed: `${seed}:${index}`,
      });
    y += line === '' ? 54 : 98;
  });
  drawn += signatureOf({ manner, seed, x: 230, baseline: y + 60, width: 430, height: 104, ink, pen: 3.6 });
  drawn += printed(
    'Practice matter: invented persons, invented parties; no real letter.',
    'sans',
    { x: 190, baseline: 2130, size: 17 },
    { fill: '#4a4a50' },
  );
  return sheet(1700, 2200, drawn, '#fcfbf6');
}
