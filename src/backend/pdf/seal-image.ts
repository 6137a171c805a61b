/**
 * The one form of a seal that we keep and print: an opaque, 8-bit, non-interlaced PNG of bounded size with nothing in it but its
 * pixels. Such a file goes into a PDF as it is, so the pages are the same bytes wherever they are drawn again.
 */
export const LARGEST_SEAL = { sidePx: 320, bytes: 128 * 1024 } as const;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of IHDR: greyscale, and red, green and blue. */
const OPAQUE = new Set([0, 2]);

type Chunk = { readonly type: string; readonly data: Buffer };
export type SealImage = { readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number };

/** The same picture without whatever else the file carries (texts, times, profiles); null where it is no such picture. */
export function scrubbedSeal(png: Uint8Array): SealImage | null {
  const chunks = chunksOf(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return null;
  const [widthPx, heightPx] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth, colour, packing, filter, interlace] = header.data.subarray(8);
  const fits = [widthPx, heightPx].every((side) => side > 0 && side <= LARGEST_SEAL.sidePx);
  if (!fits || depth !== 8 || !OPAQUE.has(colour ?? -1) || packing !== 0 || filter !== 0 || interlace !== 0) return null;
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const bytes = Buffer.concat([
    SIGNATURE,
    chunk(header),
    chunk({ type: 'IDAT', data: pixels }),
    chunk({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
  return pixels.length === 0 || bytes.length > LARGEST_SEAL.bytes ? null : { bytes: Uint8Array.from(bytes), widthPx, heightPx };
}

/** Whether these bytes are a seal in that form already, of that size. */
export function isSeal(png: Uint8Array, widthPx: number, heightPx: number): boolean {
  const seal = scrubbedSeal(png);
  return seal !== null && seal.widthPx === widthPx && seal.heightPx === heightPx && Buffer.from(seal.bytes).equals(png);
}

function chunksOf(file: Buffer): readonly Chunk[] | null {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return null;
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length || file.readUInt32BE(end - 4) !== crc32(file.subarray(at + 4, end - 4))) return null;
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end - 4) });
    at = end;
  }
  return at === file.length && chunks.at(-1)?.type === 'IEND' ? chunks : null;
}

/** PNG's own checksum (ISO 15948, annex D), here because a verifier in a browser has no library for it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) === 0 ? 0 : 0xedb88320);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
