/** What becomes of a card, rule by rule, as claims. */
import { describe, expect, test } from 'vitest';
import type { CardJudgement } from '#core/card/card-judgement.ts';
import { judgeCards } from '#core/card/judge-cards.ts';
import { judgePersons } from '#core/list/eligibility.ts';
import type { PersonId } from '#core/ids.ts';
import { cardDraft, someCards, type CardDraft } from '#test/builders/cards.ts';
import { aList, people } from '#test/builders/list.ts';
import { someRules } from '#test/builders/rules.ts';

type Change = Parameters<typeof someRules>[0];

const ANA = { personId: 'e1' as PersonId, state: 'eligible', codes: [], limb: null } as const;

function judged(rules: Change, drafts: readonly CardDraft[]): readonly CardJudgement[] {
  const cards = someCards(drafts.map((draft, index) => cardDraft(1, { card_id: `c${index + 1}`, ...draft })));
  return judgeCards({ rules: someRules(rules), persons: [ANA], cards, rulings: [] });
}

const said = ({ state, codes }: CardJudgement) => `${state} ${codes.join(' ')}`.trim();
const one = (rules: Change, draft: CardDraft) => judged(rules, [draft]).map(said)[0];

test('a card that meets every rule is counted, and no code stands against it', () => {
  expect(one({}, {})).toBe('counted');
});

test.each([
  ['no signature', { signature: 'absent' }, 'not-counted C01'],
  ['an election-only text', { wording: 'election-only' }, 'not-counted C07'],
  ['a dual-purpose text', { wording: 'dual-purpose' }, 'questioned C08'],
  ['a visible change', { altered: 'yes' }, 'questioned C09'],
  ['a shared sheet', { shared_sheet: 'yes' }, 'not-counted C18'],
  ['a copy where copies do', { copy: 'yes' }, 'counted'],
  ['no name but a determined person', { name: '' }, 'counted'],
  ['no name and nobody determined', { name: '', employee_id: '' }, 'unmatched P01'],
  ['no union', { union_name: '' }, 'not-counted C06'],
  ['the union in other case', { union_name: 'LOCAL  161' }, 'counted'],
  ['the union with a letter more', { union_name: 'Locals 161' }, 'not-counted C06'],
  ['a comparison that agrees', { signature_match: 'consistent' }, 'counted'],
  ['a comparison that does not', { signature_match: 'not-consistent' }, 'questioned C12'],
  ['no exemplar', { signature_match: 'no-exemplar' }, 'counted C13'],
  ['two defects', { altered: 'yes', signature: 'absent' }, 'not-counted C01 C09'],
])('a card with %s is judged by it', (_, draft, expected) => {
  expect(one({}, draft)).toBe(expected);
});

test('the primary code is of those that decide, the lowest', () => {
  const [card] = judged({ card: { undated: 'question' } }, [{ signed_on: '', wording: 'election-only', shared_sheet: 'yes' }]);
  expect(card).toMatchObject({ state: 'not-counted', codes: ['C02', 'C07', 'C18'], primary: 'C07' });
});

test('where originals are required a copy is questioned', () => {
  expect(one({ card: { originals: true } }, { copy: 'yes' })).toBe('questioned C19');
});

test('a required employer name must be there and be a signatory', () => {
  const rules = { card: { required: ['employer-name'] } };
  expect(one(rules, { employer: '' })).toBe('not-counted C25');
  expect(one(rules, { employer: 'Other' })).toBe('not-counted C25');
  expect(one(rules, { employer: 'acme films' })).toBe('counted');
});

test('a required understanding is looked for in the text, where the register has it', () => {
  const rules = { card: { required: ['understanding-no-election'] } };
  expect(one(rules, { agreed_text: 'I authorize Local 161.' })).toBe('not-counted C07');
  expect(one(rules, { agreed_text: 'I understand that it may be certified without an election.' })).toBe('counted');
  expect(one(rules, {})).toBe('counted');
});

