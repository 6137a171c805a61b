/** Stands in for `node:zlib` in a browser: inflates up to a limit, and checks what it inflated (RFC 1950). */
import { Unzlib } from 'fflate';

class Unreadable extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function inflateSync(bytes: Uint8Array, { maxOutputLength }: { readonly maxOutputLength: number }): Buffer {
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const stream = new Unzlib((part, last) => {
    size += part.length;
    if (size > maxOutputLength) throw new Unreadable('ERR_BUFFER_TOO_LARGE');
    parts.push(Uint8Array.from(part));
    whole ||= last;
  });
  const step = 65_536;
  try {
    for (let at = 0; at < bytes.length; at += step)
      stream.push(Uint8Array.from(bytes.subarray(at, at + step)), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('Z_DATA_ERROR');
  }
  const content = Buffer.concat(parts);
  if (!whole || bytes.length < 6 || adler32(content) !== Buffer.from(bytes).readUInt32BE(bytes.length - 4))
    throw new Unreadable('Z_DATA_ERROR');
  return content;
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}
