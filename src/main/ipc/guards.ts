/** What every call must look like at run time, by station as the contract has them. Leaving one out, or typing it wrong, does not compile. */
import { z } from 'zod';
import type { CountersignApi } from '#contract/api.ts';
import { isKeyMap, type KeyMap } from '#contract/key-views.ts';
import { LANGUAGES } from '#contract/language-views.ts';
import { LOCK_AFTER, type LockAfter } from '#contract/lock-views.ts';
import type { Json } from '#contract/views.ts';
import { cardsGuards } from './cards-guards.ts';
import { certifyGuards } from './certify-guards.ts';
import { disputesGuards } from './disputes-guards.ts';
import {
  cardId,
  count,
  id,
  jobId,
  limit,
  line,
  lineOrNull,
  localDate,
  nothing,
  party,
  passphrase,
  personIdOrNull,
  text,
} from './guard-parts.ts';
import type { Guards } from './guards-of.ts';
import { listGuards } from './list-guards.ts';
import { mattersGuards } from './matters-guards.ts';
import { reviewGuards } from './review-guards.ts';

const lockAfter: z.ZodType<LockAfter> = z.literal(LOCK_AFTER);
const rulesJson: z.ZodType<Json> = z.json();

const lookState = z.enum(['counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act', 'no-document']);

export const guards = {
  desk: {
    state: nothing,
    setTheme: z.strictObject({ theme: z.enum(['system', 'light', 'dark', 'contrast']) }),
    setLanguage: z.strictObject({ language: z.enum(LANGUAGES) }),
    keys: nothing,
    setKeys: z.strictObject({ keys: z.custom<KeyMap>(isKeyMap, 'no keys') }),
    setLockAfter: z.strictObject({ minutes: lockAfter }),
    lock: nothing,
    unlock: z.strictObject({ passphrase }),
  },
  matters: mattersGuards,
  jobs: {
    list: nothing,
    cancel: z.strictObject({ jobId }),
  },
  rules: {
    templates: nothing,
    state: nothing,
    start: z.strictObject({ templateId: id() }),
    importFile: nothing,
    saveDraft: z.strictObject({ rules: rulesJson }),
    freeze: z.strictObject({ agreedOn: localDate }),
    amend: z.strictObject({ rules: rulesJson, basis: z.enum(['joint', 'ruling']), reason: text }),
    tryAmendment: z.strictObject({ rules: rulesJson }),
    saveReceipt: z.strictObject({ party }),
  },
  list: listGuards,
  cards: cardsGuards,
  review: reviewGuards,
  disputes: disputesGuards,
  secondLook: {
    review: nothing,
    conduct: nothing,
    blind: nothing,
    name: z.strictObject({ name: line }),
    end: nothing,
    sit: z.strictObject({ seat: z.enum(['neutral', 'second-reviewer', 're-review']) }),
    give: z.strictObject({ cardId, state: lookState, personId: personIdOrNull, note: text }),
    settle: z.strictObject({ cardId, reason: text }),
    keepConduct: z.strictObject({ on: z.boolean() }),
    note: z.strictObject({ cardId, milliseconds: count, looks: count }),
  },
  tally: {
    view: nothing,
  },
  certify: certifyGuards,
  record: {
    page: z.strictObject({ kind: lineOrNull, before: count.nullable(), limit }),
    verify: nothing,
    saveLines: nothing,
    checkHead: z.strictObject({ text }),
    checkReceipt: nothing,
    saveDayReceipt: z.strictObject({ party }),
    rehearsal: nothing,
    practiceLetters: nothing,
  },
  sealed: {
    state: nothing,
    choose: nothing,
    open: z.strictObject({
      chosenId: id(),
      passphrase,
      reason: z.enum(['non-sign-allegation', 'order', 'joint-request']),
      askedBy: line,
    }),
    allege: z.strictObject({ person: line, receivedOn: localDate, statement: text }),
    answer: z.strictObject({ allegationId: id(), finding: z.enum(['signed', 'not-signed', 'not-settled']), reason: text }),
    compare: nothing,
    saveNotice: nothing,
    saveCertification: z.strictObject({ version: count }),
    close: nothing,
  },
  news: {},
} satisfies Guards<CountersignApi>;
