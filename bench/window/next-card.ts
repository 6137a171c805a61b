/**
 * One clean card after another in the built window: from the key to the frame in which the next card stands with its picture. The watch is in the
 * page and in Chromium's trace; nothing asks the page anything between the key and that frame.
 */
import type { Page } from 'playwright-core';
import { slopeOf } from '../desk/figures.ts';
import { stepsOf } from './frame-work.ts';
import { tracing } from './tracing.ts';

export type Decided = {
  /** By the clock, in milliseconds: to the frame that the compositor drew. */
  readonly clock: readonly number[];
  /** What the page's thread worked until that frame, the fake desk's part of it taken out. */
  readonly work: readonly number[];
  readonly ofTheDesk: readonly number[];
  /** What is held after so many cards, the collector asked first. */
  readonly held: readonly { readonly cards: number; readonly mb: number }[];
};

const WARM = 12;
const LOOK_AT_HEAP = 50;

export async function decideCards(
  page: Page,
  { traced, untraced }: { readonly traced: number; readonly untraced: number },
): Promise<Decided> {
  await page.locator('section[aria-label^="C-"]').waitFor();
  await page.evaluate(watch);
  for (let n = 0; n < WARM; n += 1) await decideOne(page);
  const events = await tracing(page, async () => {
    for (let n = 0; n < traced; n += 1) await decideOne(page);
  });
  const steps = stepsOf(events, 'pressed', 'stands');
  // The last frame of a trace may be cut off.
  if (steps.length < traced - 1) throw new Error(`${steps.length} of ${traced} steps are in the trace`);
  const held: { cards: number; mb: number }[] = [];
  for (let n = 1; n <= untraced; n += 1) {
    await decideOne(page);
    if (n % LOOK_AT_HEAP === 0) held.push({ cards: WARM + traced + n, mb: await heapOf(page) });
  }
  return {
    clock: steps.map(({ clock }) => clock),
    work: steps.map(({ work, detail }) => work - detail),
    ofTheDesk: steps.map(({ detail }) => detail),
    held,
  };
}

/** What was asked of the cards of the last ten seconds is held on purpose, and fills up first. */
const FILLED_UP = 200;

/** In KB a card, from the two hundredth on. */
export function heapSlope(held: Decided['held']): number {
  return slopeOf(held.filter(({ cards }) => cards > FILLED_UP).map(({ cards, mb }) => ({ x: cards, y: mb * 1000 })));
}

/** After the collector was asked: what is held, not what lies about. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1e6;
}

/** A clean card takes one key; where the rules of the fake desk shut counting, it is not on the list. */
async function decideOne(page: Page): Promise<void> {
  const key = await page.evaluate(() => (globalThis as unknown as Watched).keyWhenReady());
  const stands = page.evaluate(() => (globalThis as unknown as Watched).nextCard());
  await page.keyboard.press(key);
  await stands;
  // What follows an act (the queue, the stations at a glance) is over before the next key, as it is for a hand.
  await page.waitForTimeout(60);
}

type Watched = {
  keyWhenReady: () => Promise<string>;
  nextCard: () => Promise<void>;
  readonly fake: { spent: number; readonly calls: unknown[] };
};

/** In the page. */
function watch(): void {
  const page = globalThis as unknown as Watched;
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const cardIn = () => document.querySelector('section[aria-label^="C-"]');
  const deciding = () => document.querySelector('button[aria-keyshortcuts="Enter"]');
  let pressed: { readonly label: string | null; readonly spent: number } | null = null;
  document.addEventListener(
    'keydown',
    () => {
      pressed = { label: cardIn()?.getAttribute('aria-label') ?? null, spent: page.fake.spent };
      performance.mark('pressed');
    },
    { capture: true },
  );
  /** Until the rules have answered, neither key does anything. */
  page.keyWhenReady = async () => {
    while (deciding() === null || document.body.textContent.includes('The rules are being asked.')) await frame();
    return deciding()?.getAttribute('aria-disabled') === 'true' ? 'n' : 'Enter';
  };
  page.nextCard = async () => {
    for (;;) {
      await frame();
      const card = cardIn();
      const picture = card?.querySelector('img');
      if (pressed === null || card === null || card.getAttribute('aria-label') === pressed.label) continue;
      // A card of a register has no picture.
      if (card.querySelector('figure') !== null && !(picture?.complete === true && picture.naturalWidth > 0)) continue;
      performance.mark('stands', { detail: page.fake.spent - pressed.spent });
      await frame();
      performance.clearMarks();
      page.fake.calls.length = 0;
      return;
    }
  };
}
