import type { Page } from 'playwright-core';
import type { StationName } from './desk.ts';

/** What is opened on top of a station, by what a person does. */
export const OVER: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the terms of the rules', (page) => page.getByRole('tab', { name: 'All terms' }).click()],
  ['the silent terms', (page) => page.getByRole('tab', { name: /Silent terms/ }).click()],
  ['a person', (page) => page.getByRole('row').nth(8).click()],
  ['the preview of a list', (page) => page.getByRole('button', { name: /newer list/ }).click()],
  ['the light table', (page) => page.getByRole('tab', { name: 'Light table' }).click()],
  ['a revocation', (page) => page.getByRole('button', { name: /Enter a revocation/ }).click()],
  ['the codes', (page) => page.keyboard.press('x')],
  ['the search', (page) => page.keyboard.press('/')],
  ['keying', (page) => page.keyboard.press('t')],
  ['a comparison', (page) => page.keyboard.press('c')],
  ['a dispute', (page) => page.getByRole('row', { name: /C-0087/ }).click()],
  ['evidence by person', (page) => page.getByRole('tab', { name: /Evidence by person/ }).click()],
  ['the second reviewer', (page) => page.getByRole('tab', { name: /Second reviewer/ }).click()],
  ['filing evidence', (page) => page.keyboard.press('f')],
  ['a dispute about a person', (page) => page.keyboard.press('j')],
  [
    'her own conduct',
    async (page) => {
      await page.getByRole('button', { name: /^Matter/ }).click();
      await page.getByRole('menuitem', { name: /own conduct/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['a verification', (page) => page.getByRole('button', { name: /Verify a file/ }).click()],
  ['the particulars', (page) => page.getByRole('button', { name: 'Change …' }).click()],
  ['a draft', (page) => page.getByRole('button', { name: /Draft for comment/ }).click()],
  ['the keys', (page) => page.keyboard.press('?')],
  ['the help', (page) => page.keyboard.press('F1')],
];
/** Where each of them is opened. */
export const ON: readonly StationName[] = [
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
  'Disputes',
  'Disputes',
  'Disputes',
  'Disputes',
  'Disputes',
  'Certify',
  'Certify',
  'Certify',
  'Tally',
  'Record',
];
