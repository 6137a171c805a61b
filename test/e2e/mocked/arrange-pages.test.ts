/** Pages arranged by hand and a card form taught, in the window alone, by mouse and by key. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { deskScreen } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

const done = { ok: true as const, value: null };
const answers = {
  'cards.join': done,
  'cards.setAside': done,
  'cards.cut': { ok: true as const, value: { cardIds: [] } },
  'cards.learnForm': { ok: true as const, value: { formId: 'form-2' } },
};

const asked = (page: Page, call: string) =>
  page.evaluate((name) => window.fake.calls.filter((each) => each.name === name).map(({ given }) => given), call);

async function onLightTable(page: Page): Promise<void> {
  await deskScreen(page).go('Cards');
  await page.getByRole('tab', { name: 'Light table' }).click();
  await page.getByRole('button', { name: 'Arrange pages' }).click();
}

test('two pages are laid together with a reason, and the first keeps its number', async () => {
  const { page, complaints } = await host.open({ answers });
  await onLightTable(page);
  await page.getByRole('button', { name: /^C-0003/ }).click();
  await page.getByRole('button', { name: /^C-0012/ }).click();
  await page.getByText('2 pages chosen.').waitFor();
  await page.getByRole('button', { name: 'Lay together …' }).click();
  const go = page.getByRole('button', { name: 'Lay together as C-0003' });
  expect(await go.getAttribute('aria-disabled')).toBe('true');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Why').fill('Its back lies on the next page.');
  await go.click();
  expect(await asked(page, 'cards.join')).toEqual([
    { cardId: 'C-0003', others: ['C-0012'], as: 'back', reason: 'Its back lies on the next page.' },
  ]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a page is cut along lines that are moved by key', async () => {
  const { page, complaints } = await host.open({ answers });
  await onLightTable(page);
  await page.getByRole('button', { name: /^C-0003/ }).click();
  await page.getByRole('button', { name: 'Cut the sheet …' }).click();
  await page.getByLabel('Columns').selectOption('2');
  await page.getByLabel('Line across 1').press('ArrowRight');
  await page.getByLabel('Why').fill('Four cards.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cut into 4 cards' }).click();
  const [given] = (await asked(page, 'cards.cut')) as { parts: { height: number }[] }[];
  expect(given?.parts.map(({ height }) => Math.round(height * 1000))).toEqual([505, 505, 495, 495]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what a page seems to be needs no reason, everything else does', async () => {
  const { page } = await host.open({ answers });
  await onLightTable(page);
  await page.getByRole('button', { name: /^C-0021/ }).click();
  await page.getByRole('button', { name: 'No document …' }).click();
  await page.getByRole('radio', { name: /^Not a card/ }).click();
  const go = page.getByRole('button', { name: 'Lay 1 page aside' });
  expect(await go.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Why').fill('A cover letter.');
  await go.click();
  expect(await asked(page, 'cards.setAside')).toEqual([{ cardIds: ['C-0021'], what: 'not-a-card', reason: 'A cover letter.' }]);
  await page.context().close();
});

test('a form is taught by boxes drawn with the mouse and moved by key', async () => {
  const { page, complaints } = await host.open({ answers });
  await onLightTable(page);
  await page.getByRole('button', { name: /^C-0003/ }).click();
  await page.getByRole('button', { name: 'Teach the form …' }).click();
  const picture = page.getByAltText('The card that the form is drawn on');
  await picture.waitFor();
  const frame = await picture.boundingBox();
  if (frame === null) throw new Error('the picture is not shown');
  await page.mouse.move(frame.x + frame.width * 0.6, frame.y + frame.height * 0.7);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.9, frame.y + frame.height * 0.8, { steps: 4 });
  await page.mouse.up();
  const third = page.getByRole('button', { name: /^Box 3, Date/ });
  await third.waitFor();
  await third.press('ArrowLeft');
  await page.getByLabel('Name of the form').fill('Card of 2023');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Teach this form' }).click();
  const [given] = (await asked(page, 'cards.learnForm')) as { boxes: { kind: string; x: number; width: number }[] }[];
  expect(given?.boxes.map(({ kind }) => kind)).toEqual(['name', 'signature', 'date']);
  expect(Math.abs((given?.boxes[2]?.x ?? 0) - (1240 * 0.6 - 4))).toBeLessThan(4);
  expect(complaints).toEqual([]);
  await page.context().close();
});
