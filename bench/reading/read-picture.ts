/** The reader in this process, warm: what `reading-worker.ts` does for a page, without the messages. */
import { prepareContext, readPage } from '../../src/backend/ocr/page-reader.ts';
import { EMPTY_CONTEXT, type ReadCard, type ReadingContext } from '../../src/backend/ocr/reading-job.ts';
import { startEngines } from '#backend/ocr/engines.ts';

export type PictureReader = {
  readonly read: (image: Uint8Array) => Promise<ReadCard>;
  readonly close: () => Promise<void>;
};

export async function pictureReader(context: Partial<ReadingContext> = {}): Promise<PictureReader> {
  const engines = await startEngines();
  const prepared = prepareContext({ ...EMPTY_CONTEXT, ...context });
  return {
    read: async (image) => {
      const { cards } = await readPage(image, engines, prepared);
      const [card] = cards;
      if (card === undefined) throw new Error('A page is at least one card');
      return card;
    },
    close: engines.close,
  };
}

/** Place of the truth among the candidates from 1; 999 where it is not among them. */
export function rankOf({ names }: ReadCard, key: string): number {
  const at = names.findIndex((candidate) => candidate.key === key);
  return at < 0 ? 999 : at + 1;
}

/** What the sureness of a name is made of, kept with every sample so that calibration can be looked at later. */
export function nameFacts({ names, reading }: ReadCard, key: string) {
  const [first, second] = names;
  return {
    rank: names.findIndex((candidate) => candidate.key === key) + 1 || 999,
    read: reading.fields.name?.text ?? '',
    top: first?.key ?? '',
    confidence: reading.fields.name?.confidence ?? 0,
    likelihood: round(first?.likelihood ?? -99),
    lead: round((first?.likelihood ?? 0) - (second?.likelihood ?? (first?.likelihood ?? 0) - 60)),
    similarity: round(first?.similarity ?? 0),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
