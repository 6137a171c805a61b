import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskScreen, STATIONS } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

/** What is opened on top of a station, by what a person does. */
const OVER: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the terms of the rules', (page) => page.getByRole('tab', { name: 'All terms' }).click()],
  ['the silent terms', (page) => page.getByRole('tab', { name: /Silent terms/ }).click()],
  [
    'a person',
    (page) =>
      page
        .getByRole('row', { name: /Whitfield/ })
        .first()
        .click(),
  ],
  ['the preview of a list', (page) => page.getByRole('button', { name: /newer list/ }).click()],
  ['the light table', (page) => page.getByRole('tab', { name: 'Light table' }).click()],
  ['a revocation', (page) => page.getByRole('button', { name: /Enter a revocation/ }).click()],
  ['the codes', (page) => page.keyboard.press('x')],
  ['the search', (page) => page.keyboard.press('/')],
  ['keying', (page) => page.keyboard.press('t')],
  ['a comparison', (page) => page.keyboard.press('c')],
  ['a dispute', (page) => page.getByRole('row', { name: /C-0087/ }).click()],
  ['a verification', (page) => page.getByRole('button', { name: /Verify a file/ }).click()],
  ['the keys', (page) => page.keyboard.press('?')],
  ['the help', (page) => page.keyboard.press('F1')],
];
const ON: readonly (typeof STATIONS)[number][] = [
  'Ground rules',
  'Ground rules',
  'Employee list',
  'Employee list',
  'Cards',
  'Cards',
  'Review',
  'Review',
  'Review',
  'Review',
  'Disputes',
  'Certify',
  'Tally',
  'Record',
];

/** One page for all of a theme: a new one for every screen costs more than axe does. */
describe.each([
  ['light', false],
  ['dark', true],
] as const)('in the %s theme', (_theme, dark) => {
  test('the welcome page has no barrier that axe knows', async () => {
    const { page, complaints } = await host.open({ welcome: true, dark });
    await page.getByRole('heading', { name: 'Your matters' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('no station has a barrier that axe knows', async () => {
    const { page, complaints } = await host.open({ dark });
    for (const station of STATIONS) {
      await deskScreen(page).go(station);
      await page.waitForLoadState('networkidle');
      expect({ station, violations: await violations(page) }).toEqual({ station, violations: [] });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('nothing that opens over a station has a barrier that axe knows', async () => {
    const { page, complaints } = await host.open({ dark });
    for (const [index, [name, open]] of OVER.entries()) {
      await page.reload();
      await deskScreen(page).go(ON[index]!);
      await open(page);
      await page.waitForLoadState('networkidle');
      expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
