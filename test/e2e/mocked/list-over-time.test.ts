/** The list over time and an amendment before it is made, in the window alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  aComparison,
  anAsOf,
  aTouchedCard,
  aTrial,
  someDifferences,
  someFigures,
  threeVersions,
} from '#test/builders/list-over-time.ts';
import { aListView, aTallyView } from '#test/builders/views.ts';
import { deskScreen } from '../screens/desk.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

const answer = (value: unknown) => ({ ok: true as const, value });
const answers = {
  'list.state': answer(aListView({ versions: threeVersions() })),
  'list.compare': answer(aComparison()),
  'list.asOf': answer(anAsOf()),
  'rules.tryAmendment': answer(aTrial()),
};

async function noBarrier(page: Page, complaints: readonly string[]): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

test('two versions are compared by count, by card and by person, and an ignored one says that it has no effect', async () => {
  const { page, complaints } = await host.open({ answers });
  await deskScreen(page).go('Employee list');
  await page.getByRole('tab', { name: 'Versions (3)' }).click();
  await page.getByText('nobody had authority to change the list (S03). Its column').waitFor();
  const figures = page.getByRole('table', { name: 'The count on each version' });
  expect(await figures.getByRole('row', { name: /^Counted/ }).innerText()).toMatch(/231\s+198/);
  await page.getByText('Not on this list: counts for nothing').waitFor();
  await page.getByRole('heading', { name: 'Added (2)' }).waitFor();
  await page.getByText('last day: blank → 28 Oct 2023').waitFor();
  await noBarrier(page, complaints);
  await page.getByLabel('From', { exact: true }).selectOption({ index: 0 });
  const asked = await page.evaluate(() =>
    window.fake.calls.filter(({ name }) => name === 'list.compare').map(({ given }) => given),
  );
  expect(asked).toEqual([
    { before: 2, after: 3 },
    { before: 1, after: 3 },
  ]);
  await page.context().close();
});

test('masked, a comparison of lists names nobody', async () => {
  const { page } = await host.open({ answers });
  await deskScreen(page).go('Employee list');
  await page.getByRole('tab', { name: 'Versions (3)' }).click();
  await page.getByRole('heading', { name: 'Added (2)' }).waitFor();
  await page.getByRole('button', { name: /Mask names/ }).click();
  const shown = await page.locator('main').innerText();
  for (const name of ['Okafor', 'Lindqvist', 'O’Brien']) expect(shown).not.toContain(name);
  await page.context().close();
});

test('a date is moved on the screen alone: who would leave, with the working at both dates', async () => {
  const { page, complaints } = await host.open({ answers });
  await deskScreen(page).go('Employee list');
  await page.getByRole('tab', { name: 'Another date' }).click();
  await page.getByLabel('What if the eligibility date were').fill('2023-10-15');
  await page.getByRole('heading', { name: 'Would leave (1)' }).waitFor();
  await page.getByText('Nobody would enter.').waitFor();
  await page.locator('summary').first().click();
  await page.getByText(/Hired on 2023-10-20/).waitFor();
  await noBarrier(page, complaints);
  const written = await page.evaluate(() =>
    window.fake.calls.filter(({ name }) => name.startsWith('rules.') || name === 'list.accept'),
  );
  expect(written).toEqual([]);
  await page.context().close();
});

test('the preview of a newer list shows the persons and the decided cards that it touches', async () => {
  const preview = {
    previewId: 'preview-1',
    fileName: 'payroll-november.xlsx',
    sha256: threeVersions()[1]?.sha256,
    rows: 441,
    people: 419,
    columns: [],
    questions: [],
    sample: [],
    changes: { added: 2, removed: 1, changed: 1, touchedCards: 2, nobodysCards: 1 },
    standing: { eligible: 412, challenged: 2, excluded: 5, excludedBy: [{ code: 'P03', persons: 5 }] },
    resultTells: 'everybody-signed',
    differences: { ...someDifferences(), touched: [aTouchedCard()] },
  };
  const { page, complaints } = await host.open({ answers: { ...answers, 'list.choose': answer(preview) } });
  await deskScreen(page).go('Employee list');
  await page.getByRole('button', { name: /newer list/ }).click();
  await page.getByText('2 decided cards are of these people; 1 card would have to be looked at again.').waitFor();
  await page.getByText('1 card determined “Not on list” would come back').waitFor();
  await page.getByText('would tell that each person signed').waitFor();
  await page.getByRole('heading', { name: 'Cards to look at again, should this list take force (1)' }).waitFor();
  await page.getByText('Possibly the same person').waitFor();
  await noBarrier(page, complaints);
  await page.context().close();
});

test('an amendment shows what it touches before it can be frozen', async () => {
  const { page, complaints } = await host.open({ answers });
  await deskScreen(page).go('Ground rules');
  await page.getByRole('button', { name: 'Amend …' }).click();
  await page.getByLabel('Name of the agreement').fill('Another name');
  await page.getByRole('button', { name: /^Freeze version 2/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 decided card').waitFor();
  await dialog.getByText('1 person would leave it.').waitFor();
  expect(await dialog.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['Now', expect.stringContaining('Under the new version') as string]),
  );
  await dialog.getByText('Signed on 2023-01-16; the window opens on 2023-05-14.').waitFor();
  await noBarrier(page, complaints);
  await page.context().close();
});

test('several units stand side by side, each with its own result', async () => {
  const units = [
    { id: 'east', union: 'Local 161', figures: someFigures() },
    {
      id: 'west',
      union: null,
      figures: someFigures({ outcome: 'no-majority', counted: 20, range: { worst: [20, 100], best: [20, 100] } }),
    },
  ];
  const { page, complaints } = await host.open({ answers: { ...answers, 'tally.view': answer(aTallyView({ units })) } });
  await deskScreen(page).go('Tally');
  await page
    .getByRole('heading', { level: 1, name: 'In 1 of the 2 units a majority signed cards that count; in the other not.' })
    .waitFor();
  await page.getByRole('region', { name: 'Unit east' }).getByText('Threshold reached').waitFor();
  await page.getByRole('region', { name: 'Unit west' }).getByText('Threshold not reached').waitFor();
  await noBarrier(page, complaints);
  await page.context().close();
});
