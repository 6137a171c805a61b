/** Ways of working through the cards: hidden proposals, keying twice, putting off, sifting, keys put elsewhere. By keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewScreen } from '../screens/review.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

async function atReview(options: Parameters<WindowHost['open']>[0] = {}) {
  const { page, complaints } = await host.open(options);
  const review = reviewScreen(page);
  await review.question().waitFor();
  return { page, complaints, review };
}

const given = async (page: Page, name: string): Promise<readonly Record<string, unknown>[]> =>
  page.evaluate(
    (called) => globalThis.window.fake.calls.filter((call) => call.name === called).map((call) => call.given as never),
    name,
  );
const mayCount = async (page: Page) =>
  page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Enter"]:not([aria-disabled])') !== null);

test('blind, nobody is proposed and nothing tells what the machine thinks, until she has chosen', async () => {
  const { page, review, complaints } = await atReview();
  await page.keyboard.press('h');
  await page.getByRole('heading', { name: 'Whose card is this?' }).waitFor();
  const side = review.side();
  expect(await side.getByText('Why this person').count()).toBe(0);
  // Of a card that is nobody's yet, the rules could only say that it is nobody's.
  expect(await side.getByText('Not on the list').count()).toBe(0);
  expect(await review.count().innerText()).toContain('Choose a person');
  const names = await side.getByRole('region', { name: 'Who else it could be' }).locator('li').allInnerTexts();
  expect(names).toHaveLength(4);
  const order = names.map((text) => text.replace(/^\d\s*/, ''));
  expect(order).toEqual(order.toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(await side.innerText()).not.toMatch(/differs|alike|equal, rare|nothing speaks against|comes first/);
  await page.keyboard.press('Enter');
  expect(await given(page, 'review.determine')).toEqual([]);
  // The sheets would show it: they are closed meanwhile.
  await page.keyboard.press('g');
  expect(await page.getByRole('list', { name: 'Cards on this sheet' }).count()).toBe(0);

  const first = order.findIndex((text) => text.startsWith('Van der Berg'));
  await page.keyboard.press(String(first + 1));
  await side.getByText('Why this person comes first').waitFor();
  await mayCount(page);
  await page.keyboard.press('Enter');
  await review.leave('C-0001');
  await page.getByRole('heading', { name: 'Whose card is this?' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('keyed twice: the reading is out of sight, and where she keyed something else both stand against the image', async () => {
  const { page, review } = await atReview();
  await page.keyboard.press('Shift+T');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.waitFor();
  // No act tells what was read or proposed, neither does the search.
  expect(await review.side().innerText()).not.toMatch(/PIETER|Van der Berg|2023/i);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  expect(await review.search().getByRole('searchbox').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await review.search().waitFor({ state: 'detached' });
  expect(await review.count().getAttribute('aria-disabled')).toBe('true');
  await name.fill('Pieter van den Berg');
  await page.getByRole('textbox', { name: /^Date, as/ }).fill('2023-01-16');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /read two things/ }).waitFor();
  expect(await page.getByRole('img', { name: 'Name as written on C-0001' }).count()).toBe(1);
  expect(await page.getByRole('img', { name: 'Date as written on C-0001' }).count()).toBe(0);
  await page.getByRole('button', { name: /^You: “Pieter van den Berg”/ }).press('Enter');
  await mayCount(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Enter');
  await review.leave('C-0001');
  const [act] = await given(page, 'review.determine');
  expect(act).toMatchObject({ facts: { name: { full: 'Pieter van den Berg' }, signedOn: '2023-01-16' } });
  await page.context().close();
});

test('what is keyed twice and agrees goes on without a question', async () => {
  const { page, review } = await atReview();
  await page.keyboard.press('Shift+T');
  await page.getByRole('textbox', { name: 'Name' }).fill('pieter van der berg');
  await page.getByRole('textbox', { name: /^Date, as/ }).fill('2023-01-16');
  await page.keyboard.press('Enter');
  await mayCount(page);
  expect(await review.side().innerText()).toContain('PIETER');
  await page.context().close();
});

test('a revocation decided after its card has that card asked again right then, the act named; then she is where she was', async () => {
  const { page, review, complaints } = await atReview();
  await mayCount(page);
  await page.keyboard.press('Enter');
  await review.leave('C-0001');
  await review.question().waitFor();
  await page.keyboard.press('v');
  await review.palette().getByRole('list', { name: 'Reasons' }).getByRole('button').first().click();
  await review.palette().getByRole('button', { name: /Keep/ }).click();
  await page.getByText('Asked again now: C-0002').waitFor();
  await review.side().getByText('Revoked later, in time.').first().waitFor();
  expect(await review.side().innerText()).toContain('Decided. Look again?');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('j');
  await page.getByText('Asked again now').waitFor({ state: 'detached' });
  expect(await review.card()).toBe('C-0003');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a card shown while news of it is on the way says what the rules say now as soon as they have come', async () => {
  const { page, review, complaints } = await atReview();
  for (const cardId of ['C-0001', 'C-0002', 'C-0003', 'C-0004', 'C-0005']) {
    await page.keyboard.press('j');
    await review.leave(cardId);
  }
  // C-0007 was fetched ahead, as one that nothing speaks against.
  await page.waitForFunction(() =>
    globalThis.window.fake.calls.some(
      ({ name, given: asked }) => name === 'review.card' && JSON.stringify(asked).includes('C-0007'),
    ),
  );
  await page.evaluate((cardId) => {
    const { fake } = globalThis.window;
    fake.hold('review.card');
    fake.speakAgainst(cardId as never);
    fake.tell('changed', { topics: ['review'] });
  }, 'C-0007');
  await page.keyboard.press('j');
  await review.leave('C-0006');
  await review.question().waitFor();
  expect(await review.card()).toBe('C-0007');
  await page.evaluate(() => globalThis.window.fake.release('review.card'));
  await review.side().getByText('Revoked later, in time.').first().waitFor();
  expect(await review.count().getAttribute('aria-disabled')).toBe('true');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the search begins with the name as read, and typing replaces it', async () => {
  const { page, review } = await atReview();
  await page.keyboard.press('/');
  const box = review.search().getByRole('searchbox');
  await box.waitFor();
  expect(await box.inputValue()).not.toBe('');
  await page.keyboard.type('abernathy');
  expect(await box.inputValue()).toBe('abernathy');
  await review
    .search()
    .getByRole('option', { name: /Abernathy/ })
    .first()
    .waitFor();
  await page.context().close();
});

test('a card is put off with a note by keys, and nothing is decided', async () => {
  const { page, review, complaints } = await atReview();
  await page.keyboard.press('w');
  await page.getByRole('dialog', { name: /Put C-0001 off/ }).waitFor();
  await page.keyboard.press('Enter');
  expect(await given(page, 'review.putOff')).toEqual([]);
  await page.keyboard.type('Ask the union whose hand this is.');
  await page.keyboard.press('Enter');
  await review.leave('C-0001');
  expect(await given(page, 'review.putOff')).toEqual([
    { cardId: 'C-0001', until: 'later', note: 'Ask the union whose hand this is.' },
  ]);
  expect(await given(page, 'review.determine')).toEqual([]);
  await page.keyboard.press('Backspace');
  await page.getByText('Ask the union whose hand this is.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what is seen rather than read is said beside the card, without opening the form', async () => {
  const { page, review } = await atReview();
  await review.side().getByLabel('Signature', { exact: true }).selectOption({ label: 'not signed' });
  await review.side().getByLabel('Its words').selectOption({ label: 'asks for an election only' });
  await review.side().getByLabel('altered').check();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('x');
  await review.palette().waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Seen on the card.');
  await page.keyboard.press('Enter');
  await review.leave('C-0001');
  const [act] = await given(page, 'review.determine');
  expect(act).toMatchObject({ facts: { signature: 'absent', wording: 'election-only', altered: true } });
  await page.context().close();
});

test('the queue is sifted by batch, reason and layout, and the ruling keys stay in sight at 1280 by 800', async () => {
  const { page, review } = await atReview({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByLabel('Reason').selectOption({ label: 'weak reading (4)' });
  await page.waitForFunction(() =>
    globalThis.window.fake.calls.some(
      ({ name, given: asked }) => name === 'review.queue' && JSON.stringify(asked).includes('weak'),
    ),
  );
  await page.getByLabel('Layout').selectOption({ index: 1 });
  await page.getByLabel('Batch', { exact: true }).selectOption({ index: 1 });
  expect((await given(page, 'review.queue')).at(-1)).toMatchObject({
    show: 'left',
    batchId: 'B-3',
    reason: 'weak',
    layout: 'lying',
  });
  for (const control of [
    review.count(),
    page.getByRole('button', { name: 'Put off' }),
    page.getByRole('button', { name: 'Question' }),
  ]) {
    const box = await control.boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(800);
    expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(1280);
  await page.context().close();
});

test('a key is put elsewhere from the page of keys; a taken one is refused; then only the new key acts', async () => {
  const { page, review, complaints } = await atReview();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys on this screen' });
  await dialog.getByRole('button', { name: /^Q: put/ }).press('Enter');
  await page.keyboard.press('x');
  await dialog.getByText(/That key does “Do not count/).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText(/stay where they are/).waitFor();
  await page.keyboard.press(';');
  await dialog.getByText('was Q').waitFor();
  expect(await given(page, 'desk.setKeys')).toEqual([{ keys: { 'Deciding Q': ';' } }]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  expect(await page.getByRole('button', { name: 'Question' }).getAttribute('aria-keyshortcuts')).toBe(';');
  await page.keyboard.press('q');
  expect(await review.palette().count()).toBe(0);
  await page.keyboard.press(';');
  await review.palette().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await dialog.getByRole('button', { name: 'Put all keys back' }).press('Enter');
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts="Q"]') !== null);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('keys put elsewhere before are in force from the first card on', async () => {
  const { page, review } = await atReview({ answers: { 'desk.keys': { ok: true, value: { 'Deciding N': ';' } } } });
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts=";"]') !== null);
  await page.keyboard.press('n');
  expect(await given(page, 'review.determine')).toEqual([]);
  await page.keyboard.press(';');
  await review.leave('C-0001');
  expect(await given(page, 'review.determine')).toMatchObject([{ determination: { state: 'unmatched' } }]);
  await page.context().close();
});

test.each([
  ['light', false],
  ['dark', true],
] as const)(
  'hidden proposals, keying twice, a note and the ways have no barrier that axe knows, in the %s theme',
  async (_theme, dark) => {
    const { page } = await atReview({ dark });
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Whose card is this?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Shift+T');
    await page.getByRole('textbox', { name: 'Name' }).fill('Another');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /read two things/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('w');
    await page.getByRole('dialog', { name: /Put C-0001 off/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

test('on the blind desk of a second reviewer each key does one thing, and the key of an answer gives it', async () => {
  const { page } = await host.open({ seat: 'second-reviewer' });
  await page.getByRole('heading', { name: 'Your answer' }).waitFor();
  const keys = await page.locator('kbd').allInnerTexts();
  expect(keys).toEqual([...new Set(keys)]);
  await page.keyboard.press('d');
  await page.waitForFunction(() => globalThis.window.fake.calls.some(({ name }) => name === 'secondLook.give'));
  const given = await page.evaluate(() => globalThis.window.fake.calls.find(({ name }) => name === 'secondLook.give')?.given);
  expect(given).toMatchObject({ state: 'no-document', personId: null });
  await page.context().close();
});
