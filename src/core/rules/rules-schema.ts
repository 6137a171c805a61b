/**
 * The shape of a rules file, key by key (`formats.md` 3, `docs/ground-rules.md`). A key that is missing reads as `null`.
 * `null` is silent for the terms of `silent-terms.ts`; elsewhere it means none: no date, no list, no such requirement.
 */
import { z } from 'zod';
import { isTimeZone, parseInstant, parseLocalDate, type LocalDate } from '../dates.ts';

const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const none = <T extends z.ZodType, const V>(schema: T, value: V) => schema.nullish().transform((given) => given ?? value);
const listOf = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .nullish()
    .transform((value): readonly z.output<T>[] => value ?? []);

const text = z.string().trim().min(1, 'some text');
const optionalText = nullable(z.string());
const texts = listOf(text);
const count = z.int().min(1, 'a whole number of 1 or more');
const optionalCount = nullable(count);
const optionalWhole = nullable(z.int().min(0, 'a whole number of 0 or more'));
/** Hours may have hundredths; counting then stays in integers. */
const hours = z
  .number()
  .positive()
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), 'hours with at most two decimals');
const day = z
  .string()
  .refine((value) => parseLocalDate(value) !== null, 'a day that exists, as YYYY-MM-DD')
  .transform((value) => value as LocalDate);
const moment = z
  .string()
  .refine(
    (value) => parseLocalDate(value) !== null || parseInstant(value) !== null,
    'a day YYYY-MM-DD or an instant with its offset',
  );
const treatment = z.enum(['count', 'question', 'not-counted']);
const party = z.enum(['union', 'employer', 'neutral']);

const parties = z.strictObject({
  employers: texts,
  union: z.strictObject({ name: text, acceptedNames: texts }),
  neutral: none(z.strictObject({ name: none(z.string(), ''), appointedBy: optionalText }), { name: '', appointedBy: null }),
});

const unit = z.strictObject({ description: none(z.string(), ''), included: texts, excluded: texts, otherUnions: texts });
const units = z
  .array(z.strictObject({ id: text, union: optionalText, included: texts, excluded: texts }))
  .min(1, 'one unit or more');

const dates = z.strictObject({
  demand: nullable(day),
  filing: nullable(day),
  cardsReceived: nullable(moment),
  count: nullable(moment),
});

const list = z.strictObject({
  base: z.enum(['employed-on-date', 'payroll-period', 'formula', 'listed']),
  eligibilityDate: nullable(day),
  payrollPeriod: nullable(z.strictObject({ from: day, to: day })),
  departuresAfter: nullable(z.enum(['keep', 'remove'])),
  hiresAfter: nullable(z.enum(['ignore', 'add'])),
  amendment: nullable(z.enum(['joint', 'ruling', 'joint-or-ruling'])),
  dueDays: optionalWhole,
  requiredFields: texts,
  missingList: nullable(z.enum(['union-evidence', 'hold'])),
});

const limb = z.strictObject({
  name: text,
  jobs: optionalCount,
  days: optionalCount,
  hours: nullable(hours),
  months: optionalCount,
  averageHoursPerWeek: nullable(hours),
  weeks: optionalCount,
});

const formula = z.strictObject({
  scope: nullable(z.enum(['all-signatories', 'per-employer'])),
  inWindow: nullable(z.enum(['any-day', 'start', 'end'])),
  hoursPerDay: nullable(hours),
  limbs: z.array(limb).min(1, 'one limb or more'),
});

const cardWindow = z.strictObject({
  length: count,
  unit: z.enum(['days', 'months']),
  anchor: z.enum(['demand', 'filing', 'cardsReceived', 'count']),
  firstIncluded: z.boolean(),
  lastIncluded: z.boolean(),
  latest: nullable(moment),
  lateCards: nullable(z.enum(['not-counted', 'until-count'])),
});

const element = z.enum(['name', 'signature', 'date', 'designation', 'union-name', 'employer-name', 'understanding-no-election']);

const card = z.strictObject({
  required: listOf(element),
  undated: nullable(treatment),
  dateOrder: none(z.enum(['ask', 'mdy', 'dmy']), 'ask'),
  altered: nullable(treatment),
  sharedSheet: nullable(treatment),
  originals: none(z.boolean(), false),
  dualPurpose: nullable(treatment),
  languages: texts,
});

