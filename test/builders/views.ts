/** Valid views of an invented matter; a test overrides only what it is about. */
import type { ListQuestionView, ListView, PersonView } from '#contract/list-views.ts';
import type { CandidateView, DoubleView } from '#contract/match-views.ts';
import type { CertifyView, PanelMemberView, SealedFileView } from '#contract/certification-views.ts';
import type { DisputeRowView, DisputeView } from '#contract/docket-views.ts';
import type { BatchView, CardRowView } from '#contract/intake-views.ts';
import type { ImageRef, MatterView } from '#contract/views.ts';
import type { OfferView, ReviewCardView } from '#contract/review-views.ts';
import type { RulesView } from '#contract/rules-views.ts';
import type { TallyView } from '#contract/tally-views.ts';
import type { FormView } from '#contract/form-views.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { BatchId, CardId, DisputeId, ExemplarId, MatterId, PersonId, Sha256 } from '#core/ids.ts';
import type { EngagementRow, RawName } from '#core/list/employee-list.ts';
import type { CardReading } from '#core/reading/reading.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { Tally } from '#core/tally/tally.ts';

export const anInstant = (text = '2023-11-15T10:42:00Z') => text as Instant;
export const aDate = (text = '2023-01-16') => text as LocalDate;

/** A digest that says what it stands for: kind in the first figure, number after it. */
export function aDigest(kind: 'card' | 'exemplar' | 'page' | 'other' = 'other', index = 0): Sha256 {
  const first = { card: 'c', exemplar: 'e', page: 'd', other: '7' }[kind];
  return `${first}${index.toString(16).padStart(3, '0')}91c2`.padEnd(64, '5b07fa3e') as Sha256;
}

export const aCardId = (index: number) => `C-${String(index).padStart(4, '0')}` as CardId;
export const aPersonId = (index: number) => `E-${String(1000 + index)}` as PersonId;

export function anImage(kind: 'card' | 'exemplar' | 'page', index: number): ImageRef {
  const size = {
    card: { widthPx: 1240, heightPx: 800 },
    exemplar: { widthPx: 900, heightPx: 260 },
    page: { widthPx: 1240, heightPx: 1754 },
  }[kind];
  return { sha256: aDigest(kind, index), ...size };
}

const NAMES = [
  ['Van der Berg', 'Pieter'],
  ['Okafor', 'Adaeze'],
  ['Lindqvist', 'Maja'],
  ['O’Brien', 'Thomas'],
  ['O’Brien', 'Thomas, Jr.'],
  ['Nakamura', 'Keiko'],
  ['Castellanos', 'Rosa María'],
  ['Whitfield', 'Jerome'],
  ['Abernathy', 'Ruth'],
  ['Szymański', 'Piotr'],
  ['Delacroix', 'Anne-Marie'],
  ['Hussein', 'Farah'],
  ['Grünwald', 'Klaus'],
  ['Mbeki', 'Thandi'],
  ['Vandenberg', 'Peter'],
  ['Berg', 'Piet'],
] as const;
const TITLES = ['Production Coordinator', 'Production Assistant', 'Set Dresser', 'Grip', 'Prop Maker', 'Accountant'] as const;

export function personName(index: number): string {
  const [family, given] = NAMES[index % NAMES.length] ?? NAMES[0];
  return `${family}, ${given}`;
}

export function aName(part: Partial<RawName> = {}): RawName {
  return { full: 'PIETER VAN DER BERG', given: null, middle: null, family: null, suffix: null, ...part };
}

export function someFacts(part: Partial<CardFacts> = {}): CardFacts {
  return {
    cardId: aCardId(1),
    name: aName(),
    title: 'Prod. Coordinator',
    employer: 'Big Sky Studios',
    signedOn: '2023-01-16',
    receivedOn: '2023-11-14',
    unionName: 'Local 871',
    kind: 'card',
    signature: 'present',
    wording: 'designation',
    altered: false,
    sharedSheet: false,
    copy: false,
    signatureMatch: null,
    agreedText: null,
    confirmed: null,
    employeeId: null,
    address: '5917 N 14th St',
    city: 'Phoenix',
    region: 'AZ',
    postcode: '85014',
    phone: '(818) 555-0137',
    email: null,
    dateOfBirth: null,
    taxIdLast4: null,
    ...part,
  };
}

