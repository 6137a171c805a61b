/**
 * What the built window itself takes, in Chromium on a fake desk that answers at once: from the key that decides a card to the next one
 * drawn, by the length of the queue; the list scrolled and its pages turned, by the number of people; and the work of each frame while a scan of
 * 4,000 × 3,000 pixels is zoomed, panned and laid over an exemplar. `node bench/window.ts [sizes] [decided]`; prints, judges nothing. Needs a Chromium; no display.
 */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startWindowHost } from '#test/e2e/mocked/open-window.ts';
import { keepSpread } from './record/figure.ts';
import { frameWork, workBetween, type TraceEvent } from './window/frame-work.ts';

const [sizes = '500,5000,50000', decided = '20'] = process.argv.slice(2);
const STEPS = 60;

type Size = { readonly size: number; readonly of: string };

const host = await startWindowHost();
try {
  for (const size of sizes.split(',').map(Number)) {
    await decideCards(size);
    await lookThroughList(size);
  }
  await lookAtScan();
} finally {
  await host.close();
}
process.exit(0);

async function decideCards(cards: number): Promise<void> {
  const { page } = await host.open({ cards });
  await page.locator('section[aria-label^="C-"]').waitFor();
  await page.evaluate(timeFromKeyToCard);
  const heaps: number[] = [];
  for (let n = 1; n <= Number(decided); n += 1) {
    await decideOne(page);
    if (n % 50 === 0) heaps.push(await heapOf(page));
  }
  const took = await page.evaluate(() => (globalThis as { took?: number[] }).took ?? []);
  const size = { size: cards, of: 'in the queue or on the list' };
  print('Enter to the next card drawn', took, size);
  print(
    "Enter to the next card drawn, work of the window's thread",
    await decideTraced(page, Math.min(Number(decided), 60)),
    size,
  );
  if (heaps.length > 0)
    process.stdout.write(`heap of the window, every 50 decided cards, MB: ${heaps.map((mb) => mb.toFixed(1)).join(' ')}\n`);
  await page.context().close();
}

/** After the collector was asked: what is held, not what lies about. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1e6;
}

async function decideTraced(page: Page, times: number): Promise<readonly number[]> {
  const events = await tracing(page, async () => {
    for (let n = 0; n < times; n += 1) await decideOne(page);
  });
  return workBetween(events, 'pressed', 'drawn');
}

/** A clean card takes one key; where the rules of the fake desk shut counting, it is not on the list. */
async function decideOne(page: Page): Promise<void> {
  const shown = await page.locator('section[aria-label^="C-"]').getAttribute('aria-label');
  await page.waitForFunction(() => !document.body.innerText.includes('The rules are being asked.'));
  const isShut = await page.getByRole('button', { name: /^Count for|^Choose a person/ }).getAttribute('aria-disabled');
  await page.keyboard.press(isShut === 'true' ? 'n' : 'Enter');
  await page.locator(`section[aria-label="${shown ?? ''}"]`).waitFor({ state: 'detached' });
  // What follows an act (the queue, the stations at a glance) is over before the next key, as it is for a hand.
  await page.waitForTimeout(60);
}

