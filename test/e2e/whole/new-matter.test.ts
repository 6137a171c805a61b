/** A matter of her own: made, its rules taken from a template, its recovery sheet kept, and opened again by either secret. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { leftToStandIn, screenshot, startApp, type StartedApp } from '../driver/app.ts';
import { personAt, type Person } from '../screens/person.ts';
import { walk } from './in-order.ts';
import { hasTool } from './names-in-files.ts';

const PASSPHRASE = 'three grey herons crossed the estuary';
const folder = mkdtempSync(join(tmpdir(), 'countersign-new-'));
const file = join(folder, 'tideline.countersign');
const sheet = join(folder, 'recovery-sheet.pdf');

let app: StartedApp;
let neutral: Person;

beforeAll(async () => {
  app = await startApp();
  neutral = personAt(app);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const step = walk((claim) => screenshot(neutral.page, `failed-${claim.slice(0, 40).replaceAll(/\W+/g, '-')}`));

step('a passphrase that is easily guessed is refused with a hint, a good one makes the file', async () => {
  await neutral.press('New matter …');
  const making = neutral.dialog('New matter');
  await neutral.write('Title', 'Tideline Editorial and Local 700', making);
  await neutral.write('Your reference', 'TL-2026', making);
  await neutral.write('The neutral (you)', 'Ingrid Solheim', making);
  await neutral.write('Passphrase', 'password', making);
  await neutral.write('Passphrase, once more', 'password', making);
  await neutral.savesAs(file);
  await neutral.press('Choose where to keep it …', making);
  await making.getByRole('alert').waitFor();
  expect(existsSync(file)).toBe(false);
  await neutral.write('Passphrase', PASSPHRASE, making);
  await neutral.write('Passphrase, once more', PASSPHRASE, making);
  await neutral.savesAs(file);
  await neutral.press('Choose where to keep it …', making);
  await neutral.page.getByRole('heading', { name: 'Which agreement is this check held under?' }).waitFor();
  expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
});

step('a template becomes a draft that says what is silent, and what the parties settle is kept', async () => {
  await neutral.press(/^Voluntary recognition by one employer/);
  await neutral.page.getByRole('heading', { name: 'Ground rules', level: 1 }).waitFor();
  await neutral.sees(/terms are silent/);
  await neutral.page.getByRole('tab', { name: /^Silent terms \(\d+\)/ }).click();
  const silent = neutral.page.getByRole('tab', { name: /^Silent terms/ });
  const before = await silent.innerText();
  await neutral.press('They agree to this');
  await neutral.page.keyboard.press('Control+s');
  await neutral.page.getByRole('button', { name: 'Draft saved' }).waitFor();
  expect(await silent.innerText()).not.toBe(before);
});

step('the recovery sheet is saved for who knows the passphrase, and for nobody else', async () => {
  await neutral.press(/^Matter\b/);
  await neutral.page.getByRole('menuitem', { name: 'Print a recovery sheet …' }).click();
  const saving = neutral.dialog('Recovery sheet');
  await neutral.write('Passphrase of this matter', 'three grey herons', saving);
  await neutral.savesAs(sheet);
  await neutral.press('Save the sheet …', saving);
  await saving.getByText('That is not the passphrase of this matter.').waitFor();
  expect(existsSync(sheet)).toBe(false);
  await neutral.write('Passphrase of this matter', PASSPHRASE, saving);
  await neutral.savesAs(sheet);
  await neutral.press('Save the sheet …', saving);
  await saving.getByText('Saved as recovery-sheet.pdf.').waitFor();
  await neutral.press('Close', saving);
});

step('a wrong passphrase is refused in words, the right one opens the matter as it was left', async () => {
  await closed();
  await neutral.press(/^tideline\.countersign/);
  const unlock = neutral.dialog('Unlock tideline.countersign');
  await neutral.write('Passphrase', 'three grey herons crossed the road', unlock);
  await neutral.press('Open the matter', unlock);
  await unlock.getByText('The file did not open with this passphrase.').waitFor();
  await neutral.write('Passphrase', PASSPHRASE, unlock);
  await neutral.press('Open the matter', unlock);
  await neutral.page.getByRole('navigation', { name: 'Stations' }).waitFor();
  expect(await neutral.noteOf('Ground rules')).toBe('draft');
});

step('the code on the recovery sheet opens it where the passphrase is lost', async () => {
  if (!hasTool('pdftotext')) return;
  const { stdout } = spawnSync('pdftotext', [sheet, '-'], { encoding: 'utf8' });
  const code = /(?:[0-9A-F]{4}\s+){16}[0-9A-F]{4}/.exec(stdout)?.[0].replaceAll(/\s+/g, '-') ?? '';
  expect(code).toMatch(/^[0-9A-F-]{84}$/);
  await closed();
  await neutral.choosesFiles(file);
  await neutral.press('Open a file …');
  const unlock = neutral.dialog('Unlock tideline.countersign');
  await neutral.write('Passphrase', code, unlock);
  await neutral.press('Open the matter', unlock);
  await neutral.page.getByRole('navigation', { name: 'Stations' }).waitFor();
});

async function closed(): Promise<void> {
  await neutral.press(/^Matter\b/);
  await neutral.page.getByRole('menuitem', { name: 'Close the matter' }).click();
  await neutral.page.getByRole('heading', { name: 'The desk of the neutral in a card check' }).waitFor();
}

step('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  expect(leftToStandIn(app)).toEqual([]);
});
