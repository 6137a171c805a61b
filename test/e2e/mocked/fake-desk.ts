/**
 * A desk without a main process, for the window's own tests: every call of the contract answers from an invented matter.
 * Runs in the page before the app. A test puts its own answer in the place of any of them by name.
 */
import { api } from '#contract/api.ts';
import { aBlindDesk, aConduct, aSecondReview } from '#test/builders/second-look.ts';
import { aDocketOverview, aFiling, anAttachment } from '#test/builders/docket.ts';
import type { SealedView } from '#contract/sealed-views.ts';
import { aSealedView } from '#test/builders/sealed-view.ts';
import type { BatchView, CardRowView } from '#contract/intake-views.ts';
import type { DeterminationInput, OfferView, ReviewCardView } from '#contract/review-views.ts';
import type { DeskView } from '#contract/views.ts';
import type { QueueAsked, QueuedCard, QueueView } from '#contract/queue-views.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { BatchId, CardId, PersonId } from '#core/ids.ts';
import { stretchOf } from '#backend/use-cases/review/queue-stretch.ts';
import type { SheetView } from '#contract/sheet-views.ts';
import {
  aBatch,
  aCardId,
  aCardRow,
  aCertifyView,
  aDigest,
  aDispute,
  aDisputeRow,
  aFormView,
  aListView,
  aMatter,
  aMember,
  anImage,
  anInstant,
  anOffer,
  aPerson,
  aPersonId,
  aDate,
  aReviewCard,
  someDoubles,
  aRulesView,
  aSealedFile,
  aTally,
  aTallyView,
  personName,
  anEngagement,
} from '#test/builders/views.ts';

const filings = [
  aFiling(1, { attachments: [anAttachment(1)], bearsOn: [disputeIdOf(2)] }),
  aFiling(2, {
    party: 'union',
    statement: 'A letter of the person.',
    attachments: [anAttachment(2, { name: 'letter.docx', pages: [], unreadable: 'it is a document of another kind' })],
  }),
];

const aTokenCertificate = { name: 'R. Osei', capacity: 'Arbitrator', key: 'RSA 3072', validUntil: aDate('2029-11-22') };

function disputeIdOf(number: number) {
  return aDisputeRow(number).disputeId;
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };
type Call = { readonly name: string; readonly given: unknown };
export type FakeOptions = {
  /** By call, such as `review.determine`: a fixed answer, or `never` to leave it pending. */
  readonly answers: Readonly<Record<string, Answer | 'never'>>;
  readonly theme: DeskView['theme'];
  readonly language: DeskView['language'];
  readonly welcome: boolean;
  readonly practice: boolean;
  readonly seat: DeskView['seat'];
  /** How many cards are there to decide. */
  readonly cards: number;
  /** How many people are on the list. */
  readonly people: number;
};
export type Fake = {
  readonly calls: Call[];
  answer: (name: string, answer: Answer | 'never') => void;
  tell: (name: 'changed' | 'job', payload: unknown) => void;
  /** Lets calls of this name wait for `release`: what is on the way while the page goes on. */
  hold: (name: string) => void;
  release: (name: string) => void;
  /** From now on an act speaks against counting this card; nobody is told yet. */
  speakAgainst: (cardId: CardId) => void;
  /** Milliseconds that the answering took: work which in the app is another process's. */
  spent: number;
};

declare global {
  interface Window {
    fake: Fake;
    fakeOptions?: Partial<FakeOptions>;
  }
}

const options: FakeOptions = {
  answers: {},
  theme: 'light',
  language: 'en',
  welcome: false,
  practice: false,
  seat: 'neutral',
  cards: 40,
  people: 60,
  ...globalThis.window.fakeOptions,
};
const answers = new Map<string, Answer | 'never'>(Object.entries(options.answers));
const calls: Call[] = [];
const listeners = { changed: new Set<(payload: unknown) => void>(), job: new Set<(payload: unknown) => void>() };
const tell = (name: 'changed' | 'job', payload: unknown) => listeners[name].forEach((listener) => listener(payload));

