/** Ground rules of our own making: complete and plain, so that a test says only what it is about. */
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { parseGroundRules } from '#core/rules/parse-rules.ts';

type Plain = { readonly [key: string]: unknown };

/** As a file would have it: every term agreed, no test of titles, cards of the year before 15 March 2024. */
export const PLAIN_RULES_JSON = {
  version: 1,
  name: 'An agreement of tests',
  sources: {},
  parties: {
    employers: ['Acme Films'],
    union: { name: 'Local 161', acceptedNames: [] },
    neutral: { name: 'N. Neutral', appointedBy: null },
  },
  unit: { description: 'All production staff', included: [], excluded: [], otherUnions: [] },
  dates: { demand: '2024-03-01', filing: '2024-03-15', cardsReceived: '2024-03-15', count: '2024-04-05' },
  threshold: { numerator: 1, denominator: 2, strict: true },
  list: {
    base: 'listed',
    eligibilityDate: null,
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
    typedSignature: 'question',
  },
  signatureComparison: { mode: 'when-questioned', noExemplar: 'count', inconclusive: 'question', sample: null },
  duplicates: 'earliest',
  dualCards: 'neither',
  revocation: { allowed: true, form: 'signed-individual', deadline: 'count', disclosed: 'number', signedAgain: 'latest-act' },
  channels: { allowed: ['card'], conflict: null },
  disputes: {
    challengeHours: 48,
    mayChallenge: ['employer', 'union', 'neutral'],
    mayQuestion: ['neutral', 'union'],
    supervisors: 'rule-first-if-determinative',
  },
  report: { detail: 'majority-only', suppressBelow: 3, recipients: ['union', 'employer'], agreement: false },
  undetermined: 'certify-if-not-determinative',
  afterCount: { challengeDays: 7, retentionDays: 30, cardsTo: 'union', listTo: 'employer', rerunBarMonths: 12 },
  timeZone: 'America/New_York',
} as const satisfies Plain;

/** Objects are merged, everything else is replaced: `rulesJson({ card: { undated: 'count' } })`. */
export function rulesJson(change: Plain = {}): Plain {
  return merged(PLAIN_RULES_JSON, change);
}

export function someRules(change: Plain = {}): GroundRules {
  const rules = parseGroundRules(rulesJson(change));
  if (!rules.ok) throw new Error(`The builder's rules do not stand: ${JSON.stringify(rules.error)}`);
  return rules.value;
}

function merged(base: Plain, change: Plain): Plain {
  const keys = new Set([...Object.keys(base), ...Object.keys(change)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [before, after] = [base[key], change[key]];
      if (!(key in change)) return [key, before];
      return [key, isPlain(before) && isPlain(after) ? merged(before, after) : after];
    }),
  );
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
