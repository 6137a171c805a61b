/** The stations before and after the review, as a neutral goes through them with a large card check. */
import { join } from 'node:path';
import type { CardId } from '#core/ids.ts';
import type { Rulings } from '#core/rules/rulings.ts';
import type { TallyView } from '#contract/tally-views.ts';
import { asked } from '#test/e2e/screens/asked.ts';
import { until, type Person } from '#test/e2e/screens/person.ts';
import type { LargeJob } from './job.ts';
import { everyCard } from './review.ts';

const PASSPHRASE = 'harbour quilt seven lanterns';
const SIGNING = 'nine copper lanterns over quiet water';
/** Two seconds of processor a scan, on a machine that others use too. */
const READING_MS = 3_600_000;
const TAKING_IN_MS = 300_000;
const GROUNDS = 'Both were heard; the agreement says no more.';

type Look = (name: string) => Promise<void>;

export async function settled(
  neutral: Person,
  { files }: LargeJob,
  { file, look }: { readonly file: string; readonly look: Look },
) {
  const { page } = neutral;
  await neutral.press('New matter …');
  const making = neutral.dialog('New matter');
  await neutral.write('Title', 'Six employers and Local 417', making);
  await neutral.write('Your reference', 'LARGE-1', making);
  await neutral.write('The neutral (you)', 'Ines Calloway', making);
  await neutral.write('Passphrase', PASSPHRASE, making);
  await neutral.write('Passphrase, once more', PASSPHRASE, making);
  await neutral.savesAs(file);
  await neutral.press('Choose where to keep it …', making);
  await neutral.choosesFiles(files.rules);
  await neutral.press('Read rules from a file …');
  await neutral.press('Freeze …');
  const freezing = neutral.dialog('Freeze the ground rules');
  await neutral.write('Agreed by both parties on', '2025-09-29', freezing);
  await neutral.press('Freeze the rules', freezing);
  await page.getByRole('heading', { name: 'Ground rules, version 1' }).waitFor();
  await neutral.goTo('Employee list');
  await neutral.choosesFiles(files.list);
  await neutral.press('Choose the list …');
  await neutral.write('Received from', 'The six employers');
  await neutral.write('Received on', '2025-10-01');
  await look('list-preview');
  await neutral.press('Accept the list');
  await neutral.sees(/people: .* eligible/);
  await look('list');
}

export async function received(
  neutral: Person,
  { files, matter, drawn }: LargeJob,
  { look }: { readonly look: Look },
): Promise<void> {
  const { page } = neutral;
  if (files.exemplars.length > 0) {
    await neutral.choosesFiles(...files.exemplars);
    await neutral.press('Attach exemplars …');
    await page.getByText(`${files.exemplars.length} exemplars attached.`).waitFor({ timeout: 120_000 });
  }
  await neutral.goTo('Cards');
  if (drawn > 0) await deliver(neutral, { form: 'Cards as scans', stated: drawn, files: files.scans });
  await deliver(neutral, { form: 'Cards as e-cards', stated: matter.cards.length - drawn, files: [files.register] });
  await look('cards-being-read');
  await page.getByRole('button', { name: /^Review [\d,]+ cards/ }).waitFor({ timeout: READING_MS });
  await look('cards');
}

type Delivered = { readonly form: string; readonly stated: number; readonly files: readonly string[] };

async function deliver(neutral: Person, { form, stated, files }: Delivered): Promise<void> {
  const { page } = neutral;
  await neutral.write('Delivered by', 'Local 417');
  await neutral.write('Received', '2025-10-06T10:15');
  await neutral.write('Cards stated', String(stated));
  await neutral.pick('How they came', form);
  if (form === 'Cards as e-cards') await neutral.pick('Submitter’s declaration', 'Came with them');
  const batches = page.getByRole('heading', { name: /^Batch \d+/ });
  const before = await batches.count();
  await neutral.choosesFiles(...files);
  await neutral.press('Choose files …');
  await until(
    async () => batches.count(),
    (now) => now > before,
  );
  await until(
    async () => page.getByRole('status', { name: 'Running work' }).getByText('Taking in cards').count(),
    (running) => running === 0,
    TAKING_IN_MS,
  );
}

type Disputing = { readonly byNumber: ReadonlyMap<string, CardId>; readonly many: number; readonly look: Look };

/** Some of the questioned cards are disputed, heard and ruled on, counted and not counted in turn; the others stay open. */
export async function disputed(neutral: Person, job: LargeJob, { byNumber, many, look }: Disputing): Promise<Rulings> {
  const questioned = job.expected({ persons: [], cards: [] }).cards.filter(({ state }) => state === 'questioned');
  const every = Math.max(1, Math.floor(questioned.length / Math.max(1, many)));
  const cards: Rulings['cards'][number][] = [];
  await neutral.goTo('Disputes');
  await neutral.page.getByRole('heading', { name: 'Disputes', level: 1 }).waitFor();
  for (const { cardId: number, primary } of questioned.filter((_, index) => index % every === 0).slice(0, many)) {
    const ruling = cards.length % 2 === 0 ? 'counted' : 'not-counted';
    const cardId = byNumber.get(number);
    if (cardId === undefined || primary === null) throw new Error(`${number} was not determined alone`);
    await ruleOn(neutral, { cardId, code: primary, ruling });
    cards.push({ cardId: number, ruling, grounds: GROUNDS, code: null });
    if (cards.length === 1) await look('dispute');
    await neutral.goTo('Disputes');
  }
  await look('docket');
  return { persons: [], cards };
}

