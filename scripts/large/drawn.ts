/** Cards of a large matter, drawn and scanned like those of the practice matter, a hundred to a file. */
import { boxed } from '../practice/forms/boxed.ts';
import type { Filling } from '../practice/forms/filling.ts';
import { halfLetter } from '../practice/forms/half-letter.ts';
import { typed } from '../practice/forms/typed.ts';
import { HANDS, type HandName } from '../practice/fonts.ts';
import { jpegOf, pdfOf } from '../practice/bundles.ts';
import { OTHER_LOCAL, UNION } from '../practice/parties.ts';
import { between, pick, randomOf } from '../practice/random.ts';
import { scan, type Device } from '../practice/scan.ts';
import { mannerOf } from '../practice/signature.ts';
import { nameOnCard } from './papers.ts';
import type { LargeCard } from './plan.ts';

const FORMS = [halfLetter, halfLetter, boxed, typed] as const;
const DEVICES: readonly Device[] = ['scanner', 'scanner', 'scanner', 'fax', 'phone'];
const INKS = ['#1c3186', '#1d1d22', '#22284f'] as const;
const PAGES_A_FILE = 100;

export async function* drawnDeliveries(
  cards: readonly LargeCard[],
): AsyncGenerator<{ readonly path: string; readonly bytes: Uint8Array }> {
  for (let from = 0; from < cards.length; from += PAGES_A_FILE) {
    const jpegs: Buffer[] = [];
    for (const card of cards.slice(from, from + PAGES_A_FILE)) jpegs.push(await drawn(card));
    const number = String(from / PAGES_A_FILE + 1).padStart(3, '0');
    yield {
      path: `deliveries/cards-${number}.pdf`,
      bytes: await pdfOf(jpegs, { title: 'Scan', producer: 'Made for measuring' }),
    };
  }
}

async function drawn(card: LargeCard): Promise<Buffer> {
  const random = randomOf(`drawn:${card.id}`);
  const form = pick(random, FORMS);
  const raster = await scan(form(filling(card)), {
    device: pick(random, DEVICES),
    turned: random() < 0.06 ? 180 : 0,
    skewDegrees: between(random, -1.5, 1.5),
    folded: random() < 0.05,
    stained: random() < 0.04,
    pale: random() < 0.04,
    seed: card.id,
  });
  return jpegOf(raster, { gray: true, quality: 60 });
}

function filling({ id, signer, trouble, date }: LargeCard): Filling {
  const random = randomOf(`filling:${signer.id}`);
  const [street = '', town = '', postcode = ''] = signer.address.split(', ');
  return {
    answers: {
      name: nameOnCard(signer),
      address: street,
      town: `${town}, ${postcode}`,
      phone: signer.phone.replace(/^(...)(...)(....)$/, '($1) $2-$3'),
      email: signer.email,
      employer: signer.employer,
      title: signer.title,
      date,
    },
    hand: pick(random, Object.keys(HANDS) as HandName[]),
    ink: pick(random, INKS),
    manner: trouble === 'unsigned' ? null : mannerOf(signer.id),
    ...(trouble === 'altered' ? { struckDate: '9/31/25' } : {}),
    seed: id,
    wording: trouble === 'dual-purpose' ? 'dual-purpose' : 'designation',
    union: trouble === 'other-local' ? OTHER_LOCAL : UNION,
  };
}