test('a card whose words nobody has looked at for the understanding is asked about, and counted once it is seen there', () => {
  const rules = someRules({ card: { required: ['understanding-no-election'] } });
  const seen = (understanding: boolean | null) => {
    const cards = someCards([cardDraft(1)]).map((card) => ({ ...card, understanding }));
    const persons = judgePersons({ rules, list: aList(people(1)), rulings: [], titleMappings: [] });
    const [judged] = judgeCards({ rules, persons, cards, rulings: [] });
    return `${judged?.state} ${judged?.primary}`;
  };
  expect([seen(null), seen(true), seen(false)]).toEqual(['questioned C07', 'counted null', 'not-counted C07']);
});

test.each([
  ['2023-03-15', 'counted'],
  ['2023-03-14', 'not-counted C04'],
  ['2024-03-15', 'counted'],
  ['2024-03-16', 'not-counted C05'],
  ['15 March 2023', 'counted'],
  ['14 March 2023', 'not-counted C04'],
  ['02/03/2024', 'questioned C03'],
  ['03/03/2024', 'counted'],
  ['25/02/2024', 'counted'],
  ['30/02/2024', 'questioned C03'],
  ['last Tuesday', 'questioned C03'],
  ['', 'questioned C02'],
  ['2024-03-15T23:59:00-04:00', 'counted'],
  ['2024-03-16T03:59:00Z', 'counted'],
  ['2024-03-16T04:00:00Z', 'not-counted C05'],
])('a card signed on "%s" is %s in a year to 15 March 2024, New York time', (signed_on, expected) => {
  expect(one({}, { signed_on, received_on: '' })).toBe(expected);
});

test('the ends of the window are in or out as agreed', () => {
  const ends = { cardWindow: { firstIncluded: false, lastIncluded: false } };
  const at = (signed_on: string) => one(ends, { signed_on, received_on: '' });
  expect(at('2023-03-15')).toBe('not-counted C04');
  expect(at('2023-03-16')).toBe('counted');
  expect(at('2024-03-14')).toBe('counted');
  expect(at('2024-03-15')).toBe('not-counted C05');
});

test('an agreed day order reads a numeric date, and only by that order', () => {
  expect(one({ card: { dateOrder: 'dmy' } }, { signed_on: '02/03/2024' })).toBe('counted');
  expect(one({ card: { dateOrder: 'mdy' } }, { signed_on: '25/02/2024' })).toBe('questioned C03');
});

test('a leap day twelve months on is the last of February', () => {
  const rules = { dates: { cardsReceived: '2025-02-28' }, cardWindow: { length: 12 } };
  expect(one(rules, { signed_on: '2024-02-29', received_on: '' })).toBe('counted');
  expect(one(rules, { signed_on: '2024-02-27', received_on: '' })).toBe('not-counted C04');
});

test('a card signed after it was received was not signed when it says', () => {
  expect(one({}, { signed_on: '2024-03-10', received_on: '2024-03-09' })).toBe('not-counted C05');
  expect(one({}, { signed_on: '2024-03-10', received_on: '2024-03-10' })).toBe('counted');
});

test('a card received after the anchor is late, unless late cards count until the count', () => {
  const late = { signed_on: '2024-03-01', received_on: '2024-03-20' };
  expect(one({}, late)).toBe('not-counted S01');
  const until = { cardWindow: { lateCards: 'until-count' } };
  expect(one(until, late)).toBe('counted');
  expect(one(until, { ...late, received_on: '2024-04-05' })).toBe('not-counted S01');
  expect(one({ cardWindow: { latest: '2024-03-20' } }, { ...late, signed_on: '2024-03-20' })).toBe('counted');
});

test('a card signed on the last day at no known time was in time where it was received in time, and late with what came late', () => {
  const rules = { cardWindow: { latest: '2024-03-15T12:00:00-04:00' } };
  const signed = { signed_on: '2024-03-15' };
  expect(one(rules, { ...signed, received_on: '2024-03-15T11:59:00-04:00' })).toBe('counted');
  expect(one(rules, { ...signed, received_on: '2024-03-15T12:00:01-04:00' })).toBe('not-counted C05 S01');
  expect(one(rules, { ...signed, received_on: '' })).toBe('counted');
});