export function aReading(part: Partial<CardReading> = {}): CardReading {
  const field = (text: string, confidence: number, box: readonly [number, number, number, number]) => ({
    text,
    confidence,
    box: { x: box[0], y: box[1], width: box[2], height: box[3] },
    alternatives: [],
  });
  return {
    turned: 0,
    skewDegrees: 0.4,
    blank: false,
    fields: {
      name: field('PIETER VAN DER BERG', 0.93, [80, 206, 470, 64]),
      signedOn: {
        ...field('JAN. 16, 2023', 0.9, [790, 560, 300, 60]),
        date: aDate(),
        ambiguous: false,
        couldBe: [aDate()],
      },
      employer: field('BIG SKY STUDIOS', 0.91, [80, 380, 400, 60]),
      title: field('PROD. COORDINATOR', 0.71, [640, 380, 420, 60]),
      union: field('Local 871', 0.99, [600, 120, 200, 30]),
      phone: field('(818) 555-0137', 0.88, [790, 206, 320, 60]),
      address: field('5917 N 14TH ST', 0.86, [80, 294, 420, 60]),
    },
    signature: { present: 'yes', confidence: 0.97, box: { x: 90, y: 540, width: 560, height: 110 } },
    text: '',
    wording: 'designation',
    document: 'card',
    engine: 'pp-ocrv4',
    ms: 640,
    ...part,
  };
}

export function aCandidate(index: number, part: Partial<CandidateView> = {}): CandidateView {
  return {
    personId: aPersonId(index),
    displayName: personName(index),
    rows: [231 + index],
    title: TITLES[index % TITLES.length] ?? null,
    employer: 'Big Sky Studios',
    phone: index === 0 ? '(818) 555-0137' : '(602) 555-0199',
    address: index === 0 ? '5917 N 14th St' : '12 Elm Ave',
    email: null,
    state: 'eligible',
    probability: 0.9994,
    reasons: [
      { field: 'family', level: 'equal, rare', weight: 17.7 },
      { field: 'given', level: 'equal', weight: 8.9 },
      { field: 'phone', level: 'equal', weight: 13 },
      { field: 'title', level: 'alike', weight: 2.1 },
      { field: 'prior', level: 'one of 412', weight: -8.7 },
    ],
    otherCards: [],
    ...part,
  };
}

export function anOffer(part: Partial<OfferView> = {}): OfferView {
  return { codes: [], primary: null, suggestedState: 'counted', forbidden: [], ...part };
}

export function aReviewCard(index: number, part: Partial<ReviewCardView> = {}): ReviewCardView {
  const cardId = aCardId(index);
  return {
    cardId,
    batchId: 'B-3' as BatchId,
    batch: 3,
    putOff: null,
    origin: `page ${index} of 60 in cards-march.pdf`,
    images: [anImage('card', index)],
    reading: aReading(),
    facts: someFacts({ cardId }),
    match: {
      outcome: 'clear',
      why: ['Only one Van der Berg on the list. Nothing speaks against it.'],
      candidates: [
        aCandidate(0),
        aCandidate(14, {
          probability: 0.0005,
          reasons: [
            { field: 'family', level: 'alike', weight: 3.1 },
            { field: 'phone', level: 'differs', weight: -4.2 },
            { field: 'title', level: 'differs', weight: -1.9 },
            { field: 'prior', level: 'one of 412', weight: -8.7 },
          ],
        }),
        aCandidate(15, {
          probability: 0.0001,
          reasons: [
            { field: 'family', level: 'in part', weight: 1.2 },
            { field: 'given', level: 'differs', weight: -3.3 },
            { field: 'prior', level: 'one of 412', weight: -8.7 },
          ],
        }),
        aCandidate(9, { probability: 0.00001, reasons: [{ field: 'given', level: 'alike', weight: 1 }] }),
      ],
      basis: { engine: 'countersign-match 2', parametersSha256: aDigest('other', 7), listVersion: 1 },
      change: null,
    },
    offer: anOffer(),
    determination: null,
    history: [],
    disputes: [],
    previous: index > 1 ? aCardId(index - 1) : null,
    next: aCardId(index + 1),
    ...part,
  };
}

