/** Matters by chance, leaning to where readings part: first and last days, second cards, open rows. */
import * as fc from 'fast-check';
import type { CardRow, ListRow, Matter, Ruling, Terms } from './matter.ts';

const PEOPLE = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'] as const;
const treatment = fc.constantFrom('count', 'question', 'not-counted');

const terms: fc.Arbitrary<Terms> = fc.record({
  employers: fc.constantFrom(['Acme Films, Inc.'], ['Acme Films, Inc.', 'Borealis Pictures']),
  unionNames: fc.constantFrom(['Local 161'], ['Local 161', 'L.161']),
  included: fc.constantFrom([], ['Grip', 'Set Painter']),
  excluded: fc.constantFrom([], ['Director']),
  threshold: fc.constantFrom(
    { numerator: 1, denominator: 2, strict: true },
    { numerator: 1, denominator: 2, strict: false },
    { numerator: 3, denominator: 10, strict: false },
    { numerator: 2, denominator: 3, strict: false },
    { numerator: 2, denominator: 3, strict: true },
    { numerator: 55, denominator: 100, strict: false },
  ),
  base: fc.constantFrom('listed', 'listed', 'employed-on-date', 'formula'),
  eligibilityDate: fc.constantFrom('2024-02-29', '2024-03-31', '2024-06-30'),
  departuresAfter: fc.constantFrom('keep', 'remove'),
  hiresAfter: fc.constantFrom('ignore', 'add'),
  scope: fc.constantFrom('all-signatories', 'per-employer'),
  inWindow: fc.constantFrom('any-day', 'start', 'end'),
  limb: fc.constantFrom(
    { jobs: 2, days: null, months: 12 },
    { jobs: null, days: 5, months: 12 },
    { jobs: 2, days: 5, months: 6 },
    { jobs: 1, days: null, months: 1 },
  ),
  window: fc.record({
    length: fc.constantFrom(6, 12, 180),
    unit: fc.constantFrom('days', 'months'),
    first: fc.boolean(),
    last: fc.boolean(),
  }),
  cardsReceived: fc.constantFrom('2024-08-31', '2024-08-15'),
  count: fc.constant('2024-09-05'),
  undated: treatment,
  altered: treatment,
  sharedSheet: treatment,
  dualPurpose: treatment,
  typedSignature: treatment,
  electronic: fc.boolean(),
  originals: fc.boolean(),
  dateOrder: fc.constantFrom('ask', 'mdy', 'dmy'),
  comparison: fc.constantFrom('none', 'when-questioned', 'when-questioned', 'when-questioned', 'all'),
  noExemplar: fc.constantFrom('count', 'question'),
  inconclusive: fc.constantFrom('count', 'question'),
  dualCards: fc.constantFrom('neither', 'both', 'latest', 'ask'),
  revocation: fc.boolean(),
  deadline: fc.constantFrom('2024-08-20', '2024-09-03'),
  signedAgain: fc.constantFrom('latest-act', 'revocation-stands'),
  conflict: fc.constantFrom('latest-act', 'card-stands'),
});

/** Spans that lie within, on the ends of, and across the windows that the terms above make; two of one person never meet. */
const SPANS = [
  ['2023-02-20', '2023-03-01'],
  ['2023-03-31', '2023-04-02'],
  ['2023-06-30', '2023-07-01'],
  ['2023-09-28', '2023-10-03'],
  ['2024-02-25', '2024-02-29'],
  ['2024-03-01', '2024-03-31'],
  ['2024-04-01', '2024-06-30'],
  ['2024-07-01', '2024-09-04'],
  ['2024-09-05', '2024-09-20'],
  ['2024-09-21', '2024-10-20'],
] as const;

const rowsOf = (id: string): fc.Arbitrary<readonly ListRow[]> =>
  fc
    .record({
      title: fc.constantFrom('Grip', 'GRIP ', 'Set-Painter', 'Director', 'Driver', ''),
      status: fc.constantFrom('', '', '', '', 'excluded', 'challenged'),
      spans: fc.uniqueArray(fc.nat({ max: SPANS.length - 1 }), { minLength: 1, maxLength: 3 }),
      employers: fc.array(fc.constantFrom('Acme Films Inc', 'ACME FILMS, INC.', 'Borealis Pictures', 'Corvus'), {
        minLength: 3,
        maxLength: 3,
      }),
      jobs: fc.array(fc.constantFrom('J1', 'j-1', 'J2'), { minLength: 3, maxLength: 3 }),
      days: fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ title, status, spans, employers, jobs, days }) =>
      spans.map((span, at) => {
        const [started_on, ended_on] = SPANS[span] ?? SPANS[0];
        const length = (Date.parse(ended_on) - Date.parse(started_on)) / 86_400_000 + 1;
        return {
          employee_id: id,
          name: `Person ${id}`,
          title,
          employer: employers[at] ?? '',
          job: jobs[at] ?? '',
          started_on,
          ended_on,
          days_worked: String(Math.min(length, (days[at] ?? 0) + 1)),
          status: at === 0 ? status : '',
        };
      }),
    );

