/**
 * What the built window itself takes, in Chromium on a fake desk that answers at once: from the key that decides a card to the next one
 * drawn, by the length of the queue; the list scrolled and its pages turned, by the number of people; and the work of each frame while a scan of
 * 4,000 × 3,000 pixels is zoomed, panned and laid over an exemplar. `node bench/window.ts [sizes] [decided]`; prints, judges nothing. Needs a Chromium; no display.
 */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startWindowHost } from '#test/e2e/mocked/open-window.ts';
import { keepFigure, keepSpread } from './record/figure.ts';
import { frameWork } from './window/frame-work.ts';
import { decideCards, heapSlope } from './window/next-card.ts';
import { tracing } from './window/tracing.ts';

const [sizes = '500,5000,50000', decided = '20'] = process.argv.slice(2);
const STEPS = 60;

type Size = { readonly size: number; readonly of: string };

const host = await startWindowHost();
try {
  for (const size of sizes.split(',').map(Number)) {
    await nextCards(size);
    await lookThroughList(size);
  }
  await lookAtScan();
} finally {
  await host.close();
}
process.exit(0);

async function nextCards(cards: number): Promise<void> {
  const { page } = await host.open({ cards });
  const { clock, work, ofTheDesk, held } = await decideCards(page, {
    traced: Math.min(Number(decided), 60),
    untraced: Math.max(0, Number(decided) - 60),
  });
  const size = { size: cards, of: 'in the queue or on the list' };
  print('Enter to the next card on the screen, with its picture', clock, size);
  print('Enter to the next card, work of the window’s thread', work, size);
  print('Enter to the next card, the fake desk’s own work, not in that', ofTheDesk, size);
  if (held.length > 5) {
    const slope = heapSlope(held);
    keepFigure('heap of the window a decided card', slope, { unit: 'KB', ...size });
    process.stdout.write(
      `heap of the window, every 50 decided cards, MB: ${held.map(({ mb }) => mb.toFixed(1)).join(' ')}; slope ${slope.toFixed(2)} KB a card\n`,
    );
  }
  await page.context().close();
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
