import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskScreen } from '../screens/desk.ts';
import { reviewScreen } from '../screens/review.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

type Determined = {
  readonly cardId: string;
  readonly determination: { readonly state: string; readonly codes?: readonly string[]; readonly personId?: string | null };
  readonly facts: { readonly signedOn: string | null; readonly unionName: string | null };
};

const determined = async (page: Page): Promise<readonly Determined[]> =>
  page.evaluate(() =>
    globalThis.window.fake.calls.filter(({ name }) => name === 'review.determine').map(({ given }) => given as never),
  );

async function atReview(options: Parameters<WindowHost['open']>[0] = {}) {
  const { page, complaints } = await host.open(options);
  const review = reviewScreen(page);
  await review.question().waitFor();
  return { page, complaints, review };
}

/** Whatever is needed so that the card may be counted, and then that it is. */
async function countCard(page: Page, review: ReturnType<typeof reviewScreen>): Promise<void> {
  const cardId = await review.card();
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await page.keyboard.press('Enter');
  await review.leave(cardId);
}

test('forty cards are decided without a mouse, each an act of its own, until none is left', async () => {
  const { page, complaints, review } = await atReview();

  await countCard(page, review); // C-0001

  // C-0002: the date could be two days, the union's name is not accepted.
  expect(await review.count().getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await review.palette().waitFor();
  expect(await review.palette().getByRole('button', { name: /C06/ }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Enter');
  await review.leave('C-0002');

  // C-0003: questioned for an alteration; a key chooses the code.
  await page.keyboard.press('q');
  const altered = review.palette().getByRole('button', { name: /Altered/ });
  await page.keyboard.press(((await altered.innerText()).trim()[0] ?? '').toLowerCase());
  expect(await altered.getAttribute('aria-pressed')).toBe('true');
  // The rules did not offer it: Enter asks for the note first.
  await page.keyboard.press('Enter');
  await page.keyboard.type('The year is written over.');
  await page.keyboard.press('Enter');
  await review.leave('C-0003');

  // C-0004: nobody is proposed; found by searching.
  await page.keyboard.press('/');
  await review.search().getByRole('searchbox').fill('abernathy');
  await review.search().getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await review.search().waitFor({ state: 'detached' });
  await countCard(page, review);

  // C-0005: an entry without an image, not on the list.
  await page.keyboard.press('n');
  await review.leave('C-0005');

  for (let n = 6; n <= 40; n += 1) {
    if (n < 40) await countCard(page, review);
    else await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Every card is decided' }).waitFor();

  const acts = await determined(page);
  expect(acts.map(({ cardId }) => cardId)).toEqual(Array.from({ length: 40 }, (_, n) => `C-${String(n + 1).padStart(4, '0')}`));
  expect(acts.slice(0, 6).map(({ determination }) => [determination.state, determination.codes ?? null])).toEqual([
    ['counted', null],
    ['not-counted', ['C03', 'C06']], // a card keeps every code that applies
    ['questioned', ['C09']],
    ['counted', null],
    ['unmatched', null],
    ['counted', null],
  ]);
  expect(acts[3]?.determination.personId).toBe('E-1008');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a key held down decides one card, not the ones behind it', async () => {
  const { page, review } = await atReview();
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await page.keyboard.down('Enter');
  for (let n = 0; n < 8; n += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await review.leave('C-0001');
  expect(await determined(page)).toHaveLength(1);
  await page.context().close();
});

test('a key pressed in the very moment in which a card may be counted counts that card', async () => {
  const { page, review } = await atReview();
  for (const cardId of ['C-0001', 'C-0002', 'C-0003', 'C-0004']) {
    await page.keyboard.press('j');
    await review.leave(cardId);
  }
  // The observer is called right after the drawing: between what is drawn and the keys that belong to it there is no gap.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const shown = document.querySelector<HTMLSelectElement>('select[aria-label="Go to a card"]')?.value;
      const enabled = document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null;
      if (shown === 'C-0005' || !enabled) return;
      observer.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.keyboard.press('n'); // C-0005 is not on the list; C-0006 is drawn.
  await review.leave('C-0005');
  await review.leave('C-0006');
  expect((await determined(page)).map(({ cardId }) => cardId)).toEqual(['C-0005', 'C-0006']);
  await page.context().close();
});

test('two keys in one breath are one act: the second is not put on the card that the first has decided', async () => {
  const { page, review } = await atReview();
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await page.evaluate(() => {
    for (const key of ['n', 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await review.leave('C-0001');
  expect((await determined(page)).map(({ determination }) => determination.state)).toEqual(['unmatched']);
  await page.context().close();
});

test('while a determination is on its way, nothing more is decided and the card stays', async () => {
  const { page, review } = await atReview({ answers: { 'review.determine': 'never' } });
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  expect(await determined(page)).toHaveLength(1);
  expect(await review.card()).toBe('C-0001');
  expect(await review.count().getAttribute('aria-busy')).toBe('true');
  await page.context().close();
});

test.each([
  [{ kind: 'already-counted', cardId: 'C-0041' }, 'C-0041 is already counted'],
  [{ kind: 'forbidden', rule: 'Rule 7(b).' }, 'The rules forbid this: Rule 7(b).'],
  [{ kind: 'card-in-dispute', disputeId: 'D-1' }, 'A dispute about this card is open'],
  [{ kind: 'reason-required' }, 'Write why: an earlier decision'],
  [{ kind: 'read-only', why: 'the chain is broken.' }, 'cannot be changed: the chain is broken.'],
  [{ kind: 'unexpected', reference: 'a1b2-77' }, 'a1b2-77'],
])('a refusal (%o) is said where the act was, and the card stays undecided', async (error, words) => {
  const { page, review } = await atReview({ answers: { 'review.determine': { ok: false, error } } });
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await page.keyboard.press('Enter');
  expect(await deskScreen(page).refusal().innerText()).toContain(words);
  expect(await review.card()).toBe('C-0001');
  await page.context().close();
});

test('a day that the machine could not tell is chosen by a person, and goes with the determination', async () => {
  const { page, review } = await atReview();
  await page.keyboard.press('j');
  await review.leave('C-0001');
  await page.getByRole('button', { name: '4 May 2023' }).click();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Union' }).fill('Local 871');
  await page.keyboard.press('Enter');
  await review.count().filter({ hasText: 'Van der Berg' }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);
  await review.count().click();
  await review.leave('C-0002');
  const [act] = await determined(page);
  expect(act).toMatchObject({
    cardId: 'C-0002',
    determination: { state: 'counted' },
    facts: { signedOn: '2023-05-04', unionName: 'Local 871' },
  });
  await page.context().close();
});

test('one step back shows the decided card with its whole former state, and a change asks why', async () => {
  const { page, review } = await atReview();
  await countCard(page, review);
  await page.keyboard.press('Backspace');
  await page.getByRole('heading', { name: 'Decided. Look again?' }).waitFor();
  expect(await review.side().innerText()).toContain('R. Osei');
  await page.keyboard.press('n');
  expect(await determined(page)).toHaveLength(1);
  await page.getByRole('textbox', { name: 'Why the earlier decision changes' }).fill('Misread.');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await review.leave('C-0001');
  expect((await determined(page))[1]).toMatchObject({
    cardId: 'C-0001',
    reason: 'Misread.',
    determination: { state: 'unmatched' },
  });
  await page.context().close();
});
