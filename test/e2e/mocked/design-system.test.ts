/** The design system: every component in every state, and every screen under whatever a person asks of her system. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskScreen, STATIONS } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';
import { seenInThemes } from './same-picture.ts';
import { NOTHING_YET, QUERY_OF, SAID_OF_NOTHING } from './states-of-stations.ts';

const UI = resolve(import.meta.dirname, '../../../src/renderer/src/ui');

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

test('the page of the components shows every one of them', async () => {
  const { page, complaints } = await host.open({ path: '/components.html?theme=light' });
  await page.getByRole('heading', { name: 'Components', level: 1 }).waitFor();
  const shown = await page.locator('[data-component]').evaluateAll((all) => all.map((one) => one.getAttribute('data-component')));
  const files = readdirSync(UI).filter((name) => name.endsWith('.tsx'));
  expect(files.map((name) => name.replace('.tsx', '')).filter((name) => !shown.includes(name))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('no component has a barrier that axe knows: light, dark, high contrast, and more contrast asked of the system', async () => {
  for (const [theme, dark, contrast] of [
    ['light', false, null],
    ['dark', true, null],
    ['contrast', false, null],
    ['system', true, 'more'],
    ['system', false, 'more'],
  ] as const) {
    const { page } = await host.open({ path: `/components.html?theme=${theme}`, dark });
    if (contrast !== null) await page.emulateMedia({ contrast, colorScheme: dark ? 'dark' : 'light' });
    await page.getByRole('heading', { name: 'Components', level: 1 }).waitFor();
    expect({ theme, contrast, violations: await violations(page) }).toEqual({ theme, contrast, violations: [] });
    await page.context().close();
  }
});

/** `least`: what must stand there at all, so that an empty picture is not the same as another empty one. */
async function expectOnePicture(page: Page, what: string, least = 1): Promise<void> {
  const { light, dark, contrast } = await seenInThemes(page);
  expect(light.boxes.length, what).toBeGreaterThanOrEqual(least);
  expect({ what, cutOff: light.cutOff }).toEqual({ what, cutOff: [] });
  expect({ what, ...dark }).toEqual({ what, ...light });
  expect({ what, ...contrast }).toEqual({ what, ...light });
}

test('a theme changes colours and nothing else: every screen has the same boxes in each, none outside the window', async () => {
  const { page } = await host.open();
  for (const station of STATIONS) {
    await deskScreen(page).go(station);
    await expectOnePicture(page, station, 4);
  }
  await page.context().close();
});

test('so does every station that cannot be shown, and every one that waits', async () => {
  const unexpected = { ok: false, error: { kind: 'unexpected', reference: '7003 91c2' } } as const;
  for (const [state, answer, words] of [
    ['refused', unexpected, '7003 91c2'],
    // Not the station itself, whose file may still be on its way.
    ['waiting', 'never', /Fetching (?!the station)/],
  ] as const) {
    const answers = Object.fromEntries(Object.values(QUERY_OF).map((name) => [name, answer]));
    const { page } = await host.open({ answers });
    for (const station of STATIONS) {
      await deskScreen(page).station(station).click();
      await page.getByRole('main').getByText(words).first().waitFor();
      // A station that waits has nothing yet that could be pressed.
      await expectOnePicture(page, `${station}, ${state}`, state === 'waiting' ? 0 : 1);
    }
    await page.context().close();
  }
});

test('so does every station of a matter in which nothing is yet', async () => {
  const { page } = await host.open({ answers: NOTHING_YET });
  for (const [station, words] of SAID_OF_NOTHING) {
    await deskScreen(page).station(station).click();
    await page.getByRole('heading', { name: words }).waitFor();
    await expectOnePicture(page, `${station}, empty`);
  }
  await page.context().close();
});

test('so do an act that was refused and one that is on its way', async () => {
  const { page } = await host.open({
    answers: {
      'review.determine': { ok: false, error: { kind: 'forbidden', rule: 'Rule 7(b).' } },
      'cards.choose': 'never',
    },
  });
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await page.keyboard.press('Enter');
  await page.getByText('The rules forbid this: Rule 7(b).').waitFor();
  await expectOnePicture(page, 'a card, refused', 10);
  await deskScreen(page).go('Cards');
  await page.getByLabel('Delivered by').fill('Local 871');
  await page.getByLabel('Cards stated').fill('12');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await page.locator('[aria-busy=true]').first().waitFor();
  await expectOnePicture(page, 'a delivery, on its way', 10);
  await page.context().close();
});

test('under forced colours what is here and what is pressed is still told apart', async () => {
  const { page } = await host.open();
  await deskScreen(page).go('Disputes');
  await page.emulateMedia({ forcedColors: 'active' });
  const outline = async (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline('nav [aria-current]')).toBe('solid');
  expect(await outline('[role=tab][aria-selected=true]')).toBe('solid');
  expect(await outline('nav button:not([aria-current])')).not.toBe('solid');
  await page.context().close();
});

test('whoever asked for less motion sees none of it', async () => {
  const { page } = await host.open({ path: '/components.html?theme=light' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].map((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return Math.max(...[animationDuration, transitionDuration].join().split(',').map(Number.parseFloat));
      }),
    ),
  );
  expect(longest).toBeLessThan(0.001);
  await page.context().close();
});
