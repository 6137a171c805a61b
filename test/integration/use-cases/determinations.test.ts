import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { enterAct } from '#backend/use-cases/disputes/enter-act.ts';
import { offerFor } from '#backend/use-cases/review/offer-codes.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  refusal,
  registerCsv,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import type { Instant } from '#core/dates.ts';

let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  desk = withList(withRules(aMatter(folder)), listCsv(5, ['E9,Excluded One,Director,Acme Films,excluded,management,']));
  await withCards(
    desk,
    registerCsv([
      aCardLine('r1'),
      aCardLine('r2'),
      aCardLine('r3', { signedOn: '2022-01-01' }),
      aCardLine('r4', { wording: 'dual-purpose' }),
    ]),
    4,
  );
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const lastEvent = () => eventsPage(desk.db, { kind: null, before: null, limit: 1 })[0];

test('a card that cannot count is refused by the rule that decides, and no ruling on a lesser question is proposed', () => {
  const card = reviewCard(desk, 'C-0004' as CardId) ?? expect.fail('no card');
  const facts = { ...card.facts, wording: 'election-only' as const, signedOn: null };
  const offer = offerFor(desk, { cardId: card.cardId, personId: 'E4' as PersonId, facts });
  expect(offer).toMatchObject({ suggestedState: 'not-counted', primary: 'C07' });
  expect(offer.forbidden.map(({ rule }) => rule.slice(0, 3))).toEqual(['C07', 'C02']);
  expect(JSON.stringify(offer.forbidden)).not.toContain('a ruling can count it');
});

test('a determination and its event are one act: who, from what to what, and the facts it was made on', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  const event = lastEvent();
  expect(event).toMatchObject({
    kind: 'card.determined',
    actor: 'N. Neutral',
    data: { cardId: 'C-0001', from: 'undetermined', to: 'counted', personId: 'E1', codes: [], primary: null },
  });
  expect(JSON.stringify(event)).not.toContain('Person of');
  expect(theTally(desk)?.counted).toBe(1);
});

test('nothing is counted that no person has determined, whatever the rules would say of it', () => {
  expect(theTally(desk)).toMatchObject({ counted: 0, outcome: 'blocked', blockedBy: ['undetermined'] });
});

test('a stale card cannot be counted, and the refusal names the rule and is an event', () => {
  const refused = refusal(determine(desk, 'C-0003', counted('E1')));
  expect(refused.kind).toBe('forbidden');
  expect(refused.kind === 'forbidden' && refused.rule).toContain('C04');
  expect(lastEvent()).toMatchObject({ kind: 'determination.refused', data: { cardId: 'C-0003', to: 'counted' } });
  expect(theTally(desk)?.counted).toBe(0);
});

test('no card counts for an excluded person', () => {
  const refused = refusal(determine(desk, 'C-0001', counted('E9')));
  expect(refused.kind === 'forbidden' && refused.rule).toContain('excluded');
});

test('no second card counts for one person; it can be superseded, and only beside one that stands', () => {
  expect(refusal(determine(desk, 'C-0002', { state: 'superseded', personId: 'E1' as PersonId })).kind).toBe('forbidden');
  good(determine(desk, 'C-0001', counted('E1')));
  expect(refusal(determine(desk, 'C-0002', counted('E1')))).toEqual({ kind: 'already-counted', cardId: 'C-0001' });
  good(determine(desk, 'C-0002', { state: 'superseded', personId: 'E1' as PersonId }));
  expect(theTally(desk)).toMatchObject({ counted: 1, codes: { C16: 1 } });
});

test('the file itself refuses a second counted card of one person', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  good(determine(desk, 'C-0002', counted('E2')));
  const change = desk.db.prepare("update determination set person_id = 'E1' where card_id = 'C-0002'");
  expect(() => change.run()).toThrow(/UNIQUE/);
});

test('a code is required for what is not counted, and a reason for a code that the rules did not offer', () => {
  const without = { state: 'not-counted', personId: 'E1' as PersonId, codes: [] } as const;
  expect(refusal(determine(desk, 'C-0001', without)).kind).toBe('code-required');
  const unoffered = { ...without, codes: ['C11' as const] };
  expect(refusal(determine(desk, 'C-0001', unoffered)).kind).toBe('reason-required');
  good(determine(desk, 'C-0001', unoffered, 'The name is a scrawl.'));
});

