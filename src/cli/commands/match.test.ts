import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { match } from './match.ts';

const LIST = `employee_id,given_name,family_name,phone,title
1,Maria,Garcia,9375550111,Cook
2,Zebulon,Quackenbush,9375550122,Driver
3,Xiaoming,Wang,,Cook
`;
const CARDS = `card_id,name,phone,title,employee_id
A,"Quackenbush, Zebulon",(937) 555-0122,Driver,1
B,王小明,,,
C,Ottokar Wendland,,,
`;

async function run(list: string, cards: string, ...more: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'match-'));
  const [listPath, cardsPath] = [join(folder, 'list.csv'), join(folder, 'cards.csv')];
  await writeFile(listPath, list);
  await writeFile(cardsPath, cards);
  const [out, notes] = [[] as string[], [] as string[]];
  const code = await match.run({
    args: ['--list', listPath, '--cards', cardsPath, ...more],
    out: (text) => out.push(text),
    note: (text) => notes.push(text),
    env: {},
  });
  return { code, text: out.join('\n'), notes: notes.join('\n') };
}

test('one entry per card in the order of the register, candidates best first with their reasons', async () => {
  const { code, text } = await run(LIST, CARDS, '--json');
  expect(code).toBe(0);
  const entries = JSON.parse(text) as {
    card_id: string;
    outcome: string;
    candidates: { employee_id: string; reasons: unknown[] }[];
  }[];
  expect(entries.map(({ card_id, outcome }) => [card_id, outcome])).toEqual([
    ['A', 'clear'],
    ['B', 'review'],
    ['C', 'none'],
  ]);
  expect(entries[0]?.candidates[0]?.employee_id).toBe('2');
  expect(entries[1]?.candidates[0]?.employee_id).toBe('3');
  expect(entries[0]?.candidates[0]?.reasons[0]).toMatchObject({ field: 'prior', weight: expect.any(Number) as number });
});

test('an employee_id in the register is ignored', async () => {
  const blanked = await run(LIST, CARDS.replace('Driver,1', 'Driver,'), '--json');
  expect((await run(LIST, CARDS, '--json')).text).toBe(blanked.text);
});

test('an empty register is an empty answer', async () => {
  const { code, text } = await run(LIST, 'card_id,name\n', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(text)).toEqual([]);
});

test('without --json it is a page that a person reads', async () => {
  expect((await run(LIST, CARDS)).text).toMatch(/A: clear\..*\n.*99\.\d+ % {2}2 {2}Quackenbush, Zebulon/u);
});

test('bad input is named with its file, row and column, and exits 3', async () => {
  const { code, text, notes } = await run(LIST, 'card_id,name,signature\nA,Maria Garcia,maybe\n', '--json');
  expect(code).toBe(3);
  expect(text).toBe('');
  expect(notes).toContain('cards.csv');
  expect(notes).toContain('signature');
});

test('an unknown preset or option exits 3 and says so', async () => {
  expect(await run(LIST, CARDS, '--preset', 'bold')).toMatchObject({
    code: 3,
    notes: expect.stringContaining('strict, standard, paper') as string,
  });
  expect((await run(LIST, CARDS, '--fast')).code).toBe(3);
});

test('learning from few cards keeps the fixed numbers and says so, with their hash', async () => {
  const { code, text, notes } = await run(LIST, CARDS, '--json', '--learn');
  expect(code).toBe(0);
  expect(notes).toMatch(/Fewer than 200 cards with a name: the fixed numbers are used\.\nParameters sha256 [0-9a-f]{64}/u);
  expect(text).toBe((await run(LIST, CARDS, '--json')).text);
});

test('learning from many cards says from how many, and the same cards teach the same', async () => {
  const many = Array.from({ length: 240 }, (_, index) => `M${index},"Quackenbush, Zebulun",(937) 555-0122,Driver,`);
  const cards = ['card_id,name,phone,title,employee_id', ...many].join('\n');
  const [once, again] = [await run(LIST, cards, '--json', '--learn'), await run(LIST, cards, '--json', '--learn')];
  expect(once.notes).toMatch(/^Learnt from 240 cards\.$/mu);
  expect(again).toEqual(once);
  expect(once.text).not.toBe((await run(LIST, cards, '--json')).text);
});

test('the comparison is printed as settings of Splink for a list of that many people', async () => {
  const out: string[] = [];
  const code = await match.run({ args: ['--splink', '1000'], out: (text) => out.push(text), note: () => undefined, env: {} });
  expect(code).toBe(0);
  expect(JSON.parse(out.join('\n'))).toMatchObject({ link_type: 'link_only', probability_two_random_records_match: 0.00093 });
});
