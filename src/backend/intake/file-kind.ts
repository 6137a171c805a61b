/** What a received file is, by its first bytes; its name is never trusted. */
export type PageSourceKind = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'webp' | 'heic';

/** Bytes that are read part by part: an array of them, or a kept file that need not lie in memory whole. */
export type ReceivedBytes = { readonly length: number; readonly subarray: (from: number, to: number) => Uint8Array };

export type FileKind =
  | { readonly kind: PageSourceKind }
  /** Known, but nothing to read cards from: said by name, so that the message can say what to do. */
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'empty' };

type Signature = { readonly at: number; readonly bytes: string; readonly means: FileKind };

const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', means: { kind: 'png' } },
  { at: 0, bytes: '\xff\xd8\xff', means: { kind: 'jpeg' } },
  { at: 0, bytes: 'II*\0', means: { kind: 'tiff' } },
  { at: 0, bytes: 'MM\0*', means: { kind: 'tiff' } },
  { at: 0, bytes: 'II+\0', means: { kind: 'tiff' } },
  { at: 0, bytes: 'MM\0+', means: { kind: 'tiff' } },
  { at: 8, bytes: 'WEBP', means: { kind: 'webp' } },
  { at: 0, bytes: 'GIF8', means: { kind: 'unsupported', what: 'a GIF picture' } },
  { at: 0, bytes: 'BM', means: { kind: 'unsupported', what: 'a BMP picture' } },
  { at: 0, bytes: '\0\0\x01\0', means: { kind: 'unsupported', what: 'an icon file' } },
  { at: 0, bytes: 'PK\x03\x04', means: { kind: 'unsupported', what: 'a ZIP archive or an Office document' } },
  { at: 0, bytes: '\xd0\xcf\x11\xe0', means: { kind: 'unsupported', what: 'an older Office document' } },
  { at: 0, bytes: '7z\xbc\xaf', means: { kind: 'unsupported', what: 'a 7z archive' } },
  { at: 0, bytes: 'Rar!', means: { kind: 'unsupported', what: 'a RAR archive' } },
  { at: 0, bytes: '{\\rtf', means: { kind: 'unsupported', what: 'an RTF document' } },
];

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

export function recognise(bytes: ReceivedBytes): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  // PDF readers accept the header anywhere in the first kilobyte.
  if (latin1(bytes, 0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  for (const { at, bytes: expected, means } of SIGNATURES) {
    if (latin1(bytes, at, at + expected.length) === expected) return means;
  }
  if (latin1(bytes, 4, 8) === 'ftyp') return isoMedia(latin1(bytes, 8, 12));
  return { kind: 'unsupported', what: looksLikeText(bytes) ? 'a text file' : 'of no known kind' };
}

function isoMedia(brand: string): FileKind {
  if (HEIC_BRANDS.has(brand)) return { kind: 'heic' };
  return { kind: 'unsupported', what: brand.startsWith('avi') ? 'an AVIF picture' : 'a film or sound file' };
}

function latin1(bytes: ReceivedBytes, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function looksLikeText(bytes: ReceivedBytes): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
