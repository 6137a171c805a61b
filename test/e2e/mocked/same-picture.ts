/**
 * Pictures compared by what is in them: a picture point by point is another on every machine with other fonts and hinting; where
 * everything stands is not. Two themes of one screen are the same picture in other colours.
 */
import type { Page } from 'playwright-core';

export type Box = readonly [name: string, x: number, y: number, width: number, height: number];
export type Seen = { readonly boxes: readonly Box[]; readonly cutOff: readonly string[] };

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** What one screen shows in each theme, and then in its own again. Of a dialog that is open, the dialog. */
export async function seenInThemes(page: Page): Promise<Readonly<Record<(typeof THEMES)[number], Seen>>> {
  await page.waitForLoadState('networkidle');
  const wear = (theme: string | null) =>
    page.evaluate((name) => {
      const { dataset } = document.documentElement;
      const before = dataset['theme'] ?? '';
      if (name !== null) dataset['theme'] = name;
      return before;
    }, theme);
  const own = await wear(null);
  const [light, dark, contrast] = [await lookIn('light'), await lookIn('dark'), await lookIn('contrast')];
  await wear(own);
  return { light, dark, contrast };

  async function lookIn(theme: string): Promise<Seen> {
    await wear(theme);
    return look(page);
  }
}

/** Where everything that can be pressed, typed into or read as a heading stands, and which of it lies outside the window. */
async function look(page: Page): Promise<Seen> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return page.evaluate(() => {
    const root = document.querySelector('[role=dialog]') ?? document.querySelector('main');
    const all = root?.querySelectorAll('button, a, input, select, textarea, summary, h1, h2, h3, th, td, li') ?? [];
    // What a closed fold holds has no place that could be compared: it is laid out on one asking and not on another.
    const shown = [...all]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name = `${element.tagName} ${(element.textContent ?? '').slice(0, 24)}`;
        // What scrolls sideways on purpose, such as a wide table, is reached by scrolling.
        const outside = width > 0 && (x < -1 || x + width > innerWidth + 1) && !scrolls(element);
        return { box: [name, ...[x, y, width, height].map(Math.round)] as unknown as Box, cutOff: outside ? [name] : [] };
      });
    return { boxes: shown.map(({ box }) => box), cutOff: shown.flatMap(({ cutOff }) => cutOff) };

    function scrolls(element: Element): boolean {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (at.scrollWidth > at.clientWidth && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    }
  });
}
