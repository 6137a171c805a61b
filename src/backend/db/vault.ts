/** Content-addressed blobs inside the matter file. Same bytes, same key: keeping twice is harmless. The hash is checked on every read. */
import { createHash } from 'node:crypto';
import { isSha256, type Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { sha256Of } from '#backend/sha256.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

const CHUNK_BYTES = 256 * 1024;

/** The vault holds other bytes than it was given: the file is damaged or was tampered with. */
export class VaultFault extends Error {
  readonly sha256: Sha256;

  constructor(sha256: Sha256, detail: string) {
    super(`Blob ${sha256}: ${detail}`);
    this.name = 'VaultFault';
    this.sha256 = sha256;
  }
}

export function keepBlob(db: WriteDb, bytes: Uint8Array, sha256: Sha256 = sha256Of(bytes)): Sha256 {
  if (hasBlob(db, sha256)) return sha256;
  const insert = prepared<[string, number]>(db, 'insert into blob (sha256, size) values (?, ?)');
  const blobId = insert.run(sha256, bytes.length).lastInsertRowid;
  const addChunk = prepared<[number | bigint, number, Uint8Array]>(
    db,
    'insert into blob_chunk (blob_id, position, bytes) values (?, ?, ?)',
  );
  for (let start = 0, position = 0; start < bytes.length; start += CHUNK_BYTES, position += 1) {
    addChunk.run(blobId, position, bytes.subarray(start, start + CHUNK_BYTES));
  }
  return sha256;
}

export function hasBlob(db: ReadDb, sha256: Sha256): boolean {
  return prepared<[string]>(db, 'select 1 from blob where sha256 = ?').get(sha256) !== undefined;
}

/** Null where the vault holds no such blob. Throws `VaultFault` where it holds others under that name. */
export function readBlob(db: ReadDb, sha256: Sha256): Uint8Array | null {
  const blob = prepared<[string], { blob_id: number; size: number }>(db, 'select blob_id, size from blob where sha256 = ?').get(
    sha256,
  );
  if (blob === undefined) return null;
  const bytes = Buffer.alloc(blob.size);
  let length = 0;
  for (const chunk of chunksOf(db, blob.blob_id)) {
    if (length + chunk.length > blob.size) throw new VaultFault(sha256, 'longer than it was');
    bytes.set(chunk, length);
    length += chunk.length;
  }
  if (length !== blob.size) throw new VaultFault(sha256, 'shorter than it was');
  if (sha256Of(bytes) !== sha256) throw new VaultFault(sha256, 'other bytes');
  return bytes;
}

/** A blob that need not lie in memory whole: `subarray` reads what is asked, as of an array of bytes. */
export type BlobParts = { readonly length: number; readonly subarray: (from: number, to: number) => Uint8Array };

/** Null where the vault holds no such blob. All of it is hashed before any of it is given; throws `VaultFault` as `readBlob` does. */
export function openBlob(db: ReadDb, sha256: Sha256): BlobParts | null {
  const blob = prepared<[string], { blob_id: number; size: number }>(db, 'select blob_id, size from blob where sha256 = ?').get(
    sha256,
  );
  if (blob === undefined) return null;
  if (!isWhole(db, { ...blob, sha256 })) throw new VaultFault(sha256, 'other bytes');
  return { length: blob.size, subarray: (from, to) => rangeOf(db, blob, { from, to: Math.min(to, blob.size) }) };
}

function rangeOf(
  db: ReadDb,
  { blob_id: blobId }: { readonly blob_id: number },
  { from, to }: { readonly from: number; readonly to: number },
): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, to - from));
  for (let position = Math.floor(from / CHUNK_BYTES); position * CHUNK_BYTES < to; position += 1) {
    const chunk = chunkOf(db, blobId, position);
    const start = position * CHUNK_BYTES;
    invariant(chunk !== null, 'a blob that was whole has every chunk');
    const wanted = chunk.subarray(Math.max(0, from - start), to - start);
    bytes.set(wanted, Math.max(0, start - from));
  }
  return bytes;
}

export type BlobCheck = { readonly checked: number; readonly broken: readonly Sha256[] };

/** Every blob hashed again, a chunk at a time. */
export function checkBlobs(db: ReadDb): BlobCheck {
  const blobs = prepared<[], { blob_id: number; sha256: string; size: number }>(
    db,
    'select blob_id, sha256, size from blob',
  ).all();
  const broken = blobs.filter((blob) => !isWhole(db, blob)).map(({ sha256 }) => asSha256(sha256));
  return { checked: blobs.length, broken };
}

function isWhole(db: ReadDb, blob: { readonly blob_id: number; readonly sha256: string; readonly size: number }): boolean {
  const hash = createHash('sha256');
  let length = 0;
  for (const chunk of chunksOf(db, blob.blob_id)) {
    hash.update(chunk);
    length += chunk.length;
  }
  return length === blob.size && hash.digest('hex') === blob.sha256;
}

/** A chunk at a time by its own query: an open cursor would block every write of the connection. */
function* chunksOf(db: ReadDb, blobId: number): Generator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const chunk = chunkOf(db, blobId, position);
    if (chunk === null) return;
    yield chunk;
  }
}

function chunkOf(db: ReadDb, blobId: number, position: number): Uint8Array | null {
  const chunkAt = prepared<[number, number], { bytes: Buffer }>(
    db,
    'select bytes from blob_chunk where blob_id = ? and position = ?',
  );
  return chunkAt.get(blobId, position)?.bytes ?? null;
}

function asSha256(text: string): Sha256 {
  invariant(isSha256(text), 'a stored hash is a SHA-256');
  return text;
}