test('a card received on the last day at an unknown time is questioned where the last moment is an instant', () => {
  const rules = { cardWindow: { latest: '2024-03-15T12:00:00-04:00' } };
  expect(one(rules, { received_on: '2024-03-15' })).toBe('questioned S01');
  expect(one(rules, { received_on: '2024-03-15T11:59:00-04:00' })).toBe('counted');
  expect(one(rules, { received_on: '2024-03-15T12:00:01-04:00' })).toBe('not-counted S01');
});

test('a card received on the day of the delivery that ends the window came with it, unless its time says else', () => {
  const rules = { dates: { cardsReceived: '2024-03-15T12:00:00-04:00' } };
  expect(one(rules, { received_on: '2024-03-15' })).toBe('counted');
  expect(one(rules, { received_on: '2024-03-15T12:00:01-04:00' })).toBe('not-counted S01');
});

const eCard = { signature: 'drawn', email: 'a@b.example', phone: '555', agreed_text: 'text', employer: 'Acme Films' };

test('an e-card needs what the rules ask of it', () => {
  expect(one({}, eCard)).toBe('counted');
  expect(one({ electronic: { allowed: false } }, eCard)).toBe('not-counted C25');
  expect(one({}, { ...eCard, agreed_text: '' })).toBe('questioned C20');
  expect(one({ electronic: { confirmation: true } }, eCard)).toBe('questioned C20');
  expect(one({ electronic: { confirmation: true } }, { ...eCard, confirmed: 'yes' })).toBe('counted');
  expect(one({}, { ...eCard, email: '', address: '1 Elm St' })).toBe('questioned C20');
  expect(one({}, { ...eCard, email: '', address: '1 Elm St', confirmed: 'yes' })).toBe('counted');
});

test.each([
  ['count', 'counted C25'],
  ['question', 'questioned C25'],
  ['not-counted', 'not-counted C25'],
])('a typed signature under "%s" is %s', (typedSignature, expected) => {
  expect(one({ electronic: { typedSignature } }, { ...eCard, signature: 'typed' })).toBe(expected);
});

test('where every signature must be compared, a card without a comparison is undetermined, unless it falls anyway', () => {
  const all = { signatureComparison: { mode: 'all' } };
  expect(one(all, {})).toBe('undetermined');
  expect(one(all, { signature_match: 'consistent' })).toBe('counted');
  expect(one(all, { signature: 'absent' })).toBe('not-counted C01');
  expect(one(all, { signed_on: '2020-01-01' })).toBe('not-counted C04');
  expect(one({ signatureComparison: { mode: 'none' } }, { signature_match: 'not-consistent' })).toBe('counted');
});

test('a sample asks for as many comparisons as agreed, the same ones every time', () => {
  const rules = { signatureComparison: { mode: 'sample', sample: { size: 3, seed: 7 } } };
  const drafts = Array.from({ length: 20 }, (_, index) => ({ card_id: `s${index}`, employee_id: 'e1' }));
  const open = (all: readonly CardJudgement[]) =>
    all
      .filter(({ state }) => state === 'undetermined')
      .map(({ cardId }) => cardId)
      .toSorted();
  const first = open(judged(rules, drafts));
  expect(first).toHaveLength(3);
  expect(open(judged(rules, drafts.toReversed()))).toEqual(first);
  expect(open(judged({ signatureComparison: { mode: 'sample', sample: { size: 3, seed: 8 } } }, drafts))).not.toEqual(first);
});

test('of two valid cards the earlier stands, by signing, then receipt, then card id', () => {
  const states = (drafts: readonly CardDraft[]) => judged({}, drafts).map(said);
  expect(states([{ signed_on: '2024-02-02' }, { signed_on: '2024-02-01' }])).toEqual(['superseded C16', 'counted']);
  expect(states([{ received_on: '2024-03-14' }, { received_on: '2024-03-13' }])).toEqual(['superseded C16', 'counted']);
  expect(states([{ card_id: 'b' }, { card_id: 'a' }])).toEqual(['superseded C16', 'counted']);
});

test('a valid card beats an earlier questioned one, and of questioned ones only one is open', () => {
  const questioned = { altered: 'yes', signed_on: '2024-01-01' };
  expect(judged({}, [questioned, {}]).map(said)).toEqual(['superseded C09 C16', 'counted']);
  expect(judged({}, [questioned, { altered: 'yes' }]).map(said)).toEqual(['questioned C09', 'superseded C09 C16']);
});

