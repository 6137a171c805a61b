import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskScreen } from '../screens/desk.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

const help = (page: Page) => page.getByRole('dialog', { name: 'Help' });
const pageOf = (page: Page, title: string) => help(page).getByRole('region', { name: title });

test('F1 opens the help at the page of the station where she is, and Esc gives the station back', async () => {
  const { page, complaints } = await host.open();
  await deskScreen(page).go('Tally');
  await page.keyboard.press('F1');
  await pageOf(page, 'Tally').waitFor();
  await page.keyboard.press('Escape');
  await help(page).waitFor({ state: 'detached' });
  await deskScreen(page).go('Record');
  await page.getByRole('button', { name: 'Help' }).click();
  await pageOf(page, 'Record').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a code is found by typing it, and read without a mouse', async () => {
  const { page } = await host.open({ welcome: true });
  await page.getByRole('heading', { name: 'Your matters' }).waitFor();
  await page.keyboard.press('F1');
  await help(page).getByRole('searchbox').fill('c13');
  await help(page).getByRole('status').filter({ hasText: '1 page' }).waitFor();
  await help(page).getByRole('searchbox').press('Tab');
  await page.keyboard.press('Enter');
  expect(await pageOf(page, 'Reason codes').innerText()).toContain('C13 Comparison inconclusive');
  await help(page).getByRole('searchbox').fill('no such thing');
  await help(page).getByText('Nothing found').waitFor();
  await page.context().close();
});

test('all of the help is printed, and nothing of the matter with it', async () => {
  const { page } = await host.open();
  await deskScreen(page).go('Employee list');
  await page.keyboard.press('F1');
  await page.emulateMedia({ media: 'print' });
  // What the printer would be given, at the moment it is asked for.
  await page.evaluate(() => {
    globalThis.print = () => {
      (globalThis as { printed?: string }).printed = document.body.innerText;
    };
    const all = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('Print all'));
    all?.click();
  });
  const printed = await page.evaluate(() => (globalThis as { printed?: string }).printed ?? '');
  expect(printed).toContain('A card check in eight stations');
  expect(printed).toContain('S03 List changed without authority');
  expect(printed).not.toMatch(/Whitfield|E-1000|Search the help/);
  await page.context().close();
});

test('the practice matter is begun with a tour that leads from station to station and can be closed; another has none', async () => {
  const { page } = await host.open({ practice: true });
  const tour = page.getByRole('region', { name: 'Tour of the practice matter' });
  // The rules are frozen, the list is in, the cards are in: she is led to what is left.
  await tour.getByText('4 of 8 · Review').waitFor();
  await tour.getByRole('button', { name: 'The next step' }).click();
  expect(await deskScreen(page).heading().innerText()).toBe('Disputes');
  await tour.getByText('5 of 8 · Disputes').waitFor();
  // What a neutral would have from the parties' letters stands beside the fields it goes into.
  await tour.getByText('She put right a slip of the pen.').waitFor();
  await deskScreen(page).go('Tally');
  await tour.getByText('6 of 8 · Tally').waitFor();
  await tour.getByRole('button', { name: 'Close the tour' }).click();
  await tour.waitFor({ state: 'detached' });
  await page.context().close();

  const other = await host.open();
  await deskScreen(other.page).heading().waitFor();
  expect(await other.page.getByRole('region', { name: 'Tour of the practice matter' }).count()).toBe(0);
  await other.page.context().close();
});