let theme = options.theme;
let language = options.language;
let open = !options.welcome;
let sealed: SealedView | null = null;
let locked = false;
let seat: DeskView['seat'] = options.seat;
let lockAfter: DeskView['lockAfter'] = 15;
const decided = new Map<CardId, DeterminationInput>();
let keys: Readonly<Record<string, string>> = {};
/** Counted, and spoken against by an act since. */
const again = new Set<CardId>();
const countedFor = (personId: PersonId) =>
  [...decided].flatMap(([cardId, given]) => (given.state === 'counted' && given.personId === personId ? [cardId] : []));
const onSheet = new Set<CardId>();
const putOff = new Map<CardId, ReviewCardView['putOff']>();
const NEEDS = ['unreadable', 'weak', 'weak', 'review', 'none', 'clear'] as const;
const deck = Array.from({ length: options.cards }, (_, n): QueuedCard & { readonly index: number } => ({
  index: n + 1,
  cardId: aCardId(n + 1),
  state: 'undetermined',
  need: NEEDS[Math.min(Math.floor(n / 2), 5)] ?? 'clear',
}));

const matter = () =>
  aMatter({
    practice: options.practice,
    stations: { ...aMatter().stations, review: { left: left().length, again: 0, total: 298 }, disputes: { open: 5, total: 5 } },
  });
const left = () => deck.filter(({ cardId }) => !decided.has(cardId));

function queue({ near, ...filter }: QueueAsked): QueueView {
  const undecided = left();
  const queued = filter.show === 'again' ? deck.filter(({ cardId }) => again.has(cardId)) : undecided;
  const cards = queued.filter(
    ({ need, cardId }) => (filter.reason === null || need === filter.reason) && (filter.show !== 'put-off' || putOff.has(cardId)),
  );
  return {
    total: 298,
    left: undecided.length,
    ...stretchOf(cards, near, 200),
    batches: [{ batchId: 'B-3' as BatchId, number: 3, cards: undecided.length }],
    reasons: [
      { reason: 'clear', cards: 30 },
      { reason: 'weak', cards: 4 },
    ],
    layouts: [{ layout: 'lying', cards: undecided.length }],
  };
}

const REVOKED: Partial<OfferView> = {
  codes: [{ code: 'R01', label: 'Revoked in time', why: 'Revoked later, in time.', effect: 'The card is not counted.' }],
  primary: 'R01',
  suggestedState: 'not-counted',
  forbidden: [{ act: 'count', rule: 'R01 Revoked in time: Revoked later, in time.' }],
};

function offerOf(cardId: CardId, facts: Pick<CardFacts, 'signedOn' | 'unionName'>): OfferView {
  if (again.has(cardId)) return anOffer(REVOKED);
  return cardId === aCardId(2)
    ? anOffer({
        codes: [
          ...(facts.signedOn === '04/05/23'
            ? [
                {
                  code: 'C03' as const,
                  label: 'Date ambiguous or illegible',
                  why: '04/05/23 is 5 April or 4 May.',
                  effect: 'The card is questioned.',
                },
              ]
            : []),
          ...(facts.unionName === 'I.A.O.P.'
            ? [
                {
                  code: 'C06' as const,
                  label: 'Wrong or incomplete union name',
                  why: '“I.A.O.P.” is not an accepted name.',
                  effect: 'The card is not counted.',
                },
              ]
            : []),
        ],
        primary: 'C06',
        suggestedState: 'not-counted',
        forbidden:
          facts.unionName === 'I.A.O.P.'
            ? [
                {
                  act: 'count',
                  rule: 'Ground rules, union name: only “Allied Workers Local 871”, “Local 871” or “A.W. Local 871” are accepted.',
                },
              ]
            : [],
      })
    : anOffer();
}

