/** The little of ASN.1 DER (X.690) that certificates and CAdES need: a writer, and a reader that refuses what is not DER. */

export type DerNode = {
  readonly tag: number;
  /** Header and content. */
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
};

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

export function node(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(tag), length(content.length), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => node(TAG.sequence, ...parts);
export const octetString = (bytes: Uint8Array): Buffer => node(TAG.octetString, bytes);
export const utf8String = (text: string): Buffer => node(TAG.utf8String, Buffer.from(text, 'utf8'));
export const nothing = (): Buffer => node(TAG.null);
export const truth = (): Buffer => node(TAG.boolean, Uint8Array.of(0xff));

/** Context-specific constructed tag `[n]`. */
export const context = (n: number, ...parts: readonly Uint8Array[]): Buffer => node(0xa0 | n, ...parts);

/** DER demands the members of a SET OF in ascending order of their encodings (X.690 11.6). */
export function setOf(...parts: readonly Uint8Array[]): Buffer {
  return node(TAG.set, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
}

/** Unsigned big-endian bytes, or a small number, as a non-negative INTEGER in its shortest form. */
export function integer(value: Uint8Array | number): Buffer {
  let bytes = typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value);
  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1);
  const signed = ((bytes[0] ?? 0) & 0x80) !== 0;
  return node(TAG.integer, signed ? Buffer.concat([Uint8Array.of(0), bytes]) : bytes);
}

export function bitString(bytes: Uint8Array, unusedBits = 0): Buffer {
  return node(TAG.bitString, Uint8Array.of(unusedBits), bytes);
}

export function oid(dotted: string): Buffer {
  const arcs = dotted.split('.').map(Number);
  const [first = 0, second = 0, ...rest] = arcs;
  return node(TAG.oid, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** RFC 5280 4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050. Seconds since 1970. */
export function time(epochSeconds: number): Buffer {
  const iso = new Date(epochSeconds * 1000).toISOString();
  const digits = `${iso.slice(0, 19).replace(/[-:T]/g, '')}Z`;
  return Number(iso.slice(0, 4)) < 2050
    ? node(TAG.utcTime, Buffer.from(digits.slice(2), 'latin1'))
    : node(TAG.generalizedTime, Buffer.from(digits, 'latin1'));
}

/** The node that starts at `offset`; throws on indefinite, overlong or truncated lengths. */
export function readDer(bytes: Uint8Array, offset = 0): DerNode {
  const tag = byteAt(bytes, offset);
  const first = byteAt(bytes, offset + 1);
  let header = 2;
  let size = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerError('a length that DER does not allow');
    size = 0;
    for (let i = 0; i < count; i++) size = size * 256 + byteAt(bytes, offset + 2 + i);
    header = 2 + count;
    if (length(size).length !== 1 + count) throw new DerError('a length that is not in its shortest form');
  }
  const end = offset + header + size;
  if (end > bytes.length) throw new DerError('content beyond the end');
  return { tag, raw: bytes.subarray(offset, end), content: bytes.subarray(offset + header, end) };
}

export function childrenOf(parent: DerNode): readonly DerNode[] {
  const children: DerNode[] = [];
  for (let at = 0; at < parent.content.length;) {
    const child = readDer(parent.content, at);
    children.push(child);
    at += child.raw.length;
  }
  return children;
}

export class DerError extends Error {}

function length(size: number): Uint8Array {
  if (size < 0x80) return Uint8Array.of(size);
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from([0x80 | bytes.length, ...bytes]);
}

function base128(arc: number): readonly number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}

function byteAt(bytes: Uint8Array, offset: number): number {
  const byte = bytes[offset];
  if (byte === undefined) throw new DerError('it ends too early');
  return byte;
}
