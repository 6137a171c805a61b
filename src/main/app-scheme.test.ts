import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveApp } from './app-scheme.ts';

const root = mkdtempSync(join(tmpdir(), 'countersign-bundle-'));
const bundle = join(root, 'renderer');
mkdirSync(join(bundle, 'assets'), { recursive: true });
writeFileSync(join(root, 'secret.js'), 'secret');
writeFileSync(join(bundle, 'index.html'), '<p>page');
writeFileSync(join(bundle, 'assets', 'a b.js'), 'code');
writeFileSync(join(bundle, 'assets', 'notes.md'), 'not for the window');
symlinkSync(join(root, 'secret.js'), join(bundle, 'assets', 'linked.js'));
const serve = serveApp(bundle);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = async (url: string, method = 'GET'): Promise<Response> => serve({ url, method } as Request);

test('the files of the bundle are served with their types and the policy', async () => {
  const page = await ask('app://desk/index.html?x=1#y');
  expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([
    200,
    '<p>page',
    'text/html; charset=utf-8',
  ]);
  const policy = page.headers.get('content-security-policy')?.split('; ');
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'"]),
  );
  expect(policy).toEqual(expect.arrayContaining(["form-action 'none'", "frame-ancestors 'none'"]));
  expect(await (await ask('app://desk/assets/a%20b.js')).text()).toBe('code');
});

test.each([
  'app://desk/../secret.js',
  'app://desk/%2e%2e/secret.js',
  'app://desk/..%2fsecret.js',
  'app://desk/assets/..%2f..%2fsecret.js',
  'app://desk/assets/..%5c..%5csecret.js',
  'app://desk//index.html',
  'app://desk/assets',
  'app://desk/',
  'app://desk/index.html%00',
  'app://desk/assets/notes.md',
  'app://desk/assets/linked.js',
  'app://desk/%E0%A4%A',
])('%s is not there', async (url) => {
  expect((await ask(url)).status).toBe(404);
});

test('another host or method is refused', async () => {
  expect((await ask('app://other/index.html')).status).toBe(403);
  expect((await ask('app://desk@other/index.html')).status).toBe(403);
  expect((await ask('app://desk/index.html', 'POST')).status).toBe(403);
});
