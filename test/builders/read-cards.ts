/** Cards that came as pictures and were read: the real import and the real use of readings, on engines that say what a test tells them to. */
import type { PageOutcome } from '#backend/intake/page-outcome.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { readUnread } from '#backend/use-cases/cards/read-cards.ts';
import type { DeskTools } from '#backend/use-cases/desk/tools.ts';
import type { BatchId } from '#core/ids.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { CardReading } from '#core/reading/reading.ts';
import { good } from './matter.ts';

const WIDTH = 1240;
const HEIGHT = 800;

/** A card of one who is on `phoneList`, read without a doubt: name, title, telephone, date, signature. */
export function aPlainReading(index: number, part: Partial<CardReading> = {}): CardReading {
  const box = { x: 80, y: 200, width: 470, height: 60 };
  const field = (text: string) => ({ text, confidence: 0.97, box, alternatives: [] });
  const date = '2024-02-01' as LocalDate;
  return {
    turned: 0,
    skewDegrees: 0,
    blank: false,
    fields: {
      name: field(nameOf(index)),
      title: field('Rigger'),
      phone: field(phoneOf(index)),
      union: field('Local 161'),
      signedOn: { ...field('2/1/2024'), date, ambiguous: false, couldBe: [date] },
    },
    signature: { present: 'yes', confidence: 0.98, box: { x: 90, y: 540, width: 560, height: 110 } },
    text: '',
    wording: 'designation',
    document: 'card',
    engine: 'told',
    ms: 1,
    ...part,
  };
}

/** A page on which nothing was found. */
export function aBlankReading(): CardReading {
  const signature = { present: 'no', confidence: 0.9, box: null } as const;
  return aPlainReading(0, { blank: true, fields: {}, signature, wording: null, document: 'unclear' });
}

/** `count` people with a telephone each, `E1` and on. */
export function phoneList(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `E${index + 1},"${nameOf(index)}",Rigger,Acme Films,${phoneOf(index)},`,
  );
  return ['employee_id,name,title,employer,phone,status', ...rows].join('\n');
}

/** Different for every number below 26⁴, and alike for none that follow each other. */
function letters(index: number, step: number): string {
  let rest = (index * step) % 26 ** 4;
  return Array.from({ length: 4 }, () => {
    const letter = String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
    return letter;
  }).join('');
}

function nameOf(index: number): string {
  return `Given${letters(index, 7_919)} Family${letters(index, 104_729)}`;
}

const phoneOf = (index: number): string => `(212) 555-${String(1000 + index).padStart(4, '0')}`;

/** Opens any file as a document of these pages, and reads from each what stands here. */
export function toolsThatRead(readings: readonly CardReading[]): DeskTools {
  const decoder = { open: () => pages(readings.length), close: () => undefined } as unknown as ReturnType<DeskTools['decoder']>;
  const reader = {
    read: async ({ image }: { readonly image: Uint8Array }) => {
      const reading = readings[Number(new TextDecoder().decode(image).split(' ').at(-1))];
      return { ok: true, value: { cards: reading === undefined ? [] : [{ reading, names: [] }] } };
    },
    close: () => undefined,
  } as unknown as ReturnType<DeskTools['reader']>;
  const none = (): never => {
    throw new Error('This test brought no such engine.');
  };
  return {
    decoder: () => decoder,
    asideDecoder: () => decoder,
    reader: () => reader,
    pictures: none,
    ranker: none,
    tokens: none,
    close: () => undefined,
  };
}

async function* pages(count: number): AsyncGenerator<PageOutcome> {
  for (let index = 0; index < count; index += 1) {
    const image = new TextEncoder().encode(`a picture of page ${index}`);
    const size = { width: WIDTH, height: HEIGHT } as const;
    const look = { ink: 'written', separator: null, cut: null } as const;
    yield {
      ok: true,
      value: { page: index + 1, pages: count, image, format: 'png', ...size, text: null, form: [], seal: null, look },
    };
  }
}

/** Received in one file and read; `C-0001` and on. The desk's tools are `toolsThatRead`. */
export async function withReadCards(desk: Desk, stated: number): Promise<BatchId> {
  const delivery = {
    deliveredBy: 'Local 161',
    receivedAt: '2024-03-15T09:00:00-04:00' as Instant,
    stated,
    form: 'scan' as const,
  };
  const file = { name: 'cards.pdf', bytes: async () => new TextEncoder().encode('%PDF-1.7 a delivery') };
  const { batchId } = good(importBatch(desk, { delivery, files: [file] }));
  await desk.jobs.settled();
  good(readUnread(desk));
  await desk.jobs.settled();
  return batchId;
}
