/** `certified.json` as it may arrive from anywhere: exactly the facts we write, or refused. */
import { z } from 'zod';
import { isSha256, type Sha256 } from '#core/ids.ts';
import { parseInstant, parseLocalDate, type Instant, type LocalDate } from '#core/dates.ts';
import { canonicalText, type Canonical } from '#core/canonical.ts';
import { NO_RESULT_REASONS, type CertifiedFacts } from '#core/certification/facts.ts';
import { REASON_CODES } from '#core/card/reason-codes.ts';
import { isSeal, LARGEST_SEAL } from '#backend/pdf/seal-image.ts';
import { err, ok, type Result } from '#core/result.ts';

const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value), 'not a SHA-256');
const localDate = z.custom<LocalDate>((value) => typeof value === 'string' && parseLocalDate(value) !== null, 'not a date');
const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && parseInstant(value) !== null && value.endsWith('Z'),
  'not a moment in UTC',
);
const text = z.string().max(20_000);
const texts = z.array(text).max(1_000).readonly();
const count = z.int().min(0).max(10_000_000);
const printedCount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), value: count }),
  z.strictObject({ kind: z.literal('fewer-than'), limit: count }),
]);

const figures = z.strictObject({
  people: count,
  excluded: count,
  challenged: count,
  eligible: count,
  required: count,
  counted: count,
  questioned: printedCount,
  delivered: count.nullable(),
  reasons: z
    .array(z.strictObject({ code: z.enum([...REASON_CODES, 'other']), documents: count }))
    .readonly()
    .nullable(),
  revocationsInTime: count.nullable(),
});

const outcome = z.union([
  z.strictObject({ kind: z.enum(['reached', 'not-reached']) }),
  z.strictObject({
    kind: z.literal('no-result'),
    reason: z.enum(NO_RESULT_REASONS),
    explanation: text.nullable(),
  }),
]);

const ruleTerm = z.enum([
  'threshold',
  'list',
  'formula',
  'card-window',
  'union-names',
  'required-elements',
  'undated',
  'electronic',
  'comparison',
  'duplicates',
  'dual-cards',
  'revocation',
  'channels',
  'undetermined',
  'report',
]);

const ruling = z.strictObject({
  number: count,
  concerns: text,
  question: text,
  held: z.enum(['eligible', 'excluded']),
  grounds: text,
  clause: text.nullable(),
  on: localDate,
});

const batch = z.strictObject({
  receivedOn: localDate,
  from: text,
  form: z.enum(['paper', 'copies', 'electronic', 'mixed']),
  declaration: z.boolean().nullable(),
});

const seal = z
  .strictObject({ png: z.base64().max(LARGEST_SEAL.bytes * 1.4), widthPx: count, heightPx: count })
  .refine(({ png, widthPx, heightPx }) => isSeal(Buffer.from(png, 'base64'), widthPx, heightPx), 'is no plain PNG of its size');

const factsSchema = z.strictObject({
  schema: z.literal('countersign/certified@1'),
  layout: z.literal([1, 2, 3]),
  language: z.literal('en'),
  paper: z.enum(['letter', 'a4']),
  matter: z.strictObject({ reference: text, title: text }),
  version: count,
  replaces: z.strictObject({ version: count, sha256, reason: text }).nullable(),
  issuedAt: instant,
  issuedOn: localDate,
  place: text,
  practice: z.boolean(),
  neutral: z.strictObject({
    name: text,
    capacity: text,
    appointedBy: text.nullable(),
    addressLines: texts,
    seal: seal.nullable().exactOptional(),
    fingerprint: sha256,
    issuerFingerprints: z.array(sha256).max(20).readonly(),
  }),
  panel: z
    .array(z.strictObject({ name: text, capacity: text, fingerprint: sha256 }))
    .min(1)
    .max(20)
    .readonly()
    .exactOptional(),
  parties: z.strictObject({ employers: texts, union: text }),
  agreement: z.strictObject({ title: text, date: localDate.nullable(), clause: text.nullable() }),
  unit: z.strictObject({ description: text, included: texts, excluded: texts }),
  outcome,
  asOf: localDate,
  threshold: z.strictObject({ numerator: count, denominator: count, strict: z.boolean() }),
  unresolved: z.boolean().nullable(),
  figures: figures.nullable(),
  withheld: z.enum(['rules', 'protection', 'no-result']).nullable(),
  agreements: z
    .array(
      z.strictObject({
        of: z.enum(['second-reviewer', 're-review']),
        cards: count,
        agreed: count,
        kappaHundredths: z.int().min(-100).max(100).nullable(),
      }),
    )
    .max(2)
    .readonly()
    .nullable()
    .exactOptional(),
  suppressBelow: count,
  list: z.strictObject({
    receivedOn: localDate,
    from: text,
    asOf: localDate.nullable(),
    rows: count,
    people: count,
    digest: sha256,
  }),
  batches: z.array(batch).max(10_000).readonly(),
  exemplars: z.strictObject({ receivedOn: localDate, from: text, people: count, kinds: texts }).nullable(),
  comparedBy: texts,
  present: z
    .array(z.strictObject({ name: text, role: text }))
    .readonly()
    .nullable(),
  rules: z.strictObject({
    settledOn: localDate,
    how: z.enum(['agreed', 'ruled', 'agreed-and-ruled']),
    terms: z.array(z.strictObject({ term: ruleTerm, value: text })).readonly(),
  }),
  rulings: z.array(ruling).max(10_000).readonly(),
  objections: z.array(z.strictObject({ raisedBy: text, objection: text, disposition: text, on: localDate })).readonly(),
  retention: z
    .array(
      z.strictObject({
        of: z.enum(['cards', 'list']),
        to: z.enum(['union', 'employer', 'neutral', 'destroy']),
        on: localDate.nullable(),
      }),
    )
    .readonly(),
  objectionsUntil: localDate.nullable(),
  service: texts,
  digests: z.strictObject({
    rules: sha256,
    cards: sha256,
    head: sha256,
    commitment: z.strictObject({ root: sha256, size: count }).nullable(),
  }),
  software: text,
}) satisfies z.ZodType<CertifiedFacts>;

/** Canonical bytes only: one set of facts has one text. The error is a sentence. */
export function readCertifiedFacts(bytes: Buffer): Result<CertifiedFacts, string> {
  const source = bytes.toString('utf8');
  let value: Canonical;
  try {
    value = JSON.parse(source) as Canonical;
  } catch {
    return err('certified.json is not JSON');
  }
  const parsed = factsSchema.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return err(
      `certified.json is of another form than ours: ${first === undefined ? '' : `${first.path.join('.')} ${first.message}`}`,
    );
  }
  if (parsed.data.layout >= 3 !== (parsed.data.neutral.seal !== undefined))
    return err('certified.json is of another form than its layout');
  return canonicalText(value) === source ? ok(parsed.data) : err('certified.json is not in its canonical form');
}