/** Card 3 and another: one signature under two names, and two cards that suggest one person. */
export function someDoubles(): readonly DoubleView[] {
  return [
    {
      kind: 'one-signature-two-names',
      cards: [
        { cardId: aCardId(3), state: 'undetermined', name: 'Marta Ortega' },
        { cardId: aCardId(41), state: 'counted', name: 'Luis Ortega' },
      ],
      personName: null,
    },
    {
      kind: 'one-person',
      cards: [
        { cardId: aCardId(3), state: 'undetermined', name: 'Marta Ortega' },
        { cardId: aCardId(52), state: 'undetermined', name: 'Marta Ortega-Ruiz' },
      ],
      personName: personName(3),
    },
  ];
}

export function anEngagement(row: number, part: Partial<EngagementRow> = {}): EngagementRow {
  return {
    row,
    employeeId: aPersonId(row - 231),
    name: aName({ full: personName(row - 231) }),
    otherNames: [],
    title: 'Production Coordinator',
    department: 'Production',
    employer: 'Big Sky Studios',
    job: 'BS-2211',
    startedOn: aDate('2022-09-04'),
    endedOn: null,
    daysWorked: 112,
    hoursWorkedHundredths: null,
    status: 'listed',
    statusReason: null,
    raisedBy: null,
    address: '5917 N 14th St',
    city: 'Phoenix',
    region: 'AZ',
    postcode: '85014',
    phone: '(818) 555-0137',
    email: null,
    dateOfBirth: null,
    taxIdLast4: null,
    ...part,
  };
}

export function aPerson(index: number, part: Partial<PersonView> = {}): PersonView {
  return {
    personId: aPersonId(index),
    displayName: personName(index),
    title: TITLES[index % TITLES.length] ?? null,
    employer: 'Big Sky Studios',
    state: 'eligible',
    codes: [],
    rows: [231 + index],
    engagements: [anEngagement(231 + index)],
    working: [
      'Window: 1 July 2022 to 30 June 2023, both included (12 months to the eligibility date).',
      'Row 231, job BS-2211 at Big Sky Studios, from 4 September 2022: counted, 112 days in the window.',
      'Limb “two jobs in 12 months”: 1 job, 2 needed: does not hold.',
      'Limb “90 days in 12 months”: 112 days, 90 needed: holds.',
      'Eligible by the limb “90 days in 12 months”.',
    ],
    exemplars: [1, 2, 3].map((n) => ({
      exemplarId: `X-${index}-${n}` as ExemplarId,
      label: ['direct-deposit form, 2 Mar 2021', 'W-4, 4 Sep 2019', 'deal memo, 11 Jan 2022'][n - 1] ?? '',
      image: anImage('exemplar', index * 4 + n),
    })),
    cards: [],
    disputes: [],
    ...part,
  };
}

export function aTally(part: Partial<Tally> = {}): Tally {
  return {
    outcome: 'majority',
    blockedBy: [],
    people: 416,
    eligible: 412,
    challenged: 4,
    excluded: 0,
    required: 207,
    counted: 231,
    questioned: 6,
    challengedWith: { counted: 2, questioned: 0, none: 2 },
    margin: { worst: 46, best: 66 },
    range: { worst: [231, 416], best: [239, 412] },
    codes: {},
    acts: {},
    revocationsInTime: 0,
    flips: [],
    cards: [],
    persons: [],
    ...part,
  };
}

export function aTallyView(part: Partial<TallyView> = {}): TallyView {
  return {
    tally: aTally(),
    units: null,
    threshold: { numerator: 1, denominator: 2, strict: true },
    waterfall: [
      { step: 'delivered', count: 298, kind: 'start' },
      { step: 'undetermined', count: 7, kind: 'less' },
      { step: 'not-listed', count: 17, kind: 'less' },
      { step: 'not-counted', count: 16, kind: 'less' },
      { step: 'second-cards', count: 21, kind: 'less' },
      { step: 'questioned', count: 6, kind: 'less' },
      { step: 'counted', count: 231, kind: 'result' },
    ],
    disputes: [],
    unmet: [],
    recountAgrees: true,
    ...part,
  };
}

