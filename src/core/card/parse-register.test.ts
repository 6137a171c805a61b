import { expect, test } from 'vitest';
import { aCard } from '#test/builders/cards.ts';
import { tableOf } from '#test/builders/table.ts';
import { idsNotOnList, parseRegister } from './parse-register.ts';
import { tableFromJson } from './register-json.ts';

const problemsOf = (rows: readonly Readonly<Record<string, string>>[]) => {
  const parsed = parseRegister(tableOf(rows, 'cards.csv'));
  return parsed.ok ? [] : parsed.error;
};

test('what a register leaves blank has its usual meaning', () => {
  expect(aCard({ kind: '', signature: '', wording: '', altered: '' })).toMatchObject({
    kind: 'card',
    signature: 'present',
    wording: 'designation',
    altered: false,
    signatureMatch: null,
    confirmed: null,
  });
});

test.each([
  [{ kind: 'postcard' }, 'not-allowed', 'kind'],
  [{ altered: 'perhaps' }, 'not-allowed', 'altered'],
  [{ signature_match: 'ok' }, 'not-allowed', 'signature_match'],
  [{ signed_on: '2023-02-30' }, 'impossible-date', 'signed_on'],
  [{ received_on: '3 March' }, 'impossible-date', 'received_on'],
  [{ colour: 'red' }, 'unknown-column', 'colour'],
])('%j is refused with its row and column', (row, kind, column) => {
  expect(problemsOf([{ card_id: 'c1', ...row }])).toMatchObject([{ kind, file: 'cards.csv', column }]);
});

test('a date on the card stays as written, however odd', () => {
  expect(aCard({ signed_on: '30/02/2024' }).signedOn).toBe('30/02/2024');
});

test('every document has an id of its own', () => {
  expect(problemsOf([{ card_id: 'c1' }, { card_id: 'c1' }])).toMatchObject([{ kind: 'repeated-id', row: 3, value: 'c1' }]);
  expect(problemsOf([{ card_id: '', name: 'A' }])).toMatchObject([{ kind: 'missing-value', row: 2, column: 'card_id' }]);
  expect(problemsOf([{ name: 'A' }])).toMatchObject([{ kind: 'missing-column', column: 'card_id' }]);
});

test('an id that the list does not have is refused, so that a slip loses no card', () => {
  const table = tableOf(
    [{ card_id: 'c1', employee_id: 'e1' }, { card_id: 'c2', employee_id: 'e7' }, { card_id: 'c3' }],
    'cards.csv',
  );
  const cards = parseRegister(table);
  if (!cards.ok) throw new Error('refused');
  expect(idsNotOnList({ table, cards: cards.value, known: new Set(['e1']) })).toMatchObject([
    { kind: 'not-on-the-list', row: 3, value: 'e7' },
  ]);
});

test('a register in JSON is the same register', () => {
  const json = [{ card_id: 'c1', altered: true, employee_id: null, signed_on: '2024-01-01' }, { card_id: 'c2' }];
  const table = tableFromJson(json, 'cards.json');
  if (!table.ok) throw new Error('refused');
  expect(parseRegister(table.value)).toMatchObject({
    ok: true,
    value: [
      { cardId: 'c1', altered: true, employeeId: null },
      { cardId: 'c2', altered: false },
    ],
  });
});

test.each([[{}], ['cards'], [[1]], [null]])('%j is no register', (json) => {
  expect(tableFromJson(json, 'cards.json')).toMatchObject({ ok: false, error: { kind: 'not-a-list-of-objects' } });
});

test('a JSON entry that nests is refused with its place', () => {
  expect(tableFromJson([{ card_id: 'c1' }, { card_id: { a: 1 } }], 'cards.json')).toMatchObject({
    ok: false,
    error: { row: 2, column: 'card_id' },
  });
});
