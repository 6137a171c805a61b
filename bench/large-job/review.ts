/** The review of a large card check as a careful neutral does it, by keys: confirmation sheets first, then one card after another. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId } from '#core/ids.ts';
import type { CardRowView } from '#contract/intake-views.ts';
import type { SheetView } from '#contract/sheet-views.ts';
import { asked } from '#test/e2e/screens/asked.ts';
import type { Person } from '#test/e2e/screens/person.ts';
import {
  choosePerson,
  correct,
  decide,
  decideWithCodes,
  later,
  shownCard,
  type Correction,
  type ShownCard,
} from '#test/e2e/screens/review-screen.ts';
import type { LawTally } from '#core/tally/run-tally.ts';
import { personOf, type LargeJob } from './job.ts';

const LETTERS = 'abcdefghijkl';

export type SheetsDone = {
  readonly sheets: number;
  readonly counted: number;
  /** What she took out, and why: the row is of another person, or the date read is another. */
  readonly takenOut: readonly string[];
  readonly ms: readonly number[];
};

/** Until no card is left that may be looked at several at a time. */
export async function confirmSheets(neutral: Person, job: LargeJob, look: (name: string) => Promise<void>): Promise<SheetsDone> {
  const { page } = neutral;
  const takenOut: string[] = [];
  const ms: number[] = [];
  let counted = 0;
  await shownCard(neutral);
  await page.keyboard.press('g');
  for (;;) {
    const sheet = page.getByRole('list', { name: 'Cards on this sheet' });
    await sheet
      .or(page.getByRole('button', { name: 'Back to single cards' }))
      .first()
      .waitFor();
    if ((await sheet.count()) === 0) break;
    const { cards } = await asked<SheetView>(page, 'review.sheet', { batchId: null });
    const first = cards[0]?.cardId ?? '';
    await sheet.locator('strong').getByText(first, { exact: true }).waitFor();
    if (ms.length === 0) await look('sheet');
    const out = cards.flatMap((card, index) => {
      const truth = job.cardAt(card.origin);
      const why = personOf(truth) !== card.person.personId ? 'person' : truth.signedOn !== card.signedOn ? 'date' : truth.trouble;
      return why === null ? [] : [{ index, words: `${card.cardId} ${truth.id} ${why}: ${card.nameRead}, ${card.signedOn}` }];
    });
    for (const { index, words } of out) {
      await page.keyboard.press(LETTERS.charAt(index));
      takenOut.push(words);
    }
    // Nothing is determined before its pictures have come.
    await page
      .locator('button:not([aria-disabled=true])')
      .filter({ hasText: /^Count (these|this)/ })
      .waitFor();
    const since = performance.now();
    await page.keyboard.press('Enter');
    await sheet.locator('strong').getByText(first, { exact: true }).waitFor({ state: 'detached' });
    ms.push(performance.now() - since);
    counted += cards.length - out.length;
  }
  await page.keyboard.press('Escape');
  return { sheets: ms.length, counted, takenOut, ms };
}

export type SinglesDone = {
  /** Control numbers of the window, by the union's. */
  readonly byNumber: ReadonlyMap<string, CardId>;
  readonly corrected: readonly string[];
  /** Where the person proposed was another than who signed, with the machine's word for it. */
  readonly otherPerson: readonly string[];
  /** From the key to the next card, of cards that took one key. */
  readonly ms: readonly number[];
};

export async function determineSingles(
  neutral: Person,
  job: LargeJob,
  { expected, byKeys, say }: { readonly expected: LawTally; readonly byKeys: number; readonly say: (line: string) => void },
): Promise<SinglesDone> {
  const states = new Map(expected.cards.map((card) => [card.cardId as string, card]));
  const byNumber = new Map<string, CardId>();
  const corrected: string[] = [];
  const otherPerson: string[] = [];
  const ms: number[] = [];
  const waited = new Set<string>();
  for (let card = await shownCard(neutral); card !== null; card = await shownCard(neutral)) {
    if (byNumber.size >= byKeys) break;
    const truth = job.cardAt(card.origin);
    const facts = job.facts.get(truth.id);
    const judged = states.get(truth.id);
    if (facts === undefined || judged === undefined) throw new Error(`${truth.id} is not in the truth`);
    if (judged.state === 'superseded' && !waited.has(truth.id)) {
      waited.add(truth.id);
      await later(neutral, card);
      continue;
    }
    byNumber.set(truth.id, card.cardId);
    const personId = personOf(truth);
    const correction = correctionOf(card.facts, facts);
    if (correction !== null) {
      corrected.push(`${card.cardId} ${truth.id} ${JSON.stringify(correction)}`);
      await correct(neutral, correction);
    }
    if (card.proposed !== personId) otherPerson.push(`${card.cardId} ${truth.id} ${truth.trouble ?? 'plain'}`);
    if (personId !== null) await choosePerson(neutral, card, personId);
    const since = performance.now();
    await determine(neutral, card, judged);
    if (judged.state === 'counted' && correction === null && card.proposed === personId) ms.push(performance.now() - since);
    if (byNumber.size % 200 === 0) say(`${byNumber.size} determined one by one`);
  }
  return { byNumber, corrected, otherPerson, ms };
}

