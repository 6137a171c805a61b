import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readTable, type TableRead } from './read-table.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { unpackedSize } from './unpacked-size.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const read = (bytes: Uint8Array) => readTable({ bytes, fileName: 'list.csv' });

function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const table = read(bytes);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return [table.value.header, ...table.value.rows].map(({ cells }) => cells);
}

const ZOE = [
  ['name', 'title'],
  ['Zoë Müller', 'Grip'],
];

test.each([
  ['UTF-8', bytesOf('name,title\nZoë Müller,Grip\n')],
  ['UTF-8 with a mark', bytesOf('\uFEFFname,title\r\nZoë Müller,Grip\r\n')],
  ['UTF-16 with a mark', bytesOf('\uFEFFname,title\nZoë Müller,Grip\n', 'utf16le')],
  ['UTF-16 without one', bytesOf('name,title\nZoë Müller,Grip\n', 'utf16le')],
  ['UTF-16 the other way round', bytesOf('\uFEFFname,title\nZoë Müller,Grip\n', 'utf16le').toReversed().toReversed()],
  ['Windows-1252', bytesOf('name,title\nZoë Müller,Grip\n', 'latin1')],
  ['semicolons', bytesOf('name;title\nZoë Müller;Grip\n')],
  ['tabs', bytesOf('name\ttitle\nZoë Müller\tGrip\n')],
  ['old Macintosh line ends', bytesOf('name,title\rZoë Müller,Grip\r')],
])('a table in %s is read', (_, bytes) => {
  expect(cellsOf(bytes)).toEqual(ZOE);
});

test('UTF-16 with its bytes the other way round is read', () => {
  expect(cellsOf(Buffer.from(bytesOf('\uFEFFname,title\nZoë Müller,Grip\n', 'utf16le')).swap16())).toEqual(ZOE);
});

test('a delimiter that the file states is taken at its word', () => {
  expect(read(bytesOf('sep=|\nname|title\nA|Grip\n'))).toMatchObject({
    ok: true,
    value: { header: { row: 2, cells: ['name', 'title'] }, rows: [{ row: 3 }] },
  });
});

test('a comma in quotation marks does not make the commas of other lines delimiters', () => {
  expect(cellsOf(bytesOf('"name, full";title\n"Diaz, Ana";Grip\n'))).toEqual([
    ['name, full', 'title'],
    ['Diaz, Ana', 'Grip'],
  ]);
});

test('rows are numbered as in the file, blank ones and line breaks in a cell included', () => {
  const table = read(bytesOf('name,address\n\nA,"1 Elm\nApt 2"\n,\nB,x\n'));
  expect(table).toMatchObject({ ok: true, value: { header: { row: 1 }, rows: [{ row: 3 }, { row: 5 }] } });
});

test('a quotation mark that never closes is refused with its row', () => {
  expect(read(bytesOf('name\n"A\nB\n'))).toMatchObject({ ok: false, error: { kind: 'broken-row' } });
});

test.each([
  ['nothing at all', bytesOf('')],
  ['blank lines', bytesOf('\n\n , \n')],
])('%s is an empty file', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ ok: false, error: { kind: 'empty', file: 'list.csv' } });
});

test.each([
  ['a PDF', bytesOf('%PDF-1.7\n')],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  ['a web page', bytesOf('<html><table></table></html>')],
  ['a damaged archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ['a damaged workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
])('%s is no table, whatever it is called', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ ok: false, error: { kind: 'not-a-table' } });
});

type Format = 'xlsx' | 'biff8' | 'ods';

function workbook(format: Format, change: (book: WorkBook) => void = () => {}): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['id', 'name', 'started_on', 'days', 'active'],
    [7, 'Zoë Müller', null, 2.5, true],
  ]);
  sheet['C2'] = { t: 'n', v: 45_000, z: 'yyyy-mm-dd' };
  sheet['A2'] = { t: 'n', v: 7, z: '00000' };
  utils.book_append_sheet(book, sheet, 'List');
  change(book);
  return write(book, { type: 'buffer', bookType: format }) as Uint8Array;
}

test.each<Format>(['xlsx', 'biff8', 'ods'])('dates of a workbook in %s are days, and no time zone moves them', (format) => {
  const [, row] = cellsOf(workbook(format));
  expect(row?.slice(1)).toEqual(['Zoë Müller', '2023-03-15', '2.5', 'yes']);
});

test('an id that the sheet shows with its noughts keeps them', () => {
  expect(cellsOf(workbook('xlsx'))[1]?.[0]).toBe('00007');
});

test('a formula gives the value that the file holds, and is never evaluated', () => {
  const withFormula = (cell: object) =>
    workbook('xlsx', (book) => {
      const sheet = book.Sheets['List'];
      if (sheet !== undefined) sheet['D2'] = cell as never;
    });
  expect(cellsOf(withFormula({ t: 'n', f: '1+1', v: 99 }))[1]?.[3]).toBe('99');
});

test('other sheets with something in them are named, as they are not read', () => {
  const table = read(workbook('xlsx', (book) => utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Old')));
  const value: Partial<TableRead> = table.ok ? table.value : {};
  expect(value.otherSheets).toEqual(['Old']);
});

test('what an archive claims to hold is known before it is unpacked', () => {
  const bytes = Uint8Array.from(workbook('xlsx'));
  expect(unpackedSize(bytes)).toBeGreaterThan(5_000);
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  new DataView(bytes.buffer).setUint32(at + 24, 0xf0_00_00_00, true);
  expect(read(bytes)).toMatchObject({ ok: false, error: { kind: 'too-large', what: 'unpackedBytes' } });
});

test('a row with more cells than any list has is refused with the limit', () => {
  const wide = Array.from({ length: TABLE_LIMITS.columns + 1 }, (_, index) => `c${index}`).join(',');
  expect(read(bytesOf(`${wide}\n1\n`))).toMatchObject({ ok: false, error: { kind: 'too-large', what: 'columns', limit: 400 } });
});

test('a sheet that claims every row there can be is read by the cells that it has', () => {
  const archive = CFB.read(workbook('xlsx'), { type: 'buffer' });
  const sheet = CFB.find(archive, '/xl/worksheets/sheet1.xml');
  if (sheet === null) throw new Error('no sheet in the workbook');
  const claim = Buffer.from(sheet.content)
    .toString()
    .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"');
  expect(claim).toContain('XFD1048576');
  sheet.content = Buffer.from(claim);
  expect(cellsOf(CFB.write(archive, { fileType: 'zip', type: 'buffer' }) as Uint8Array)).toHaveLength(2);
});
