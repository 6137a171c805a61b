import { expect, test } from 'vitest';
import { parseRegister } from '#core/card/parse-register.ts';
import { EMPTY_ROW, registerText, rowWithoutName } from './keyed-rows.ts';

test('keyed rows become a register, with commas and quotes as written and empty rows left out', () => {
  const rows = [
    { ...EMPTY_ROW, name: 'Reed, Anna "Annie"', signed_on: '2024-02-01' },
    EMPTY_ROW,
    { ...EMPTY_ROW, name: 'Bo Lind', signature: 'typed' as const },
  ];
  expect(registerText(rows).trim().split('\n')).toEqual([
    'card_id,name,signed_on,title,employer,union_name,signature',
    'K1,"Reed, Anna ""Annie""",2024-02-01,,,,present',
    'K3,Bo Lind,,,,,typed',
  ]);
});

test('a row that was begun needs a name', () => {
  expect(rowWithoutName([EMPTY_ROW, { ...EMPTY_ROW, title: 'Rigger' }])).toBe(2);
  expect(rowWithoutName([EMPTY_ROW, { ...EMPTY_ROW, name: 'Bo' }])).toBeNull();
});

test('every keyed column is one that a register knows', () => {
  const [headers = [], row = []] = registerText([{ ...EMPTY_ROW, name: 'Bo Lind' }])
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const table = { fileName: 'register-keyed.csv', header: { row: 1, cells: headers }, rows: [{ row: 2, cells: row }] };
  const parsed = parseRegister(table);
  expect(parsed.ok).toBe(true);
});
