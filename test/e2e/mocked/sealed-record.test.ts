import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

test.each([
  ['light', false],
  ['dark', true],
] as const)(
  'in the %s theme a sealed record opens by keyboard, once the reason is said, and has no barrier',
  async (_theme, dark) => {
    const { page, complaints } = await host.open({ welcome: true, dark, width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Open a sealed record …' }).press('Enter');
    const asking = page.getByRole('dialog', { name: 'Open 2023-117.sealed' });
    await asking.getByLabel('Passphrase of the sealed record').fill('copper meadow nineteen violins');
    await asking.getByText('Say who asks for it').waitFor();
    await asking.getByLabel('Who asks for it').fill('The union, by letter');
    expect(await violations(page)).toEqual([]);
    await asking.getByLabel('Who asks for it').press('Enter');
    const record = page.getByRole('dialog', { name: /^Sealed record of/ });
    await record.getByText('Suspended', { exact: true }).waitFor();
    await record.getByText('There is no card of that person in this record.').waitFor();
    await record.getByRole('button', { name: 'Compare a file that was brought back …' }).press('Enter');
    await record.getByText('brought-back.pdf is, byte for byte, what was delivered: card 147.').waitFor();
    await record.getByRole('button', { name: 'Say what you found …' }).first().press('Enter');
    await record.getByLabel('What you found').waitFor();
    expect(await violations(page)).toEqual([]);
    await record.getByRole('button', { name: 'Close and seal again' }).press('Enter');
    await record.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