const rival = (draft: CardDraft = {}): CardDraft => ({
  kind: 'rival-card',
  union_name: 'Union B',
  signed_on: '2024-02-10',
  ...draft,
});

test.each([
  ['neither', 'not-counted C17'],
  ['both', 'counted C17'],
  ['ask', 'questioned C17'],
  ['latest', 'not-counted C17'],
])('a later card for another union under "%s" leaves the card %s', (dualCards, expected) => {
  expect(judged({ dualCards }, [{}, rival()]).map(said)).toEqual([expected, 'act']);
});

test('under "latest" an earlier rival card is past, and one of the same day is a question', () => {
  expect(judged({ dualCards: 'latest' }, [{}, rival({ signed_on: '2024-01-10' })]).map(said)[0]).toBe('counted C17');
  expect(judged({ dualCards: 'latest' }, [{}, rival({ signed_on: '2024-02-01' })]).map(said)[0]).toBe('questioned C17');
});

test('a rival card that is stale or unsigned says nothing', () => {
  expect(judged({}, [{}, rival({ signed_on: '2022-01-01' })]).map(said)[0]).toBe('counted');
  expect(judged({}, [{}, rival({ signature: 'absent' })]).map(said)[0]).toBe('counted');
});

test('a rival card of the first day of the window speaks, one of the day before does not', () => {
  const dual = (signed_on: string) => judged({ dualCards: 'neither' }, [{}, rival({ signed_on })]).map(said)[0];
  expect([dual('2023-03-15'), dual('2023-03-14')]).toEqual(['not-counted C17', 'counted']);
});

test("a card that names a known other union is that union's card, however it was entered", () => {
  const rules = { unit: { otherUnions: ['Union B'] } };
  expect(judged(rules, [{}, { union_name: 'union b' }]).map(said)).toEqual(['not-counted C17', 'not-counted C06']);
});

const revokes = (draft: CardDraft = {}): CardDraft => ({
  kind: 'revocation',
  union_name: '',
  signed_on: '',
  received_on: '2024-04-01',
  ...draft,
});

test('a revocation in time takes the card away, one at the count is late', () => {
  expect(judged({}, [{}, revokes()]).map(said)).toEqual(['not-counted R01', 'act R01']);
  expect(judged({}, [{}, revokes({ received_on: '2024-04-04' })]).map(said)[0]).toBe('not-counted R01');
  expect(judged({}, [{}, revokes({ received_on: '2024-04-05' })]).map(said)).toEqual(['counted', 'act R02']);
});

test('a deadline that is a day includes the whole of it', () => {
  const filing = { revocation: { deadline: 'filing' } };
  expect(judged(filing, [{}, revokes({ received_on: '2024-03-15T23:59:59-04:00' })]).map(said)[0]).toBe('not-counted R01');
  expect(judged(filing, [{}, revokes({ received_on: '2024-03-16T00:00:00-04:00' })]).map(said)[0]).toBe('counted');
});

test('a revocation on the last day without a time, against an instant, is a question', () => {
  const rules = { revocation: { deadline: '2024-04-01T17:00:00-04:00' } };
  expect(judged(rules, [{}, revokes()]).map(said)[0]).toBe('questioned R01');
});

test('a revocation that nobody signed takes nothing away where a signed one is required', () => {
  expect(judged({}, [{}, revokes({ signature: 'absent' })]).map(said)).toEqual(['counted', 'act R03']);
  expect(judged({}, [{}, revokes({ shared_sheet: 'yes' })]).map(said)).toEqual(['counted', 'act R03']);
  expect(judged({ revocation: { form: 'any-writing' } }, [{}, revokes({ signature: 'absent' })]).map(said)[0]).toBe(
    'not-counted R01',
  );
  expect(judged({ revocation: { allowed: false } }, [{}, revokes()]).map(said)[0]).toBe('counted');
});

test.each(['not-consistent', 'inconclusive'])(
  'a revocation whose signature is found %s takes nothing away',
  (signature_match) => {
    expect(judged({}, [{}, revokes({ signature_match })]).map(said)).toEqual(['counted', 'act R03']);
  },
);