const electronic = z.strictObject({
  allowed: none(z.boolean(), false),
  requiredFields: listOf(z.enum(['name', 'contact', 'phone', 'text', 'date', 'employer'])),
  declaration: none(z.boolean(), false),
  confirmation: none(z.boolean(), false),
  typedSignature: nullable(treatment),
});
const noElectronic = { allowed: false, requiredFields: [], declaration: false, confirmation: false, typedSignature: null };

const signatureComparison = z.strictObject({
  mode: none(z.enum(['none', 'all', 'sample', 'when-questioned']), 'none'),
  noExemplar: nullable(z.enum(['count', 'question'])),
  inconclusive: nullable(z.enum(['count', 'question'])),
  sample: nullable(z.strictObject({ size: count, seed: z.int() })),
  exemplarKinds: texts,
  presumption: optionalText,
});
const noComparison = {
  mode: 'none',
  noExemplar: null,
  inconclusive: null,
  sample: null,
  exemplarKinds: [],
  presumption: null,
} as const;

const revocation = z.strictObject({
  allowed: none(z.boolean(), false),
  form: none(z.enum(['signed-individual', 'any-writing']), 'any-writing'),
  deadline: nullable(z.union([z.enum(['filing', 'count']), moment], { error: 'filing, count, or a day or instant' })),
  disclosed: none(z.enum(['none', 'existence', 'number']), 'none'),
  signedAgain: nullable(z.enum(['latest-act', 'revocation-stands'])),
});

const channels = z.strictObject({
  allowed: z.array(z.enum(['card', 'portal'])).min(1, 'card, portal or both'),
  conflict: nullable(z.enum(['latest-act', 'card-stands', 'block'])),
});

const disputes = z.strictObject({
  challengeHours: optionalWhole,
  mayChallenge: listOf(party),
  mayQuestion: listOf(party),
  supervisors: nullable(z.enum(['rule-first-if-determinative', 'challenge'])),
  evidenceStandard: optionalText,
  observers: optionalText,
});
const noDisputes = {
  challengeHours: null,
  mayChallenge: [],
  mayQuestion: [],
  supervisors: null,
  evidenceStandard: null,
  observers: null,
};

const report = z.strictObject({
  detail: nullable(z.enum(['majority-only', 'totals', 'totals-with-reasons'])),
  suppressBelow: none(z.int().min(0), 0),
  recipients: listOf(party),
  agreement: none(z.boolean(), false),
});

const keeper = nullable(z.enum(['union', 'employer', 'neutral', 'destroy']));
const afterCount = z.strictObject({
  challengeDays: optionalWhole,
  retentionDays: optionalWhole,
  cardsTo: keeper,
  listTo: keeper,
  rerunBarMonths: optionalWhole,
  unionWithdrawal: optionalText,
});
const nothingAfter = {
  challengeDays: null,
  retentionDays: null,
  cardsTo: null,
  listTo: null,
  rerunBarMonths: null,
  unionWithdrawal: null,
};

export const rulesSchema = z.strictObject({
  version: z.literal(1),
  name: text,
  sources: none(z.record(z.string(), z.string()), {}),
  parties,
  unit: none(unit, { description: '', included: [], excluded: [], otherUnions: [] }),
  units: nullable(units),
  dates: none(dates, { demand: null, filing: null, cardsReceived: null, count: null }),
  threshold: z.strictObject({ numerator: count, denominator: count, strict: z.boolean() }),
  list,
  formula: nullable(formula),
  cardWindow: nullable(cardWindow),
  card,
  electronic: none(electronic, noElectronic),
  signatureComparison: none(signatureComparison, noComparison),
  duplicates: nullable(z.enum(['earliest'])),
  dualCards: nullable(z.enum(['neither', 'both', 'latest', 'ask'])),
  revocation: nullable(revocation),
  channels,
  disputes: none(disputes, noDisputes),
  report: none(report, { detail: null, suppressBelow: 0, recipients: [], agreement: false }),
  undetermined: nullable(z.enum(['certify-if-not-determinative', 'hold'])),
  doubtfulMany: nullable(z.strictObject({ percent: z.int().min(1).max(100) })),
  afterCount: none(afterCount, nothingAfter),
  timeZone: none(z.string().refine(isTimeZone, 'an IANA time zone such as America/New_York'), 'UTC'),
});
