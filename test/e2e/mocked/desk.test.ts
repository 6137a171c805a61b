import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskScreen, STATIONS } from '../screens/desk.ts';
import { reviewScreen } from '../screens/review.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';
import { NOTHING_YET, QUERY_OF, SAID_OF_NOTHING } from './states-of-stations.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

test('every station says that it could not be shown, with the reference, and offers to try again', async () => {
  const answers = Object.fromEntries(
    Object.values(QUERY_OF).map((name) => [
      name,
      { ok: false, error: { kind: 'unexpected', reference: `ref ${name}` } } as const,
    ]),
  );
  const { page } = await host.open({ answers });
  for (const station of STATIONS) {
    await deskScreen(page).station(station).click();
    const alert = page.getByRole('alert').filter({ hasText: `ref ${QUERY_OF[station]}` });
    await alert.waitFor();
    expect(await alert.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  }
  await page.context().close();
});

test('every station says that it is waiting, and never shows a figure that it does not have', async () => {
  const answers = Object.fromEntries(Object.values(QUERY_OF).map((name) => [name, 'never' as const]));
  const { page } = await host.open({ answers });
  for (const station of STATIONS) {
    await deskScreen(page).station(station).click();
    await page.getByRole('main').getByText('Fetching').first().waitFor();
  }
  await page.context().close();
});

test('an empty matter says at every station what to do next', async () => {
  const { page } = await host.open({ answers: NOTHING_YET });
  for (const [station, words] of SAID_OF_NOTHING) {
    await deskScreen(page).station(station).click();
    await page.getByRole('heading', { name: words }).waitFor();
  }
  await page.context().close();
});

test('while names are masked, no station and no dialog has a name in the page', async () => {
  const { page } = await host.open();
  const desk = deskScreen(page);
  await desk.heading().waitFor();
  await desk.maskNames();
  const family = /Van der Berg|VAN DER BERG|Okafor|OKAFOR|Whitfield|WHITFIELD|Abernathy|555-01/;
  for (const station of STATIONS) {
    await desk.go(station);
    await page.waitForLoadState('networkidle');
    expect({ station, text: family.exec(await page.locator('body').innerText()) }).toEqual({ station, text: null });
  }
  await desk.go('Employee list');
  await page.getByRole('row').nth(8).click();
  await desk.dialog().waitFor();
  await page.waitForLoadState('networkidle');
  expect(family.exec(await page.locator('body').innerText())).toBeNull();
  await page.context().close();
});

test('a dialog takes the focus, keeps it, and gives it back', async () => {
  const { page } = await host.open();
  const desk = deskScreen(page);
  await desk.go('Disputes');
  const opener = page.getByRole('button', { name: /Open a dispute/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await desk.dialog('Open a dispute').waitFor();
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await desk.dialog().waitFor({ state: 'detached' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});

test('the keys of a screen do nothing while its dialog is open or while something is typed', async () => {
  const { page } = await host.open();
  const review = reviewScreen(page);
  await review.question().waitFor();
  await page.keyboard.press('/');
  await review.search().getByRole('searchbox').fill('');
  await page.keyboard.type('nnqx');
  expect(await review.search().getByRole('searchbox').inputValue()).toBe('nnqx');
  await page.keyboard.press('Escape');
  const decided = await page.evaluate(
    () => globalThis.window.fake.calls.filter(({ name }) => name === 'review.determine').length,
  );
  expect(decided).toBe(0);
  await page.context().close();
});

test('at twice the size nothing is cut off at the side and every station is reached', async () => {
  const { page } = await host.open({ width: 640, height: 400 });
  for (const station of STATIONS) {
    await deskScreen(page).go(station);
    await page.waitForLoadState('networkidle');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect({ station, over }).toEqual({ station, over: 0 });
  }
  await page.context().close();
});

test('a theme is asked of main, and shown once main has it', async () => {
  const { page } = await host.open();
  const theme = async () => page.evaluate(() => document.documentElement.dataset['theme']);
  await deskScreen(page).heading().waitFor();
  expect(await theme()).toBe('light');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'contrast');
  await page.context().close();
});

test('a running job shows how far it is and can be stopped from any station', async () => {
  const { page } = await host.open();
  const desk = deskScreen(page);
  await desk.go('Record');
  await page.evaluate(() =>
    globalThis.window.fake.tell('job', {
      jobId: 'job-1',
      kind: 'import',
      state: 'running',
      done: 12,
      total: 60,
      now: 'page 12 of cards-a.pdf',
      perMinute: 40,
      problems: [],
    }),
  );
  const strip = page.getByRole('status', { name: 'Running work' });
  expect(await strip.innerText()).toContain('40 pages per minute');
  await strip.getByRole('button', { name: /Stop/ }).click();
  const cancelled = await page.evaluate(() => globalThis.window.fake.calls.filter(({ name }) => name === 'jobs.cancel'));
  expect(cancelled).toEqual([{ name: 'jobs.cancel', given: { jobId: 'job-1' } }]);
  await page.context().close();
});

test('signing waits for a look at the very pages, and a change after it asks for another look', async () => {
  const { page } = await host.open();
  await deskScreen(page).go('Certify');
  const sign = page.getByRole('button', { name: 'Sign …' });
  const place = page.getByLabel('Place of signing');
  await place.fill('Phoenix');
  expect(await sign.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: 'Show the very pages' }).click();
  await page.getByRole('img', { name: /page 1 of 2/ }).waitFor();
  expect(await sign.getAttribute('aria-disabled')).toBeNull();
  await place.fill('Tucson');
  expect(await sign.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('Something changed since').waitFor();
  await page.context().close();
});

test('the welcome page opens the practice matter with one press', async () => {
  const { page } = await host.open({ welcome: true });
  await deskScreen(page).practice();
  await page.getByRole('navigation', { name: 'Stations' }).waitFor();
  await page.context().close();
});

test('a station begins at its top, wherever the one before was left', async () => {
  const { page } = await host.open({ people: 5_000 });
  await deskScreen(page).go('Employee list');
  const later = page.getByRole('button', { name: 'Later' });
  await later.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 0) > 100);
  await deskScreen(page).go('Record');
  await page.waitForFunction(() => document.querySelector('main')?.scrollTop === 0);
  await page.context().close();
});

test('papers that are not taken are named with the reason, and the evidence is filed without them', async () => {
  const refused = [{ file: 'okafor-letter.pdf', reason: 'the file is empty' }];
  const { page } = await host.open({ answers: { 'disputes.attach': { ok: true, value: { kept: 0, refused } } } });
  const desk = deskScreen(page);
  await desk.go('Disputes');
  await page.getByRole('button', { name: /File evidence/ }).click();
  await page.getByRole('searchbox').fill('okafor');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.getByRole('searchbox').press('Enter');
  await page.getByLabel('What it is').fill('A letter of the department head.');
  await page.getByRole('button', { name: 'File it and attach papers …' }).click();
  const dialog = page.getByRole('dialog', { name: 'File evidence about a person' });
  await dialog.getByRole('alert').getByText('okafor-letter.pdf: the file is empty').waitFor();
  expect(await dialog.getByRole('status').innerText()).toContain('The evidence is filed.');
  await dialog.getByRole('button', { name: 'To the filing' }).click();

  // Attached again from the filing: the same file is named again, and not at all while names are masked.
  await page.getByRole('button', { name: 'Attach papers …' }).first().click();
  await page.getByRole('alert').getByText('okafor-letter.pdf: the file is empty').waitFor();
  await desk.maskNames();
  await page.getByRole('alert').getByText('okafor').waitFor({ state: 'detached' });
  await page.context().close();
});
