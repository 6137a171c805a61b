/** A second pair of eyes, blind to the first; and the neutral's private log, which leaves no trace. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { allEvents, headOf } from '#backend/db/event-store.ts';
import { conductLooks } from '#backend/db/conduct-store.ts';
import { blindDesk } from '#backend/use-cases/second-look/blind-desk.ts';
import { conductView, giveReReview, noteConduct, reReviewCards, setConduct } from '#backend/use-cases/second-look/conduct.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import {
  endSecondReview,
  giveSecondLook,
  nameSecondReviewer,
  secondReviewView,
  settleDisagreement,
} from '#backend/use-cases/second-look/second-review.ts';
import { AT_A_GLANCE, unmetViews } from '#backend/use-cases/tally/unmet.ts';
import { aCountedMatter, aFolder, counted, determine, good, refusal, type Folder } from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const card = (id: string) => id as CardId;
const look = (id: string, personId: string, state: 'counted' | 'questioned' = 'counted') => ({
  cardId: card(id),
  state,
  personId: personId as PersonId,
  note: '',
});

test('nobody looks over her own work, and there is one second reviewer at a time', () => {
  expect(refusal(nameSecondReviewer(desk, { name: ' n.  NEUTRAL ' })).kind).toBe('own-work');
  expect(refusal(nameSecondReviewer(desk, { name: ' ' })).kind).toBe('name-required');
  good(nameSecondReviewer(desk, { name: 'T. Marsh' }));
  expect(refusal(nameSecondReviewer(desk, { name: 'A. Other' }))).toEqual({ kind: 'reviewer-named', name: 'T. Marsh' });
});

test('the second reviewer is shown nothing that was decided', () => {
  good(determine(desk, 'C-0001', { state: 'questioned', personId: 'E1' as PersonId, codes: ['C09'] }, 'A secret reason.'));
  good(nameSecondReviewer(desk, { name: 'T. Marsh' }));
  const blind = blindDesk(desk, 'second-reviewer');
  expect(blind).toMatchObject({ name: 'T. Marsh', done: 0, total: 3, card: { cardId: 'C-0001' } });
  const shown = JSON.stringify(blind);
  for (const telling of ['questioned', 'C09', 'secret', 'determin', 'dispute', 'history']) expect(shown).not.toContain(telling);
  expect(blindDesk(desk, 'neutral').card).toBeNull();
});

test('a second look changes no card, stands in the record under its own name, and is given once', () => {
  good(nameSecondReviewer(desk, { name: 'T. Marsh' }));
  const before = theTally(desk);
  good(giveSecondLook(desk, look('C-0001', 'E1', 'questioned')));
  expect(theTally(desk)).toEqual(before);
  expect(recount(desk).agrees).toBe(true);
  const event = [...allEvents(desk.db)].at(-1);
  expect(event).toMatchObject({ kind: 'second-look.given', actor: 'T. Marsh', data: { cardId: 'C-0001', agrees: 0 } });
  expect(refusal(giveSecondLook(desk, look('C-0001', 'E1'))).kind).toBe('looked-at');
  expect(refusal(giveSecondLook(desk, look('C-0099', 'E1'))).kind).toBe('no-such-card');
});

test('where the two differ the neutral decides: anew, or hers stands with its reason', () => {
  good(nameSecondReviewer(desk, { name: 'T. Marsh' }));
  good(giveSecondLook(desk, look('C-0001', 'E1')));
  good(giveSecondLook(desk, look('C-0002', 'E2', 'questioned')));
  good(giveSecondLook(desk, look('C-0003', 'E4')));
  expect(secondReviewView(desk)).toMatchObject({
    done: 3,
    agreement: { cards: 3, agreed: 1 },
    disagreements: [
      { cardId: 'C-0002', outcome: 'open' },
      { cardId: 'C-0003', outcome: 'open' },
    ],
  });
  expect(unmetViews(desk, AT_A_GLANCE).map(({ kind }) => kind)).toContain('second-look-open');
  expect(refusal(endSecondReview(desk))).toEqual({ kind: 'disagreements-open', cards: 2 });
  expect(refusal(settleDisagreement(desk, { cardId: card('C-0001'), reason: 'Mine.' })).kind).toBe('no-disagreement');
  expect(refusal(settleDisagreement(desk, { cardId: card('C-0002'), reason: ' ' })).kind).toBe('reason-required');
  good(settleDisagreement(desk, { cardId: card('C-0002'), reason: 'The month is clear on the back.' }));
  good(determine(desk, 'C-0003', counted('E4'), 'It is the other person.'));
  expect(secondReviewView(desk).disagreements.map(({ outcome }) => outcome)).toEqual(['stands', 'decided-anew']);
  expect(unmetViews(desk, AT_A_GLANCE).map(({ kind }) => kind)).not.toContain('second-look-open');
  good(endSecondReview(desk));
  // What they agreed on is what each said alone, before either knew of the other.
  expect([...allEvents(desk.db)].at(-1)).toMatchObject({ kind: 'second-review.ended', data: { cards: 3, agreed: 1 } });
  expect(secondReviewView(desk).reviewer).toBeNull();
});

test('the neutral’s log is off until she turns it on, leaves no event, and goes without a trace', () => {
  const head = headOf(desk.db);
  good(noteConduct(desk, { cardId: card('C-0001'), milliseconds: 900, looks: 1 }));
  expect(conductView(desk)).toMatchObject({ since: null, cards: 0, sample: { total: 0 } });
  good(setConduct(desk, { on: true }));
  good(noteConduct(desk, { cardId: card('C-0001'), milliseconds: 900, looks: 1 }));
  good(noteConduct(desk, { cardId: card('C-0002'), milliseconds: 3_600_000, looks: 4 }));
  expect(conductLooks(desk.db).map(({ milliseconds }) => milliseconds)).toEqual([900, 600_000]);
  const [drawn] = reReviewCards(desk);
  expect(reReviewCards(desk).length).toBe(1);
  good(giveReReview(desk, look(drawn ?? '', 'E5')));
  expect(conductView(desk).sample).toMatchObject({ done: 1, total: 1, agreement: { cards: 1, agreed: 0 } });
  expect(blindDesk(desk, 're-review').card).toBeNull();
  good(setConduct(desk, { on: false }));
  expect(headOf(desk.db)).toEqual(head);
  for (const table of ['conduct_look', 'conduct_setting', 'second_look']) {
    expect([table, desk.db.prepare(`select count(*) as rows from ${table}`).get()]).toEqual([table, { rows: 0 }]);
  }
});

test('a card that was not drawn cannot be looked at in the second look of her own', () => {
  good(setConduct(desk, { on: true }));
  const drawn = reReviewCards(desk);
  const other = ['C-0001', 'C-0002', 'C-0003'].find((id) => !drawn.includes(card(id)));
  expect(refusal(giveReReview(desk, look(other ?? '', 'E1'))).kind).toBe('no-such-card');
});
