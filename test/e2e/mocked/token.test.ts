/** A card or token as the signing identity, in the window: chosen, tried once, asked by its PIN when it signs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCertifyView } from '#test/builders/views.ts';
import { screenshot } from '../driver/app.ts';
import { deskScreen } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

const WRONG = 'Nothing was signed. The token says that this is not its PIN. One try is left: a wrong one locks it.';

test.each([
  ['light', false, 1280, 800],
  ['dark', true, 1920, 1080],
] as const)(
  'in the %s theme a certificate of a token is chosen by keyboard and tried; a wrong PIN is said and not kept in the field',
  async (theme, dark, width, height) => {
    const refused = { ok: false, error: { kind: 'token', message: WRONG } } as const;
    const answers = {
      'certify.state': { ok: true, value: aCertifyView({ identity: null }) },
      'certify.useToken': refused,
    } as const;
    const { page, complaints } = await host.open({ dark, width, height, answers });
    await deskScreen(page).go('Certify');
    await page.getByRole('button', { name: 'Use a card or token …' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sign with a smart card or token' });
    await dialog.getByRole('button', { name: 'Choose the library …' }).press('Enter');
    // The one certificate that can sign is chosen already; the issuer's is named with its reason.
    expect(await dialog.getByRole('radio').first().isChecked()).toBe(true);
    await dialog.getByText('Cannot sign (1)').click();
    await dialog.getByText(/for issuing others/).waitFor();
    const use = dialog.getByRole('button', { name: 'Try it and use it' });
    expect(await use.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel('PIN of the token').fill('000000');
    await screenshot(page, `token-${theme}`);
    expect(await violations(page)).toEqual([]);
    await dialog.getByLabel('PIN of the token').press('Enter');
    await dialog.getByText(WRONG).waitFor();
    expect(await dialog.getByLabel('PIN of the token').inputValue()).toBe('');
    expect(await use.getAttribute('aria-disabled')).toBe('true');
    await screenshot(page, `token-refused-${theme}`);
    const asked = await page.evaluate(() => window.fake.calls.filter(({ name }) => name === 'certify.useToken').length);
    expect(asked).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('where the key is on a token, the identity says so and signing asks for its PIN', async () => {
  const view = aCertifyView();
  const identity = view.identity === null ? null : { ...view.identity, token: 'Chamber of Arbitrators' };
  const { page, complaints } = await host.open({
    width: 1280,
    height: 800,
    answers: { 'certify.state': { ok: true, value: { ...view, identity } } },
  });
  await deskScreen(page).go('Certify');
  await page.getByText('the token “Chamber of Arbitrators”; asked by its PIN').waitFor();
  await page.getByLabel('Place of signing').fill('New York');
  await page.getByRole('button', { name: 'Show the very pages' }).press('Enter');
  await page.getByRole('button', { name: 'Sign …' }).press('Enter');
  await page.getByRole('dialog').getByLabel('PIN of the token').waitFor();
  await screenshot(page, 'token-sign');
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
