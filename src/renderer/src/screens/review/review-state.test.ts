import { expect, test } from 'vitest';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { DeterminationView } from '#contract/review-views.ts';
import { aCandidate, aCardId, anInstant, anOffer, aPersonId, aReviewCard } from '#test/builders/views.ts';
import {
  compose,
  factsOf,
  firstDraft,
  mayTakeBack,
  nearestAct,
  isAtEdge,
  nextInQueue,
  offeredFor,
  whyNotCount,
  withCodes,
  type ReviewAct,
  type ReviewDraft,
} from './review-state.ts';
import { reviewEn } from '#renderer/wording/review.en.ts';

type Composed = Parameters<typeof whyNotCount>[0];
const whyNot = (draft: Composed['draft'], card: Composed['card'], offer: Composed['offer']) =>
  whyNotCount({ draft, card, offer }, reviewEn.card);

const card = aReviewCard(1);
const aDetermination = (part: Partial<DeterminationView>): DeterminationView => ({
  state: 'counted',
  personId: aPersonId(0),
  personName: 'Van der Berg, Pieter',
  codes: [],
  primary: null,
  reason: null,
  setAside: null,
  by: 'R. Osei',
  onSheet: false,
  at: anInstant(),
  ...part,
});
const after = (draft: ReviewDraft, ...acts: readonly ReviewAct[]) => acts.reduce(compose, draft);
const hit = {
  personId: aPersonId(40),
  displayName: 'Ng, Ai',
  title: null,
  employer: null,
  rows: [3],
  state: 'eligible',
} as const;

test('the first candidate is proposed, and nobody where the machine proposes nobody', () => {
  expect(firstDraft(card).chosen).toBe(aPersonId(0));
  const nobody = aReviewCard(1, { match: { ...card.match, outcome: 'none' } });
  expect(firstDraft(nobody).chosen).toBeNull();
  expect(whyNot(firstDraft(nobody), nobody, anOffer())).toContain('Choose the person first');
});

test('a card that the rules forbid to count says which rule, and counts again once the fact is corrected', () => {
  const forbidding = anOffer({ forbidden: [{ act: 'count', rule: 'Only “Local 871” is accepted.' }] });
  expect(whyNot(firstDraft(card), card, forbidding)).toBe('Only “Local 871” is accepted.');
  expect(whyNot(firstDraft(card), card, anOffer())).toBeNull();
});

test('a second card of a counted person cannot be counted, whatever the offer says', () => {
  const taken = aCandidate(0, { otherCards: [{ cardId: aCardId(41), state: 'counted' }] });
  const second = aReviewCard(1, { match: { ...card.match, candidates: [taken] } });
  expect(whyNot(firstDraft(second), second, anOffer())).toContain('C-0041 is already counted');
});

test('a card is no second card of itself', () => {
  const itself = aCandidate(0, { otherCards: [{ cardId: aCardId(1), state: 'counted' }] });
  const same = aReviewCard(1, { match: { ...card.match, candidates: [itself] } });
  expect(whyNot(firstDraft(same), same, anOffer())).toBeNull();
});

test('a decision already made changes only with a reason', () => {
  const decided = aReviewCard(1, { determination: aDetermination({ state: 'counted' }) });
  const draft = firstDraft(decided);
  expect(whyNot(draft, decided, anOffer())).toContain('why the earlier decision changes');
  expect(whyNot(after(draft, { do: 'reason', reason: '  ' }), decided, anOffer())).not.toBeNull();
  expect(whyNot(after(draft, { do: 'reason', reason: 'Misread.' }), decided, anOffer())).toBeNull();
});

test('a person decided from a search is still shown when the card is looked at again', () => {
  const found = aDetermination({ state: 'counted', personId: hit.personId, personName: hit.displayName });
  const again = aReviewCard(1, { determination: found });
  expect(firstDraft(again)).toMatchObject({ chosen: hit.personId, found: { displayName: 'Ng, Ai' } });
});

