/** What a call about the docket must look like. */
import { z } from 'zod';
import { FEATURES, type FeatureFindings } from '#core/dispute/comparison.ts';
import type { GuardsOf } from './guards-of.ts';
import {
  attachmentId,
  cardId,
  comparison,
  count,
  disputeId,
  exemplarId,
  filingId,
  lineOrNull,
  localDate,
  nothing,
  party,
  personId,
  text,
  textOrNull,
} from './guard-parts.ts';

const ruling = z.enum(['counted', 'not-counted', 'eligible', 'excluded', 'sustained', 'overruled']);
const features: z.ZodType<FeatureFindings> = z.partialRecord(z.enum(FEATURES), z.enum(['agrees', 'differs', 'cannot-tell']));
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), cardId }),
  z.strictObject({ kind: z.literal('person'), personId }),
  z.strictObject({ kind: z.literal('process') }),
]);

export const disputesGuards = {
  docket: nothing,
  dispute: z.strictObject({ disputeId }),
  open: z.strictObject({ subject, raisedBy: party, code: lineOrNull, ground: text, clause: textOrNull }),
  addPosition: z.strictObject({ disputeId, party, text }),
  overview: nothing,
  compare: z.strictObject({
    disputeId,
    exemplars: z.array(exemplarId).max(100),
    features,
    outcome: comparison,
    note: text,
  }),
  hear: z.strictObject({ disputeId, heldOn: localDate, present: text, minutes: text }),
  draft: z.strictObject({ disputeId, ruling, grounds: text }),
  attach: z.union([
    z.strictObject({ positionId: count, filingId: z.null() }),
    z.strictObject({ positionId: z.null(), filingId }),
  ]),
  saveAttachment: z.strictObject({ attachmentId }),
  fileEvidence: z.strictObject({ party, personId, statement: text }),
  saveEvidenceReceipt: z.strictObject({ filingId }),
  rule: z.strictObject({
    disputeId,
    ruling,
    grounds: text,
    unit: lineOrNull,
  }),
  withdraw: z.strictObject({ disputeId, reason: text }),
} satisfies GuardsOf<'disputes'>;
