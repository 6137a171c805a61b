/** Several cards on a sheet, through the window: cut apart, a form taught on one of them, read, and another wording offered as such. */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect } from 'vitest';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { aFolder, aMatter, PASSPHRASE, withList, withRules } from '#test/builders/matter.ts';
import { halfLetter } from '../../../scripts/practice/forms/half-letter.ts';
import { mannerOf } from '../../../scripts/practice/signature.ts';
import type { Filling } from '../../../scripts/practice/forms/filling.ts';
import { leftToStandIn, screenshot, startApp, type StartedApp } from '../driver/app.ts';
import { personAt, type Person } from '../screens/person.ts';
import { walk } from './in-order.ts';

const folder = aFolder();
const PEOPLE = ['Rebecca Goldfarb', 'Kwame Mensah', 'Ana Ferreira', 'Luis Medina'] as const;

let app: StartedApp;
let neutral: Person;

beforeAll(async () => {
  const rows = PEOPLE.map((name, index) => `W${index + 1},${name},Rigger,Acme Films,,,`);
  const csv = ['employee_id,name,title,employer,status,status_reason,raised_by', ...rows].join('\n');
  await closeDesk(withList(withRules(aMatter(folder)), csv));
  writeFileSync(folder.path('two-up.pdf'), await twoUp());
  app = await startApp();
  neutral = personAt(app);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

/** Two letter sheets with two half-letter cards each, scanned; the last card is on the union's other form. */
async function twoUp(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const pair of [PEOPLE.slice(0, 2), PEOPLE.slice(2)]) {
    const cards = pair.map((name, at) => ({ input: Buffer.from(halfLetter(filled(name))), left: 0, top: at * 1100 }));
    const sheet = sharp({ create: { width: 1700, height: 2200, channels: 3, background: '#fdfdfb' } }).composite(cards);
    const picture = await document.embedJpg(await sheet.greyscale().jpeg({ quality: 75 }).toBuffer());
    document.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 });
  }
  return document.save();
}

function filled(name: string): Filling {
  return {
    answers: { name, employer: 'Acme Films', title: 'Rigger', date: '2/12/2024' },
    hand: 'kalam',
    ink: '#1c3186',
    manner: mannerOf(name),
    seed: name,
    wording: wordingOn(name),
    union: 'IATSE Local 161',
  };
}

/** Two of the union's own form, one that only asks for an election, one on an older form. */
function wordingOn(name: string): Filling['wording'] {
  if (name === 'Ana Ferreira') return 'election-only';
  return name === 'Luis Medina' ? 'dual-purpose' : 'designation';
}

/** Four cards on a busy machine. */
const READING_MS = 200_000;

const readingDone = () => neutral.button('Review 4 cards').waitFor({ timeout: READING_MS });

const step = walk((claim) => screenshot(neutral.page, `failed-${claim.slice(0, 40).replaceAll(/\W+/g, '-')}`));

step('two sheets stated as four cards come in as four, and are read', async () => {
  await neutral.choosesFiles(folder.path('acme.countersign'));
  await neutral.press('Open a file …');
  const unlock = neutral.dialog('Unlock acme.countersign');
  await neutral.write('Passphrase', PASSPHRASE, unlock);
  await neutral.press('Open the matter', unlock);
  await neutral.goTo('Cards');
  await neutral.write('Delivered by', 'Local 161');
  await neutral.write('Received', '2024-03-15T09:00');
  await neutral.write('Cards stated', '4');
  await neutral.page.getByText('More about this delivery').click();
  await neutral.write('Cards on a sheet', '2');
  await neutral.choosesFiles(folder.path('two-up.pdf'));
  await neutral.press('Choose files …');
  await neutral.sees('4 cards found, 4 cards stated');
  await readingDone();
});

step('on one of them the desk is taught their form, its declaration found by itself', async () => {
  await neutral.page.getByRole('tab', { name: 'Light table' }).click();
  for (const [at, name] of PEOPLE.entries()) {
    await neutral.page.getByRole('button', { name: new RegExp(`C-000${at + 1}.*${name}`, 's') }).waitFor();
  }
  await screenshot(neutral.page, 'sheet-light-table');
  await neutral.press('Arrange pages');
  await neutral.press(/^C-0001/);
  await neutral.press('Teach the form …');
  const designer = neutral.dialog(/^A card form/);
  await designer.getByRole('button', { name: /^Box \d, Declaration/ }).waitFor({ timeout: READING_MS });
  await neutral.write('Name of the form', 'Local 161, 2024', designer);
  await screenshot(neutral.page, 'sheet-form-designer');
  await neutral.press('Teach this form', designer);
  await designer.waitFor({ state: 'detached', timeout: READING_MS });
});

step('the cards that came before it are read again, and the one of another wording is offered as such, not decided', async () => {
  await neutral.page.getByRole('tab', { name: 'Card forms' }).click();
  await neutral.sees(/4 undecided cards were read before “Local 161, 2024” was taught/);
  await screenshot(neutral.page, 'sheet-read-again');
  await neutral.press('Read 4 undecided cards again');
  // The offer goes when the reading has begun, the bar when it is done.
  await neutral.page.getByText(/were read before/).waitFor({ state: 'detached' });
  await neutral.page.getByText('Reading cards').waitFor({ state: 'detached', timeout: READING_MS });
  await neutral.page.getByRole('tab', { name: 'Light table' }).click();
  await neutral.press(/^C-0004/);
  await neutral.sees(
    /The printed declaration reads unlike that of “Local 161, 2024”.*the code is C25\. Nothing follows by itself/,
  );
  await screenshot(neutral.page, 'sheet-other-wording');
  expect(await neutral.noteOf('Review')).toBe('4 left');
});

step('the one that only asks for an election is offered as C07, and stays undecided', async () => {
  await neutral.goTo('Cards');
  await neutral.page.getByRole('tab', { name: 'Light table' }).click();
  await neutral.press(/^C-0003/);
  await neutral.sees('The text asks for an election and authorizes nobody.');
  await screenshot(neutral.page, 'sheet-election-only');
  expect(await neutral.noteOf('Review')).toBe('4 left');
});

step('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  expect(leftToStandIn(app)).toEqual([]);
});