test('someone found by searching is chosen, and a candidate may be chosen again', () => {
  const found = after(firstDraft(card), { do: 'ask', asking: 'search' }, { do: 'found', hit });
  expect(found).toMatchObject({ chosen: hit.personId, asking: 'nothing' });
  expect(after(found, { do: 'choose', personId: aPersonId(14) }).chosen).toBe(aPersonId(14));
});

test('what is keyed overrides what was read, and only that', () => {
  const draft = after(
    firstDraft(card),
    { do: 'edit', part: { signedOn: '2023-05-04' } },
    { do: 'edit', part: { unionName: 'Local 871' } },
  );
  expect(factsOf(card, draft.edits)).toEqual({ ...card.facts, signedOn: '2023-05-04', unionName: 'Local 871' });
});

test('a palette begins with the offered codes of its own kind', () => {
  const offer = anOffer({
    codes: (['C03', 'C06'] as const).map((code) => ({ code, label: code, why: '', effect: '' })),
  });
  const questions: readonly ReasonCode[] = ['C02', 'C03'];
  expect(offeredFor(offer, questions)).toEqual(['C03']);
});

test('a palette decides nothing without a code, and an act needs its person', () => {
  const asking = after(firstDraft(card), { do: 'ask', asking: 'question', offered: [] });
  expect(withCodes(asking)).toBeNull();
  expect(withCodes(after(asking, { do: 'toggle-code', code: 'C09' }))).toEqual({
    state: 'questioned',
    personId: aPersonId(0),
    codes: ['C09'],
  });
  const twice = after(asking, { do: 'toggle-code', code: 'C09' }, { do: 'toggle-code', code: 'C09' });
  expect(withCodes(twice)).toBeNull();
  const act = { ...after(asking, { do: 'ask', asking: 'act', offered: ['R01'] }), chosen: null };
  expect(withCodes(act)).toBeNull();
});

test('the queue goes on after this card, begins again at its end, and ends with the last', () => {
  const queue = {
    head: aCardId(1),
    cards: [1, 2, 3].map((n) => ({ cardId: aCardId(n), state: 'undetermined', need: 'clear' }) as const),
  };
  expect(nextInQueue(queue, aCardId(1))).toBe(aCardId(2));
  expect(nextInQueue(queue, aCardId(3))).toBe(aCardId(1));
  expect(nextInQueue(queue, aCardId(9))).toBe(aCardId(1));
  expect(nextInQueue({ ...queue, cards: queue.cards.slice(0, 1) }, aCardId(1))).toBeNull();
  expect(nextInQueue(undefined, aCardId(1))).toBeNull();
});

test('a card that has just left the queue gives way to the one that came next, and not to the first of all', () => {
  const cards = [1, 2, 4, 5].map((n) => ({ cardId: aCardId(n), state: 'undetermined', need: 'clear' }) as const);
  const queue = { head: aCardId(1), cards };
  expect(nextInQueue(queue, aCardId(3), aCardId(4))).toBe(aCardId(4));
  expect(nextInQueue(queue, aCardId(3), aCardId(9))).toBe(aCardId(1));
  expect(nextInQueue(queue, aCardId(4), aCardId(2))).toBe(aCardId(5));
});