/** Clear cards begin at C-0006. */
function sheet(): SheetView {
  const clear = left().filter(({ index, cardId }) => index >= 6 && !putOff.has(cardId));
  return {
    off: null,
    clear: clear.length,
    cards: clear.slice(0, 12).map(({ index }) => {
      const { cardId, batch, origin, images, reading, match } = aReviewCard(index);
      const { displayName, rows, title, employer } = match.candidates[0]!;
      return {
        cardId,
        batch,
        origin,
        image: images[0]!,
        turned: 0,
        crops: { name: reading!.fields.name!.box!, signature: reading!.signature.box!, signedOn: reading!.fields.signedOn!.box! },
        nameRead: reading!.fields.name!.text,
        signedOn: aDate(),
        person: { personId: aPersonId(index), displayName, rows, title, employer },
        agreeing: ['family_name', 'given_name', 'phone'],
        shown: aDigest('other', index),
      };
    }),
  };
}

function card(cardId: CardId): ReviewCardView {
  const asRead = cardAsRead(cardId);
  return { ...asRead, offer: offerOf(cardId, asRead.facts), putOff: decided.has(cardId) ? null : (putOff.get(cardId) ?? null) };
}

function cardAsRead(cardId: CardId) {
  const index = Number(cardId.slice(2));
  const input = decided.get(cardId);
  const base = aReviewCard(index);
  if (index === 2) {
    return aReviewCard(index, {
      reading: {
        ...base.reading!,
        fields: {
          ...base.reading!.fields,
          signedOn: {
            ...base.reading!.fields.signedOn!,
            text: '04/05/23',
            confidence: 0.6,
            date: null,
            ambiguous: true,
            couldBe: [aDate('2023-04-05'), aDate('2023-05-04')],
          },
        },
      },
      facts: { ...base.facts, signedOn: '04/05/23', unionName: 'I.A.O.P.' },
    });
  }
  if (index === 3)
    return aReviewCard(index, {
      match: {
        ...base.match,
        outcome: 'review',
        why: ['Another person has the same name; nothing on the card tells them apart.'],
      },
    });
  if (index === 4)
    return aReviewCard(index, {
      match: { ...base.match, outcome: 'none', why: ['No name on the list resembles it.'], candidates: [] },
    });
  if (index === 5) return aReviewCard(index, { images: [], reading: null });
  if (input === undefined) return base;
  const decision = {
    state: input.state === 'no-document' ? ('unmatched' as const) : input.state,
    setAside: input.state === 'no-document' ? input.what : null,
    personId: 'personId' in input ? input.personId : null,
    personName: personName(0),
    codes: 'codes' in input ? input.codes : [],
    primary: null,
    reason: null,
    by: 'R. Osei',
    at: anInstant(),
    onSheet: onSheet.has(cardId),
  };
  return { ...base, determination: decision, history: [decision] };
}

const disputes = [
  aDisputeRow(1),
  aDisputeRow(2, {
    subject: { kind: 'person', personId: aPersonId(7) },
    subjectLabel: personName(7),
    code: 'P04',
    ground: 'Directs the work of four others and signs their timecards.',
    raisedBy: 'employer',
    swing: 1,
    determinative: true,
  }),
  aDisputeRow(3, {
    subject: { kind: 'process' },
    subjectLabel: 'Process',
    code: null,
    ground: 'The list came two days late.',
    raisedBy: 'union',
    swing: null,
  }),
  aDisputeRow(4, {
    subject: { kind: 'card', cardId: aCardId(41) },
    subjectLabel: `Card ${aCardId(41)}`,
    code: 'C02',
    ground: 'No date; the union offers the collector’s log.',
    state: 'ruled',
    ruling: 'counted',
  }),
];