test('a card of the day of the revocation is a question, as nobody knows which came first', () => {
  const day = '2024-03-10';
  expect(judged({}, [{ signed_on: day }, revokes({ signed_on: day, received_on: day })]).map(said)[0]).toBe('questioned R01');
});

test('who signs again after a revocation counts or not as agreed, and may do so until the revocation deadline', () => {
  const again = { signed_on: '2024-04-03', received_on: '2024-04-03' };
  expect(judged({}, [{}, revokes(), again]).map(said)).toEqual(['superseded C16', 'act R04', 'counted R04']);
  const stands = { revocation: { signedAgain: 'revocation-stands' } };
  expect(judged(stands, [{}, revokes(), again]).map(said)).toEqual(['not-counted R01', 'act R01', 'not-counted C05 R01 S01']);
  expect(judged({}, [{}, again]).map(said)).toEqual(['counted', 'not-counted C05 S01']);
  expect(judged({}, [revokes(), { signed_on: '2024-04-05', received_on: '2024-04-05' }]).map(said)[1]).toBe(
    'not-counted C05 R04 S01',
  );
});

const hybrid = { channels: { allowed: ['card', 'portal'], conflict: 'latest-act' } };
const no = (draft: CardDraft = {}): CardDraft => ({
  kind: 'portal-no',
  union_name: '',
  signed_on: '2024-03-10',
  received_on: '',
  ...draft,
});
const yes = (draft: CardDraft = {}): CardDraft => ({ ...no(draft), kind: 'portal-yes', ...draft });

test('a portal entry needs no text and no union name, but its channel must be agreed', () => {
  expect(one(hybrid, yes())).toBe('counted');
  expect(one({}, yes())).toBe('not-counted C25');
  expect(one({ channels: { allowed: ['portal'] } }, {})).toBe('not-counted C25');
});

test('a no in the portal weighs against an earlier card only, and as agreed', () => {
  const card = (conflict: string, draft: CardDraft) =>
    judged({ channels: { ...hybrid.channels, conflict } }, [{}, no(draft)]).map(said)[0];
  expect(card('latest-act', {})).toBe('not-counted R01');
  expect(card('card-stands', {})).toBe('counted');
  expect(card('block', {})).toBe('questioned R01');
  expect(card('latest-act', { signed_on: '2024-01-10' })).toBe('counted');
  expect(card('latest-act', { signed_on: '2024-02-01' })).toBe('questioned R01');
});

test('a no that arrives after the last moment for acts weighs nothing, whatever day it bears', () => {
  const arriving = (received_on: string) => judged(hybrid, [{}, no({ received_on })]).map(said)[0];
  expect([arriving('2024-04-04'), arriving('2024-04-06')]).toEqual(['not-counted R01', 'counted']);
});

test('within the portal the last word counts', () => {
  expect(judged(hybrid, [yes({ signed_on: '2024-03-01' }), no()]).map(said)[0]).toBe('not-counted R01');
  expect(judged(hybrid, [no({ signed_on: '2024-03-01' }), yes()]).map(said)[1]).toBe('counted');
  expect(judged(hybrid, [{}, no({ signed_on: '2024-03-01' }), yes()]).map(said)[0]).toBe('counted');
});

test('when a card without a clear date was signed is not told by the day it was handed in', () => {
  // The union hands in all cards on 15 March; the revocation and the no came on 10 March.
  const earlier = revokes({ received_on: '2024-03-10' });
  const undated = { signed_on: '', received_on: '2024-03-15' };
  const proved = { card: { undated: 'count' } };
  expect(judged(proved, [undated, earlier]).map(said)).toEqual(['questioned C02 R01', 'act R01']);
  expect(judged({ ...proved, ...hybrid }, [undated, no()]).map(said)[0]).toBe('questioned C02 R01');
  expect(judged({ ...proved, dualCards: 'latest' }, [undated, rival({ signed_on: '2024-03-10' })]).map(said)[0]).toBe(
    'questioned C02 C17',
  );
  expect(judged(proved, [{ ...undated, received_on: '2024-03-09' }, earlier]).map(said)[0]).toBe('not-counted C02 R01');
});

