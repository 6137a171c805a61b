import { expect, test } from 'vitest';
import { api } from '#contract/api.ts';
import { leftToStandIn } from '../driver/app.ts';
import { attackedApp } from './attacked-app.ts';

const { app, attempt } = attackedApp();

const CALLS = Object.entries(api).flatMap(([group, members]) =>
  Object.entries(members).flatMap(([name, { kind }]: [string, { kind: string }]) =>
    kind === 'event' ? [] : [`${group}.${name}`],
  ),
);
const EVENTS = Object.entries(api).flatMap(([group, members]) =>
  Object.entries(members).flatMap(([name, { kind }]: [string, { kind: string }]) =>
    kind === 'event' ? [`${group}.${name}`] : [],
  ),
);

/** As text: some of it cannot be written as data. */
const ILL_TYPED: readonly (readonly [string, string])[] = [
  ['nothing at all', 'undefined'],
  ['a number', '7'],
  ['a truth', 'true'],
  ['a text', `'x'`],
  ['a list', '[]'],
  ['an unknown field', '{ surprise: 1 }'],
  ['a field of the prototype', `JSON.parse('{"__proto__": {"admin": true}}')`],
  ['a date', 'new Date(0)'],
  ['a map', 'new Map([[1, 2]])'],
  ['bytes', 'new Uint8Array(8)'],
  ['a big integer', '10n'],
  ['not a number', 'NaN'],
  ['a cycle', '(() => { const o = {}; o.o = o; return o })()'],
  ['ten thousand levels', `JSON.parse('['.repeat(900) + ']'.repeat(900))`],
];

test.each(CALLS)('%s refuses every ill-typed payload by name', async (channel) => {
  const tried = ILL_TYPED.map(
    ([name, payload]) =>
      `client.${channel}(${payload}).then((answer) => ['${name}', answer.ok === false && answer.error.kind], (error) => ['${name}', error.constructor.name])`,
  );
  const answers = (await attempt(`((client) => Promise.all([${tried.join(',')}]))(window.countersign)`)) as [string, unknown][];
  expect(answers).toEqual(ILL_TYPED.map(([name]) => [name, 'ill-formed']));
});

test('a huge text is refused before anything reads it', async () => {
  expect(await attempt(`window.countersign.review.search({ text: 'x'.repeat(30_000_000), limit: 10 })`)).toEqual({
    ok: false,
    error: { kind: 'ill-formed', detail: 'too-large' },
  });
});

test('a huge list is refused before anything reads it', async () => {
  expect(await attempt(`window.countersign.rules.saveDraft({ rules: Array.from({ length: 300_000 }, () => 0) })`)).toMatchObject({
    error: { kind: 'ill-formed', detail: 'too-large' },
  });
});

test.each([
  ['review.card', `{ cardId: 'x'.repeat(10_000) }`],
  ['review.search', `{ text: 'a', limit: 1e9 }`],
  ['list.people', `{ search: '', state: 'all', offset: -1, limit: 10 }`],
  ['list.people', `{ search: '', state: 'all', offset: 0.5, limit: 10 }`],
  ['rules.freeze', `{ agreedOn: '2026-02-30' }`],
  ['record.page', `{ kind: null, before: null, limit: 0 }`],
  ['desk.setTheme', `{ theme: 'pink' }`],
  ['desk.setTheme', `{ theme: 'dark', more: 1 }`],
])('%s refuses the almost right payload %s', async (channel, payload) => {
  expect(await attempt(`window.countersign.${channel}(${payload})`)).toMatchObject({ error: { kind: 'ill-formed' } });
});

test('a refusal of form says where, never what', async () => {
  const answer = await attempt(`window.countersign.desk.setTheme({ theme: 'Zelda Quimby' })`);
  expect(JSON.stringify(answer)).toContain('theme');
  expect(JSON.stringify(answer)).not.toContain('Quimby');
});

test("the client has exactly the contract's calls and events", async () => {
  const seen = await attempt(
    `Object.entries(window.countersign).flatMap(([group, members]) => Object.entries(members).map(([name, member]) => group + '.' + name + ' ' + typeof member))`,
  );
  expect(seen).toEqual(expect.arrayContaining([...CALLS, ...EVENTS].map((channel) => `${channel} function`)));
  expect(seen).toHaveLength(CALLS.length + EVENTS.length);
});

test('a listener is given the payload alone, and its remover removes it', async () => {
  await attempt(
    `(() => { window.heard = []; window.stop = window.countersign.news.changed((...given) => window.heard.push(given)) })()`,
  );
  const send = async (topic: string): Promise<void> => {
    await app().evaluateMain(({ BrowserWindow }, sent) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('news.changed', { topics: [sent] });
    }, topic);
    await attempt('window.countersign.desk.state(null)');
  };
  await send('cards');
  await attempt('window.stop()');
  await send('rules');
  expect(await attempt('window.heard')).toEqual([[{ topics: ['cards'] }]]);
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
