import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { attackedApp } from './attacked-app.ts';

const { app, attempt } = attackedApp();

const TRAVERSALS = [
  '/../main/index.js',
  '/../../package.json',
  '/%2e%2e/main/index.js',
  '/%2e%2e/%2e%2e/package.json',
  '/..%2fmain%2findex.js',
  '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/..%5c..%5cpackage.json',
  '/assets/..%2f..%2fmain%2findex.js',
  '/assets/%252e%252e/%252e%252e/package.json',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/index.html%00.js',
  '/index.html/',
  '/assets',
  '/assets/',
  '/',
];

test.each(TRAVERSALS)('app://desk%s is no file of the app', async (path) => {
  expect(await attempt(`fetch(${JSON.stringify(path)}).then((answer) => answer.status, () => 'refused')`)).toSatisfy(
    (seen) => seen === 403 || seen === 404 || seen === 'refused',
  );
});

test.each(['POST', 'PUT', 'DELETE'])("%s is not taken by the app's scheme", async (method) => {
  expect(await attempt(`fetch('/index.html', { method: '${method}' }).then((answer) => answer.status)`)).toBe(403);
});

test("another host of the app's scheme answers nothing", async () => {
  expect(await attempt(`fetch('app://other/index.html').then((answer) => answer.status, () => 'refused')`)).toBe('refused');
});

test("every answer of the app's scheme carries the policy and forbids guessing types", async () => {
  const seen = await attempt(
    `Promise.all(['/index.html', '/nothing.html'].map((path) => fetch(path).then((answer) => ['content-security-policy', 'x-content-type-options', 'referrer-policy'].map((name) => answer.headers.get(name)))))`,
  );
  for (const [policy, sniff, referrer] of seen as [string, string, string][]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect([sniff, referrer]).toEqual(['nosniff', 'no-referrer']);
  }
});

const HASH = 'a'.repeat(64);

test.each([
  `card://${HASH}`,
  `card://${HASH}?width=0`,
  `card://${HASH}?width=99999999`,
  `card://${HASH}?path=/etc/passwd`,
  `card://${HASH}/../../etc/passwd`,
  `card://${HASH.slice(1)}`,
  'card://../../etc/passwd',
  'card://..%2f..%2fetc%2fpasswd',
  'card:///etc/passwd',
  'card://desk/index.html',
])('%s shows no picture', async (url) => {
  expect(
    await attempt(
      `new Promise((done) => { const i = new Image(); i.onload = () => done('SHOWN'); i.onerror = () => done('nothing'); i.src = ${JSON.stringify(url)} })`,
    ),
  ).toBe('nothing');
});

test('a picture cannot be fetched, only shown', async () => {
  expect(await attempt(`fetch('card://${HASH}').then(() => 'FETCHED')`)).toBe('TypeError');
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