/**
 * What is left, determined by the same call that the key makes, without the key: where so many keys would take longer than there is. Second cards
 * last. Answers the control numbers of all cards, by the union's.
 */
export async function determineRest(neutral: Person, job: LargeJob, expected: LawTally): Promise<ReadonlyMap<string, CardId>> {
  const rows = await everyCard(neutral, job);
  const left = expected.cards.filter(({ cardId }) => rows.get(cardId)?.state === 'undetermined');
  for (const judged of left.toSorted((a, b) => Number(a.state === 'superseded') - Number(b.state === 'superseded'))) {
    const [cardId, facts] = [rows.get(judged.cardId)?.cardId, job.facts.get(judged.cardId)];
    if (cardId === undefined || facts === undefined) throw new Error(`${judged.cardId} is not in the matter`);
    const { state, personId, codes } = judged;
    const determination =
      state === 'unmatched'
        ? { state }
        : state === 'not-counted' || state === 'questioned'
          ? { state, personId, codes }
          : { state, personId };
    const given = { cardId, determination, facts: { ...facts, cardId, employeeId: null }, reason: null };
    const answer = await asked<object | undefined>(neutral.page, 'review.determine', given);
    if (answer === undefined) throw new Error(`${cardId} (${judged.cardId}) was refused as ${state}`);
  }
  return new Map([...rows].map(([number, { cardId }]) => [number, cardId]));
}

const PAGE = 100;

export async function everyCard({ page }: Person, job: LargeJob): Promise<ReadonlyMap<string, CardRowView>> {
  const found = new Map<string, CardRowView>();
  for (let offset = 0; ; offset += PAGE) {
    const given = { state: 'all', batchId: null, offset, limit: PAGE };
    const { cards } = await asked<{ readonly cards: readonly CardRowView[] }>(page, 'cards.page', given);
    for (const card of cards) found.set(job.cardAt(card.origin).id, card);
    if (cards.length < PAGE) return found;
  }
}

async function determine(neutral: Person, card: ShownCard, { state, codes }: LawTally['cards'][number]): Promise<void> {
  switch (state) {
    case 'counted':
      return decide(neutral, card, 'Enter');
    case 'superseded':
      return decide(neutral, card, 'u');
    case 'unmatched':
      return decide(neutral, card, 'n');
    case 'questioned':
      return decideWithCodes(neutral, card, { key: 'q', codes, note: '' });
    case 'not-counted':
      return decideWithCodes(neutral, card, { key: 'x', codes, note: '' });
    case 'act':
    case 'undetermined':
      throw new Error(`${card.cardId}: no card of this job is ${state}`);
    default:
      return state satisfies never;
  }
}

/** What a person puts right before deciding: only what was read otherwise than it stands on the paper. */
function correctionOf(read: CardFacts, written: CardFacts): Correction | null {
  const folded = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const isNamed = read.name.full !== null || read.name.family !== null;
  const correction: Correction = {
    ...(isNamed ? {} : { name: written.name.full ?? '' }),
    ...((read.signedOn ?? '') === (written.signedOn ?? '') ? {} : { signedOn: written.signedOn }),
    ...(folded(read.unionName) === folded(written.unionName) ? {} : { unionName: written.unionName }),
    ...(read.signature === written.signature ? {} : { signature: written.signature }),
    ...(read.wording === written.wording ? {} : { wording: written.wording }),
    ...(read.altered === written.altered ? {} : { altered: written.altered }),
  };
  return Object.keys(correction).length === 0 ? null : correction;
}