const states: readonly CardRowView['state'][] = [
  'counted',
  'counted',
  'undetermined',
  'questioned',
  'counted',
  'not-counted',
  'superseded',
  'unmatched',
  'act',
];
const rows = Array.from({ length: 48 }, (_, index) =>
  aCardRow(index + 1, {
    state: states[index % states.length] ?? 'counted',
    codes: states[index % states.length] === 'not-counted' ? ['C06'] : [],
    disputed: index % 9 === 3,
    ...(index === 20 ? { blank: true, nameRead: null } : {}),
    ...(index === 30 ? { image: null, nameRead: 'Ruth Abernathy' } : {}),
  }),
);

const batches: readonly BatchView[] = [
  aBatch(1, { stated: 120, found: 120 }),
  aBatch(2, {
    stated: 118,
    found: 117,
    form: 'paper',
    blanks: 1,
    explanation: 'Two cards were stapled together; both are on page 14.',
  }),
  aBatch(3, {
    stated: 60,
    found: 61,
    originals: [
      ...aBatch(3).originals,
      {
        ...aBatch(3).originals[0]!,
        name: 'late.tif',
        sha256: aDigest('other', 44),
        pages: 2,
        cards: 1,
        bytes: 380_000,
        problems: [
          {
            file: 'late.tif',
            page: 2,
            reason: 'The page is damaged and could not be decoded.',
            whatToDo: 'Ask for a new scan of this page.',
          },
        ],
      },
    ],
  }),
];

const people = Array.from({ length: options.people }, (_, index) => {
  const person = aPerson(index);
  return index === 7
    ? { ...person, state: 'challenged' as const, codes: ['P04' as const] }
    : index === 11
      ? { ...person, state: 'excluded' as const, codes: ['P03' as const] }
      : person;
});

const preview = {
  previewId: 'preview-1',
  fileName: 'payroll-november.xlsx',
  sha256: aDigest('other', 77),
  rows: 441,
  people: 419,
  columns: [
    { header: 'EmpNo', recognisedAs: 'employee_id', examples: ['E-1000', 'E-1001', 'E-1002'] },
    { header: 'Last', recognisedAs: 'family_name', examples: ['Van der Berg', 'Okafor', 'Lindqvist'] },
    { header: 'First', recognisedAs: 'given_name', examples: ['Pieter', 'Adaeze', 'Maja'] },
    { header: 'Position', recognisedAs: 'title', examples: ['Grip', 'Set Dresser'] },
    { header: 'Hired', recognisedAs: 'started_on', examples: ['2022-09-04'] },
    { header: 'Cost centre', recognisedAs: null, examples: ['4410', '4420'] },
  ],
  questions: aListView().questions,
  sample: [anEngagement(231)],
  changes: { added: 5, removed: 2, changed: 11, touchedCards: 3, nobodysCards: 2 },
  standing: { eligible: 401, challenged: 6, excluded: 12, excludedBy: [{ code: 'P03', persons: 12 }] },
  resultTells: null,
};