type Ruled = { readonly cardId: CardId; readonly code: string; readonly ruling: 'counted' | 'not-counted' };

async function ruleOn(neutral: Person, { cardId, code, ruling }: Ruled): Promise<void> {
  const { page } = neutral;
  await page.keyboard.press('e');
  const subject = neutral.dialog('Open a dispute');
  await subject.getByRole('radio', { name: /^A card/ }).check();
  await neutral.write('Number of the card', cardId, subject);
  await neutral.press('Go on', subject);
  const opening = neutral.dialog(/^Open a dispute about C-/);
  await opening.getByLabel('Reason code').selectOption(code);
  await neutral.write('Ground', 'The employer doubts it.', opening);
  await neutral.write(/^Clause/, 'Section 7', opening);
  await neutral.press('Open the dispute', opening);
  for (const [label, text] of [
    ['The union says', `It is good (${cardId}).`],
    ['The employer says', `It is not (${cardId}).`],
  ] as const) {
    await neutral.press('Add a position');
    await neutral.pick('Who', label);
    await neutral.write('What they say', text);
    await neutral.press('Add the position');
    await page.locator('blockquote').filter({ hasText: text }).waitFor();
  }
  await neutral.write('Grounds', GROUNDS);
  const how = page.getByRole('group', { name: 'How to rule' });
  await how.getByRole('button', { name: ruling === 'counted' ? /^Counted/ : /^Not counted/ }).click();
  await page.getByLabel('Grounds').press('Control+Enter');
  await page.getByRole('heading', { name: 'Ruling in force' }).waitFor();
}

export type Issued = { readonly path: string; readonly fingerprint: string };

export async function certified(
  neutral: Person,
  { folder, look }: { readonly folder: string; readonly look: Look },
): Promise<Issued> {
  const { page } = neutral;
  await neutral.goTo('Tally');
  await neutral.sees(/needed, .* counted/);
  await look('tally');
  await neutral.goTo('Certify');
  await neutral.press('Make your signing identity …');
  const making = neutral.dialog('Your signing identity');
  await neutral.write('Your name, as it is printed and signed', 'Ines Calloway', making);
  await neutral.write('Passphrase for signing', SIGNING, making);
  await neutral.write('Passphrase, once more', SIGNING, making);
  await neutral.press('Make the identity', making);
  await making.waitFor({ state: 'detached' });
  const fingerprint = (await page.locator('dd code').first().innerText()).replaceAll(/\s/g, '');
  await neutral.write('Place of signing', 'New York');
  await neutral.press('Show the very pages');
  await page.getByRole('img', { name: /^Certification, page 1 of/ }).waitFor({ timeout: 120_000 });
  await look('certify');
  await neutral.press('Sign …');
  const signing = neutral.dialog(/^Sign: certification/);
  await neutral.write('Passphrase for signing', SIGNING, signing);
  await neutral.press('Sign and issue', signing);
  await page.getByRole('heading', { name: 'Version 1 is issued' }).waitFor({ timeout: 120_000 });
  const path = join(folder, 'certification.pdf');
  await neutral.savesAs(path);
  await neutral.press('Save the PDF …');
  await neutral.sees('Saved as certification.pdf.');
  await neutral.choosesFiles(folder);
  await neutral.press('Save both parties’ packages …');
  await neutral.sees(/^Saved as (?!certification)/);
  await look('issued');
  await neutral.goTo('Record');
  await neutral.press('Verify the chain');
  await page.getByText('The chain is whole.').waitFor({ timeout: 120_000 });
  await look('record');
  return { path, fingerprint };
}

const FIGURES = [
  'outcome',
  'people',
  'eligible',
  'challenged',
  'excluded',
  'required',
  'counted',
  'questioned',
  'margin',
] as const;

/** Each card and each figure that is otherwise than the truth has it, in words; none when all is well. */
export async function comparedWithTruth(neutral: Person, job: LargeJob, rulings: Rulings): Promise<readonly string[]> {
  const expected = job.expected(rulings);
  const { tally, recountAgrees } = await asked<TallyView>(neutral.page, 'tally.view');
  const figures = FIGURES.filter((figure) => JSON.stringify(tally[figure]) !== JSON.stringify(expected[figure])).map(
    (figure) => `${figure}: ${JSON.stringify(tally[figure])}, in truth ${JSON.stringify(expected[figure])}`,
  );
  const shown = await everyCard(neutral, job);
  const people = new Map(tally.cards.map(({ cardId, personId }) => [cardId, personId]));
  const cards = expected.cards.flatMap((truth): readonly string[] => {
    const card = shown.get(truth.cardId);
    if (card === undefined) return [`${truth.cardId} is not in the matter`];
    const found = [card.state, people.get(card.cardId) ?? null, card.codes.toSorted().join('+')].join(' ');
    const wanted = [truth.state, truth.personId, truth.codes.toSorted().join('+')].join(' ');
    return found === wanted ? [] : [`${card.cardId} (${truth.cardId}): ${found}, in truth ${wanted}`];
  });
  return [...figures, ...(recountAgrees ? [] : ['the record alone gives another tally']), ...cards];
}
