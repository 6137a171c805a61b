/** A small card check through the window, from a new matter to its sealed record opened again: with names that occur nowhere else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { aCardLine, listCsv, registerCsv } from '#test/builders/matter.ts';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';
import { halfLetter } from '../../../scripts/practice/forms/half-letter.ts';
import { mannerOf } from '../../../scripts/practice/signature.ts';
import type { PersonId } from '#core/ids.ts';
import { choosePerson, decide, shownCard } from '../screens/review-screen.ts';
import type { Person } from '../screens/person.ts';

/** On the list, on cards, and in what the neutral and the parties write. */
export const MARKERS = ['Zephyrina', 'Quackenbosch', 'Marker-Ground'] as const;
/** In the title of the matter, which is printed on its papers and shown on its page, and nowhere else. */
export const TITLE_MARKER = 'Marker-Title';

const MARKED = 'Zephyrina Quackenbosch';
const REFERENCE = 'ZQ-24-161';
const PASSPHRASE = 'harbour quilt seven lanterns';
const SIGNING = 'nine copper lanterns over quiet water';
const SEALING = 'copper meadow nineteen violins';
const PEOPLE = 4;
/** One picture of a card, on a busy machine. */
const READING_MS = 200_000;

/** `received` holds what comes from outside; `kept` the matter and whatever leaves it. */
export type SmallJobFolders = { readonly received: string; readonly kept: string };
export type JobStep = { readonly claim: string; readonly run: (neutral: Person) => Promise<void> };

export async function putReceived({ received }: SmallJobFolders): Promise<void> {
  const lines = Array.from({ length: PEOPLE - 1 }, (_, index) => aCardLine(`r${index + 1}`));
  writeFileSync(join(received, 'rules.json'), JSON.stringify(PLAIN_RULES_JSON));
  writeFileSync(join(received, 'list.csv'), listCsv(PEOPLE - 1, [`E${PEOPLE},${MARKED},Rigger,Acme Films,,,`]));
  writeFileSync(join(received, 'cards.csv'), registerCsv(lines));
  const drawn = halfLetter({
    answers: { name: MARKED, employer: 'Acme Films', title: 'Rigger', date: '2/23/2024' },
    hand: 'kalam',
    ink: '#1c3186',
    manner: mannerOf(MARKED),
    seed: MARKED,
    wording: 'designation',
    union: 'Local 161',
  });
  writeFileSync(join(received, 'card.jpg'), await sharp(Buffer.from(drawn)).jpeg({ quality: 85 }).toBuffer());
}

const step = (claim: string, run: JobStep['run']): JobStep => ({ claim, run });

