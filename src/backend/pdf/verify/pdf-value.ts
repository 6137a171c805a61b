/** Values of a PDF file as read, with the places of strings: a signature is told by where it lies. */

export type PdfName = { readonly kind: 'name'; readonly name: string };
export type PdfRef = { readonly kind: 'ref'; readonly number: number };
export type PdfText = {
  readonly kind: 'text';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  /** Of the whole token, delimiters included. */
  readonly start: number;
  readonly end: number;
};
export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> };
export type PdfStream = { readonly kind: 'stream'; readonly dictionary: PdfDictionary; readonly raw: Uint8Array };
export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfText | readonly PdfValue[] | PdfDictionary | PdfStream;

/** What the strict reader refuses, with the place. */
export class PdfRefused extends Error {}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isKind<K extends 'name' | 'ref' | 'text' | 'dictionary' | 'stream'>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && !isArray(value) && value.kind === kind;
}

export function nameOf(value: PdfValue | undefined): string | null {
  return isKind(value, 'name') ? value.name : null;
}

/** Text strings are UTF-16BE with a byte order mark, or (for what we write) ASCII. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isKind(value, 'text')) return null;
  const bytes = Buffer.from(value.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  return bytes.toString('latin1');
}
