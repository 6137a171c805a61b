/** Workbooks and tables made to break, stall or fool whoever opens them: each ends as a listed refusal, or as the plain text that it is. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { createDecoder } from '#backend/intake/decoder.ts';
import type { Instant } from '#core/dates.ts';
import { err, ok } from '#core/result.ts';
import { importTable } from '#backend/use-cases/cards/import-table.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { previewPastedList, previewReceivedList } from '#backend/use-cases/list/preview-list.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import type { readTable } from '#backend/tables/read-table.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  good,
  refusal,
  registerCsv,
  testSurroundings,
  withCards,
  withList,
  withRules,
} from '#test/builders/matter.ts';
import { TABLES_HERE } from '#test/builders/tables-here.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';

const decoder = createDecoder({ host: nodeWorkerHost({ heapMegabytes: 256 }) });
afterAll(() => decoder.close());

type Entry = { readonly name: string; readonly bytes: Uint8Array; readonly claimed?: number };

/** A zip archive by hand, whatever it claims of itself. */
function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimed } of entries) {
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claimed ?? bytes.length, 22);
    head.writeUInt16LE(called.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed ?? bytes.length, 24);
    central.writeUInt16LE(called.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(head, called, packed);
    directory.push(central, called);
    offset += 30 + called.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const TYPES = text(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
);
const BOOK = text(
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>',
);
const sheet = (inside: string): Entry => ({
  name: 'xl/worksheets/sheet1.xml',
  bytes: text(`<?xml version="1.0"?>${inside}`),
});
const book = (...more: readonly Entry[]): Uint8Array =>
  zip([{ name: '[Content_Types].xml', bytes: TYPES }, { name: 'xl/workbook.xml', bytes: BOOK }, ...more]);
const worksheet = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');

const REFUSED: readonly (readonly [string, () => Uint8Array])[] = [
  [
    'an archive that claims to hold more than any list',
    () => book({ name: 'xl/bomb.xml', bytes: new Uint8Array(10), claimed: 4_000_000_000 }),
  ],
  [
    'an archive that unpacks to more than any list',
    () => book(...Array.from({ length: 6 }, (_, index) => ({ name: `xl/b${index}.xml`, bytes: new Uint8Array(100_000_000) }))),
  ],
  ['an archive cut off in the middle', () => book(sheet(worksheet(''))).subarray(0, 300)],
  [
    'an archive whose directory points outside',
    () => {
      const bytes = book(sheet(worksheet('')));
      new DataView(bytes.buffer).setUint32(bytes.length - 6, 0x7fffffff, true);
      return bytes;
    },
  ],
  [
    'an old workbook that is nothing but its first eight bytes',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  [
    'an old workbook full of noise',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(5000).fill(0xfe)]),
  ],
  ['an archive of pictures', () => zip([{ name: 'a.png', bytes: text('png') }])],
  [
    'a workbook with more columns than any list',
    () => book(sheet(worksheet('<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'))),
  ],
];

async function opened(bytes: Uint8Array): Promise<{ readonly ok: boolean; readonly error?: { readonly kind: string } }> {
  return decoder.readList({ bytes, fileName: 'list.xlsx' });
}

test.each(REFUSED)('%s is refused by name', async (_name, make) => {
  expect(await opened(make())).toMatchObject({
    ok: false,
    error: { kind: expect.stringMatching(/^(too-large|not-a-table|empty)$/) as string },
  });
});

test('entities that would unfold to gigabytes are not unfolded', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>')}`;
  const found = await opened(book(sheet(bomb)));
  expect(JSON.stringify(found).length).toBeLessThan(5_000);
});

test('a reference to a file of this machine or an address brings nothing in', async () => {
  const lure = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>')}`;
  expect(JSON.stringify(await opened(book(sheet(lure))))).not.toContain('root:');
});

test('paths of an archive that lead out of it are names, and nothing is written', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'countersign-outside-'));
  const target = join(outside, 'was-here');
  const lies = [relative(process.cwd(), target), target].map((name) => ({ name, bytes: text('x') }));
  const found = await opened(
    book(sheet(worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>')), ...lies),
  );
  expect(found.ok).toBe(true);
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});

