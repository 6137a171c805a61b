/**
 * What a careful neutral finds in the practice matter: `resources/practice/truth.json`, made by `scripts/make-practice.ts`.
 * All of it is invented. Used by the demonstration (the practice neutral's script) and by the tests.
 */
import { z } from 'zod';
import type { CardFacts } from '#core/card/card.ts';
import { REASON_CODES } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';

const cardId = z.string().transform((text) => text as CardId);
const personId = z.string().transform((text) => text as PersonId);
const text = z.string().nullable();
const code = z.enum(REASON_CODES);
const disputeRef = z.templateLiteral([z.enum(['person:', 'card:']), z.string()]);
const pair = z.tuple([z.int(), z.int()]);

const contact = {
  address: text,
  city: text,
  region: text,
  postcode: text,
  phone: text,
  email: text,
  dateOfBirth: text,
  taxIdLast4: text,
};

/** The facts as they stand on the paper; `signedOn` is raw where the paper leaves the day open. */
const facts = z.object({
  ...contact,
  cardId,
  name: z.object({ full: text, given: text, middle: text, family: text, suffix: text }),
  title: text,
  employer: text,
  signedOn: text,
  receivedOn: text,
  unionName: text,
  kind: z.enum(['card', 'revocation', 'portal-yes', 'portal-no', 'rival-card']),
  signature: z.enum(['present', 'absent', 'drawn', 'typed']),
  wording: z.enum(['designation', 'election-only', 'dual-purpose']),
  altered: z.boolean(),
  sharedSheet: z.boolean(),
  copy: z.boolean(),
  signatureMatch: z.enum(['consistent', 'not-consistent', 'inconclusive', 'no-exemplar']).nullable(),
  agreedText: text,
  confirmed: z.boolean().nullable(),
  employeeId: personId.nullable(),
}) satisfies z.ZodType<CardFacts>;

const cardState = z.enum(['counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act', 'undetermined']);

const document = z.object({
  /** `file#page` for pages, `file#card_id` for rows of a register: unique within the matter. */
  ref: z.string(),
  batch: z.string(),
  /** Relative to the practice folder. */
  file: z.string(),
  /** 1-based; null for a register row and for a file that cannot be opened. */
  page: z.int().nullable(),
  kind: z.enum(['card', 'revocation', 'blank', 'unreadable']),
  layout: z.enum(['half-letter', 'boxed', 'typed', 'letter', 'e-card', 'none']),
  /** How the sheet lies in the image: clockwise quarter turns and small skew, in degrees. */
  turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  skewDegrees: z.number(),
  /** Letter for letter what was put on the paper, in the hand's own case. */
  written: z.object({
    name: text,
    date: text,
    title: text,
    employer: text,
    address: text,
    town: text,
    phone: text,
    email: text,
  }),
  employeeId: personId.nullable(),
  /** Null for a blank page and an unreadable file. */
  facts: facts.nullable(),
  /** At review, before any ruling; null where there is no card. */
  determination: z.object({ state: cardState, codes: z.array(code), primary: code.nullable(), note: z.string() }).nullable(),
  /** What to look for here. */
  note: z.string(),
});

const batch = z.object({
  id: z.string(),
  deliveredBy: z.enum(['union', 'person']),
  carrier: z.string(),
  receivedAt: z.string(),
  /** As the carrier stated it; `difference` explains a number that was not found. */
  statedCount: z.int(),
  foundCount: z.int(),
  difference: text,
  declaration: text,
  files: z.array(z.string()),
});

const ruling = z.object({
  ruling: z.enum(['eligible', 'excluded', 'counted', 'not-counted']),
  grounds: z.string(),
  ruledOn: z.string(),
});

const dispute = z.object({
  ref: disputeRef,
  raisedBy: z.enum(['union', 'employer', 'neutral']),
  raisedOn: z.string(),
  code,
  ground: z.string(),
  clause: z.string(),
  /** The employer is heard on persons, and on cards only in general terms: it never learns that a card exists. */
  positions: z.object({ union: z.string(), employer: z.string() }),
  /** How far this one ruling can move `denominator * counted - numerator * list`. */
  swing: z.int(),
  ruling: ruling.nullable(),
});

const comparison = z.object({
  cardId,
  employeeId: personId,
  outcome: z.enum(['consistent', 'not-consistent', 'inconclusive']),
  reasons: z.string(),
});

/** Figures under the names of `formats.md` 4. */
const figures = z.object({
  outcome: z.enum(['majority', 'no-majority', 'determinative', 'blocked']),
  blockedBy: z.array(z.string()),
  people: z.int(),
  eligible: z.int(),
  challenged: z.int(),
  excluded: z.int(),
  required: z.int(),
  counted: z.int(),
  questioned: z.int(),
  challengedWith: z.object({ counted: z.int(), questioned: z.int(), none: z.int() }),
  margin: z.object({ worst: z.int(), best: z.int() }),
  range: z.object({ worst: pair, best: pair }),
  codes: z.partialRecord(code, z.int()),
  revocationsInTime: z.int(),
});

const truthSchema = z.object({
  notice: z.string(),
  neutral: z.string(),
  union: z.string(),
  employer: z.string(),
  passphrase: z.string(),
  list: z.object({ file: z.string(), deliveredBy: z.string(), receivedAt: z.string(), people: z.int(), rows: z.int() }),
  exemplars: z.array(z.object({ employeeId: personId, file: z.string(), page: z.int(), kind: z.string() })),
  batches: z.array(batch),
  documents: z.array(document),
  /** Persons challenged on the list as exchanged. */
  challenges: z.array(
    z.object({ employeeId: personId, raisedBy: z.enum(['union', 'employer']), code, reason: z.string(), withCard: z.boolean() }),
  ),
  comparisons: z.array(comparison),
  /** In the order in which they are ruled; the open ones last. */
  disputes: z.array(dispute),
  expected: z.object({ beforeRulings: figures, afterRulings: figures }),
});

export type PracticeTruth = z.infer<typeof truthSchema>;
export type PracticeDocument = PracticeTruth['documents'][number];
export type PracticeBatch = PracticeTruth['batches'][number];
export type PracticeDispute = PracticeTruth['disputes'][number];
export type PracticeFigures = PracticeTruth['expected']['afterRulings'];

/** The file is ours and packaged: one that does not parse is our own mistake, so this throws. */
export function parsePracticeTruth(json: string): PracticeTruth {
  return truthSchema.parse(JSON.parse(json));
}