export function smallJob(folders: SmallJobFolders): readonly JobStep[] {
  const received = (name: string) => join(folders.received, name);
  const kept = (name: string) => join(folders.kept, name);
  return [
    step('a new matter is made and its ground rules are read from a file and frozen', async (neutral) => {
      await neutral.press('New matter …');
      const making = neutral.dialog('New matter');
      await neutral.write('Title', `${TITLE_MARKER} Films and Local 161`, making);
      await neutral.write('Your reference', REFERENCE, making);
      await neutral.write('The neutral (you)', 'N. Neutral', making);
      await neutral.write('Passphrase', PASSPHRASE, making);
      await neutral.write('Passphrase, once more', PASSPHRASE, making);
      await neutral.savesAs(kept('small.countersign'));
      await neutral.press('Choose where to keep it …', making);
      await neutral.choosesFiles(received('rules.json'));
      await neutral.press('Read rules from a file …');
      await neutral.press('Freeze …');
      const freezing = neutral.dialog('Freeze the ground rules');
      await neutral.write('Agreed by both parties on', '2024-03-01', freezing);
      await neutral.press('Freeze the rules', freezing);
      await neutral.page.getByRole('heading', { name: 'Ground rules, version 1' }).waitFor();
    }),
    step('a list is accepted, and cards are taken in as a register and as a scan, and read', async (neutral) => {
      await neutral.goTo('Employee list');
      await neutral.choosesFiles(received('list.csv'));
      await neutral.press('Choose the list …');
      await neutral.write('Received from', 'Acme Films');
      await neutral.write('Received on', '2024-03-10');
      await neutral.press('Accept the list');
      await neutral.sees(`${PEOPLE} people: ${PEOPLE} eligible`);
      await neutral.goTo('Cards');
      await deliver(neutral, { form: 'Cards as e-cards', stated: PEOPLE - 1, inAll: PEOPLE - 1, file: received('cards.csv') });
      await deliver(neutral, { form: 'Cards as scans', stated: 1, inAll: PEOPLE, file: received('card.jpg') });
      await neutral.button(`Review ${PEOPLE} cards`).waitFor({ timeout: READING_MS });
    }),
    step('every card is determined by keyboard', async (neutral) => {
      await neutral.goTo('Review');
      for (let card = await shownCard(neutral); card !== null; card = await shownCard(neutral)) {
        await choosePerson(neutral, card, `E${Number(card.cardId.slice(2))}` as PersonId);
        await decide(neutral, card, 'Enter');
      }
      await neutral.sees('Every card is decided');
    }),
    step('the certification is signed and saved, with both parties’ packages and the neutral’s own paper', async (neutral) => {
      await neutral.goTo('Certify');
      await neutral.press('Make your signing identity …');
      const making = neutral.dialog('Your signing identity');
      await neutral.write('Your name, as it is printed and signed', 'N. Neutral', making);
      await neutral.write('Passphrase for signing', SIGNING, making);
      await neutral.write('Passphrase, once more', SIGNING, making);
      await neutral.press('Make the identity', making);
      await making.waitFor({ state: 'detached' });
      await neutral.write('Place of signing', 'New York');
      await neutral.press('Show the very pages');
      await neutral.page.getByRole('img', { name: /^Certification, page 1 of/ }).waitFor({ timeout: 60_000 });
      await neutral.press('Sign …');
      const signing = neutral.dialog(/^Sign: certification/);
      await neutral.write('Passphrase for signing', SIGNING, signing);
      await neutral.press('Sign and issue', signing);
      await neutral.page.getByRole('heading', { name: 'Version 1 is issued' }).waitFor({ timeout: 60_000 });
      await neutral.savesAs(kept('certification.pdf'));
      await neutral.press('Save the PDF …');
      await neutral.sees('Saved as certification.pdf.');
      await neutral.choosesFiles(folders.kept);
      await neutral.press('Save both parties’ packages …');
      await neutral.sees(/^Saved as (?!certification)/);
    }),
    step('its record is sealed for the challenge period, and the matter closed', async (neutral) => {
      await neutral.press(/^Seal the record/);
      const sealing = neutral.dialog('Seal the record for the challenge period');
      await neutral.write('Passphrase of the sealed record', SEALING, sealing);
      await neutral.write('The same, once more', SEALING, sealing);
      await neutral.savesAs(kept('small.sealed'));
      await neutral.press('Seal and save …', sealing);
      await sealing.getByText('Sealed as small.sealed.').waitFor({ timeout: 60_000 });
      await neutral.press('Close', sealing);
      await neutral.press(/^Matter\b/);
      await neutral.page.getByRole('menuitem', { name: 'Close the matter' }).click();
      await neutral.page.getByRole('heading', { name: 'The desk of the neutral in a card check' }).waitFor();
    }),
    step(
      'the sealed record does not open with another passphrase, and opens for a stated reason with its own',
      async (neutral) => {
        await neutral.choosesFiles(kept('small.sealed'));
        await neutral.press('Open a sealed record …');
        const asking = neutral.dialog('Open small.sealed');
        await neutral.write('Who asks for it', MARKED, asking);
        await neutral.write('Passphrase of the sealed record', PASSPHRASE, asking);
        await neutral.press('Record the reason and open', asking);
        await asking.getByText('The file did not open with this passphrase.').waitFor();
        await neutral.write('Passphrase of the sealed record', SEALING, asking);
        await neutral.press('Record the reason and open', asking);
        await neutral.dialog(/^Sealed record of/).waitFor();
      },
    ),
    step(
      'an allegation is entered there by name, finds its card and its weight, and is answered; the notice is saved',
      async (neutral) => {
        const record = neutral.dialog(/^Sealed record of/);
        await record.getByText('None of its counted cards is denied.').waitFor();
        await neutral.press('Enter an allegation …', record);
        await neutral.write('Whose card it is said to be', MARKED, record);
        await neutral.write('Received on', '2024-04-06', record);
        await neutral.write('What was stated', 'Marker-Ground: I never signed.', record);
        await neutral.press('Enter it', record);
        await record.getByText(`Card ${PEOPLE}, counted`).waitFor();
        await neutral.press('Say what you found …', record);
        await record.getByLabel('What you found').selectOption({ label: 'She did not sign: borne out' });
        await record.getByLabel('Why', { exact: true }).fill('Marker-Ground');
        await neutral.press('Record it', record);
        await record.getByText(/^Denied: 1 counted card\./).waitFor();
        await neutral.savesAs(kept('notice.pdf'));
        await neutral.press('Save the notice to the parties …', record);
        await record.getByText('Saved as notice.pdf.').waitFor();
        await neutral.press('Close and seal again', record);
        await record.waitFor({ state: 'detached' });
      },
    ),
  ];
}

type Delivered = { readonly form: string; readonly stated: number; readonly inAll: number; readonly file: string };

async function deliver(neutral: Person, { form, stated, inAll, file }: Delivered): Promise<void> {
  await neutral.write('Delivered by', 'Local 161');
  await neutral.write('Received', '2024-03-15T09:00');
  await neutral.write('Cards stated', String(stated));
  await neutral.pick('How they came', form);
  if (form === 'Cards as e-cards') await neutral.pick('Submitter’s declaration', 'Came with them');
  await neutral.choosesFiles(file);
  await neutral.press('Choose files …');
  await neutral.sees(`${inAll} cards found, ${inAll} cards stated`);
}
