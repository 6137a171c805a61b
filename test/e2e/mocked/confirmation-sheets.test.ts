import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewScreen } from '../screens/review.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

type Given = {
  readonly cards: readonly { readonly cardId: string; readonly personId: string }[];
  readonly takenOut: readonly string[];
};

const sheetsGiven = async (page: Page): Promise<readonly Given[]> =>
  page.evaluate(() =>
    globalThis.window.fake.calls.filter(({ name }) => name === 'review.determineSheet').map(({ given }) => given as never),
  );

async function onSheets(options: Parameters<WindowHost['open']>[0] = {}) {
  const { page, complaints } = await host.open(options);
  await reviewScreen(page).question().waitFor();
  await page.keyboard.press('g');
  await page.getByRole('list', { name: 'Cards on this sheet' }).waitFor();
  await allSeen(page);
  return { page, complaints, cells: page.getByRole('list', { name: 'Cards on this sheet' }).getByRole('listitem') };
}

/** Every picture has come: until then the key determines nothing. */
async function allSeen(page: Page): Promise<void> {
  await page
    .locator('button:not([aria-disabled=true])')
    .filter({ hasText: /^Count these/ })
    .waitFor();
}

test('a sheet is looked at, one card taken out and the rest determined, by keys alone; then the next sheet comes', async () => {
  const { page, complaints, cells } = await onSheets();
  expect(await cells.count()).toBe(12);
  await page.keyboard.press('c');
  await cells.nth(2).getByText('Taken out').waitFor();
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  expect(await cells.getByText('Taken out').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByText('11 cards counted, each under your name.').first().waitFor();
  const [first] = await sheetsGiven(page);
  expect(first?.cards).toHaveLength(11);
  expect(first?.takenOut).toEqual(['C-0008']);
  expect(first?.cards.map(({ cardId }) => cardId)).not.toContain('C-0008');
  await cells.first().locator('strong').getByText('C-0018').waitFor();
  expect(await page.locator('strong').getByText('C-0008').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('nothing is determined before the pictures have come, and the button says why', async () => {
  const { page } = await host.open();
  await reviewScreen(page).question().waitFor();
  const { promise: comes, resolve: letCome } = Promise.withResolvers<undefined>();
  await page.route(
    (url) => url.protocol === 'card:',
    async (route) => {
      await comes;
      await route.fallback();
    },
  );
  await page.keyboard.press('g');
  await page.getByRole('list', { name: 'Cards on this sheet' }).waitFor();
  const deed = page.getByRole('button', { name: /^Count these/ });
  await page.keyboard.press('Enter');
  expect(await deed.getAttribute('aria-disabled')).toBe('true');
  await page.getByText(/pictures of .* cards are still coming/).waitFor();
  expect(await sheetsGiven(page)).toEqual([]);
  letCome(undefined);
  await allSeen(page);
  await page.keyboard.press('Enter');
  await page.getByText('12 cards counted, each under your name.').first().waitFor();
  expect(await sheetsGiven(page)).toHaveLength(1);
  await page.context().close();
});

test('all twelve stand on the screen at once, and so does the key that determines them', async () => {
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    const { page, cells } = await onSheets({ width, height });
    const list = page.getByRole('list', { name: 'Cards on this sheet' });
    const overflow = await list.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect([width, overflow]).toEqual([width, 0]);
    const last = await cells.last().boundingBox();
    const deed = await page.getByRole('button', { name: /^Count these 12 cards/ }).boundingBox();
    expect(last!.y + last!.height).toBeLessThanOrEqual(deed!.y);
    expect(deed!.y + deed!.height).toBeLessThanOrEqual(height);
    await page.context().close();
  }
});

test('a key held down determines one sheet, not the next one too', async () => {
  const { page, cells } = await onSheets();
  for (let n = 0; n < 6; n += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await cells.first().locator('strong').getByText('C-0018').waitFor();
  expect(await sheetsGiven(page)).toHaveLength(1);
  await page.context().close();
});

test('what is laid out does not change under her eyes when something else changes', async () => {
  const { page, cells } = await onSheets();
  const before = await cells.allInnerTexts();
  await page.evaluate(() => globalThis.window.fake.tell('changed', { topics: ['desk', 'review', 'cards', 'list'] }));
  await page.waitForTimeout(200);
  expect(await cells.allInnerTexts()).toEqual(before);
  const asked = await page.evaluate(() => globalThis.window.fake.calls.filter(({ name }) => name === 'review.sheet').length);
  expect(asked).toBe(1);
  await page.context().close();
});

test('a sheet that is not so any more determines nothing, says which card, and is laid out anew', async () => {
  const { page } = await onSheets({
    answers: { 'review.determineSheet': { ok: false, error: { kind: 'sheet-changed', cardId: 'C-0009' } } },
  });
  await page.keyboard.press('Enter');
  await page.getByText(/What is shown of C-0009 is not so any more/).waitFor();
  await page.getByRole('button', { name: 'Lay it out anew' }).click();
  await page.getByRole('button', { name: /^Count these 12 cards/ }).waitFor();
  expect(await page.getByText(/is not so any more/).count()).toBe(0);
  await page.context().close();
});

test('while names are masked nothing is determined on a sheet, and no crop of a name is in the page', async () => {
  const { page } = await onSheets();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Names masked' }).waitFor();
  expect(await page.getByRole('img', { name: /Name as written/ }).count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await sheetsGiven(page)).toEqual([]);
  await page.context().close();
});

test('one card of the sheet is seen in full, taken out there, and nothing is determined meanwhile', async () => {
  const { page, cells } = await onSheets();
  await page.keyboard.press('Shift+B');
  await page.getByRole('region', { name: 'All of C-0007' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.getByRole('region', { name: 'All of C-0008' }).waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await cells.nth(2).getByText('Taken out').waitFor();
  expect(await sheetsGiven(page)).toEqual([]);
  await page.context().close();
});

test('the agreement that has signatures compared shows why there are no sheets', async () => {
  const off = 'The ground rules have every signature compared with an exemplar, so each card is looked at by itself.';
  const { page } = await host.open({ answers: { 'review.sheet': { ok: true, value: { off, cards: [], clear: 0 } } } });
  await reviewScreen(page).question().waitFor();
  await page.keyboard.press('g');
  await page.getByText(off).waitFor();
  await page.keyboard.press('Escape');
  await reviewScreen(page).question().waitFor();
  await page.context().close();
});

test.each([
  ['light', false],
  ['dark', true],
] as const)('sheets and one card of them in full have no barrier that axe knows, in the %s theme', async (_theme, dark) => {
  const { page, complaints } = await onSheets({ dark });
  await page.keyboard.press('b');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Shift+D');
  await page.getByRole('region', { name: 'All of C-0009' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