export function someRules(part: Partial<GroundRules> = {}): GroundRules {
  return {
    version: 1,
    name: 'Voluntary recognition agreement',
    sources: {},
    parties: {
      employers: ['Big Sky Studios'],
      union: { name: 'Allied Workers Local 871', acceptedNames: ['Local 871', 'A.W. Local 871'] },
      neutral: { name: 'R. Osei', appointedBy: 'both parties' },
    },
    unit: {
      description: 'All production office employees in Arizona.',
      included: ['Production Assistant', 'Production Coordinator', 'Set Dresser', 'Grip'],
      excluded: ['Director', 'Unit Production Manager'],
      otherUnions: [],
    },
    units: null,
    dates: { demand: aDate('2023-11-01'), filing: null, cardsReceived: '2023-11-14', count: '2023-11-22' },
    threshold: { numerator: 1, denominator: 2, strict: true },
    list: {
      base: 'employed-on-date',
      eligibilityDate: aDate('2023-10-31'),
      payrollPeriod: null,
      departuresAfter: 'keep',
      hiresAfter: 'ignore',
      amendment: 'joint-or-ruling',
      dueDays: 5,
      requiredFields: ['name', 'title'],
      missingList: null,
    },
    formula: null,
    cardWindow: {
      length: 12,
      unit: 'months',
      anchor: 'cardsReceived',
      firstIncluded: true,
      lastIncluded: true,
      latest: null,
      lateCards: 'not-counted',
    },
    card: {
      required: ['name', 'signature', 'date', 'designation', 'union-name'],
      undated: 'question',
      dateOrder: 'ask',
      altered: null,
      sharedSheet: 'not-counted',
      originals: false,
      dualPurpose: 'question',
      languages: ['English', 'Spanish'],
    },
    electronic: {
      allowed: true,
      requiredFields: ['name', 'contact', 'phone', 'text', 'date', 'employer'],
      declaration: true,
      confirmation: false,
      typedSignature: 'question',
    },
    signatureComparison: {
      mode: 'when-questioned',
      noExemplar: 'count',
      inconclusive: null,
      sample: null,
      exemplarKinds: ['W-4', 'direct-deposit form'],
      presumption: 'A card is presumed valid unless substantial, reliable evidence raises a legitimate doubt.',
    },
    duplicates: 'earliest',
    dualCards: 'neither',
    revocation: {
      allowed: true,
      form: 'signed-individual',
      deadline: 'count',
      disclosed: 'number',
      signedAgain: 'latest-act',
    },
    channels: { allowed: ['card'], conflict: null },
    disputes: {
      challengeHours: 48,
      mayChallenge: ['employer', 'union', 'neutral'],
      mayQuestion: ['neutral', 'union'],
      supervisors: 'rule-first-if-determinative',
      evidenceStandard: 'first-hand, written',
      observers: 'one each, totals only',
    },
    report: { detail: 'majority-only', suppressBelow: 3, recipients: ['union', 'employer'], agreement: false },
    undetermined: 'certify-if-not-determinative',
    doubtfulMany: null,
    afterCount: {
      challengeDays: 7,
      retentionDays: 30,
      cardsTo: 'union',
      listTo: 'employer',
      rerunBarMonths: 12,
      unionWithdrawal: null,
    },
    timeZone: 'America/Phoenix',
    ...part,
  };
}

export function aRulesView(part: Partial<RulesView> = {}): RulesView {
  return {
    state: 'draft',
    version: 1,
    rules: someRules(),
    templateId: 'single-employer',
    sources: [
      { path: 'cardWindow', citation: '80 Ill. Adm. Code 1210.80', mark: 'checked' },
      { path: 'card.undated', citation: 'Dart Container, as reported', mark: 'secondary' },
      { path: 'dualCards', citation: 'NLRB practice', mark: 'memory' },
    ],
    problems: [],
    silent: [
      {
        path: 'card.altered',
        question: 'What becomes of a card that is visibly altered?',
        values: ['count', 'question', 'not-counted'],
        proposal: 'question',
      },
      {
        path: 'signatureComparison.inconclusive',
        question: 'If a comparison of signatures is inconclusive, does the card count?',
        values: ['count', 'question'],
        proposal: 'question',
      },
    ],
    summary: [
      {
        heading: 'Who is counted',
        sentences: [
          'The list holds everybody employed by Big Sky Studios on 31 October 2023.',
          'Whoever leaves after that day stays on the list; whoever is hired after it is not added.',
        ],
      },
      {
        heading: 'When there is a majority',
        sentences: [
          'More than one half of the people on the list must have signed a card that counts. Exactly half is not enough.',
        ],
      },
      {
        heading: 'Which cards count',
        sentences: [
          'A card is signed between 15 November 2022 and 14 November 2023, both days included.',
          'It bears a name, a signature, a date, words that designate the union, and one of its accepted names.',
          'A card without a date is questioned, and counts only if the neutral so rules.',
        ],
      },
      {
        heading: 'Taking a card back',
        sentences: ['A signer may revoke in a signed writing of her own, received before 22 November 2023.'],
      },
    ],
    frozenAt: null,
    hash: null,
    history: [],
    ...part,
  };
}