test('a changed determination needs a reason, and the earlier one stays', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  expect(refusal(determine(desk, 'C-0001', counted('E2'))).kind).toBe('reason-required');
  good(determine(desk, 'C-0001', counted('E2'), 'The telephone number is hers.'));
  const kept = desk.db.prepare('select person_id, in_force from determination order by determination_id').all();
  expect(kept).toEqual([
    { person_id: 'E1', in_force: 0 },
    { person_id: 'E2', in_force: 1 },
  ]);
});

test('a card in dispute is decided by its ruling, and after that only by a new ruling', () => {
  good(determine(desk, 'C-0004', { state: 'questioned', personId: 'E1' as PersonId, codes: ['C08'] }));
  const disputeId = disputed(desk, onCard('C-0004'), 'C08');
  expect(refusal(determine(desk, 'C-0004', counted('E1'), 'I changed my mind.'))).toEqual({ kind: 'card-in-dispute', disputeId });
  good(ruleDispute(desk, { disputeId, ruling: 'counted', grounds: 'The words support recognition.' }));
  expect(theTally(desk)?.counted).toBe(1);
  const refused = refusal(determine(desk, 'C-0004', { state: 'unmatched' }, 'I changed my mind again.'));
  expect(refused.kind === 'forbidden' && refused.rule).toContain('new ruling');
});

test('a person who is not on the list, and a card that is not there, are refused', () => {
  expect(refusal(determine(desk, 'C-0001', counted('E77'))).kind).toBe('no-such-person');
  expect(() => determine(desk, 'C-0099', counted('E1'))).toThrow('No card');
});

test('a revocation in time speaks against a counted card until the neutral looks again', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  expect(touchedCards(desk)).toEqual([]);
  const revocation = {
    kind: 'revocation',
    personId: 'E1' as PersonId,
    receivedAt: '2024-03-20T10:00:00-04:00' as Instant,
  } as const;
  good(enterAct(desk, { ...revocation, signedOn: null, form: 'signed-individual', note: '' }));
  expect(touchedCards(desk)).toEqual(['C-0001']);
  const refused = refusal(determine(desk, 'C-0001', counted('E1'), 'Again.'));
  expect(refused.kind === 'forbidden' && refused.rule).toContain('R01');
  good(determine(desk, 'C-0001', { state: 'not-counted', personId: 'E1' as PersonId, codes: ['R01'] }, 'Revoked in time.'));
  expect(touchedCards(desk)).toEqual([]);
  expect(theTally(desk)).toMatchObject({ counted: 0, revocationsInTime: 1 });
});

test('a denial by the signer puts her counted card in dispute', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  const denial = { kind: 'denial', personId: 'E1' as PersonId, receivedAt: '2024-03-20T10:00:00-04:00' as Instant } as const;
  good(enterAct(desk, { ...denial, signedOn: null, form: 'any-writing', note: '' }));
  expect(theTally(desk)).toMatchObject({ counted: 0, questioned: 1, codes: { C15: 1 } });
});

test('the tally of the tables and the recount from the events agree after every kind of act', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  good(determine(desk, 'C-0002', counted('E2')));
  good(determine(desk, 'C-0003', { state: 'not-counted', personId: 'E3' as PersonId, codes: ['C04'] }));
  good(determine(desk, 'C-0004', { state: 'unmatched' }));
  const person = disputed(desk, { kind: 'person', personId: 'E5' as PersonId }, 'P04');
  expect(recount(desk)).toMatchObject({ agrees: true, tally: { challenged: 1, eligible: 4 } });
  good(ruleDispute(desk, { disputeId: person, ruling: 'excluded', grounds: 'A manager.' }));
  expect(recount(desk)).toMatchObject({ agrees: true, tally: { excluded: 2, eligible: 4 } });
  good(ruleDispute(desk, { disputeId: person, ruling: 'eligible', grounds: 'On reflection, no manager.' }));
  expect(recount(desk)).toMatchObject({ agrees: true, tally: { excluded: 1, eligible: 5, counted: 2 } });
});

test('a table changed behind the record’s back is found by the recount', () => {
  good(determine(desk, 'C-0001', counted('E1')));
  desk.db.prepare("update determination set state = 'unmatched', person_id = null where card_id = 'C-0001'").run();
  // A new head, so that nothing remembered is shown.
  disputed(desk, { kind: 'process' });
  expect(recount(desk).agrees).toBe(false);
});
