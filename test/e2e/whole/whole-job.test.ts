/** A card check from the practice matter's first page to its signed certification, by clicking and typing in the built app. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { CardId } from '#core/ids.ts';
import type { Instant } from '#core/dates.ts';
import type { Tally } from '#core/tally/tally.ts';
import type { TallyView } from '#contract/tally-views.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { leftToStandIn, screenshot, startApp, type StartedApp } from '../driver/app.ts';
import { asked } from '../screens/asked.ts';
import { personAt, until, type Person } from '../screens/person.ts';
import { determineEverything } from './careful-neutral.ts';
import { lookAtEveryStation } from './every-station.ts';
import { walk } from './in-order.ts';
import { everythingIn, filesUnder, hasTool } from './names-in-files.ts';
import { namesIn, namesOfTheList } from './names-of-the-list.ts';
import { DELIVERIES, DISPUTED, documents, pathOf, practice, tallyOf, truth, type Walked } from './practice-scope.ts';

const FORM_LABELS = { scan: 'Cards as scans', electronic: 'Cards as e-cards' } as const;

const folder = mkdtempSync(join(tmpdir(), 'countersign-whole-'));
const userData = join(folder, 'user');
const out = join(folder, 'out');
mkdirSync(out, { recursive: true });

let app: StartedApp;
let neutral: Person;
/** Control numbers as the window gave them, by the numbers of the truth file. */
let cardIds: ReadonlyMap<string, string> = new Map();
let fingerprint = '';
let acts = 0;