test('macros are carried by a workbook and never looked at', async () => {
  const rows = utils.aoa_to_sheet([
    ['employee_id', 'name'],
    ['E1', 'Ann Lee'],
  ]);
  const made = { SheetNames: ['a'], Sheets: { a: rows }, vbaraw: new Uint8Array(64) };
  const bytes = new Uint8Array(write(made, { type: 'buffer', bookType: 'xlsm', bookVBA: true }) as ArrayBuffer);
  expect(await opened(bytes)).toMatchObject({ ok: true });
});

test('a received or pasted list or register is taken in as the decoding process read it, whatever its bytes say here', async () => {
  const folder = aFolder();
  const other = {
    fileName: 'list.csv',
    header: { row: 1, cells: ['employee_id', 'name'] },
    rows: [{ row: 2, cells: ['E9', 'Ann Lee'] }],
  };
  const elsewhere = { ...TABLES_HERE, readList: async () => ok(other), readRegister: async () => ok(other) };
  const surroundings = testSurroundings();
  const tools = { ...surroundings.tools, decoder: () => elsewhere, asideDecoder: () => elsewhere };
  const desk = withRules(aMatter(folder, { ...surroundings, tools }));
  try {
    const preview = await previewReceivedList(desk, {
      fileName: 'list.csv',
      bytes: text('employee_id,name\nE1,Bo Ray\nE2,Di Fox\n'),
    });
    expect(good(preview)).toMatchObject({ rows: 1, sample: [{ name: { full: 'Ann Lee' } }] });
    // Neither are the cells of a register, of which this table is none.
    await withCards(desk, registerCsv([aCardLine('r1')]), 1);
    expect(desk.jobs.list()).toMatchObject([{ state: 'done', problems: [{ reason: expect.stringContaining('row') as string }] }]);
    const delivery = { deliveredBy: 'Local 161', receivedAt: '2024-03-15T09:00:00-04:00' as Instant, stated: 1 };
    const pasted = { delivery: { ...delivery, form: 'electronic', declaration: true }, how: 'pasted' } as const;
    expect(refusal(await importTable(desk, { ...pasted, text: registerCsv([aCardLine('r2')]) })).kind).toBe('invalid-register');
    expect(good(await previewPastedList(desk, { text: 'employee_id,name\nE1,Bo Ray\n' }))).toMatchObject({
      sample: [{ name: { full: 'Ann Lee' } }],
    });
  } finally {
    desk.db.close();
    folder.remove();
  }
});

test('the recount rests on the list as the decoding process reads it again, not on what was read before', async () => {
  const folder = aFolder();
  const two = { fileName: 'list', header: { row: 1, cells: ['employee_id', 'name'] } };
  const rows = [
    { row: 2, cells: ['E1', 'Bo Ray'] },
    { row: 3, cells: ['E2', 'Di Fox'] },
  ];
  let answer: ReturnType<typeof readTable> = ok({ ...two, rows, otherSheets: [] });
  const elsewhere = { ...TABLES_HERE, readList: async () => answer };
  const surroundings = testSurroundings();
  const desk = withRules(aMatter(folder, { ...surroundings, tools: { ...surroundings.tools, asideDecoder: () => elsewhere } }));
  try {
    withList(desk, 'employee_id,name\nE1,Bo Ray\nE2,Di Fox\n');
    answer = err({ kind: 'not-a-table', file: 'list', why: 'It was ended.' });
    await expect(readListsAgain(desk)).rejects.toThrow('reads again');
    answer = ok({ ...two, rows: rows.slice(0, 1), otherSheets: [] });
    await readListsAgain(desk);
    expect(recount(desk)).toMatchObject({ agrees: false, tally: { people: 2 }, recounted: { people: 1 } });
  } finally {
    desk.db.close();
    folder.remove();
  }
});

test('a worker that is asked to read a file that never ends is ended, and the next file reads', async () => {
  const rows = utils.aoa_to_sheet([
    ['employee_id', 'name'],
    ['E1', 'Ann Lee'],
  ]);
  const sound = new Uint8Array(
    write({ SheetNames: ['a'], Sheets: { a: rows } }, { type: 'buffer', bookType: 'xlsx' }) as ArrayBuffer,
  );
  const swelling = book(sheet(worksheet(`<row r="1">${'<c r="A1" t="inlineStr"><is><t>x</t></is></c>'.repeat(400_000)}</row>`)));
  await opened(swelling);
  expect(await opened(sound)).toMatchObject({ ok: true });
});
