/** Every station as it looks at the end of a job: pictures for a person to look at, and what axe says of each. */
import type { Page } from 'playwright-core';
import { screenshot } from '../driver/app.ts';
import { violations, type Violation } from '../mocked/axe.ts';
import { STATIONS, type StationName } from '../screens/desk.ts';
import type { Person } from '../screens/person.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['Light', 'Dark'] as const;

/** Where a station opens on nothing left to do, on to what it is there for. */
const BEGINNINGS: Partial<Record<StationName, (person: Person) => Promise<void>>> = {
  Review: async ({ page }) => {
    // What she sifts by stays while she is elsewhere: the second time the cards are there at once.
    const card = page.getByRole('region', { name: /^C-\d+$/ });
    const look = page.getByRole('button', { name: 'Look at decided cards' });
    await look.or(card).first().waitFor();
    if (await look.isVisible()) await look.click();
    await card.waitFor();
  },
  Disputes: async ({ page }) => {
    await page.getByRole('row', { name: /Card C-/ }).click();
    await page.getByRole('region', { name: 'Card and exemplar' }).waitFor();
  },
};

/** Station and theme by what axe found there; none where there is no barrier that it knows. */
export async function lookAtEveryStation(person: Person): Promise<Readonly<Record<string, readonly Violation[]>>> {
  const found: Record<string, readonly Violation[]> = {};
  for (const theme of THEMES) {
    await wears(person, theme);
    for (const station of STATIONS) {
      await person.goTo(station);
      await drawn(person.page);
      await BEGINNINGS[station]?.(person);
      await drawn(person.page);
      for (const size of SIZES) {
        await person.page.setViewportSize(size);
        await drawn(person.page);
        await screenshot(person.page, `whole-${station.toLowerCase().replace(' ', '-')}-${theme.toLowerCase()}-${size.width}`);
      }
      const barriers = await violations(person.page);
      if (barriers.length > 0) found[`${station}, ${theme.toLowerCase()}`] = barriers;
    }
  }
  await person.page.setViewportSize(SIZES[0]);
  return found;
}

async function wears(person: Person, theme: (typeof THEMES)[number]): Promise<void> {
  await person.press(/^Display\b/);
  await person.page.getByRole('menuitemradio', { name: theme, exact: true }).click();
  await person.page.keyboard.press('Escape');
  await person.page.locator(`html[data-theme=${theme.toLowerCase()}]`).waitFor();
}

/** The page has its data, its fonts and its pictures. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
