/** The file's conventions, proved on the live schema. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { MIGRATIONS } from './migrations.generated.ts';

function aSchema(): Database.Database {
  const db = new Database(':memory:');
  migrate(db);
  return db;
}

const FOLDER = join(import.meta.dirname, 'migrations');

/** Released migrations, for good. A new one adds a line; a changed one is a defect. */
const FROZEN: Readonly<Record<string, string>> = {
  '0001_first.sql': '9e73241cf407cfa1dcef939ec468c83f2fdc3fdad216006dc8da9c4da895c01c',
  '0002_list_answers.sql': '8b999c3847053b22465ba6178eedb7746ae4eca4a70832f87be16cf068ac3534',
  '0003_sheets.sql': '1c4b2727fb1adbf4778998f3df1e0f18a1063b209384f18971043c01a02e2125',
  '0004_docket.sql': '86f72fe69769cf36312c4aef8d8a00ea2615c37a0362db433ee962e4f7e1db65',
  '0005_put_off.sql': 'c1c19313162db9d2c297efdfb118071c88fa4b77a6d57a1e23bedb2c23910f40',
  '0006_card_forms.sql': 'ef8943019bac49a4b06aab1e7e3b1839a9d0f72c97388e560a74a998da9d680b',
  '0007_units.sql': '2738855439f794b5d954264864e183b7895bb624de4620de8c28ee08152cc0e2',
  '0008_second_look.sql': 'f45bd17c87d6d0c96934081dcf021af31ead0c081476860c54dab2c4a1aba40a',
  '0009_suggestion_basis.sql': '8a622a6e644f2c6a2b728b337bcde402744b4aef00785e5072a0d825a636bcdb',
  '0010_seals.sql': '5981fabe91198939358324126f91bd266ca8e717ca743e2d346934922e9ea500',
  '0011_declaration.sql': 'b11d4fc9cf085e912fae0b35fabe027721af888f493bf814f4dc5a41960b9ca0',
  '0012_particulars.sql': '4703445b0613020a029c3c4178a1f8dc27d84d905b5f1080cdd9de83ed2c8f5a',
  '0013_panel.sql': 'bbe8250ca91b4ee02916462a738f093433ad00debd0a95af333b19f199471304',
};

test('the embedded migrations are those of the folder', () => {
  const files = readdirSync(FOLDER).toSorted();
  expect(MIGRATIONS.map(({ name }) => name)).toEqual(files);
  for (const { name, sql } of MIGRATIONS) expect(sql).toBe(readFileSync(join(FOLDER, name), 'utf8'));
});

test('no released migration is ever changed', () => {
  const hashes = MIGRATIONS.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]);
  expect(Object.fromEntries(hashes)).toEqual(FROZEN);
});

test('the schema is the one that was reviewed', async () => {
  const rows = aSchema()
    .prepare<[], { sql: string }>('select sql from sqlite_schema where sql is not null order by type, name')
    .all();
  await expect(`${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`).toMatchFileSnapshot('../../../test/golden/schema.sql');
});

test('every table is strict', () => {
  const loose = aSchema()
    .prepare<[], { name: string }>(
      "select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite_%'",
    )
    .all();
  expect(loose).toEqual([]);
});

type Key = { readonly table: string; readonly from: string; readonly target: string; readonly to: string };

/** Of a key over several columns, the first. */
function foreignKeys(db: Database.Database): readonly Key[] {
  return db
    .prepare<[], Key>(
      `select list.name as "table", key."from" as "from", key."table" as target, coalesce(key."to", key."from") as "to"
       from pragma_table_list as list join pragma_foreign_key_list(list.name) as key
       where list.schema = 'main' and key.seq = 0`,
    )
    .all();
}

test('a foreign key has the type of what it points to', () => {
  const db = aSchema();
  const typeOf = (table: string, column: string) =>
    db.prepare<[string, string], { type: string }>('select type from pragma_table_info(?) where name = ?').get(table, column)
      ?.type;
  for (const { table, from, target, to } of foreignKeys(db)) {
    expect([table, from, typeOf(table, from)]).toEqual([table, from, typeOf(target, to)]);
  }
});

test('a foreign key has an index that begins with it', () => {
  const db = aSchema();
  const firstColumns = db
    .prepare<[], { table: string; column: string }>(
      `select list.name as "table", info.name as "column" from pragma_table_list as list
       join pragma_index_list(list.name) as own join pragma_index_info(own.name) as info
       where list.schema = 'main' and info.seqno = 0`,
    )
    .all()
    .map(({ table, column }) => `${table}.${column}`);
  const primary = db
    .prepare<[], { table: string; column: string }>(
      `select list.name as "table", info.name as "column" from pragma_table_list as list
       join pragma_table_info(list.name) as info where list.schema = 'main' and info.pk = 1`,
    )
    .all()
    .map(({ table, column }) => `${table}.${column}`);
  const indexed = new Set([...firstColumns, ...primary]);
  for (const { table, from } of foreignKeys(db)) expect([...indexed]).toContain(`${table}.${from}`);
});

test('a column that holds one of a few words has a check that says which', () => {
  const db = aSchema();
  const words = ['state', 'basis', 'form', 'raised_by', 'party', 'outcome', 'subject', 'ruling', 'media_type'];
  const columns = db
    .prepare<[], { table: string; column: string; sql: string }>(
      `select list.name as "table", info.name as "column", schema.sql as sql from pragma_table_list as list
       join pragma_table_info(list.name) as info join sqlite_schema as schema on schema.name = list.name where list.schema = 'main'`,
    )
    .all();
  const enumerated = columns.filter(({ column }) => words.includes(column));
  expect(enumerated.length).toBeGreaterThan(10);
  for (const { table, column, sql } of enumerated) {
    expect([table, column, new RegExp(`check \\(${column} in \\(`).test(sql)]).toEqual([table, column, true]);
  }
});

test('the version of a fresh file is the number of migrations', () => {
  expect(aSchema().pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
});

test('an event takes the next number after the head or is refused, and never changes or leaves', () => {
  const db = aSchema();
  const zeros = '0'.repeat(64);
  const put = (verb: string, seq: number, hash: string, previous: string) =>
    db.prepare(`${verb} into event values (?, 1, '2024-01-01T00:00:00Z', 'N', 'x', '{}', ?, ?)`).run(seq, previous, hash);
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  expect(() => put('insert', 2, a, zeros)).toThrow(/next number/);
  expect(() => put('insert', 1, a, b)).toThrow(/follow the head/);
  put('insert', 1, a, zeros);
  expect(() => put('insert or replace', 1, b, zeros)).toThrow(/next number/);
  expect(() => put('insert', 2, b, zeros)).toThrow(/follow the head/);
  expect(() => put('insert', 3, b, a)).toThrow(/next number/);
  put('insert', 2, b, a);
  expect(() => db.prepare("update event set actor = 'M'").run()).toThrow(/never changed/);
  expect(() => db.prepare('delete from event where seq = 2').run()).toThrow(/never deleted/);
});
