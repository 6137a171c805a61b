/**
 * Commit, draw, sign and verify at 100, 2,000 and 20,000 cards, with the sizes of the files: a ruling for each hundred cards, a person
 * on the list for each card. `npm run bench -- certification [--cards 100,2000,20000] [--originals 100,400]`. Milliseconds of this
 * process's processors; the last line of each table is the exponent of growth between the smallest and the largest (1 is in proportion).
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { commitTo, provesInclusion, type Committed } from '#core/certification/commitments.ts';
import { composeCertification } from '#core/certification/compose.ts';
import { composeWorksheet } from '#core/certification/papers/worksheet.ts';
import type { HashBytes, Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import type { Signer } from '#backend/keys/signer.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { renderPaper, type AppendedPage } from '#backend/pdf/paper-pdf.ts';
import { signPdf } from '#backend/pdf/sign-pdf.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { certificationInput, digest, moment } from '#test/builders/certification.ts';
import { aSigner, inputFor, NOW } from '#test/integration/certification/sealed.ts';
import { exponentOf, stopwatch, table } from '../desk/figures.ts';
import { keepFigure } from '../record/figure.ts';

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '100,2000,20000' },
    originals: { type: 'string', default: '100,400' },
  },
});
const cardCounts = numbersOf(values.cards);
const originalCounts = numbersOf(values.originals);

const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256;
const keyed = (text: string): Sha256 => createHmac('sha256', 'a secret of the bench').update(text).digest('hex') as Sha256;

/** By name, in the order of the columns. */
type Figures = Readonly<Record<string, number>>;

await certified(aSigner(), 100);
print('certification', cardCounts, await eachOf(cardCounts, (cards) => certified(aSigner(), cards)));
print('worksheet', cardCounts, await eachOf(cardCounts, worksheet));
print('worksheet with originals', originalCounts, await eachOf(originalCounts, worksheetWithOriginals));

async function certified(signer: Signer, cards: number): Promise<Figures> {
  const [ruling] = certificationInput().rulings;
  invariant(ruling !== undefined, 'the invented matter has a ruling');
  const tree = await took(() => Promise.resolve(committed(cards)));
  const proof = tree.value.proofFor('P-7');
  invariant(proof !== null, 'the seventh person is on the list');
  const proved = await took(() => Promise.resolve(provesInclusion(proof, tree.value.commitment, sha256)));
  invariant(proved.value, 'a proof holds');
  const rulings = Array.from({ length: Math.max(1, cards / 100) }, (_, index) => ({ ...ruling, number: index + 1 }));
  const { commitment } = tree.value;
  const drawn = await took(async () =>
    kept(await renderCertification(composeCertification(inputFor(signer, { rulings, commitment })))),
  );
  const signed = await took(async () => kept(await signPdf(drawn.value, signer)));
  const options = { pinned: [signer.fingerprint], trusted: [], now: NOW, matter: null };
  const checked = await took(async () => kept(await verifyPdf(signed.value, options)));
  invariant(checked.value.result === 'passed', 'a genuine certification passes');
  return {
    'tree ms': tree.ms,
    'proof ms': proved.ms,
    'proof bytes': JSON.stringify(proof).length,
    'draw ms': drawn.ms,
    'sign ms': signed.ms,
    'verify ms': checked.ms,
    pages: drawn.value.pages,
    'file bytes': signed.value.length,
  };
}

function committed(persons: number): Committed {
  const people = Array.from({ length: persons }, (_, index) => {
    const counted = index % 10 < 6;
    return { personId: `P-${String(index)}`, state: 'eligible', counted } as const;
  });
  return commitTo(people, { matter: 'm', keyed, sha256 });
}

async function worksheet(cards: number): Promise<Figures> {
  const drawn = await took(() => renderPaper(worksheetOf(cards), { passphrase: 'bench', cellSize: 8 }));
  return { 'draw ms': drawn.ms, 'file bytes': drawn.value.length };
}

/** One picture for each card, of the size and the noise of a scanned page, every one another. */
async function worksheetWithOriginals(cards: number): Promise<Figures> {
  const appended: AppendedPage[] = [];
  for (let index = 0; index < cards; index += 1)
    appended.push({ caption: `C-${String(index + 1).padStart(5, '0')}`, image: await scannedPage() });
  const drawn = await took(() =>
    renderPaper(worksheetOf(cards), { passphrase: 'bench', cellSize: 8, appended, appendedHeading: 'Cards as received' }),
  );
  const pictures = appended.reduce((sum, { image }) => sum + image.length, 0);
  return { 'draw ms': drawn.ms, 'picture bytes': pictures, 'file bytes': drawn.value.length };
}

function scannedPage(): Promise<Buffer> {
  const coarse = { width: 220, height: 140, channels: 1 } as const;
  return sharp(randomBytes(coarse.width * coarse.height), { raw: coarse })
    .resize(1100, 700)
    .jpeg({ quality: 75 })
    .toBuffer();
}

function worksheetOf(cards: number) {
  const { signer: neutral, matter } = certificationInput();
  return composeWorksheet({
    matter,
    neutral,
    madeAt: moment('2025-10-08T12:00:00Z'),
    paper: 'letter',
    practice: true,
    software: 'bench',
    rows: Array.from({ length: cards }, (_, index) => ({
      cardId: `C-${String(index + 1).padStart(5, '0')}`,
      person: `Person ${String(index)}`,
      signedOn: '2025-09-14',
      state: 'counted' as const,
      codes: [],
      ruling: null,
    })),
    persons: [],
    head: digest('d4'),
  });
}

async function took<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const passed = stopwatch();
  const value = await work();
  return { value, ms: passed() };
}

async function eachOf(sizes: readonly number[], measure: (size: number) => Promise<Figures>): Promise<readonly Figures[]> {
  const all: Figures[] = [];
  for (const size of sizes) all.push(await measure(size));
  return all;
}

function print(what: string, sizes: readonly number[], measured: readonly Figures[]): void {
  const names = Object.keys(measured[0] ?? {});
  for (const name of names) {
    const [, short = name, unit = ''] = /^(.*?) ?(ms|bytes|pages)$/.exec(name) ?? [];
    for (const [index, figures] of measured.entries()) {
      const value = figures[name] ?? Number.NaN;
      keepFigure(`${what}: ${short || unit}`, value, { unit, of: 'cards', size: sizes[index] ?? 0 });
    }
  }
  const rows = measured.map((figures, index) => [
    `${String(sizes[index])} cards`,
    ...names.map((name) => (figures[name] ?? Number.NaN).toFixed(name === 'proof ms' ? 2 : 0)),
  ]);
  const growth = names.map((name) =>
    exponentOf(
      sizes,
      measured.map((figures) => figures[name] ?? Number.NaN),
    ),
  );
  console.log(table([what, ...names], [...rows, ['growth', ...growth]]));
}

function kept<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly kind: string } },
): T {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function numbersOf(text: string): readonly number[] {
  const sizes = text.split(',').map(Number);
  invariant(
    sizes.every((size) => Number.isSafeInteger(size) && size > 0),
    'sizes are whole numbers, with commas between',
  );
  return sizes;
}