type Fn = (given: never) => unknown;
const handlers: Readonly<Record<string, Fn>> = {
  'desk.state': () =>
    ({ version: '0.1.0', theme, language, lockAfter, locked, seat, matter: open ? matter() : null }) satisfies DeskView,
  'desk.setLockAfter': (given: { readonly minutes: DeskView['lockAfter'] }) => {
    lockAfter = given.minutes;
    return null;
  },
  'desk.lock': () => {
    locked = true;
    return null;
  },
  'desk.unlock': () => {
    locked = false;
    return null;
  },
  'desk.setLanguage': (given: { readonly language: DeskView['language'] }) => {
    language = given.language;
    return null;
  },
  'desk.setTheme': (given: { readonly theme: DeskView['theme'] }) => {
    theme = given.theme;
    return null;
  },
  'desk.keys': () => keys,
  'desk.setKeys': (given: { readonly keys: Readonly<Record<string, string>> }) => {
    keys = given.keys;
    return null;
  },
  'matters.recent': () => [
    { recentId: 'r1', fileName: '2023-117.countersign', folder: 'Documents/Matters', openedAt: anInstant(), missing: false },
    {
      recentId: 'r2',
      fileName: '2022-090.countersign',
      folder: 'USB stick',
      openedAt: anInstant('2022-06-02T09:00:00Z'),
      missing: true,
    },
  ],
  'matters.choose': () => ({ chosenId: 'x', fileName: 'chosen.countersign' }),
  'matters.open': () => opened(),
  'matters.openPractice': () => opened(),
  'matters.create': () => opened(),
  'matters.close': () => {
    open = false;
    return null;
  },
  'jobs.list': () => [],
  'rules.templates': () => [
    {
      templateId: 'single-employer',
      name: 'Voluntary recognition, one employer',
      forWhom: 'One employer and one local that agreed to a neutral’s count.',
      marks: { checked: 14, secondary: 3, memory: 6 },
    },
    {
      templateId: 'aicp',
      name: 'Two jobs in twelve months',
      forWhom: 'Freelance crews under a multi-employer neutrality agreement.',
      marks: { checked: 6, secondary: 9, memory: 8 },
    },
    {
      templateId: 'wa-perc',
      name: 'Washington PERC, current',
      forWhom: 'Public employers in Washington State.',
      marks: { checked: 21, secondary: 0, memory: 2 },
    },
    {
      templateId: 'blank',
      name: 'From nothing',
      forWhom: 'Every term is silent until you fill it in.',
      marks: { checked: 0, secondary: 0, memory: 0 },
    },
  ],
  'rules.state': () =>
    aRulesView({
      state: 'frozen',
      frozenAt: anInstant('2023-11-12T15:00:00Z'),
      hash: aDigest('other', 9),
      history: [
        { version: 1, frozenAt: anInstant('2023-11-12T15:00:00Z'), hash: aDigest('other', 9), basis: 'agreed', reason: null },
      ],
    }),
  'list.state': () => aListView(),
  'list.choose': () => preview,
  'list.paste': () => preview,
  'list.remap': () => preview,
  'list.people': ({ search, state, offset, limit }: { search: string; state: string; offset: number; limit: number }) => {
    const found = people.filter(
      (p) => (state === 'all' || p.state === state) && p.displayName.toLowerCase().includes(search.toLowerCase()),
    );
    return { total: found.length, people: found.slice(offset, offset + limit) };
  },
  'list.person': ({ personId }: { personId: string }) => people.find((person) => person.personId === personId) ?? null,
  'list.chooseExemplars': () => ({
    attached: 12,
    refused: [{ file: 'scan0001.jpg', reason: 'the name does not begin with an employee id' }],
  }),
  'cards.batches': () => batches,
  'cards.page': ({ state, offset, limit }: { state: string; offset: number; limit: number }) => {
    const found = rows.filter((row) => state === 'all' || (state === 'blank' ? row.blank : row.state === state));
    return { total: found.length, cards: found.slice(offset, offset + limit) };
  },
  'cards.forms': () => [aFormView()],
  'cards.beginForm': () => ({ image: anImage('card', 1), boxes: aFormView().boxes.slice(0, 2), lines: 11 }),
  'review.queue': (asked: QueueAsked) => queue(asked),
  'review.card': ({ cardId }: { cardId: CardId }) => card(cardId),
  'review.search': ({ text, limit }: { text: string; limit: number }) =>
    people.filter((p) => p.displayName.toLowerCase().includes(text.toLowerCase())).slice(0, limit),
  'review.rank': ({ cardId }: { cardId: CardId }) => card(cardId).match,
  'review.doubles': ({ cardId }: { cardId: CardId | null }) => (cardId === null || cardId === aCardId(3) ? someDoubles() : []),
  'review.offer': ({ cardId, facts }: { cardId: CardId; facts: CardFacts }) => offerOf(cardId, facts),
  'review.determine': ({ cardId, determination }: { cardId: CardId; determination: DeterminationInput }) => {
    decided.set(cardId, determination);
    again.delete(cardId);
    if (determination.state === 'act') countedFor(determination.personId).forEach((id) => again.add(id));
    return card(cardId);
  },
  'review.sheet': () => sheet(),
  'review.determineSheet': ({
    cards,
    takenOut,
  }: {
    cards: readonly { cardId: CardId; personId: PersonId }[];
    takenOut: CardId[];
  }) => {
    for (const { cardId, personId } of cards) {
      decided.set(cardId, { state: 'counted', personId });
      onSheet.add(cardId);
    }
    for (const cardId of takenOut)
      putOff.set(cardId, { until: 'alone', note: 'Taken off a confirmation sheet.', at: anInstant() });
    return { determined: cards.map(({ cardId }) => cardId) };
  },
  'review.blanks': ({ batchId }: { batchId: string }) => ({
    batchId,
    pages: [5, 6].map((n) => ({ cardId: aCardId(n), origin: `page ${n} of cards-a.pdf`, image: anImage('card', n), turned: 0 })),
  }),
  'review.putOff': ({ cardId, until, note }: { cardId: CardId; until: 'later'; note: string }) => {
    putOff.set(cardId, { until, note, at: anInstant() });
    return card(cardId);
  },
  'disputes.docket': () => disputes,
  'disputes.overview': () => aDocketOverview({ filings }),
  'disputes.dispute': ({ disputeId }: { disputeId: string }) => {
    const row = disputes.find((known) => known.disputeId === disputeId);
    if (row === undefined) return null;
    if (row.subject.kind === 'process')
      return aDispute(row.number, { ...row, card: null, person: null, presumption: null, positions: [] });
    if (row.subject.kind === 'person')
      return aDispute(row.number, { ...row, card: null, person: people[7]!, clause: null, filings: filings.slice(0, 1) });
    return aDispute(row.number, {
      ...row,
      rulings:
        row.ruling === null
          ? []
          : [
              {
                ruling: row.ruling,
                grounds: 'The collector’s log is contemporaneous and was not contested.',
                unit: null,
                by: 'R. Osei',
                at: anInstant('2023-11-18T11:00:00Z'),
                inForce: true,
              },
            ],
      comparisons: [
        {
          exemplars: people[0]!.exemplars.map(({ exemplarId }) => exemplarId),
          features: { slant: 'agrees', proportions: 'agrees', pressure: 'differs', 'closing-stroke': 'cannot-tell' },
          outcome: 'inconclusive',
          consequence: 'question',
          note: 'written on a clipboard',
          at: anInstant('2023-11-17T10:00:00Z'),
        },
      ],
    });
  },
  'disputes.open': () => aDispute(5),
  'disputes.compare': () => aDispute(1),
  'disputes.rule': () => aDispute(1),
  'disputes.addPosition': () => aDispute(1),
  'disputes.withdraw': () => aDispute(1),
  'disputes.hear': () => aDispute(1),
  'disputes.draft': () => aDispute(1),
  'disputes.attach': () => ({ kept: 1, refused: [] }),
  'disputes.fileEvidence': () => filings[0],
  'secondLook.review': () => aSecondReview(),
  'secondLook.conduct': () => aConduct(),
  'secondLook.blind': () => aBlindDesk({ seat }),
  'secondLook.sit': (given: { readonly seat: DeskView['seat'] }) => {
    seat = given.seat;
    return null;
  },
  'tally.view': () =>
    aTallyView({
      tally: aTally({ flips: [] }),
      disputes: disputes.slice(0, 2).map((row, index) => ({
        ref: index === 0 ? `card:${aCardId(87)}` : `person:${aPersonId(7)}`,
        disputeId: row.disputeId,
        label: row.subjectLabel,
        swing: row.swing ?? 0,
      })),
      unmet: [
        { kind: 'undetermined', message: '7 cards are still in review.', station: 'review' },
        { kind: 'difference', message: 'Batch 3: 61 found, 60 stated, not explained.', station: 'cards' },
      ],
    }),
  'sealed.state': () => sealed,
  'sealed.choose': () => ({ chosenId: 'x', fileName: '2023-117.sealed' }),
  'sealed.open': () => (sealed = aSealedView()),
  'sealed.close': () => (sealed = null),
  'sealed.compare': () => ({ fileName: 'brought-back.pdf', sha256: aDigest('card', 147), cards: [147] }),
  'certify.state': () => aCertifyView(),
  'certify.preview': ({ kind }: { kind: string }) => ({ kind, pages: [anImage('page', 1), anImage('page', 2)] }),
  'certify.issue': () => ({
    version: 1,
    kind: 'certification',
    issuedAt: anInstant(),
    sha256: aDigest('page', 9),
    pages: 2,
    replaces: null,
    reason: null,
    unit: null,
    reopened: null,
    members: [],
  }),
  'certify.chooseToken': () => [
    {
      label: 'Chamber of Arbitrators',
      serial: '4711',
      certificates: [
        { ...aTokenCertificate, fingerprint: aDigest('other', 501), unfit: null },
        {
          ...aTokenCertificate,
          name: 'Board of Neutrals',
          fingerprint: aDigest('other', 502),
          unfit: 'This certificate is for issuing others (a CA certificate), not for signing documents.',
        },
      ],
    },
  ],
  'certify.useToken': () => aCertifyView().identity,
  'certify.stateParticulars': () => aCertifyView().particulars,
  'certify.chooseSeal': () => aCertifyView().particulars,
  'certify.removeSeal': () => aCertifyView().particulars,
  'certify.saveDraft': () => ({ fileName: 'draft-for-comment.pdf' }),
  'certify.saveTimeStampRequest': () => ({ fileName: 'certification-1.tsq' }),
  'certify.nameMember': () => aMember(1),
  'certify.takeInSignature': () => ({ name: aMember(1).name, fingerprint: aMember(1).fingerprint, signedAt: anInstant() }),
  'certify.signAsMember': () => ({ name: aMember(1).name, fingerprint: aMember(1).fingerprint, signedAt: anInstant() }),
  'certify.openSealedFile': () => aSealedFile(),
  'certify.coSign': () => ({ fileName: 'certification-1.p7s' }),
  'certify.verifyFile': () => ({
    fileName: 'certification.pdf',
    result: 'indeterminate',
    checks: [
      { id: 'V01', title: 'The file is a PDF of one revision', result: 'passed', detail: 'One revision, 48,112 bytes.' },
      { id: 'V02', title: 'The signature covers the whole document', result: 'passed', detail: 'Byte range is complete.' },
      { id: 'V07', title: 'The signer is known', result: 'indeterminate', detail: 'No identity is pinned on this computer.' },
    ],
  }),
  'record.rehearsal': () =>
    options.practice
      ? {
          determined: 12,
          same: 11,
          documents: 47,
          differences: [
            {
              cardId: 'C-0003',
              hers: { state: 'counted', personId: 'E-1000', personName: 'Van der Berg, Pieter', codes: [] },
              careful: { state: 'questioned', personId: 'E-1000', personName: 'Van der Berg, Pieter', codes: ['C09'] },
              lookFor: 'The year is struck out and written again above it.',
            },
          ],
        }
      : null,
  'record.practiceLetters': () =>
    options.practice
      ? {
          agreedOn: aDate('2023-10-30'),
          list: {
            from: 'Harbor Film Services',
            receivedOn: aDate('2023-11-01'),
            file: 'employee-list.xlsx',
            exemplars: 'exemplars/forms.pdf',
          },
          deliveries: [
            {
              from: 'Film Workers Local 9',
              carrier: 'R. Ames, organizer',
              receivedAt: '2023-11-13T10:15',
              stated: 60,
              folder: '1-paper-cards',
              files: ['cards.pdf', 'scan-1.jpg'],
              declaration: null,
            },
          ],
          submissions: [
            {
              about: { kind: 'card', cardId: 'C-0003', origin: 'cards.pdf, page 3' },
              raisedBy: 'union',
              clause: 'Section 5',
              ground: 'The year is struck out and written again above it.',
              union: 'She put right a slip of the pen.',
              employer: 'An altered card is questioned, whoever altered it.',
            },
          ],
        }
      : null,
  'record.page': () => ({
    total: 1904,
    kinds: ['card.determined', 'cards.imported', 'dispute.opened', 'rules.frozen'],
    events: Array.from({ length: 40 }, (_, index) => ({
      seq: 1904 - index,
      at: anInstant('2023-11-15T10:42:00Z'),
      actor: 'R. Osei',
      kind: index % 5 === 4 ? 'dispute.opened' : 'card.determined',
      meaning: index % 5 === 4 ? 'A dispute was opened.' : 'The neutral determined a card.',
      summary: index % 5 === 4 ? `Dispute ${9 - (index % 9)} opened` : `${aCardId(261 - index)}: counted`,
      data: { cardId: aCardId(261 - index), from: 'undetermined', to: 'counted', reason: null },
      hash: aDigest('other', 1904 - index),
      previousHash: aDigest('other', 1903 - index),
    })),
  }),
  'record.checkHead': () => ({ kind: 'in-record', hash: aDigest('other', 3), seq: 312, at: anInstant(), actsSince: 1592 }),
  'record.checkReceipt': () => ({
    fileName: 'receipt.pdf',
    check: { kind: 'not-in-record', hash: aDigest('other', 4) },
  }),
  'record.verify': () => ({ whole: true, checked: 1904, brokenAt: null, head: { seq: 1904, hash: aDigest('other', 3) } }),
};

