/** A joint session: both sides read the screen. What must not be read there is not in the page at all, however it is asked for. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personName } from '#test/builders/views.ts';
import { deskScreen, STATIONS } from '../screens/desk.ts';
import { ON, OVER } from '../screens/over-a-station.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

/** Every family name of the invented list, and the telephone number that goes with them. */
const FAMILIES = [...new Set(Array.from({ length: 60 }, (_, index) => personName(index).split(',')[0] ?? ''))];
const TELLING = new RegExp([...FAMILIES, '555-01'].join('|'), 'i');

/** Text, and whatever is read out, hovers, or stands in a field: attributes, values, the window's own title. */
async function told(page: Page, telling = TELLING): Promise<string | null> {
  const all = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value);
    return [document.title, document.body.textContent, ...attributes, ...values];
  });
  return telling.exec(all.join('\n'))?.[0] ?? null;
}

test('one key masks every station and everything that opens over one, in words, names, titles and fields', async () => {
  const { page } = await host.open();
  const desk = deskScreen(page);
  for (const station of STATIONS) {
    await desk.go(station);
    if (station === STATIONS[0]) await desk.maskNames();
    await page.waitForLoadState('networkidle');
    expect({ station, told: await told(page) }).toEqual({ station, told: null });
  }
  for (const [index, [name, open]] of OVER.entries()) {
    await page.reload();
    await desk.go(ON[index]!);
    await desk.maskNames();
    await open(page);
    await page.waitForLoadState('networkidle');
    expect({ name, told: await told(page) }).toEqual({ name, told: null });
  }
  await page.context().close();
}, 400_000);

/** The employer wrote the list: beside a card, a row or an employee id names the signer as well as a name does. */
const ROW = /\brows? \d|\bE-1\d{3}\b/;

test('beside a card neither the row nor the employee id tells an employer who signed', async () => {
  const { page } = await host.open();
  const desk = deskScreen(page);
  await desk.go('Review');
  await desk.maskNames();
  await page.waitForLoadState('networkidle');
  expect(await told(page, ROW)).toBeNull();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('a');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  expect(ROW.exec(await desk.dialog().innerText())).toBeNull();
  await page.keyboard.press('Escape');
  await desk.go('Disputes');
  await page.getByRole('row', { name: /C-0087/ }).waitFor();
  expect(ROW.exec(await page.locator('main').innerText())).toBeNull();
  await page.getByRole('row', { name: /C-0087/ }).click();
  await page.getByRole('region', { name: 'Card and exemplar' }).waitFor();
  expect(ROW.exec(await page.locator('main').innerText())).toBeNull();
  await desk.go('Employee list');
  await page.getByRole('row').nth(8).click();
  await desk.dialog().getByText('Not shown while names are masked.').waitFor();
  await page.context().close();
});

test('a joint session is one key: names masked, large type, the projector’s contrast; and one key back', async () => {
  const { page } = await host.open();
  const root = page.locator('html');
  await deskScreen(page).go('Tally');
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.keyboard.press('Shift+M');
  await page.getByRole('button', { name: /Names masked/ }).waitFor();
  expect(await root.getAttribute('data-theme')).toBe('contrast');
  expect(await root.getAttribute('data-size')).toBe('large');
  const within = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(Number.parseFloat(within)).toBeGreaterThan(Number.parseFloat(before));
  await page.keyboard.press('Shift+M');
  await page.getByRole('button', { name: /Mask names/ }).waitFor();
  expect(await root.getAttribute('data-theme')).toBe('light');
  // The neutral's own choice of colours was never changed by it.
  expect(await page.evaluate(() => globalThis.window.fake.calls.map(({ name }) => name))).not.toContain('desk.setTheme');
  await page.context().close();
});

test('the second reviewer’s desk is masked by the same key', async () => {
  const { page } = await host.open({ seat: 'second-reviewer' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('m');
  await page.waitForLoadState('networkidle');
  expect(await told(page)).toBeNull();
  expect(await told(page, ROW)).toBeNull();
  await page.context().close();
});
