/** The review by keyboard: what lies before the neutral, and the keys that decide it. */
import type { CardFacts } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { asked } from './asked.ts';
import { until, type Person } from './person.ts';

export type ShownCard = {
  readonly cardId: CardId;
  /** As the caption has it: `cards-october.pdf, page 3`. */
  readonly origin: string;
  readonly facts: CardFacts;
  /** Candidates in their order; the first is chosen beforehand unless nobody is proposed. */
  readonly candidates: readonly PersonId[];
  readonly proposed: PersonId | null;
};

/** The card on the screen, with what the machine read of it; null when every card is decided. */
export async function shownCard({ page }: Person): Promise<ShownCard | null> {
  const shown = page.locator('section[aria-label^="C-"]').or(page.getByRole('heading', { name: 'Every card is decided' }));
  const cardId = (await shown.first().getAttribute('aria-label'))?.split(' ')[0];
  if (cardId === undefined) return null;
  // What she would see and compare with the paper: the same view that the screen is drawn from.
  const view = await asked<ReviewCardView>(page, 'review.card', { cardId });
  const candidates = view.match.candidates.map(({ personId }) => personId);
  return {
    cardId: view.cardId,
    origin: view.origin,
    facts: view.facts,
    candidates,
    proposed: view.match.outcome === 'none' ? null : (candidates[0] ?? null),
  };
}

const SIGNATURE_LABELS = { present: 'signed by hand', absent: 'not signed', drawn: 'drawn on a screen', typed: 'typed' };
const KIND_LABELS = {
  card: 'authorization card',
  revocation: 'revocation',
  'portal-yes': 'portal entry: yes',
  'portal-no': 'portal entry: no',
  'rival-card': 'card for another union',
};
const WORDING_LABELS = {
  designation: 'designates the union',
  'election-only': 'asks for an election only',
  'dual-purpose': 'representation or an election',
};

export type Correction = Partial<Pick<CardFacts, 'signedOn' | 'unionName' | 'signature' | 'kind' | 'wording' | 'altered'>> & {
  readonly name?: string;
};

/** `T`, the fields, Enter. */
export async function correct({ page }: Person, correction: Correction): Promise<void> {
  await page.keyboard.press('t');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: /^Done with/ }) });
  const text = async (label: RegExp, value: string | null | undefined): Promise<void> => {
    if (value !== undefined) await form.getByLabel(label).fill(value ?? '');
  };
  const choice = async (label: string, option: string | undefined): Promise<void> => {
    if (option !== undefined) await form.getByLabel(label, { exact: true }).selectOption({ label: option });
  };
  await form.waitFor();
  await text(/^Name/, correction.name);
  await text(/^Date, as/, correction.signedOn);
  await text(/^Union/, correction.unionName);
  await choice('Signature', correction.signature && SIGNATURE_LABELS[correction.signature]);
  await choice('What it is', correction.kind && KIND_LABELS[correction.kind]);
  await choice('Its words', correction.wording && WORDING_LABELS[correction.wording]);
  if (correction.altered !== undefined) await form.getByLabel('Visibly altered').setChecked(correction.altered);
  await form.getByRole('button', { name: /^Done with/ }).press('Enter');
  await form.waitFor({ state: 'detached' });
}

/** A digit where the machine proposed the person, else `/` and the employee id. */
export async function choosePerson({ page }: Person, card: ShownCard, personId: PersonId): Promise<void> {
  if (card.proposed === personId) return;
  const at = card.candidates.indexOf(personId);
  if (at >= 0) {
    await page.keyboard.press(String((at + 1) % 10));
    return;
  }
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search the employee list' });
  await search.getByRole('searchbox').fill(personId);
  await search.getByRole('option').first().waitFor();
  await until(
    async () => search.getByRole('option').count(),
    (hits) => hits === 1,
  );
  await page.keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
}

/** The rules answer for this person and these facts; until then nothing is counted. */
async function rulesHaveSpoken({ page }: Person): Promise<void> {
  await until(
    async () => page.getByText('The rules are being asked.').count(),
    (asking) => asking === 0,
  );
}

/** One key, and the next card has come. */
export async function decide(person: Person, card: ShownCard, key: 'Enter' | 'n' | 'u'): Promise<void> {
  await rulesHaveSpoken(person);
  await person.page.keyboard.press(key);
  await anotherThan(person.page, card);
}

/** `Q`, `X` or `V`, then the key of each code that is to stand, a note where the rules did not offer it, Enter. */
export async function decideWithCodes(
  person: Person,
  card: ShownCard,
  { key, codes, note }: { readonly key: 'q' | 'x' | 'v'; readonly codes: readonly ReasonCode[]; readonly note: string },
): Promise<void> {
  const { page } = person;
  await rulesHaveSpoken(person);
  await page.keyboard.press(key);
  const palette = page.getByRole('dialog');
  const reasons = palette.getByRole('list', { name: 'Reasons' });
  await reasons.waitFor();
  const rows = await reasons.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => ({
      key: button.querySelector('kbd')?.textContent ?? '',
      code: button.querySelector('code')?.textContent ?? '',
      isOn: button.getAttribute('aria-pressed') === 'true',
    })),
  );
  for (const row of rows) {
    if (row.isOn !== codes.includes(row.code as ReasonCode)) await page.keyboard.press(row.key.toLowerCase());
  }
  await until(
    async () => reasons.locator('[aria-pressed=true] code').allInnerTexts(),
    (on) => on.toSorted().join() === codes.toSorted().join(),
    5000,
  );
  if (note !== '') await palette.getByLabel(/^A note for the record/).fill(note);
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
  await anotherThan(person.page, card);
}

/** Later: this one waits for another. */
export async function later({ page }: Person, card: ShownCard): Promise<void> {
  await page.keyboard.press('j');
  await anotherThan(page, card);
}

/** What was refused stays on the screen, with its words. */
async function anotherThan(page: Person['page'], { cardId }: ShownCard): Promise<void> {
  await page
    .locator(`section[aria-label="${cardId}"]`)
    .waitFor({ state: 'detached' })
    .catch(async () => {
      throw new Error(`${cardId} is still there: ${(await page.getByRole('alert').allInnerTexts()).join(' ')}`);
    });
}
