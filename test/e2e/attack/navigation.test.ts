import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { OUTSIDE, attackedApp, settle } from './attacked-app.ts';

const { app, isUntouched } = attackedApp();

const PLACES = [
  `${OUTSIDE}/`,
  'http://127.0.0.1:9/',
  'mailto:someone@evil.example',
  'tel:+15550100',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://desk@evil/index.html',
  'app://desk/index.html?again',
  'data:text/html,<p>elsewhere',
  'blob:app://desk/0',
  'view-source:app://desk/index.html',
  'javascript:window.marker="touched"',
];

test.each(PLACES)('the page cannot take the window to %s', async (place) => {
  await app()
    .page.evaluate(`location.href = ${JSON.stringify(place)}`)
    .catch(() => {});
  await settle();
  expect(await isUntouched()).toBe(true);
});

test.each(PLACES)('a link cannot take the window to %s', async (place) => {
  await app().page.evaluate(
    `(() => { const a = document.createElement('a'); a.href = ${JSON.stringify(place)}; document.body.append(a); a.click(); a.remove() })()`,
  );
  await settle();
  expect(await isUntouched()).toBe(true);
});

test.each(['get', 'post'])('a form cannot %s the window elsewhere', async (method) => {
  await app().page.evaluate(
    `(() => { const f = document.createElement('form'); f.action = '${OUTSIDE}/form'; f.method = '${method}'; document.body.append(f); f.submit(); f.remove() })()`,
  );
  await settle();
  expect(await isUntouched()).toBe(true);
});

test('a form cannot post to the app itself', async () => {
  await app().page.evaluate(
    `(() => { const f = document.createElement('form'); f.action = '/index.html'; f.method = 'post'; document.body.append(f); f.submit(); f.remove() })()`,
  );
  await settle();
  expect(await isUntouched()).toBe(true);
});

test('a refresh written into the page does not leave it', async () => {
  await app().page.evaluate(
    `(() => { const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${OUTSIDE}/refresh'; document.head.append(m); m.remove() })()`,
  );
  await settle();
  expect(await isUntouched()).toBe(true);
});

test('reloading from the page is a navigation too, and is refused', async () => {
  await app()
    .page.evaluate('location.reload()')
    .catch(() => {});
  await settle();
  expect(await isUntouched()).toBe(true);
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
