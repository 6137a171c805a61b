import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { createDecoder } from '#backend/intake/decoder.ts';
import { aCardPdf, aSheet, type DrawnCard } from '#test/builders/pictures.ts';
import { matchQueryOf } from './match-query.ts';
import { readOriginal, type ReadOutcome } from './read-original.ts';
import { createReader } from './reader.ts';
import { EMPTY_CONTEXT, type ReadCard } from './reading-job.ts';
import { nodeWorkerHost } from './worker-host.ts';

// Two processes start and warm their engines.
vi.setConfig({ testTimeout: 120_000 });

const host = nodeWorkerHost();
const decoder = createDecoder({ host });
const reader = createReader({ host });
afterAll(() => {
  decoder.close();
  reader.close();
});

const CARD: DrawnCard = { name: 'Anna Reed', date: '9/16/2025', employer: 'Harbor Lines', signed: true };
const person = (key: string, full: string) => ({
  key,
  name: { full, given: null, middle: null, family: null, suffix: null },
  otherNames: [],
});
const CONTEXT = {
  ...EMPTY_CONTEXT,
  people: [person('e1', 'Stone, Walter'), person('e2', 'Reed, Anna'), person('e3', 'Reid, Hanna')],
  employers: ['Harbor Lines, Inc.', 'Big Sky Studios'],
};

async function outcomes(bytes: Uint8Array): Promise<ReadOutcome[]> {
  const all: ReadOutcome[] = [];
  for await (const outcome of readOriginal({ bytes, fileName: 'card' }, { decoder, reader, context: CONTEXT })) all.push(outcome);
  return all;
}

/** The drawn card as paper: a picture without its text. */
async function scanned(card: DrawnCard, turned = 0): Promise<Uint8Array> {
  for await (const page of decoder.open({ bytes: await aCardPdf(card), fileName: 'drawn.pdf' })) {
    if (page.ok) return sharp(page.value.image).rotate(turned).jpeg().toBuffer();
  }
  throw new Error('the drawn card did not open');
}

async function onlyCard(bytes: Uint8Array): Promise<ReadCard> {
  const [outcome] = await outcomes(bytes);
  if (outcome?.kind === 'unread') throw new Error(`not read: ${JSON.stringify(outcome.failure)}`);
  if (outcome?.kind !== 'cards' || outcome.cards[0] === undefined) throw new Error(`not opened: ${outcome?.kind}`);
  return outcome.cards[0];
}

test(
  'a scanned card gives its name, date, employer and signature, and the right person first',
  { timeout: 120_000 },
  async () => {
    const { reading, names } = await onlyCard(await scanned(CARD));
    expect(reading.fields.name?.text).toBe('Anna Reed');
    expect(reading.fields.signedOn).toMatchObject({ date: '2025-09-16', ambiguous: false });
    expect(reading.fields.employer).toMatchObject({ text: 'Harbor Lines, Inc.', alternatives: [{ text: 'Harbor Lines' }] });
    expect(reading.signature.present).toBe('yes');
    expect(reading).toMatchObject({ turned: 0, blank: false, document: 'card', wording: 'designation' });
    expect(names[0]?.key).toBe('e2');
  },
);

test('a card that lies on its side is read upright and says how it lay', async () => {
  const { reading, names } = await onlyCard(await scanned(CARD, 90));
  expect(reading.turned).toBe(90);
  expect(names[0]?.key).toBe('e2');
});

test('a card without a signature says so', async () => {
  const { reading } = await onlyCard(await scanned({ ...CARD, signed: false }));
  expect(reading.signature.present).toBe('no');
});

test('a card with text of its own is read from it', async () => {
  const { reading } = await onlyCard(await aCardPdf(CARD));
  expect(reading.document).toBe('card');
  expect(reading.wording).toBe('designation');
});

test('a blank sheet is flagged, not read', async () => {
  const { reading, names } = await onlyCard(await aSheet(1000, 700).png().toBuffer());
  expect(reading).toMatchObject({ blank: true, fields: {} });
  expect(names).toEqual([]);
});

test(
  'the matcher is asked with how well each name explains the picture, never with the text read',
  { timeout: 120_000 },
  async () => {
    const query = matchQueryOf(await onlyCard(await scanned(CARD)));
    expect(query.name).toBeNull();
    expect(query.nameLikelihood?.size).toBe(3);
  },
);

test('a broken file is refused and the batch goes on', async () => {
  expect(await outcomes(Buffer.from('%PDF-1.7'))).toMatchObject([{ kind: 'refused', refusal: { kind: 'damaged' } }]);
});
