/** What a call about the employee list and its exemplars must look like. */
import { z } from 'zod';
import type { GuardsOf } from './guards-of.ts';
import { count, id, limit, line, lineOrNull, localDate, nothing, personId, text, textOrNull } from './guard-parts.ts';

export const listGuards = {
  state: nothing,
  choose: nothing,
  paste: z.strictObject({ text: z.string().max(5_000_000) }),
  remap: z.strictObject({ previewId: id(), columns: z.record(line, lineOrNull) }),
  accept: z.strictObject({
    previewId: id(),
    receivedFrom: line,
    receivedOn: localDate,
    asOf: localDate.nullable(),
    basis: z.enum(['first', 'joint', 'ruling', 'unilateral']),
    reason: textOrNull,
  }),
  people: z.strictObject({
    search: line,
    state: z.enum(['all', 'eligible', 'excluded', 'challenged']),
    offset: count,
    limit,
  }),
  person: z.strictObject({ personId }),
  compare: z.strictObject({ before: count, after: count }),
  asOf: z.strictObject({ from: localDate.nullable(), to: localDate }),
  answer: z.strictObject({
    key: line,
    answer: z.enum(['one-person', 'different-people', 'noted']),
    persons: z.array(personId).max(5000),
    reason: text,
  }),
  mapTitle: z.strictObject({ title: line, included: z.boolean(), unit: lineOrNull, reason: text }),
  requestExemplars: z.strictObject({ scope: z.enum(['everybody', 'drawn', 'signers']) }),
  chooseExemplars: nothing,
} satisfies GuardsOf<'list'>;
