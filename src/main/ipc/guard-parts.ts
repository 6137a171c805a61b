/** The pieces the guards are made of: branded ids, dates, texts with a length, and the words that several stations take. */
import { z } from 'zod';
import { parseInstant, parseLocalDate, type Instant, type LocalDate } from '#core/dates.ts';
import {
  isSha256,
  type AttachmentId,
  type BatchId,
  type CardId,
  type DisputeId,
  type ExemplarId,
  type FilingId,
  type JobId,
  type PersonId,
  type Sha256,
} from '#core/ids.ts';
import { isPlainText } from '#core/plain-text.ts';
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';

const LONGEST_LINE = 1_000;
const LONGEST_TEXT = 100_000;

/** One line a person typed. */
export const line = z.string().max(LONGEST_LINE).refine(isPlainText, 'control characters');
/** Grounds, positions, reasons: as long as a person may need. */
export const text = z.string().max(LONGEST_TEXT).refine(isPlainText, 'control characters');
export const textOrNull = text.nullable();
export const lineOrNull = line.nullable();
/** A long passphrase is welcome; a megabyte is an attack on the key derivation. */
export const passphrase = z.string().max(LONGEST_LINE);

export function id<T extends string>(): z.ZodType<T> {
  return z.string().min(1).max(200) as unknown as z.ZodType<T>;
}

export const localDate: z.ZodType<LocalDate> = z.custom<LocalDate>(
  (value) => typeof value === 'string' && value.length === 10 && parseLocalDate(value) !== null,
  'not a calendar day',
);
export const instant: z.ZodType<Instant> = z.custom<Instant>(
  (value) => typeof value === 'string' && value.length <= 40 && parseInstant(value) !== null,
  'not an instant',
);
export const sha256: z.ZodType<Sha256> = z.custom<Sha256>(
  (value) => typeof value === 'string' && isSha256(value),
  'not a digest',
);
export const reasonCode: z.ZodType<ReasonCode> = z.enum(REASON_CODES);

export const count = z.int().min(0).max(10_000_000);
/** How many rows a page of a table may ask for. */
export const limit = z.int().min(1).max(1_000);

export const nothing = z.null();
export const batchId = id<BatchId>();
export const cardId = id<CardId>();
export const disputeId = id<DisputeId>();
export const exemplarId = id<ExemplarId>();
export const attachmentId = id<AttachmentId>();
export const filingId = id<FilingId>();
export const jobId = id<JobId>();
export const personId = id<PersonId>();
export const personIdOrNull = personId.nullable();

export const party = z.enum(['employer', 'union', 'neutral']);
export const comparison = z.enum(['consistent', 'not-consistent', 'inconclusive', 'no-exemplar']);