function opened() {
  open = true;
  return matter();
}

const held = new Map<string, PromiseWithResolvers<void>>();
const fake: Fake = {
  calls,
  answer: (name, answer) => answers.set(name, answer),
  tell,
  hold: (name) => void held.set(name, Promise.withResolvers<void>()),
  release: (name) => {
    held.get(name)?.resolve();
    held.delete(name);
  },
  speakAgainst: (cardId) => void again.add(cardId),
  spent: 0,
};

/** Commands that only save something. */
const saved = { fileName: 'saved-file.pdf' };

async function invoke(name: string, kind: string, given: unknown): Promise<unknown> {
  calls.push({ name, given });
  await held.get(name)?.promise;
  const fixed = answers.get(name);
  if (fixed === 'never') return new Promise(() => undefined);
  if (fixed !== undefined) return structuredClone(fixed);
  const handler = handlers[name] as ((given: unknown) => unknown) | undefined;
  const since = performance.now();
  const value = handler === undefined ? (name.includes('save') ? saved : null) : handler(structuredClone(given));
  fake.spent += performance.now() - since;
  if (kind === 'command')
    queueMicrotask(() =>
      tell('changed', { topics: ['desk', 'rules', 'list', 'cards', 'review', 'disputes', 'tally', 'certify', 'record'] }),
    );
  return { ok: true, value: structuredClone(value) };
}

const client = Object.fromEntries(
  Object.entries(api).map(([group, members]) => [
    group,
    Object.fromEntries(
      Object.entries(members).map(([name, { kind }]) => [
        name,
        kind === 'event'
          ? (listener: (payload: unknown) => void) => {
              const heard = listeners[name as 'changed' | 'job'];
              heard.add(listener);
              return () => heard.delete(listener);
            }
          : async (given: unknown) => invoke(`${group}.${name}`, kind, given),
      ]),
    ),
  ]),
);

Object.assign(globalThis.window, { countersign: client, fake });