test('of an ambiguous date every reading is weighed, and the order is told only where all of them agree', () => {
  const earlier = revokes({ received_on: '2024-03-10' });
  const order = (signed_on: string) => judged({}, [{ signed_on, received_on: '2024-03-15' }, earlier]).map(said)[0];
  expect(order('01/02/2024')).toBe('not-counted C03 R01');
  expect(order('03/04/2024')).toBe('questioned C03 R01');
  expect(order('11/12/2024')).toBe('questioned C03 R04');
  // Either day of it, the card was there before the revocation.
  const before = { signed_on: '03/04/2024', received_on: '2024-03-09' };
  expect(judged({}, [before, revokes({ received_on: '2024-03-10' })]).map(said)[0]).toBe('not-counted C03 R01');
});

test('where the revocation stands it matters to nobody which came first', () => {
  const stands = { revocation: { signedAgain: 'revocation-stands' } };
  const day = '2024-03-10';
  expect(judged(stands, [{ signed_on: day }, revokes({ signed_on: day, received_on: day })]).map(said)[0]).toBe(
    'not-counted R01',
  );
  expect(judged(stands, [{ signed_on: '' }, revokes()]).map(said)[0]).toBe('not-counted C02 R01');
});

test('a revocation of which nobody knows whether it was in time leaves open a card that was signed after it', () => {
  const again = { signed_on: '2024-03-12', received_on: '2024-03-13' };
  const doubtful = revokes({ signed_on: '2024-03-10', received_on: '2024-03-14' });
  const until = (signedAgain: string) => ({ revocation: { signedAgain, deadline: '2024-03-14T12:00:00-04:00' } });
  expect(judged(until('revocation-stands'), [again, doubtful]).map(said)[0]).toBe('questioned R01');
  expect(judged(until('latest-act'), [again, doubtful]).map(said)[0]).toBe('counted');
});

test('a card of an excluded person is not counted for what excludes her', () => {
  const person = { ...ANA, state: 'excluded', codes: ['P04', 'P05'], excludedBy: ['P05'] } as const;
  const [card] = judgeCards({ rules: someRules(), persons: [person], cards: someCards([cardDraft(1)]), rulings: [] });
  expect(card).toMatchObject({ state: 'not-counted', primary: 'P05' });
});

test('a ruling decides a card whatever the rules said, and keeps what was ruled on', () => {
  const cards = someCards([cardDraft(1, { signed_on: '2020-01-01' }), cardDraft(2, { employee_id: 'e1' })]);
  const ruling = (cardId: string, what: 'counted' | 'not-counted', code: 'C14' | null = null) => ({
    cardId: cardId as never,
    ruling: what,
    grounds: 'g',
    code,
  });
  const judge = (rulings: Parameters<typeof judgeCards>[0]['rulings']) =>
    judgeCards({ rules: someRules(), persons: [ANA], cards, rulings }).map((card) => `${said(card)} / ${card.primary ?? ''}`);
  expect(judge([ruling('c1', 'counted')])).toEqual(['counted C04 / ', 'superseded C16 / C16']);
  expect(judge([ruling('c2', 'not-counted', 'C14')])[1]).toBe('not-counted C14 / C14');
});

describe('the declaration on an electronic delivery', () => {
  const under = (electronic: object, declared: boolean | undefined, signature = 'drawn') => {
    const [facts] = someCards([cardDraft(1, { card_id: 'c1', ...eCard, signature })]);
    const cards = facts === undefined ? [] : [declared === undefined ? facts : { ...facts, declared }];
    return judgeCards({ rules: someRules({ electronic }), persons: [ANA], cards, rulings: [] }).map(said)[0];
  };

  test('missing where the rules require it, it questions every card of the delivery, however it is signed', () => {
    expect(under({}, false)).toBe('questioned C21');
    expect(under({}, false, 'present')).toBe('questioned C21');
    expect(under({}, true)).toBe('counted');
  });

  test('says nothing where the rules do not ask for it, or nothing tells how the card was delivered', () => {
    expect(under({ declaration: false }, false)).toBe('counted');
    expect(under({}, undefined)).toBe('counted');
  });
});
