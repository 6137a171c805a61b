/** Bytes as Node knows them: imported before anything that uses them. */
import { Buffer } from 'buffer';

const { equals } = Buffer.prototype;

/** Node compares with any bytes, this package only with its own kind. */
Buffer.prototype.equals = function equalsAny(this: Buffer, other: Uint8Array): boolean {
  return equals.call(this, Buffer.from(other.buffer, other.byteOffset, other.byteLength));
};

Object.assign(globalThis, { Buffer });
