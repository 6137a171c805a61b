import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMatterFile } from '#backend/db/create-matter-file.ts';
import { applyKey, parseRecoveryCode, rawKeyFromPassphrase, recoveryCode } from '#backend/db/keying.ts';
import { SCHEMA_VERSION } from '#backend/db/migrate.ts';
import { openMatterFile } from '#backend/db/open-matter-file.ts';

const PASSPHRASE = "harbour quilt's seven lanterns";
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matter-file-'));
  path = join(folder, 'case.countersign');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function made(): void {
  const created = createMatterFile({ path, passphrase: PASSPHRASE });
  if (!created.ok) throw new Error(created.error.kind);
  created.value.db
    .prepare(
      "insert into matter values (1, 'm-1', 'MARKER-TITLE', 'ref', 'Neutral', 0, lower(hex(zeroblob(32))), '2025-10-01T10:00:00Z', '0')",
    )
    .run();
  created.value.db.close();
}

function openedKind(secret = PASSPHRASE): string {
  const opened = openMatterFile({ path, secret });
  if (!opened.ok) return opened.error.kind;
  opened.value.db.close();
  return 'open';
}

test('a new matter file is encrypted from its first byte and opens with its passphrase alone', () => {
  made();
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0');
  expect(bytes.includes('MARKER-TITLE')).toBe(false);
  expect(openedKind()).toBe('open');
  expect(openedKind('harbour quilts seven lanterns')).toBe('wrong-passphrase');
});

test('the file is in the SQLCipher 4 format: its first page deciphers with nothing but the standard library', () => {
  made();
  const page = readFileSync(path).subarray(0, 4096);
  const key = pbkdf2Sync(PASSPHRASE, page.subarray(0, 16), 256_000, 32, 'sha512');
  const iv = page.subarray(4096 - 80, 4096 - 64);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(page.subarray(16, 4096 - 80)), decipher.final()]);
  // Byte 16 and 17 of a database: its page size. Byte 68: our application id.
  expect(plain.readUInt16BE(0)).toBe(4096);
  expect(plain.subarray(68 - 16, 72 - 16).toString('latin1')).toBe('CSgn');
});

test('the recovery code opens the file, and a slip in it is told from a wrong one', () => {
  made();
  const code = recoveryCode(rawKeyFromPassphrase(PASSPHRASE, readFileSync(path).subarray(0, 16)));
  expect(openedKind(code)).toBe('open');
  expect(openedKind(code.toLowerCase().replaceAll('-', ' '))).toBe('open');
  const slipped = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`;
  expect(parseRecoveryCode(slipped)).toBeNull();
  expect(openedKind(slipped)).toBe('wrong-passphrase');
});

describe('every way in which a file cannot be opened has its own name', () => {
  test('no file', () => {
    expect(openedKind()).toBe('missing');
  });

  test('a text, a PDF, a plain database, a folder', () => {
    writeFileSync(path, 'Dear arbitrator, '.repeat(1000));
    expect(openedKind()).toBe('not-a-matter');
    writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9000, 0x90)]));
    expect(openedKind()).toBe('not-a-matter');
    rmSync(path);
    const plain = new Database(path);
    plain.exec('create table t (a text) strict');
    plain.close();
    expect(openedKind()).toBe('not-a-matter');
    path = folder;
    expect(openedKind()).toBe('not-a-matter');
  });

  test('another program’s encrypted database under the same passphrase', () => {
    const other = new Database(path);
    applyKey(other, { passphrase: PASSPHRASE });
    other.exec('create table t (a text) strict');
    other.close();
    expect(openedKind()).toBe('not-a-matter');
  });

  test('a file made by a newer Countersign, which is left untouched', () => {
    made();
    const newer = new Database(path);
    applyKey(newer, { passphrase: PASSPHRASE });
    newer.pragma(`user_version = ${SCHEMA_VERSION + 3}`);
    newer.close();
    const before = readFileSync(path);
    expect(openMatterFile({ path, secret: PASSPHRASE })).toEqual({
      ok: false,
      error: { kind: 'newer-version', fileName: 'case.countersign', fileVersion: SCHEMA_VERSION + 3, appVersion: SCHEMA_VERSION },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a damaged first page, a damaged schema page, a file cut short', () => {
    made();
    const whole = join(folder, 'whole');
    copyFileSync(path, whole);
    for (const at of [2000, 4096 + 1000]) {
      const bytes = readFileSync(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      expect(openedKind()).toBe('damaged');
    }
    copyFileSync(whole, path);
    truncateSync(path, 5 * 4096);
    expect(openedKind()).toBe('damaged');
  });

  test('a file that another window holds open', () => {
    made();
    const first = openMatterFile({ path, secret: PASSPHRASE });
    expect(first.ok).toBe(true);
    expect(openedKind()).toBe('in-use');
    if (first.ok) first.value.db.close();
    expect(openedKind()).toBe('open');
  });
});

test('a matter is never made over an existing file', () => {
  writeFileSync(path, 'something of somebody');
  expect(createMatterFile({ path, passphrase: PASSPHRASE })).toEqual({
    ok: false,
    error: { kind: 'file-exists', fileName: 'case.countersign' },
  });
  expect(readFileSync(path, 'utf8')).toBe('something of somebody');
});
