/** What a call about deciding cards must look like. */
import { z } from 'zod';
import { CARDS_ON_A_SHEET } from '#core/card/confirmation-sheet.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { GuardsOf } from './guards-of.ts';
import {
  batchId,
  cardId,
  comparison,
  limit,
  line,
  lineOrNull,
  personId,
  personIdOrNull,
  reasonCode,
  sha256,
  text,
  textOrNull,
} from './guard-parts.ts';

const rawName = z.strictObject({
  full: lineOrNull,
  given: lineOrNull,
  middle: lineOrNull,
  family: lineOrNull,
  suffix: lineOrNull,
});

const cardFacts: z.ZodType<CardFacts> = z.strictObject({
  cardId,
  name: rawName,
  address: lineOrNull,
  city: lineOrNull,
  region: lineOrNull,
  postcode: lineOrNull,
  phone: lineOrNull,
  email: lineOrNull,
  dateOfBirth: lineOrNull,
  taxIdLast4: lineOrNull,
  title: lineOrNull,
  employer: lineOrNull,
  signedOn: lineOrNull,
  receivedOn: lineOrNull,
  unionName: lineOrNull,
  kind: z.enum(['card', 'revocation', 'portal-yes', 'portal-no', 'rival-card']),
  signature: z.enum(['present', 'absent', 'drawn', 'typed']),
  wording: z.enum(['designation', 'election-only', 'dual-purpose']),
  altered: z.boolean(),
  sharedSheet: z.boolean(),
  copy: z.boolean(),
  signatureMatch: comparison.nullable(),
  agreedText: lineOrNull,
  understanding: z.boolean().nullable().exactOptional(),
  confirmed: z.boolean().nullable(),
  declared: z.boolean().exactOptional(),
  employeeId: personIdOrNull,
});

const codes = z.array(reasonCode).max(100);
const determination = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('counted'), personId }),
  z.strictObject({ state: z.literal('not-counted'), personId: personIdOrNull, codes }),
  z.strictObject({ state: z.literal('questioned'), personId: personIdOrNull, codes }),
  z.strictObject({ state: z.literal('superseded'), personId }),
  z.strictObject({ state: z.literal('unmatched') }),
  z.strictObject({ state: z.literal('no-document'), what: z.enum(['blank', 'not-a-card', 'separator']) }),
  z.strictObject({ state: z.literal('act'), personId, codes }),
]);

export const reviewGuards = {
  queue: z.strictObject({
    show: z.enum(['left', 'again', 'put-off', 'joint-session', 'all', 'questioned', 'not-counted', 'counted']),
    batchId: batchId.nullable(),
    reason: z.union([z.enum(['act', 'unreadable', 'unread', 'weak', 'review', 'clear', 'none']), reasonCode]).nullable(),
    layout: z.enum(['entry', 'lying', 'standing', 'several-faces']).nullable(),
    near: z.array(cardId).max(4),
  }),
  card: z.strictObject({ cardId }),
  search: z.strictObject({ text: line, limit }),
  offer: z.strictObject({ cardId, personId: personIdOrNull, facts: cardFacts }),
  rank: z.strictObject({ cardId, keep: personIdOrNull, facts: cardFacts }),
  doubles: z.strictObject({ cardId: cardId.nullable() }),
  determine: z.strictObject({ cardId, determination, facts: cardFacts, reason: textOrNull }),
  sheet: z.strictObject({ batchId: batchId.nullable() }),
  determineSheet: z.strictObject({
    cards: z.array(z.strictObject({ cardId, personId, shown: sha256 })).max(CARDS_ON_A_SHEET),
    takenOut: z.array(cardId).max(CARDS_ON_A_SHEET),
  }),
  blanks: z.strictObject({ batchId }),
  putOff: z.strictObject({ cardId, until: z.enum(['later', 'joint-session', 'alone']), note: text }),
} satisfies GuardsOf<'review'>;
