/** What a call about deliveries, pages and card forms must look like. */
import { z } from 'zod';
import { BOX_KINDS, type FormBox } from '#core/card/card-form.ts';
import type { GuardsOf } from './guards-of.ts';
import {
  batchId,
  cardId,
  count,
  id,
  instant,
  limit,
  line,
  localDate,
  nothing,
  passphrase,
  personId,
  text,
  textOrNull,
} from './guard-parts.ts';

const delivery = z.strictObject({
  deliveredBy: line,
  receivedAt: instant,
  stated: count,
  form: z.enum(['paper', 'scan', 'electronic']),
  declaration: z.boolean().exactOptional(),
  arrangement: z.strictObject({
    sides: z.enum(['one', 'both']),
    cardsPerSheet: z.int().min(1).max(12),
    separators: z.boolean(),
  }),
});

const pixels = z.number().min(-100).max(30_000);
const formBox: z.ZodType<FormBox> = z.strictObject({
  kind: z.enum(BOX_KINDS),
  label: line,
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
});

const share = z.number().min(0).max(1);

export const cardsGuards = {
  batches: nothing,
  page: z.strictObject({
    state: z.enum(['all', 'blank', 'counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act', 'undetermined']),
    batchId: batchId.nullable(),
    offset: count,
    limit,
  }),
  choose: delivery,
  importDropped: z.strictObject({ delivery, paths: z.array(z.string().min(1).max(4_096)).max(10_000) }),
  readUnread: nothing,
  readAgain: nothing,
  explainDifference: z.strictObject({ batchId, explanation: text }),
  sayOfDeclaration: z.strictObject({
    batchId,
    finding: z.enum(['arrived', 'not-truthful']),
    receivedAt: instant.nullable(),
    reason: text,
  }),
  enterAct: z.strictObject({
    kind: z.enum(['revocation', 'denial']),
    personId,
    receivedAt: instant,
    signedOn: localDate.nullable(),
    form: z.enum(['signed-individual', 'any-writing']),
    note: text,
  }),
  join: z.strictObject({ cardId, others: z.array(cardId).max(1_000), as: z.enum(['back', 'rescan']), reason: text }),
  splitFaces: z.strictObject({ cardId, reason: text }),
  joinBacks: z.strictObject({ batchId, reason: text }),
  cut: z.strictObject({
    cardId,
    parts: z.array(z.strictObject({ x: share, y: share, width: share, height: share })).max(24),
    reason: text,
  }),
  setAside: z.strictObject({
    cardIds: z.array(cardId).min(1).max(5_000),
    what: z.enum(['blank', 'not-a-card', 'separator']),
    reason: textOrNull,
  }),
  unlock: z.strictObject({ originalId: id(), password: passphrase }),
  importTable: z.strictObject({ delivery, how: z.enum(['pasted', 'keyed']), text: z.string().max(5_000_000) }),
  forms: nothing,
  beginForm: z.strictObject({ cardId }),
  learnForm: z.strictObject({ cardId, name: line, boxes: z.array(formBox).max(60) }),
  removeForm: z.strictObject({ formId: id() }),
  importForm: nothing,
  exportForm: z.strictObject({ formId: id() }),
  saveReceipt: z.strictObject({ batchId }),
} satisfies GuardsOf<'cards'>;