test('a stretch of a long queue is asked for anew before its end is reached, and where she has left it', () => {
  const cards = Array.from(
    { length: 100 },
    (_, n) => ({ cardId: aCardId(n + 101), state: 'undetermined', need: 'clear' }) as const,
  );
  const stretch = { head: aCardId(1), cards, before: 100, after: 100 };
  expect([150, 101, 200, 300].map((n) => isAtEdge(stretch, aCardId(n)))).toEqual([false, true, true, true]);
  expect([150, 101, 200, 300].map((n) => isAtEdge({ ...stretch, before: 0, after: 0 }, aCardId(n)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('nobody is proposed for an image that no machine has read, and a register entry needs no reading', () => {
  expect(firstDraft(aReviewCard(1, { reading: null })).chosen).toBeNull();
  expect(firstDraft(aReviewCard(1, { reading: null, images: [] })).chosen).toBe(aPersonId(0));
});

const read = card.reading ?? expect.fail('a card that was read');
const blank = aReviewCard(1, { reading: { ...read, blank: true } });

test('a page on which nothing was found is proposed for nobody, and laying it aside lies nearest', () => {
  expect(firstDraft(blank).chosen).toBeNull();
  expect(nearestAct(firstDraft(blank), blank, anOffer())).toBe('notListed');
});

test('where the rules shut counting, the act that answers them is pointed at; where they do not, none is', () => {
  const shut = [{ act: 'count', rule: 'C02 No date' }] as const;
  const near = (offer: Parameters<typeof nearestAct>[2], of = card) => nearestAct(firstDraft(of), of, offer);
  expect(near(anOffer())).toBeNull();
  expect(near(undefined)).toBeNull();
  expect(near(anOffer({ forbidden: shut, suggestedState: 'questioned' }))).toBe('question');
  expect(near(anOffer({ forbidden: shut, suggestedState: 'not-counted' }))).toBe('notCounted');
  expect(near(anOffer({ forbidden: shut, suggestedState: 'act' }))).toBe('act');
  const taken = aCandidate(0, { otherCards: [{ cardId: aCardId(41), state: 'counted' }] });
  expect(near(anOffer(), aReviewCard(1, { match: { ...card.match, candidates: [taken] } }))).toBe('second');
});

test('a counted card of which the rules now speak otherwise points at their answer, and any other decided one at nothing', () => {
  const counted = aReviewCard(1, { determination: aDetermination({ state: 'counted' }) });
  const shut = anOffer({ forbidden: [{ act: 'count', rule: 'R01 Revoked later, in time.' }], suggestedState: 'not-counted' });
  expect(nearestAct(firstDraft(counted), counted, shut)).toBe('notCounted');
  expect(nearestAct(firstDraft(counted), counted, anOffer())).toBeNull();
  const fallen = aReviewCard(1, { determination: aDetermination({ state: 'not-counted' }) });
  expect(nearestAct(firstDraft(fallen), fallen, shut)).toBeNull();
});

test('a paper that speaks of taking a card back asks what it is until she has said it or decided it', () => {
  const letter = aReviewCard(1, { reading: { ...read, document: 'unclear', takesBack: true } });
  expect(mayTakeBack(letter, letter.facts)).toBe(true);
  const shut = anOffer({ forbidden: [{ act: 'count', rule: 'S01 Received late' }], suggestedState: 'not-counted' });
  expect(nearestAct(firstDraft(letter), letter, shut)).toBeNull();
  const said = after(firstDraft(letter), { do: 'edit', part: { kind: 'revocation' } });
  expect(nearestAct(said, letter, { ...shut, suggestedState: 'act' })).toBe('act');
  expect(mayTakeBack(letter, { kind: 'revocation' })).toBe(false);
  expect(mayTakeBack({ ...letter, determination: aDetermination({ state: 'counted' }) }, letter.facts)).toBe(false);
  expect(mayTakeBack(card, card.facts)).toBe(false);
});

test('a correction that is left leaves nothing of itself, and one that is done stays', () => {
  const earlier = after(firstDraft(card), { do: 'edit', part: { altered: true } });
  const begun = after(earlier, { do: 'editing', as: 'begun' }, { do: 'edit', part: { signedOn: '2023-04-05' } });
  expect(after(begun, { do: 'editing', as: 'left' }).edits).toEqual({ altered: true });
  expect(after(begun, { do: 'editing', as: 'done' }).edits).toEqual({ altered: true, signedOn: '2023-04-05' });
});