export function aListView(part: Partial<ListView> = {}): ListView {
  return {
    versions: [
      {
        version: 1,
        fileName: 'payroll-october.xlsx',
        sha256: aDigest('other', 12),
        receivedOn: aDate('2023-11-09'),
        receivedFrom: 'Big Sky Studios, human resources',
        asOf: aDate('2023-10-31'),
        rows: 438,
        people: 416,
        state: 'in-force',
        basis: 'first',
        acceptedAt: anInstant('2023-11-09T16:20:00Z'),
      },
    ],
    standing: { eligible: 412, excluded: 0, challenged: 4 },
    unmappedTitles: [
      { title: 'Asst. Production Office Coord.', people: 3, units: [] },
      { title: 'Key Grip', people: 1, units: [] },
    ],
    questions: [
      aListQuestion(),
      aListQuestion({
        kind: 'one-id-two-names',
        rows: [40, 41],
        detail: 'One employee id, 2 names: perhaps a married name, perhaps two people.',
        key: 'q2',
        persons: [{ personId: aPersonId(40), displayName: personName(40) }],
        answered: {
          answer: 'one-person',
          reason: 'The employer confirms a married name.',
          at: anInstant('2023-11-10T09:00:00Z'),
        },
      }),
      aListQuestion({
        kind: 'odd-date',
        rows: [17],
        detail: '1902-03-01 is far from any working life of today.',
        key: 'q3',
        persons: [],
      }),
    ],
    exemplars: { people: 389, files: 1104 },
    asOf: { base: 'employed-on-date', agreed: { from: null, to: aDate('2023-10-31') } },
    ...part,
  };
}

export function aListQuestion(part: Partial<ListQuestionView> = {}): ListQuestionView {
  return {
    kind: 'possibly-one-person',
    rows: [88, 231],
    detail: 'Like names, and the same telephone.',
    key: 'q1',
    persons: [
      { personId: aPersonId(87), displayName: 'Van der Berg, P.' },
      { personId: aPersonId(230), displayName: 'Van der Berg, Pieter' },
    ],
    answered: null,
    ...part,
  };
}

export function aBatch(number: number, part: Partial<BatchView> = {}): BatchView {
  return {
    batchId: `B-${number}` as BatchId,
    number,
    deliveredBy: 'Local 871, organizing department',
    receivedAt: anInstant('2023-11-14T10:05:00Z'),
    form: 'scan',
    declaration: null,
    arrangement: { sides: 'one', cardsPerSheet: 1, separators: false },
    stated: 60,
    found: 60,
    blanks: 0,
    separators: 0,
    setAside: 0,
    unsettled: 0,
    backsOffered: 0,
    numbers: { first: aCardId(number * 60 - 59), last: aCardId(number * 60) },
    explanation: null,
    originals: [
      {
        name: 'cards-march.pdf',
        sha256: aDigest('other', number),
        bytes: 18_400_122,
        pages: 61,
        cards: 60,
        problems: [],
        sameAsBatch: null,
        originalId: `original-${number}`,
        locked: false,
        seal: null,
      },
    ],
    receiptHead: { seq: 212, hash: aDigest('other', 99) },
    ...part,
  };
}

export function aCardRow(index: number, part: Partial<CardRowView> = {}): CardRowView {
  return {
    cardId: aCardId(index),
    batch: 3,
    origin: `page ${index} of cards-march.pdf`,
    state: 'undetermined',
    codes: [],
    image: anImage('card', index),
    faces: 1,
    pages: [index],
    blank: false,
    separator: null,
    setAside: null,
    read: true,
    turned: 0,
    nameRead: personName(index).split(', ').toReversed().join(' ').toUpperCase(),
    disputed: false,
    ...part,
  };
}

