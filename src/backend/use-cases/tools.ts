/** The engines a desk may call. Made on first use: a desk that only counts never starts a worker. */
import type { Decoder } from '#backend/intake/decoder.ts';
import type { Pictures } from '#backend/intake/pictures.ts';
import type { Ranker } from '#backend/matching/ranker.ts';
import type { Reader } from '#backend/ocr/reader.ts';

export type DeskTools = {
  readonly decoder: () => Decoder;
  /** For what is looked at while a delivery comes in: exemplars, the pages of a preview. */
  readonly asideDecoder: () => Decoder;
  readonly reader: () => Reader;
  readonly pictures: () => Pictures;
  readonly ranker: () => Ranker;
  readonly close: () => void;
};

type Made = Omit<DeskTools, 'close' | 'asideDecoder'>;

export function lazyTools(make: Made): DeskTools {
  let decoder: Decoder | null = null;
  let asideDecoder: Decoder | null = null;
  let reader: Reader | null = null;
  let pictures: Pictures | null = null;
  let ranker: Ranker | null = null;
  return {
    decoder: () => (decoder ??= make.decoder()),
    asideDecoder: () => (asideDecoder ??= make.decoder()),
    reader: () => (reader ??= make.reader()),
    pictures: () => (pictures ??= make.pictures()),
    ranker: () => (ranker ??= make.ranker()),
    close: () => {
      decoder?.close();
      asideDecoder?.close();
      reader?.close();
      pictures?.close();
      ranker?.close();
    },
  };
}
