/** A kept file read part by part is the kept file, and one that was changed gives no part at all. */
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { inTransaction } from '#backend/db/connection.ts';
import { keepBlob, openBlob, VaultFault } from '#backend/db/vault.ts';
import { aFolder, aMatter } from '#test/builders/matter.ts';

const CHUNK = 256 * 1024;
const folder = aFolder();
const desk = aMatter(folder);
const bytes = randomBytes(2 * CHUNK + 1000);
const sha256 = inTransaction(desk.db, () => keepBlob(desk.db, bytes));
afterAll(() => {
  desk.db.close();
  folder.remove();
});

test.each([
  { from: 0, to: 10 },
  { from: CHUNK - 5, to: CHUNK + 5 },
  { from: 100, to: 2 * CHUNK + 900 },
  { from: 2 * CHUNK, to: 9_000_000 },
  { from: 0, to: 9_000_000 },
])('bytes $from to $to are those that were kept', ({ from, to }) => {
  const parts = openBlob(desk.db, sha256);
  expect(parts?.length).toBe(bytes.length);
  expect(Buffer.compare(parts?.subarray(from, to) ?? new Uint8Array(), bytes.subarray(from, to))).toBe(0);
});

test('a changed byte in its last part keeps the first from being given', () => {
  desk.db.exec('update blob_chunk set bytes = zeroblob(length(bytes)) where position = 2');
  expect(() => openBlob(desk.db, sha256)).toThrow(VaultFault);
});
