/** A certification of an invented matter; a test overrides what it is about. */
import type { Instant, LocalDate } from '#core/dates.ts';
import type { CardId, PersonId, Sha256 } from '#core/ids.ts';
import type { CertificationInput } from '#core/certification/input.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { CardStanding, Tally } from '#core/tally/tally.ts';

export const day = (text: string): LocalDate => text as LocalDate;
export const moment = (text: string): Instant => text as Instant;
export const digest = (byte: string): Sha256 => byte.repeat(32) as Sha256;

export function certifiedRules(overrides: Partial<GroundRules> = {}): GroundRules {
  return {
    version: 1,
    name: 'the Voluntary Recognition Agreement',
    sources: {},
    parties: {
      employers: ['Larkspur Pictures, LLC'],
      union: { name: 'Screen Accountants Guild, Local 417', acceptedNames: ['SAG-A 417'] },
      neutral: { name: 'Rosa M. García-López', appointedBy: 'joint letter of September 12, 2025' },
    },
    unit: {
      description: 'All production accountants and payroll accountants employed in New York and New Jersey',
      included: ['Key Accountant', 'First Assistant Accountant', 'Payroll Accountant'],
      excluded: ['Production Executive', 'Confidential Assistant'],
      otherUnions: [],
    },
    units: null,
    dates: { demand: day('2025-09-29'), filing: null, cardsReceived: '2025-10-06', count: '2025-10-08' },
    threshold: { numerator: 1, denominator: 2, strict: true },
    list: {
      base: 'employed-on-date',
      eligibilityDate: day('2025-09-26'),
      payrollPeriod: null,
      departuresAfter: 'keep',
      hiresAfter: 'ignore',
      amendment: 'joint-or-ruling',
      dueDays: null,
      requiredFields: [],
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
      lateCards: null,
    },
    card: {
      required: ['name', 'signature', 'date', 'designation', 'union-name'],
      undated: 'question',
      dateOrder: 'ask',
      altered: 'question',
      sharedSheet: 'not-counted',
      originals: false,
      dualPurpose: 'question',
      languages: [],
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
      inconclusive: 'question',
      sample: null,
      exemplarKinds: [],
      presumption: null,
    },
    duplicates: 'earliest',
    dualCards: 'neither',
    revocation: { allowed: true, form: 'signed-individual', deadline: 'count', disclosed: 'number', signedAgain: 'latest-act' },
    channels: { allowed: ['card'], conflict: null },
    disputes: {
      challengeHours: 48,
      mayChallenge: ['employer', 'union', 'neutral'],
      mayQuestion: ['neutral', 'union'],
      supervisors: 'rule-first-if-determinative',
      evidenceStandard: null,
      observers: null,
    },
    report: { detail: 'totals-with-reasons', suppressBelow: 3, recipients: ['union', 'employer'], agreement: false },
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
    timeZone: 'America/New_York',
    ...overrides,
  };
}

export function cardsOf(
  groups: readonly { readonly state: CardStanding['state']; readonly primary?: ReasonCode; readonly number: number }[],
): readonly CardStanding[] {
  return groups.flatMap(({ state, primary, number }, group) =>
    Array.from({ length: number }, (_, index): CardStanding => {
      const codes = primary === undefined ? [] : [primary];
      const name = `${String(group)}-${String(index)}`;
      return {
        cardId: `C-${name}` as CardId,
        personId: `e-${name}` as PersonId,
        kind: 'card',
        state,
        codes,
        primary: primary ?? null,
      };
    }),
  );
}

/** D5 of the practice annex: E=100, V=58, Q=6, Uc=3, Un=4; a majority whatever becomes of the thirteen. */
export function certifiedTally(overrides: Partial<Tally> = {}): Tally {
  return {
    outcome: 'majority',
    blockedBy: [],
    people: 110,
    eligible: 100,
    challenged: 7,
    excluded: 3,
    required: 51,
    counted: 58,
    questioned: 6,
    challengedWith: { counted: 3, questioned: 0, none: 4 },
    margin: { worst: 12, best: 31 },
    range: { worst: [58, 104], best: [67, 103] },
    codes: { C06: 5, C16: 4, C01: 1, P01: 2 },
    acts: {},
    revocationsInTime: 0,
    flips: [],
    cards: cardsOf([
      { state: 'counted', number: 61 },
      { state: 'questioned', primary: 'C02', number: 6 },
      { state: 'not-counted', primary: 'C06', number: 5 },
      { state: 'superseded', primary: 'C16', number: 4 },
      { state: 'not-counted', primary: 'C01', number: 1 },
      { state: 'unmatched', primary: 'P01', number: 2 },
    ]),
    persons: [],
    ...overrides,
  };
}

export function certificationInput(overrides: Partial<CertificationInput> = {}): CertificationInput {
  return {
    matter: { reference: 'CC-2025-0417', title: 'Larkspur Pictures and Local 417' },
    rules: certifiedRules(),
    rulesHash: digest('a1'),
    rulesSettled: { on: day('2025-10-01'), how: 'agreed' },
    agreement: { title: 'the Voluntary Recognition Agreement', date: day('2025-09-10'), clause: 'section 4' },
    tally: certifiedTally(),
    outcome: { kind: 'certification' },
    list: {
      receivedOn: day('2025-10-02'),
      from: 'Larkspur Pictures, LLC',
      asOf: day('2025-09-26'),
      rows: 112,
      people: 110,
      digest: digest('b2'),
    },
    batches: [
      {
        receivedOn: day('2025-10-06'),
        from: 'Screen Accountants Guild, Local 417',
        form: 'mixed',
        declaration: true,
        documents: 79,
      },
    ],
    cardsDigest: digest('c3'),
    agreements: [],
    exemplars: { receivedOn: day('2025-10-03'), from: 'Larkspur Pictures, LLC', people: 110, kinds: ['direct deposit forms'] },
    comparedBy: ['Rosa M. García-López'],
    present: [
      { name: 'D. Whitcombe', role: 'for the employer' },
      { name: 'Nguyễn Thị Hồng Nhung', role: 'for the union' },
    ],
    rulings: [
      {
        number: 1,
        concerns: 'Person A, Key Accountant',
        question: 'Is Person A a supervisor and so outside the unit?',
        held: 'eligible',
        grounds: 'Person A assigns work but neither hires nor disciplines, nor recommends it effectively',
        clause: 'section 2(b)',
        on: day('2025-10-07'),
      },
    ],
    objections: [],
    head: digest('d4'),
    commitment: { root: digest('e5'), size: 128 },
    earlier: [],
    otherUnits: [],
    version: 1,
    replaces: null,
    signer: {
      name: 'Rosa M. García-López',
      capacity: 'Arbitrator and impartial neutral',
      addressLines: ['1440 Broadway, Suite 310', 'Oakland, California 94612', 'rosa@garcia-lopez.example'],
      seal: null,
      fingerprint: digest('f6'),
      issuerFingerprints: [digest('f7')],
    },
    panel: [],
    service: [],
    issuedAt: moment('2025-10-08T17:00:00-04:00'),
    place: 'New York, New York',
    paper: 'letter',
    practice: false,
    softwareVersion: 'Countersign 0.1.0',
    ...overrides,
  };
}
