/** What is found of the submitter's declaration after an electronic delivery, said in the window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBatch } from '#test/builders/views.ts';
import { deskScreen } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

test('a declaration that arrived later is entered with its moment and the reason, on its delivery alone', async () => {
  const batches = [aBatch(1), aBatch(2, { form: 'electronic', declaration: false })];
  const { page, complaints } = await host.open({
    answers: { 'cards.batches': { ok: true, value: batches }, 'cards.sayOfDeclaration': { ok: true, value: null } },
  });
  await deskScreen(page).go('Cards');
  await page.getByRole('button', { name: 'It has arrived …' }).click();
  const go = page.getByRole('button', { name: 'Enter the finding' });
  expect(await go.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('textbox', { name: 'Arrived' }).fill('2024-03-18T10:00');
  await page.getByLabel('Reason, for the record').fill('It came by post.');
  expect(await violations(page)).toEqual([]);
  await go.click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const asked = await page.evaluate(() => window.fake.calls.findLast(({ name }) => name === 'cards.sayOfDeclaration')?.given);
  expect(asked).toMatchObject({ batchId: 'B-2', finding: 'arrived', reason: 'It came by post.' });
  expect(complaints).toEqual([]);
  await page.context().close();
});