/** In the page: from the press to the frame after the next card stands in it. */
function timeFromKeyToCard(): void {
  const page = globalThis as { took?: number[] };
  const took: number[] = [];
  page.took = took;
  const label = () => document.querySelector('section[aria-label^="C-"]')?.getAttribute('aria-label');
  let pressed = 0;
  let shown = label();
  document.addEventListener(
    'keydown',
    () => {
      pressed = performance.now();
      performance.mark('pressed');
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (label() === shown || label() === undefined) return;
    shown = label();
    const since = pressed;
    requestAnimationFrame(() =>
      setTimeout(() => {
        took.push(performance.now() - since);
        performance.mark('drawn');
      }),
    );
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
}

/** What a page of the list takes to turn, to the frame after its first row has changed, and a frame of scrolling it. */
async function lookThroughList(people: number): Promise<void> {
  const { page } = await host.open({ people });
  const at = { size: people, of: 'in the queue or on the list' };
  await page
    .locator('nav')
    .getByRole('button', { name: /Employee list/ })
    .click();
  const first = page.getByRole('row').nth(1);
  await first.waitFor();
  const turned: number[] = [];
  for (let n = 0; n < Math.min(10, Math.ceil(people / 100) - 1); n += 1) turned.push(await page.evaluate(turnPage));
  print('a page of the list turned', turned, at);
  const box = await first.boundingBox();
  if (box === null) throw new Error('the list shows nobody');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await traced(page, 'the list scrolled', async (step) => page.mouse.wheel(0, step % 40 < 20 ? 120 : -120), at);
  await page.context().close();
}

/** In the page: from the press on Later to the frame after another person stands first. */
async function turnPage(): Promise<number> {
  const firstRow = () => document.querySelector('[role=rowheader]')?.textContent;
  const next = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Later');
  if (next === undefined) throw new Error('no button turns the page');
  const shown = firstRow();
  if (shown === undefined) throw new Error('nobody stands first');
  const pressed = performance.now();
  next.click();
  while (firstRow() === shown) await new Promise((drawn) => requestAnimationFrame(drawn));
  return performance.now() - pressed;
}

async function lookAtScan(): Promise<void> {
  const scan = await drawnScan();
  const { page } = await host.open();
  await page.route(
    (url) => url.protocol === 'card:',
    (route) => route.fulfill({ body: scan, contentType: 'image/jpeg' }),
  );
  await page.reload();
  await page.locator('section[aria-label^="C-"] img').first().waitFor();
  await page.waitForFunction(() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0));
  const middle = await middleOf(page);
  await traced(page, 'zooming by wheel', async (step) => page.mouse.wheel(0, step % 60 < 30 ? -40 : 40));
  await page.mouse.down();
  await traced(page, 'panning by drag', async (step) => {
    await page.mouse.move(middle.x + 200 * Math.sin(step / 9), middle.y + 120 * Math.cos(step / 7));
  });
  await page.mouse.up();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Overlay' }).click();
  await page.getByRole('slider').first().waitFor();
  await page.getByRole('slider').first().focus();
  await traced(page, 'overlay, its opacity moved', async (step) =>
    page.keyboard.press(step % 40 < 20 ? 'ArrowRight' : 'ArrowLeft'),
  );
  await page.context().close();
}

async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('section[aria-label^="C-"] figure').first().boundingBox();
  if (box === null) throw new Error('no card is shown');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  return middle;
}

async function traced(page: Page, what: string, step: (n: number) => Promise<void>, size?: Size): Promise<void> {
  const events = await tracing(page, async () => {
    for (let n = 0; n < STEPS; n += 1) {
      await step(n);
      await page.evaluate(async () => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  });
  print(`${what}, work of the window's thread a frame`, frameWork(events), size);
}

async function tracing(page: Page, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page of a browser');
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'],
  });
  await run();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  return trace.traceEvents;
}

/** Lines as of handwriting over noise as of a scanner: nothing that a decoder finds easy. */
async function drawnScan(): Promise<Buffer> {
  const strokes = Array.from({ length: 60 }, (_, n) => {
    const y = 120 + n * 46;
    return `<path d="M 200 ${y} q 400 ${40 - (n % 7) * 12} 900 0 t 1800 ${(n % 5) * 9}" stroke="#223" stroke-width="7" fill="none"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000">${strokes.join('')}</svg>`;
  const noise = { type: 'gaussian', mean: 235, sigma: 12 } as const;
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#fff', noise } })
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 88 })
    .toBuffer();
}

function print(what: string, ms: readonly number[], size?: Size): void {
  keepSpread(what, ms, { unit: 'ms', ...size });
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
  process.stdout.write(`${what}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms (${ms.length})\n`);
}
