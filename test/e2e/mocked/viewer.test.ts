/** Points, measures and the loupe in the window, by keys and by mouse. What they compute is proved in `src/renderer/src/viewer`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCardId, aPerson } from '#test/builders/views.ts';
import { reviewScreen } from '../screens/review.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

async function atCard(options: Parameters<WindowHost['open']>[0] = {}) {
  const { page, complaints } = await host.open(options);
  await reviewScreen(page).question().waitFor();
  return { page, complaints };
}

test('a length is measured by keys alone, in the image’s own pixels, the same at any zoom', async () => {
  const { page, complaints } = await atCard();
  await page.keyboard.press('Shift+P');
  await page.getByText('Set two points').waitFor();
  await page.keyboard.press(',');
  await page.getByText('Set the second point').waitFor();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press(',');
  const measure = page.getByText(/\d+ pixels of the image, slant/);
  const before = await measure.innerText();
  expect(Number(before.match(/^\d+/)?.[0])).toBeGreaterThan(100);
  await page.keyboard.press('+');
  expect(await measure.innerText()).toBe(before);
  await page.keyboard.press('Shift+P');
  expect(await measure.count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('two points on each of two images lay the second on the first, tilted where it must be', async () => {
  const { page, complaints } = await atCard();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Overlay' }).waitFor();
  await page.keyboard.press('Shift+P');
  const placed = page.locator('figure img');
  const tilt = async () => (await placed.nth(1).locator('..').getAttribute('style')) ?? '';
  expect(await tilt()).toContain('rotate(0deg)');
  for (const [index, points] of [
    [
      0,
      [
        [-120, 20],
        [120, 10],
      ],
    ],
    [
      1,
      [
        [-90, 0],
        [110, 30],
      ],
    ],
  ] as const) {
    const box = (await page.locator('figure').nth(index).boundingBox())!;
    for (const [x, y] of points) await page.mouse.click(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
  }
  await page.waitForFunction(
    () => !document.querySelectorAll('figure img')[1]?.parentElement?.getAttribute('style')?.includes('rotate(0deg)'),
  );
  await page.keyboard.press('o');
  expect(await tilt()).toMatch(/rotate\(-?\d+\.\d+deg\)/);
  await page.keyboard.press('Shift+P');
  expect(await tilt()).toContain('rotate(0deg)');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the loupe shows more of what is under it and nothing to who cannot see, and axe knows no barrier', async () => {
  const { page } = await atCard();
  const images = page.getByRole('img', { name: 'C-0001, front' });
  expect(await images.count()).toBe(1);
  await page.keyboard.press('z');
  await page.waitForFunction(() => document.querySelectorAll('figure img').length === 2);
  expect(await images.count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('z');
  await page.waitForFunction(() => document.querySelectorAll('figure img').length === 1);
  await page.context().close();
});

test('a third image stands beside the two: moved with them or by itself, by keys and by mouse, and laid on the card in its turn', async () => {
  const person = aPerson(1, {
    cards: [
      { cardId: aCardId(1), state: 'undetermined' },
      { cardId: aCardId(41), state: 'counted' },
    ],
  });
  const { page, complaints } = await atCard({ answers: { 'list.person': { ok: true, value: person } } });
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Third image', exact: false }).waitFor();
  const captions = page.locator('figcaption');
  const placed = (n: number) => page.locator('figure').nth(n).locator('img').locator('..').getAttribute('style');
  await page.keyboard.press('Shift+C');
  await captions.filter({ hasText: 'Exemplar 2 of 3' }).waitFor();
  await page.keyboard.press('Shift+C');
  await captions.filter({ hasText: 'Exemplar 3 of 3' }).waitFor();
  await page.keyboard.press('Shift+C');
  await captions.filter({ hasText: 'C-0041, signature' }).waitFor();
  await page.locator('figure').nth(2).locator('img').waitFor();

  const fitted = await placed(2);
  await page.keyboard.press('+');
  await expect.poll(async () => placed(2)).not.toBe(fitted);
  await page.keyboard.press('f');
  await expect.poll(async () => placed(2)).toBe(fitted);

  await page.keyboard.press('a');
  await page.keyboard.press('Shift+A');
  await captions.filter({ hasText: /C-0041.*the keys move this one/ }).waitFor();
  const others = [await placed(0), await placed(1)];
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => placed(2)).not.toBe(fitted);
  const byKey = await placed(2);
  await page.locator('figure').nth(2).hover();
  await page.mouse.wheel(0, -120);
  await expect.poll(async () => placed(2)).not.toBe(byKey);
  expect([await placed(0), await placed(1)]).toEqual(others);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Shift+S');
  await page.keyboard.press('o');
  await captions.filter({ hasText: 'C-0041, signature over C-0001, signature' }).waitFor();
  await captions.filter({ hasText: 'Exemplar 1 of 3' }).waitFor();
  await page.keyboard.press('Shift+C');
  await captions.filter({ hasText: /^Exemplar 1 of 3: .* over C-0001/ }).waitFor();
  expect(await captions.count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('at twice the size something is seen of each of three images', async () => {
  const { page } = await atCard({ width: 640, height: 400 });
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Third image' }).waitFor();
  await page.keyboard.press('Shift+C');
  const images = page.locator('figure img');
  await expect.poll(async () => images.count()).toBe(3);
  for (const figure of await page.locator('figure').all()) {
    expect((await figure.boundingBox())?.height).toBeGreaterThan(150);
  }
  await page.context().close();
});
