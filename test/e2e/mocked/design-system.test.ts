/** The design system: every component in every state, and every screen under whatever a person asks of her system. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskScreen, STATIONS } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

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

type Box = readonly [name: string, x: number, y: number, width: number, height: number];

/** Where everything that can be pressed, typed into or read as a heading stands. */
async function boxes(page: Page): Promise<readonly Box[]> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('button, a, input, select, textarea, h1, h2, h3, th, td, li')].map((element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = `${element.tagName} ${(element.textContent ?? '').slice(0, 24)}`;
      return [name, Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
    }),
  );
}

const THEMES = ['light', 'dark', 'contrast'] as const;

/** Pictures compared by what is in them: two themes of one screen are the same picture in other colours. */
test('a theme changes colours and nothing else: every screen has the same boxes in each', async () => {
  const { page } = await host.open();
  for (const station of STATIONS) {
    await deskScreen(page).go(station);
    const seen: Record<string, readonly Box[]> = {};
    for (const theme of THEMES) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      seen[theme] = await boxes(page);
    }
    expect(seen['light']?.length, station).toBeGreaterThan(3);
    expect({ station, boxes: seen['dark'] }).toEqual({ station, boxes: seen['light'] });
    expect({ station, boxes: seen['contrast'] }).toEqual({ station, boxes: seen['light'] });
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  }
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
