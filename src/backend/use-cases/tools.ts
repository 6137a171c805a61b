/** The engines a desk may call. Made on first use: a desk that only counts never starts a worker. */
import type { Decoder } from '#backend/intake/decoder.ts';
import type { Reader } from '#backend/ocr/reader.ts';

export type DeskTools = {
  readonly decoder: () => Decoder;
  readonly reader: () => Reader;
  readonly close: () => void;
};

export function lazyTools(make: { readonly decoder: () => Decoder; readonly reader: () => Reader }): DeskTools {
  let decoder: Decoder | null = null;
  let reader: Reader | null = null;
  return {
    decoder: () => (decoder ??= make.decoder()),
    reader: () => (reader ??= make.reader()),
    close: () => {
      decoder?.close();
      reader?.close();
    },
  };
}
