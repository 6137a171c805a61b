/** A signature of everybody on the list, signer or not: the employer must not learn from the request who signed. */
import { jpegOf, pdfOf } from './bundles.ts';
import { rule, sheet } from './forms/slots.ts';
import { printed } from './lettering.ts';
import { EMPLOYER, NOTICE } from './parties.ts';
import { PEOPLE, type PracticePerson } from './people.ts';
import { between, pick, randomOf } from './random.ts';
import { scan } from './scan.ts';
import { mannerOf, signatureOf } from './signature.ts';

export async function exemplarsPdf(): Promise<Uint8Array> {
  const jpegs: Buffer[] = [];
  for (const person of PEOPLE) {
    const raster = await scan(directDepositForm(person), {
      device: 'scanner',
      turned: 0,
      skewDegrees: between(randomOf(`exemplar skew ${person.id}`), -0.8, 0.8),
      seed: `exemplar ${person.id}`,
    });
    jpegs.push(await jpegOf(raster, { gray: true, quality: 55 }));
  }
  return pdfOf(jpegs, { title: 'Direct deposit forms, signature part', producer: 'Practice matter' });
}

/** The signature part only; account numbers are blacked out as an employer would. */
function directDepositForm(person: PracticePerson): string {
  const random = randomOf(`exemplar ${person.id}`);
  const name = `${person.family}, ${person.given}${person.middle ? ` ${person.middle}` : ''}${person.suffix ? ` ${person.suffix}` : ''}`;
  const ink = pick(random, ['#1c3186', '#1d1d22', '#22284f']);
  const started = person.engagements[0]?.startedOn ?? '';
  const drawn = [
    printed('DIRECT DEPOSIT AUTHORIZATION', 'bold', { x: 60, baseline: 62, size: 32 }),
    printed(EMPLOYER, 'sans', { x: 1240, baseline: 60, size: 25 }, { anchor: 'end' }),
    rule(60, 80, 1240, 2),
    printed(`Employee: ${name}`, 'courier', { x: 60, baseline: 130, size: 29 }),
    printed(`No. ${person.id}`, 'courier', { x: 960, baseline: 130, size: 29 }),
    printed('Account:', 'courier', { x: 60, baseline: 178, size: 27 }),
    '<rect x="214" y="154" width="400" height="32" fill="#121216"/>',
    rule(60, 322, 850, 2),
    printed('Employee signature', 'sans', { x: 60, baseline: 346, size: 21 }),
    printed(started, 'courier', { x: 910, baseline: 312, size: 29 }),
    rule(890, 322, 1240, 2),
    printed('Date', 'sans', { x: 890, baseline: 346, size: 21 }),
    printed(NOTICE, 'sans', { x: 60, baseline: 388, size: 15 }, { fill: '#4a4a50' }),
    signatureOf({
      manner: mannerOf(person.id),
      seed: `exemplar ${person.id}`,
      x: 90 + between(random, 0, 70),
      baseline: 314,
      width: Math.min(680, mannerOf(person.id).beats.length * between(random, 46, 58)),
      height: between(random, 80, 96),
      ink,
      pen: between(random, 2.9, 3.7),
    }),
  ];
  return sheet(1300, 410, drawn.join(''));
}
