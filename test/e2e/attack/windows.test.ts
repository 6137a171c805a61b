import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { OUTSIDE, attackedApp, settle } from './attacked-app.ts';

const { app, attempt, isUntouched } = attackedApp();

const link = (attributes: string): string =>
  `document.body.insertAdjacentHTML('beforeend', '<a id="lure" style="position:fixed;top:0;left:0;z-index:9" href="${OUTSIDE}/lure" ${attributes}>a lure</a>')`;

async function onlyOneWindow(): Promise<void> {
  await settle();
  expect(app().page.context().pages()).toHaveLength(1);
  expect(await app().evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await isUntouched()).toBe(true);
}

test.each([
  `window.open('${OUTSIDE}/w')`,
  `window.open('${OUTSIDE}/w', 'named', 'popup,width=100')`,
  `window.open('app://desk/index.html')`,
  `window.open('about:blank')`,
  `window.open('')`,
])('%s gives the page no window', async (code) => {
  expect(await attempt(`(${code}) === null`)).toBe(true);
  await onlyOneWindow();
});

test.each([
  ['a link to a new window', 'target="_blank"', {}],
  ['a link to a named window', 'target="named"', {}],
  ['a link with Ctrl', '', { modifiers: ['Control'] }],
  ['a link with Shift', '', { modifiers: ['Shift'] }],
  ['a link with the middle button', '', { button: 'middle' }],
  ['a link that downloads', 'download="x.html"', {}],
] as const)('%s opens nothing', async (_name, attributes, how) => {
  await app().page.evaluate(link(attributes));
  await app().page.click('#lure', {
    modifiers: [...('modifiers' in how ? how.modifiers : [])],
    button: 'button' in how ? how.button : 'left',
  });
  await app().page.evaluate(`document.querySelector('#lure').remove()`);
  await onlyOneWindow();
});

test('a form to a new window opens nothing', async () => {
  await attempt(
    `(() => { const f = document.createElement('form'); f.action = '${OUTSIDE}/f'; f.target = '_blank'; document.body.append(f); f.submit(); f.remove() })()`,
  );
  await onlyOneWindow();
});

test('a frame opens nothing', async () => {
  await attempt(
    `(() => { const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.open('${OUTSIDE}/from-frame'); f.remove() })()`,
  );
  await onlyOneWindow();
});

test('the keys of a browser open nothing', async () => {
  for (const key of ['Control+n', 'Control+t', 'Control+Shift+n', 'Control+o', 'Control+u', 'Control+j'])
    await app().page.keyboard.press(key);
  await onlyOneWindow();
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
