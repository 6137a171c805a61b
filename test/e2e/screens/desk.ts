/** The window as a person meets it: found by role and name, never by structure. */
import type { Page } from 'playwright-core';

export const STATIONS = ['Ground rules', 'Employee list', 'Cards', 'Review', 'Disputes', 'Tally', 'Certify', 'Record'] as const;
export type StationName = (typeof STATIONS)[number];

export function deskScreen(page: Page) {
  const station = (name: StationName) =>
    page.getByRole('navigation', { name: 'Stations' }).getByRole('button', { name: new RegExp(`^${name}`) });
  return {
    station,
    heading: () => page.getByRole('heading', { level: 1 }),
    dialog: (title?: string | RegExp) => page.getByRole('dialog', title === undefined ? {} : { name: title }),
    refusal: () => page.getByRole('alert'),
    go: async (name: StationName) => {
      await station(name).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    practice: async () => page.getByRole('button', { name: 'Open the practice matter' }).click(),
    maskNames: async () => page.keyboard.press('m'),
    keys: async () => page.keyboard.press('?'),
  };
}
