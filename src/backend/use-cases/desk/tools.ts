/** The engines a desk may call. Made on first use: a desk that only counts never starts a worker. */
import { invariant } from '#core/result.ts';
import type { Decoder } from '#backend/intake/decoder.ts';
import type { Pictures } from '#backend/intake/pictures.ts';
import type { Ranker } from '#backend/matching/ranker.ts';
import type { Reader } from '#backend/ocr/reader.ts';
import type { Tokens } from '#backend/tokens/tokens.ts';

export type DeskTools = {
  readonly decoder: () => Decoder;
  /** For what is looked at while a delivery comes in: exemplars, the pages of a preview. */
  readonly asideDecoder: () => Decoder;
  readonly reader: () => Reader;
  readonly pictures: () => Pictures;
  readonly ranker: () => Ranker;
  /** Keeps nothing running: each request has a process of its own. */
  readonly tokens: () => Tokens;
  readonly close: () => void;
};

/** A desk that never signs with a token brings none. */
type Made = Omit<DeskTools, 'close' | 'asideDecoder' | 'tokens'> & Partial<Pick<DeskTools, 'tokens'>>;

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
    tokens: () => {
      invariant(make.tokens !== undefined, 'whoever signs with a token has brought a process for it');
      return make.tokens();
    },
    close: () => {
      decoder?.close();
      asideDecoder?.close();
      reader?.close();
      pictures?.close();
      ranker?.close();
    },
  };
}
