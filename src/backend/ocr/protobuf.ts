/** Protocol buffers, as far as a model's file needs them: fields in and out, nothing known of what they mean. */

export type Field = {
  readonly number: number;
  /** What a field of bytes or of four or eight bytes holds; null for a whole number. */
  readonly bytes: Uint8Array | null;
  /** The whole number, or those packed in the bytes. */
  readonly numbers: () => number[];
  /** The field as it stands, its number with it. */
  readonly whole: Uint8Array;
};

const WIRE = { number: 0, eight: 1, bytes: 2, four: 5 } as const;

/** Throws where the bytes are no fields: the file is damaged, and reading cannot start. */
export function fields(message: Uint8Array): Field[] {
  const found: Field[] = [];
  let at = 0;
  while (at < message.length) {
    const start = at;
    const key = varint(message, at);
    at = key.next;
    const [number, wire] = [Math.floor(key.value / 8), key.value % 8];
    if (wire === WIRE.number) {
      const { value, next } = varint(message, at);
      at = next;
      found.push({ number, bytes: null, numbers: () => [value], whole: message.subarray(start, at) });
      continue;
    }
    const length = wire === WIRE.bytes ? varint(message, at) : { value: wire === WIRE.four ? 4 : 8, next: at };
    if (wire !== WIRE.bytes && wire !== WIRE.four && wire !== WIRE.eight) throw new Error(`No field of kind ${wire} is known`);
    const bytes = message.subarray(length.next, length.next + length.value);
    if (bytes.length < length.value) throw new Error('A field ends after its message');
    at = length.next + length.value;
    found.push({ number, bytes, numbers: () => packed(bytes), whole: message.subarray(start, at) });
  }
  return found;
}

export function fieldBytes(number: number, bytes: Uint8Array): Uint8Array {
  return joined([varintBytes(number * 8 + WIRE.bytes), varintBytes(bytes.length), bytes]);
}

export function numberField(number: number, value: number): Uint8Array {
  return joined([varintBytes(number * 8 + WIRE.number), varintBytes(value)]);
}

export function floatField(number: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return joined([varintBytes(number * 8 + WIRE.four), bytes]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function packed(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { value, next } = varint(bytes, at);
    numbers.push(value);
    at = next;
  }
  return numbers;
}

/** Seven bits a byte, the lowest first; negative numbers stand as their 64-bit complement. */
function varint(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0n;
  for (let at = from, shift = 0n; at < bytes.length; at++, shift += 7n) {
    const byte = bytes[at] ?? 0;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return { value: Number(BigInt.asIntN(64, value)), next: at + 1 };
  }
  throw new Error('A number ends after its message');
}

function varintBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
