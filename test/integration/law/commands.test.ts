/** The two commands from end to end: files in, pages and JSON out, refusals with their place. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eligible } from '../../../src/cli/commands/eligible.ts';
import { match } from '../../../src/cli/commands/match.ts';
import { read } from '../../../src/cli/commands/read.ts';
import { tally } from '../../../src/cli/commands/tally.ts';
import type { Command } from '../../../src/cli/command.ts';
import { readJson } from '#backend/tables/read-json.ts';
import { rulesJson } from '#test/builders/rules.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-law-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const LIST = 'employee_id,name\ne1,Ana Diaz\ne2,Bo Lee\ne3,Cy Roe\n';
const CARDS =
  'card_id,employee_id,name,signed_on,union_name\nc1,e1,Ana Diaz,2024-02-01,Local 161\nc2,e2,Bo Lee,,Local 161\nc3,,Nobody,2024-02-01,Local 161\n';

type Files = Readonly<Partial<Record<'rules' | 'list' | 'cards' | 'rulings', string>>>;

async function run(command: Command, files: Files, ...more: readonly string[]) {
  const args: string[] = [...more];
  const names = { rules: 'rules.json', list: 'list.csv', cards: 'cards.csv', rulings: 'rulings.json' } as const;
  for (const key of Object.keys(files) as (keyof Files)[]) {
    const path = join(folder, names[key]);
    await writeFile(path, files[key] ?? '');
    args.push(`--${key}`, path);
  }
  const [out, note]: [string[], string[]] = [[], []];
  const code = await command.run({ args, out: (text) => out.push(text), note: (text) => note.push(text), env: {} });
  return { code, out: out.join('\n'), note: note.join('\n') };
}

const whole: Files = { rules: JSON.stringify(rulesJson()), list: LIST, cards: CARDS };

test('tally prints the figures, the cards and the persons under their agreed names', async () => {
  const { code, out } = await run(tally, whole, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    outcome: 'determinative',
    blockedBy: [],
    people: 3,
    eligible: 3,
    challenged: 0,
    excluded: 0,
    required: 2,
    counted: 1,
    questioned: 1,
    challengedWith: { counted: 0, questioned: 0, none: 0 },
    margin: { worst: -1, best: 1 },
    range: { worst: [1, 3], best: [2, 3] },
    codes: { C02: 1, P01: 1 },
    acts: {},
    revocationsInTime: 0,
    flips: [['card:c2']],
    cards: [
      { card_id: 'c1', employee_id: 'e1', state: 'counted', codes: [], primary: null },
      { card_id: 'c2', employee_id: 'e2', state: 'questioned', codes: ['C02'], primary: 'C02' },
      { card_id: 'c3', employee_id: null, state: 'unmatched', codes: ['P01'], primary: 'P01' },
    ],
    persons: [
      { employee_id: 'e1', state: 'eligible', codes: [], limb: null },
      { employee_id: 'e2', state: 'eligible' },
      { employee_id: 'e3', state: 'eligible' },
    ],
  });
});

test('rulings from a file are applied', async () => {
  const rulings = JSON.stringify([{ card_id: 'c2', ruling: 'counted', grounds: 'dated by the collector' }]);
  const { out } = await run(tally, { ...whole, rulings }, '--json');
  expect(JSON.parse(out)).toMatchObject({ outcome: 'majority', counted: 2, flips: [] });
});

test('without --json both commands print a page to read', async () => {
  expect((await run(tally, whole)).out).toContain('The open disputes are determinative');
  const { cards: _cards, ...two } = whole;
  expect((await run(eligible, two)).out).toContain('3 people: 3 eligible, 0 challenged, 0 excluded.');
});

test('eligible prints each person with the working', async () => {
  const { cards: _cards, ...two } = whole;
  const { code, out } = await run(eligible, two, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)[0]).toMatchObject({
    employee_id: 'e1',
    state: 'eligible',
    codes: [],
    limb: null,
    working: { base: 'listed', rowsCounted: [2] },
  });
});

test('a list with a header alone is valid input, and blocks', async () => {
  const { code, out } = await run(tally, { ...whole, list: 'employee_id,name\n', cards: 'card_id\n' }, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ outcome: 'blocked', blockedBy: ['list.empty'], people: 0 });
});

test.each<[string, Files, readonly string[]]>([
  ['an unknown term', { rules: JSON.stringify(rulesJson({ colour: 'red' })) }, ['rules.json', 'colour', 'threshold']],
  [
    'a value that is not allowed',
    { rules: JSON.stringify(rulesJson({ dualCards: 'maybe' })) },
    ['rules.json', 'dualCards', 'maybe', 'neither'],
  ],
  [
    'rules that contradict themselves',
    { rules: JSON.stringify(rulesJson({ list: { base: 'formula' } })) },
    ['rules.json', 'list.base', 'formula'],
  ],
  ['rules that are no JSON', { rules: '{' }, ['rules.json', 'JSON']],
  [
    'a term that stands twice',
    { rules: JSON.stringify(rulesJson()).replace('"strict":true', '"strict":false,"strict":true') },
    ['rules.json', 'threshold.strict', 'twice'],
  ],
  [
    'a ruling with one key twice',
    { rulings: '[{"card_id":"c1","ruling":"counted","ruling":"not-counted","grounds":"g"}]' },
    ['rulings.json', 'entry 1, ruling', 'twice'],
  ],
  [
    'a cell without end',
    { list: `employee_id,name\ne1,Ana Diaz\ne2,${'x'.repeat(33_000)}\n` },
    ['list.csv', 'row 3', 'column name', '32,767'],
  ],
  ['an unknown column of the list', { list: 'name,shoe\nA,42\n' }, ['list.csv', 'row 1', 'column shoe', 'employee_id']],
  [
    'an impossible date in the list',
    { list: 'name,started_on\nA,2023-02-30\n' },
    ['list.csv', 'row 2', 'column started_on', '2023-02-30', 'YYYY-MM-DD'],
  ],
  ['an unknown status', { list: 'name,status\nA,gone\n' }, ['list.csv', 'row 2', 'column status', 'challenged']],
  ['an empty list file', { list: '' }, ['list.csv']],
  ['an unknown kind of card', { cards: 'card_id,kind\nc1,leaflet\n' }, ['cards.csv', 'row 2', 'column kind', 'portal-yes']],
  [
    'an id that is not on the list',
    { cards: 'card_id,employee_id\nc1,e9\n' },
    ['cards.csv', 'row 2', 'column employee_id', 'e9'],
  ],
  [
    'a ruling on nobody',
    { rulings: '[{"employee_id":"e9","ruling":"eligible","grounds":"g"}]' },
    ['rulings.json', 'entry 1', 'e9'],
  ],
  [
    'a ruling that cannot be',
    { rulings: '[{"card_id":"c1","ruling":"eligible","grounds":"g"}]' },
    ['rulings.json', 'entry 1', 'ruling', 'not-counted'],
  ],
])('%s is refused with its place and what may stand there', async (_, change, words) => {
  const { code, out, note } = await run(tally, { ...whole, ...change }, '--json');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  for (const word of words) expect(note).toContain(word);
});

test('a file that is not there is named, and without its files a command says how it is used', async () => {
  const none = join(folder, 'none.csv');
  const { code, note } = await run(tally, { rules: whole.rules ?? '' }, '--list', none, '--cards', none);
  expect(code).toBe(3);
  expect(note).toContain('none.csv: there is no such file');
  expect((await run(tally, {})).note).toContain('countersign tally --rules');
});

test.each(['Last, First', 'Last Name, First Name', 'NAME (LAST, FIRST)'])('a column headed %s is the name', async (header) => {
  const { code, out, note } = await run(
    eligible,
    { rules: whole.rules ?? '', list: `employee_id,"${header}"\ne1,"Diaz, Ana"\n` },
    '--json',
  );
  expect({ code, note }).toEqual({ code: 0, note: '' });
  expect(JSON.parse(out)).toMatchObject([{ employee_id: 'e1' }]);
});

test('rules are read in any encoding that a list may have', async () => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const path = join(folder, 'encoded.json');
    await writeFile(path, Buffer.from(`\uFEFF${JSON.stringify(rulesJson())}`, encoding));
    expect(readJson(await readFile(path))).toEqual({ ok: true, value: rulesJson() });
  }
});

test('a column of the list is left out when asked, by every command that takes a list', async () => {
  const list = 'employee_id,name,shoe\ne1,Ana Diaz,42\ne2,Bo Lee,42\n';
  const { rules = '', cards = '' } = whole;
  const leaveOut = ['--ignore-columns', 'shoe'];
  expect((await run(tally, { rules, list, cards }, ...leaveOut)).code).toBe(0);
  expect((await run(eligible, { rules, list }, ...leaveOut)).code).toBe(0);
  expect((await run(match, { list, cards }, ...leaveOut)).code).toBe(0);
  const none = join(folder, 'none.png');
  const taken = await run(read, { list }, none, '--json', ...leaveOut);
  expect(taken.note).toBe(`${none}: there is no such file`);
  expect((await run(read, { list }, none, '--json')).note).toContain('shoe');
});