export function aDisputeRow(number: number, part: Partial<DisputeRowView> = {}): DisputeRowView {
  return {
    disputeId: `D-${number}` as DisputeId,
    number,
    subject: { kind: 'card', cardId: aCardId(87) },
    subjectLabel: `Card ${aCardId(87)}`,
    code: 'C13',
    ground: 'Slant and closing stroke differ from the direct-deposit form.',
    raisedBy: 'neutral',
    raisedAt: anInstant(),
    late: null,
    state: 'open',
    ruling: null,
    swing: -2,
    determinative: false,
    ...part,
  };
}

export function aDispute(number: number, part: Partial<DisputeView> = {}): DisputeView {
  return {
    ...aDisputeRow(number),
    clause: '7(b)',
    positions: [
      {
        positionId: 1,
        attachments: [],
        party: 'union',
        text: 'Same signature, written on a clipboard. The signer confirms in writing.',
        at: anInstant('2023-11-16T09:00:00Z'),
      },
    ],
    filings: [],
    hearings: [],
    draft: null,
    rulings: [],
    units: [],
    comparisons: [],
    comparison: {
      mode: 'when-questioned',
      consequences: { consistent: 'count', 'not-consistent': 'rule', inconclusive: 'question', 'no-exemplar': 'count' },
    },
    card: aReviewCard(87),
    person: aPerson(0, { cards: [{ cardId: aCardId(87), state: 'questioned' }] }),
    presumption: 'A card is presumed valid unless substantial, reliable evidence raises a legitimate doubt.',
    ...part,
  };
}

export function aMember(nth: number): PanelMemberView {
  const name = ['Ana Ruiz', 'Benedict Ode'][nth - 1] ?? `Member ${nth}`;
  return { name, capacity: 'Arbitrator', fingerprint: aDigest('other', 510 + nth) };
}

export function aSealedFile(part: Partial<SealedFileView> = {}): SealedFileView & { readonly fileName: string } {
  return {
    fileName: 'certification-1.pdf',
    sha256: aDigest('page', 9),
    title: 'Certification of Results of Card Check',
    reference: '2023-117',
    version: 1,
    says: 'The Union has been designated by a majority of the employees in the unit.',
    practice: false,
    sealedBy: { name: 'R. Osei', fingerprint: aDigest('other', 500), at: anInstant() },
    panel: [aMember(1), aMember(2)],
    ...part,
  };
}

export function aCertifyView(part: Partial<CertifyView> = {}): CertifyView {
  return {
    unmet: [],
    identity: {
      name: 'R. Osei',
      capacity: 'Arbitrator',
      fingerprint: aDigest('other', 500),
      validUntil: aDate('2033-11-22'),
      key: 'ECDSA P-256',
      token: null,
    },
    panel: [],
    issued: [],
    grounds: [],
    particulars: { addressLines: [], agreement: null, present: null, seal: null, letterheadIssued: false },
    drafts: [],
    detail: 'majority-only',
    units: [],
    ...part,
  };
}

export function aMatter(part: Partial<MatterView> = {}): MatterView {
  return {
    matterId: 'M-1' as MatterId,
    title: 'Allied Workers Local 871 and Big Sky Studios',
    reference: '2023-117',
    fileName: '2023-117.countersign',
    practice: false,
    head: { seq: 1904, hash: aDigest('other', 3) },
    readOnly: null,
    stations: {
      rules: { state: 'frozen', version: 1, frozenAt: anInstant('2023-11-12T15:00:00Z') },
      list: { versions: 1, people: 416, challenged: 4 },
      cards: { found: 298, stated: 298, unexplained: 0, unread: 0 },
      review: { left: 37, again: 0, total: 298 },
      disputes: { open: 6, total: 9 },
      tally: { outcome: 'blocked' },
      certify: { issued: 0, unmet: 2 },
      record: { acts: 1904 },
    },
    ...part,
  };
}

export function aFormView(part: Partial<FormView> = {}): FormView {
  return {
    formId: 'form-1',
    name: 'Local 871, card of 2023',
    width: 1240,
    height: 800,
    boxes: [
      { kind: 'name', label: '', x: 90, y: 250, width: 560, height: 70 },
      { kind: 'signature', label: '', x: 90, y: 560, width: 560, height: 110 },
      { kind: 'date', label: '', x: 760, y: 590, width: 320, height: 70 },
      { kind: 'checkbox', label: 'Full time', x: 820, y: 260, width: 44, height: 44 },
    ],
    lines: 11,
    readBefore: 0,
    image: anImage('card', 1),
    ...part,
  };
}
