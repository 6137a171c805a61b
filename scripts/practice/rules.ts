/** The ground rules of the practice matter in the form of formats.md 3: every term settled. */
import { CARDS_RECEIVED, COUNT, DEMAND, ELIGIBILITY_DATE, EMPLOYER, NEUTRAL, UNION } from './parties.ts';

export const RULES = {
  version: 1,
  name: 'Larkspur card check agreement (practice)',
  sources: {
    agreement: 'Invented for practice: Letter of agreement of 29 September 2025, sections 1 to 14',
    pattern: 'Voluntary recognition by one employer after a count of cards by a third person',
  },
  parties: {
    employers: [EMPLOYER],
    union: { name: UNION, acceptedNames: ['Screen Accountants Guild Local 417', 'Local 417'] },
    neutral: { name: NEUTRAL, appointedBy: 'both parties, section 2 of the agreement' },
  },
  unit: {
    description:
      'All production accounting and payroll employees of the employer in New York and New Jersey; excluded: production controllers, supervisors, managers and confidential employees',
    included: [
      'Production Accountant',
      'First Assistant Accountant',
      'Second Assistant Accountant',
      'Payroll Accountant',
      'Accounting Clerk',
    ],
    excluded: ['Production Controller'],
    otherUnions: [],
  },
  dates: { demand: DEMAND, filing: null, cardsReceived: CARDS_RECEIVED, count: COUNT },
  threshold: { numerator: 1, denominator: 2, strict: true },
  list: {
    base: 'employed-on-date',
    eligibilityDate: ELIGIBILITY_DATE,
    payrollPeriod: null,
    departuresAfter: 'keep',
    hiresAfter: 'ignore',
    amendment: 'joint-or-ruling',
  },
  formula: null,
  cardWindow: { length: 12, unit: 'months', anchor: 'cardsReceived', firstIncluded: true, lastIncluded: true, latest: null },
  card: {
    required: ['name', 'signature', 'date', 'designation', 'union-name'],
    undated: 'question',
    dateOrder: 'ask',
    altered: 'question',
    sharedSheet: 'not-counted',
    originals: false,
    dualPurpose: 'question',
  },
  electronic: {
    allowed: true,
    requiredFields: ['name', 'contact', 'phone', 'text', 'date', 'employer'],
    declaration: true,
    confirmation: false,
    typedSignature: 'count',
  },
  signatureComparison: { mode: 'when-questioned', noExemplar: 'count', inconclusive: 'question', sample: null },
  duplicates: 'earliest',
  dualCards: 'neither',
  revocation: { allowed: true, form: 'signed-individual', deadline: 'count', disclosed: 'number', signedAgain: 'latest-act' },
  channels: { allowed: ['card'], conflict: 'latest-act' },
  disputes: {
    challengeHours: 48,
    mayChallenge: ['employer', 'union', 'neutral'],
    mayQuestion: ['neutral', 'union'],
    supervisors: 'rule-first-if-determinative',
  },
  report: { detail: 'totals-with-reasons', suppressBelow: 3, recipients: ['union', 'employer'] },
  undetermined: 'certify-if-not-determinative',
  afterCount: { challengeDays: 7, retentionDays: 30, cardsTo: 'union', listTo: 'employer', rerunBarMonths: 12 },
  timeZone: 'America/New_York',
} as const;
