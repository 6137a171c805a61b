/** A large matter, made small, from its papers to a certification that is verified: each card and each figure as its truth has it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardFacts } from '#core/card/card.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import type { LocalDate } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import { parseGroundRules } from '#core/rules/parse-rules.ts';
import { NO_RULINGS } from '#core/rules/rulings.ts';
import { tally, type LawTally } from '#core/tally/run-tally.ts';
import type { Tally } from '#core/tally/tally.ts';
import { allCards } from '#backend/db/card-store.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { issuedPdf } from '#backend/use-cases/certify/issued-pdf.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import type { DeterminationInput } from '#contract/review-views.ts';
import { aFolder, aMatter, good, withCards, withList, type Folder } from '#test/builders/matter.ts';
import { largeDetermined, largeList, largeRegister, largeRules } from '../../../scripts/large/papers.ts';
import { planLargeMatter } from '../../../scripts/large/plan.ts';

const SIGNING = 'tuesday pickle granite walrus';
const matter = planLargeMatter({ people: 300, cards: 200, seed: 3, troubled: 0.2, background: await loadBackground() });
const tableOf = (text: string, fileName: string) => good(readTable({ bytes: new TextEncoder().encode(text), fileName }));
const determined = good(parseRegister(tableOf(largeDetermined(matter), 'cards.csv')));
const truth = tally({
  rules: good(parseGroundRules(largeRules(matter))),
  list: good(parseEmployeeList(tableOf(largeList(matter), 'list.csv'))),
  cards: determined,
  rulings: NO_RULINGS,
  titleMappings: [],
});

let folder: Folder;
let desk: Desk;
beforeEach(() => {
  folder = aFolder();
  desk = aMatter(folder);
});
afterEach(async () => {
  await closeDesk(desk);
  folder.remove();
});

test('a large matter is determined to the end, and its certification says what its truth does', async () => {
  good(saveDraft(desk, { rules: largeRules(matter) }));
  good(freezeRules(desk, { agreedOn: '2025-09-29' as LocalDate }));
  withList(desk, largeList(matter));
  await withCards(desk, largeRegister(matter), matter.cards.length);
  const cardIds = new Map(allCards(desk.db).map(({ cardId, registerId }) => [registerId ?? '', cardId]));
  expect(cardIds.size).toBe(matter.cards.length);
  for (const judged of inOrder(truth)) determineAs(judged, cardIds.get(judged.cardId) ?? expect.fail(judged.cardId));

  const shown = theTally(desk) ?? expect.fail('a tally');
  expect(figuresOf(shown)).toEqual(figuresOf(truth));
  expect(shown.outcome).toBe('majority');
  const numbers = new Map([...cardIds].map(([number, cardId]) => [cardId, number]));
  expect(told(shown.cards, (cardId) => numbers.get(cardId) ?? '')).toEqual(told(truth.cards, String));
  expect(recount(desk).agrees).toBe(true);

  const identity = good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  const issued = good(
    await issueCertification(desk, { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING }),
  );
  const pinned = [identity.fingerprint.replaceAll(/[^0-9a-f]/gi, '').toLowerCase()];
  const { bytes } = issuedPdf(desk, issued.version) ?? expect.fail('the certification');
  const checked = await verifyPdf(bytes, { pinned, trusted: [], now: desk.now(), matter: null });
  expect(checked).toMatchObject({ ok: true, value: { result: 'passed' } });
});

/** Second cards last: each then lies before the neutral with the first one counted. */
function inOrder({ cards }: LawTally): LawTally['cards'] {
  return cards.toSorted((a, b) => Number(a.state === 'superseded') - Number(b.state === 'superseded'));
}

function determineAs({ cardId: number, state, personId, codes }: LawTally['cards'][number], cardId: CardId): void {
  const facts: CardFacts = determined.find((each) => each.cardId === number) ?? expect.fail(number);
  good(determineCard(desk, { cardId, determination: input(), facts: { ...facts, cardId, employeeId: null }, reason: null }));

  function input(): DeterminationInput {
    if (state === 'unmatched') return { state };
    if (state === 'not-counted' || state === 'questioned') return { state, personId, codes };
    if (state !== 'counted' && state !== 'superseded') return expect.fail(`no card of this matter is ${state}`);
    return { state, personId: personId as PersonId };
  }
}

function told(cards: Tally['cards'], numbered: (cardId: CardId) => string): readonly string[] {
  return cards
    .map(({ cardId, state, personId, codes }) => `${numbered(cardId)} ${state} ${personId ?? '–'} ${codes.join('+')}`)
    .toSorted();
}

type Figures = Pick<Tally, 'outcome' | 'people' | 'eligible' | 'required' | 'counted' | 'questioned' | 'margin' | 'codes'>;

function figuresOf({ outcome, people, eligible, required, counted, questioned, margin, codes }: Figures): Figures {
  return { outcome, people, eligible, required, counted, questioned, margin, codes };
}