beforeAll(async () => {
  app = await startApp({ userData });
  neutral = personAt(app);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const SIGNING = 'nine copper lanterns over quiet water';
/** At most 32 characters: pdftotext cuts what is longer. */
const VERIFIER_PAGE = resolve(import.meta.dirname, '../../../out/verifier/countersign-verifier.html');
const WORKSHEET = 'seven folded maps in the loft';
const ACTS =
  'matter.created rules.frozen list.accepted exemplar.attached batch.received original.kept original.repeated batch.closed difference.explained card.read card.determined dispute.opened position.taken signature.examined dispute.ruled identity.made certification.issued document.saved'.split(
    ' ',
  );

const step = walk((claim) => screenshot(neutral.page, `failed-${claim.slice(0, 40).replaceAll(/\W+/g, '-')}`));

step('the practice matter opens on its ground rules, which freeze on the day the parties agreed', async () => {
  await neutral.press('Open the practice matter');
  await neutral.page.getByRole('heading', { name: 'Ground rules', level: 1 }).waitFor();
  await neutral.page.getByRole('tab', { name: 'Silent terms' }).click();
  await neutral.sees('Nothing is silent.');
  await neutral.page.getByRole('tab', { name: 'In plain words' }).click();
  await neutral.sees(/majority|more than one half/i);
  await neutral.press('Freeze …');
  const asked = neutral.dialog('Freeze the ground rules');
  await neutral.write('Agreed by both parties on', '2025-09-29', asked);
  await neutral.press('Freeze the rules', asked);
  await neutral.page.getByRole('heading', { name: 'Ground rules, version 1' }).waitFor();
  expect(await neutral.noteOf('Ground rules')).toBe('frozen');
});

step('the employer’s list is looked at before it is accepted, and exemplars are attached for all of it', async () => {
  await neutral.goTo('Employee list');
  await neutral.choosesFiles(practice.listXlsx);
  await neutral.press('Choose the list …');
  await neutral.page.getByRole('heading', { name: 'employee-list.xlsx' }).waitFor();
  await neutral.sees(`${truth.list.rows} rows, ${truth.list.people} people. Not accepted yet.`);
  await neutral.write('Received from', truth.employer);
  await neutral.write('Received on', '2025-10-01');
  await neutral.press('Accept the list');
  await neutral.sees('60 people: 53 eligible, 4 challenged, 3 excluded.');
  await neutral.choosesFiles(practice.exemplars);
  await neutral.press('Attach exemplars …');
  await neutral.page.getByText('60 exemplars attached.').waitFor({ timeout: 60_000 });
});

step(
  'deliveries are taken in and read; a damaged file and a repeated one are named, and differences explained',
  async () => {
    await neutral.goTo('Cards');
    for (const delivery of DELIVERIES) await takeIn(delivery);
    await neutral.sees('Same bytes as in batch 1: not taken in again.');
    await neutral.sees(/scan-0125\.jpg/);
    await neutral.page.getByRole('button', { name: /^Review \d+ cards/ }).waitFor({ timeout: 480_000 });
    // A blank page is known only when it is read: the count found is final now.
    for (const { difference } of DELIVERIES) {
      if (difference === null) continue;
      const label = /Matching waits for the answer/;
      // Newest first: the one asked last is answered last.
      await neutral.page.getByLabel(label).last().fill(difference);
      await neutral.page.getByRole('button', { name: 'Enter the explanation' }).last().click();
      await neutral.page.getByText(difference).waitFor();
    }
    expect(await neutral.page.getByText('Difference explained').count()).toBe(2);
  },
  600_000,
);

async function takeIn({ deliveredBy, receivedAt, stated, form, files }: Walked): Promise<void> {
  await neutral.write('Delivered by', deliveredBy);
  await neutral.write('Received', receivedAt);
  await neutral.write('Cards stated', String(stated));
  await neutral.pick('How they came', FORM_LABELS[form]);
  if (form === 'electronic') await neutral.pick('Submitter’s declaration', 'Came with them');
  const before = await neutral.page.getByRole('heading', { name: /^Batch \d+/ }).count();
  await neutral.choosesFiles(...files.map(pathOf));
  await neutral.press('Choose files …');
  await until(
    async () => neutral.page.getByRole('heading', { name: /^Batch \d+/ }).count(),
    (batches) => batches > before,
  );
  await until(
    async () => neutral.page.getByRole('status', { name: 'Running work' }).getByText('Taking in cards').count(),
    (running) => running === 0,
    90_000,
  );
}

step(
  'every card is determined by keyboard, as the careful neutral determines it',
  async () => {
    await neutral.goTo('Review');
    cardIds = await determineEverything(neutral);
    expect(cardIds.size).toBe(documents.filter(({ facts }) => facts !== null).length);
    expect(await neutral.noteOf('Review')).toBe('all decided');
  },
  240_000,
);

step('a dispute is opened, both parties are heard, the signature is compared and the card ruled on', async () => {
  const script = truth.disputes.find(({ ref }) => ref === `card:${DISPUTED}`);
  const compared = truth.comparisons.find(({ cardId }) => cardId === DISPUTED);
  if (script?.ruling == null || compared === undefined) throw new Error('the truth file rules on it');
  const { page } = neutral;
  await neutral.goTo('Disputes');
  await page.getByRole('heading', { name: 'Disputes', level: 1 }).waitFor();
  await page.keyboard.press('e');
  const subject = neutral.dialog('Open a dispute');
  await subject.getByRole('radio', { name: /^A card/ }).check();
  await neutral.write('Number of the card', cardIds.get(DISPUTED) ?? '', subject);
  await neutral.press('Go on', subject);
  const opening = neutral.dialog(/^Open a dispute about C-/);
  await opening.getByLabel('Reason code').selectOption(script.code);
  await neutral.write('Ground', script.ground, opening);
  await neutral.write(/^Clause/, script.clause, opening);
  await neutral.press('Open the dispute', opening);
  for (const [label, text] of [
    ['The union says', script.positions.union],
    ['The employer says', script.positions.employer],
  ] as const) {
    await neutral.press('Add a position');
    await neutral.pick('Who', label);
    await neutral.write('What they say', text);
    await neutral.press('Add the position');
    // The letter that it is copied from stands on the page too.
    await page.locator('blockquote').filter({ hasText: text }).waitFor();
  }
  await page.getByRole('region', { name: 'Card and exemplar' }).waitFor();
  await neutral.write(/^What decided it/, compared.reasons);
  await page.getByRole('button', { name: /^Not consistent/ }).click();
  await page.getByRole('listitem').filter({ hasText: compared.reasons }).waitFor();
  await neutral.write('Grounds', script.ruling.grounds);
  await page
    .getByRole('group', { name: 'How to rule' })
    .getByRole('button', { name: /^Not counted/ })
    .click();
  await page.getByLabel('Grounds').press('Control+Enter');
  await page.getByRole('heading', { name: 'Ruling in force' }).waitFor();
});

step('the tally says in one sentence, and figure by figure, what the counting engine says of the same cards', async () => {
  const grounds = truth.disputes.find(({ ref }) => ref === `card:${DISPUTED}`)?.ruling?.grounds ?? '';
  const ruling = { cardId: DISPUTED as CardId, ruling: 'not-counted', grounds, code: null } as const;
  const expected = await tallyOf(documents, { persons: [], cards: [ruling] });
  await neutral.goTo('Tally');
  await neutral.page
    .getByRole('heading', { level: 1 })
    .filter({
      hasText: 'No majority of the eligible people on the list signed cards that count, and no open dispute can change that.',
    })
    .waitFor();
  await neutral.sees(`${expected.required} needed, ${expected.counted} counted`);
  const shown = await asked<TallyView>(neutral.page, 'tally.view');
  expect(shown.recountAgrees).toBe(true);
  expect(figuresOf(shown.tally)).toEqual(figuresOf(expected));
  const figures = await neutral.page.locator('main dl dd').allInnerTexts();
  expect(figures.slice(0, 4)).toEqual([expected.people, expected.eligible, expected.challenged, expected.excluded].map(String));
});

function figuresOf(tally: Tally): Omit<Tally, 'cards' | 'persons' | 'flips' | 'acts'> {
  const { outcome, blockedBy, people, eligible, challenged, excluded, required, counted, questioned } = tally;
  const { challengedWith, margin, range, codes, revocationsInTime } = tally;
  const persons = { people, eligible, challenged, excluded, required, counted, questioned, challengedWith };
  return { outcome, blockedBy, ...persons, margin, range, codes, revocationsInTime };
}

step('the very pages are shown, signed by an identity made here, and saved as a PDF that others verify', async () => {
  await neutral.goTo('Certify');
  await neutral.press('Make your signing identity …');
  const making = neutral.dialog('Your signing identity');
  await neutral.write('Your name, as it is printed and signed', truth.neutral, making);
  await neutral.write('Passphrase for signing', SIGNING, making);
  await neutral.write('Passphrase, once more', SIGNING, making);
  await neutral.press('Make the identity', making);
  await making.waitFor({ state: 'detached' });
  fingerprint = (await neutral.page.locator('dd code').first().innerText()).replaceAll(/\s/g, '');
  await neutral.write('Place of signing', 'New York');
  await neutral.press('Show the very pages');
  await neutral.page.getByRole('img', { name: /^Certification, page 1 of/ }).waitFor({ timeout: 60_000 });
  await neutral.press('Sign …');
  const signing = neutral.dialog(/^Sign: certification/);
  await neutral.write('Passphrase for signing', SIGNING, signing);
  await neutral.press('Sign and issue', signing);
  await neutral.page.getByRole('heading', { name: 'Version 1 is issued' }).waitFor({ timeout: 60_000 });
  await neutral.savesAs(join(out, 'certification.pdf'));
  await neutral.press('Save the PDF …');
  await neutral.sees('Saved as certification.pdf.');
  const bytes = new Uint8Array(readFileSync(join(out, 'certification.pdf')));
  const options = { pinned: [fingerprint], trusted: [], now: new Date().toISOString() as Instant, matter: null };
  expect(await verifyPdf(bytes, options)).toMatchObject({ ok: true, value: { result: 'passed' } });
  await neutral.choosesFiles(join(out, 'certification.pdf'));
  await neutral.press('Verify a file …');
  const verified = neutral.dialog('certification.pdf');
  await verified.getByText('Passed.').waitFor();
  await neutral.press('Close', verified);
});

step('pdfsig, where it is installed, calls the saved certification valid and wholly signed', async () => {
  if (!hasTool('pdfsig')) return;
  const { stdout } = spawnSync('pdfsig', ['-nocert', join(out, 'certification.pdf')], { encoding: 'utf8' });
  expect(stdout).toContain('Signature is Valid.');
  expect(stdout).toContain('Total document signed');
});

step(
  'what is made for the parties names nobody of the list, in no file and no file’s name',
  async () => {
    await neutral.choosesFiles(out);
    await neutral.press('Save both parties’ packages …');
    await neutral.sees('Saved as out.');
    const files = ['union', 'employer'].flatMap((party) => filesUnder(join(out, party)));
    expect(files.length).toBeGreaterThan(7);
    const names = await namesOfTheList(neutral.page);
    expect(names.size).toBeGreaterThan(100);
    // The verifier's page is the same for every matter, byte for byte as it was built: it can tell of nobody (and knows a colour brown).
    const pages = files.filter((file) => file.endsWith('verify.html'));
    for (const page of pages) expect(readFileSync(page).equals(readFileSync(VERIFIER_PAGE)), page).toBe(true);
    const told = [...files.filter((file) => !pages.includes(file)), join(out, 'certification.pdf')];
    for (const file of told) expect(namesIn(everythingIn(file), names), file).toEqual([]);
    // The search finds what is there: every name in the list itself, and the neutral's in the certification.
    expect(namesIn(everythingIn(practice.listCsv), names).length).toBeGreaterThan(150);
    expect(everythingIn(join(out, 'certification.pdf'))).toContain('ines calloway');
  },
  120_000,
);

step(
  'the worksheet is saved under a passphrase of its own',
  async () => {
    await neutral.press('My worksheet …');
    const saving = neutral.dialog('The neutral’s worksheet');
    await neutral.write('Passphrase for this file', WORKSHEET, saving);
    await neutral.savesAs(join(out, 'worksheet.pdf'));
    await neutral.press('Save the worksheet …', saving);
    await saving.getByText('Saved as worksheet.pdf.').waitFor({ timeout: 90_000 });
    await neutral.press('Close', saving);
    const open = everythingIn(join(out, 'worksheet.pdf'));
    expect(open).not.toContain('brennan');
    const { stdout } = spawnSync('pdftotext', ['-upw', WORKSHEET, join(out, 'worksheet.pdf'), '-'], { encoding: 'utf8' });
    if (hasTool('pdftotext')) expect(stdout).toContain('Brennan');
  },
  120_000,
);

step('the record holds every act, and its chain is whole', async () => {
  await neutral.goTo('Record');
  await neutral.press('Verify the chain');
  await neutral.sees('The chain is whole.');
  const kinds = await neutral.page.getByRole('combobox').locator('option').allInnerTexts();
  expect(kinds).toEqual(expect.arrayContaining(ACTS));
  acts = Number((await neutral.noteOf('Record')).replaceAll(/\D/g, ''));
  await neutral.page.getByRole('combobox').selectOption('card.determined');
  await neutral.sees(`${documents.length} acts`);
});

step(
  'every station, light and dark, is drawn without a barrier that axe knows',
  async () => {
    expect(await lookAtEveryStation(neutral)).toEqual({});
  },
  300_000,
);

step('closed and opened again by its passphrase, everything is still there', async () => {
  await neutral.press(/^Matter\b/);
  await neutral.page.getByRole('menuitem', { name: 'Close the matter' }).click();
  await neutral.press('practice.countersign');
  const unlock = neutral.dialog('Unlock practice.countersign');
  await neutral.write('Passphrase', truth.passphrase, unlock);
  await neutral.press('Open the matter', unlock);
  await neutral.page.getByRole('navigation', { name: 'Stations' }).waitFor();
  expect(await neutral.noteOf('Review')).toBe('all decided');
  expect(await neutral.noteOf('Certify')).toBe('issued');
  expect(Number((await neutral.noteOf('Record')).replaceAll(/\D/g, ''))).toBeGreaterThanOrEqual(acts);
  await neutral.goTo('Certify');
  await neutral.sees('Certification, version 1');
});

step('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  expect(leftToStandIn(app)).toEqual([]);
});