const cleanCard = {
  name: 'As written',
  employer: 'Acme Films Inc',
  phone: '+1 212 555 0100',
  email: 'a@example.org',
  agreed_text: 'I authorize Local 161 to represent me.',
  received_on: '2024-08-15',
  union_name: 'local 161',
  signature: 'present',
  wording: 'designation',
  altered: 'no',
  shared_sheet: 'no',
  copy: 'no',
  signature_match: 'consistent',
} as const;

const SIGNED = ['2024-06-02', '2024-06-02', '2024-06-03', '2024-07-01', '2024-08-14', '2024-08-15'] as const;
const signed = fc.constantFrom(
  ...SIGNED,
  '',
  '10/07/2024',
  '25/07/2024',
  '07/25/2024',
  '07/07/2024',
  '31/02/2024',
  '2023-08-15',
  '2023-08-31',
  '2023-08-30',
  '2024-02-15',
  '2024-02-29',
  '2024-02-28',
  '2024-03-03',
  '2024-03-04',
  '2024-03-05',
  '2024-08-16',
  '2024-08-30',
  '2024-08-31',
  '2024-09-01',
  '2024-09-03',
);

const fault: fc.Arbitrary<Partial<CardRow>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: signed.map((signed_on) => ({ signed_on })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        signed_on: signed,
        received_on: fc.constantFrom('', '2024-08-16', '2024-08-31', '2024-09-01', '2024-09-03', '2024-09-04'),
      })
      .map((both) => both),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Partial<CardRow>>(
      { union_name: 'L.161' },
      { union_name: 'IATSE' },
      { union_name: '' },
      { signature: 'absent', signature_match: '' },
      { signature: 'drawn' },
      { signature: 'drawn', phone: '' },
      { signature: 'typed', signature_match: '' },
      { signature: 'typed', email: '' },
      { wording: 'election-only' },
      { wording: 'dual-purpose' },
      { altered: 'yes' },
      { shared_sheet: 'yes' },
      { copy: 'yes' },
      { signature_match: '' },
      { signature_match: 'not-consistent' },
      { signature_match: 'inconclusive' },
      { signature_match: 'no-exemplar' },
    ),
  },
);

const document = fc
  .record({
    of: fc.constantFrom(...PEOPLE, ''),
    kind: fc.constantFrom<CardRow['kind'][]>(
      'card',
      'card',
      'card',
      'card',
      'portal-yes',
      'revocation',
      'portal-no',
      'rival-card',
    ),
    on: fc.constantFrom(...SIGNED),
    received: fc.constantFrom('2024-06-03', '2024-08-15', '2024-08-20', '2024-08-21', '2024-09-03', '2024-09-04'),
    faults: fc.array(fault, { minLength: 1, maxLength: 2 }),
  })
  .map(({ of, kind, on, received, faults }): Omit<CardRow, 'card_id'> => {
    const plain = { ...cleanCard, employee_id: of, kind, signed_on: on };
    if (kind === 'revocation') {
      return {
        ...plain,
        signed_on: '',
        received_on: received,
        signature: faults[0]?.signature === 'absent' ? 'absent' : 'present',
      };
    }
    if (kind !== 'card') return { ...plain, received_on: '2024-08-15' };
    return { ...plain, ...faults[0], ...faults[1] };
  });

export const drawnMatters: fc.Arbitrary<Matter> = fc
  .record({
    terms,
    rows: fc.tuple(...PEOPLE.map(rowsOf)),
    documents: fc.array(document, { minLength: 2, maxLength: 16, size: 'max' }),
    rulings: fc.array(fc.tuple(fc.nat({ max: 9 }), fc.boolean(), fc.boolean()), { maxLength: 2 }),
  })
  .map(({ terms: agreed, rows, documents, rulings }) => {
    const cards = documents.map((one, at): CardRow => ({ card_id: `c${at}`, ...one }));
    return { terms: agreed, list: rows.flat(), cards, rulings: distinct(rulings.flatMap((one) => rulingOf(cards, ...one))) };
  });

function rulingOf(cards: readonly CardRow[], at: number, person: boolean, forUnion: boolean): readonly Ruling[] {
  if (person) return [{ of: PEOPLE[at % PEOPLE.length] ?? 'e1', ruling: forUnion ? 'eligible' : 'excluded' }];
  const card = cards[at];
  if (card === undefined || card.employee_id === '' || (card.kind !== 'card' && card.kind !== 'portal-yes')) return [];
  return [{ of: card.card_id, ruling: forUnion ? 'counted' : 'not-counted' }];
}

function distinct(rulings: readonly Ruling[]): readonly Ruling[] {
  return [...new Map(rulings.map((ruling) => [ruling.of, ruling])).values()];
}
