/** A planned card, drawn and scanned. */
import { answersOf } from './answers.ts';
import { boxed } from './forms/boxed.ts';
import type { Filling } from './forms/filling.ts';
import { halfLetter } from './forms/half-letter.ts';
import { typed } from './forms/typed.ts';
import { OTHER_LOCAL, UNION } from './parties.ts';
import type { PlannedCard } from './plan.ts';
import { type Raster, scan } from './scan.ts';
import { type Manner, mannerOf, shortened } from './signature.ts';

const FORMS = { 'half-letter': halfLetter, boxed, typed } as const;

export async function drawnCard(card: PlannedCard): Promise<Raster> {
  const { quirks } = card;
  return scan(FORMS[card.layout](fillingOf(card)), {
    device: card.device,
    turned: card.turned,
    skewDegrees: card.skewDegrees,
    folded: quirks.folded ?? false,
    stained: quirks.stained ?? false,
    pale: quirks.pale ?? false,
    seed: card.id,
  });
}

function fillingOf(card: PlannedCard): Filling {
  const { quirks } = card;
  return {
    answers: answersOf(card),
    hand: card.hand,
    ink: card.ink,
    manner: quirks.unsigned ? null : mannerOn(card),
    faint: quirks.pale ?? false,
    ...(quirks.struckDate === undefined ? {} : { struckDate: quirks.struckDate }),
    seed: card.id,
    wording: quirks.wording ?? 'designation',
    union: quirks.otherLocal ? OTHER_LOCAL : UNION,
  };
}

function mannerOn({ person, name, quirks }: PlannedCard): Manner {
  const own = mannerOf(person ?? name);
  if (quirks.otherHand) return mannerOf(`another hand for ${name}`);
  return quirks.shortSignature ? shortened(own) : own;
}
