/** What a call must look like at run time. Leaving one out, or typing it wrong, does not compile. */
import { z } from 'zod';
import { NO_RESULT_REASONS } from '#core/certification/facts.ts';
import type { CountersignApi } from '#contract/api.ts';
import type { ArgumentOf, CallNames } from '#contract/call.ts';
import { isKeyMap, type KeyMap } from '#contract/key-views.ts';
import { LANGUAGES } from '#contract/language-views.ts';
import { LOCK_AFTER, type LockAfter } from '#contract/lock-views.ts';
import type { Json } from '#contract/views.ts';
import { BOX_KINDS, type FormBox } from '#core/card/card-form.ts';
import type { CardFacts } from '#core/card/card.ts';
import { FEATURES, type FeatureFindings } from '#core/dispute/comparison.ts';
import type { AttachmentId, BatchId, CardId, DisputeId, ExemplarId, FilingId, JobId, PersonId } from '#core/ids.ts';
import { CARDS_ON_A_SHEET } from '#core/card/confirmation-sheet.ts';
import {
  count,
  id,
  instant,
  limit,
  line,
  lineOrNull,
  localDate,
  passphrase,
  reasonCode,
  sha256,
  text,
  textOrNull,
} from './guard-parts.ts';

export type Guards<T> = {
  readonly [G in keyof T]: { readonly [K in CallNames<T[G]>]: z.ZodType<ArgumentOf<T[G][K]>> };
};

const nothing = z.null();
const lockAfter: z.ZodType<LockAfter> = z.literal(LOCK_AFTER);
const batchId = id<BatchId>();
const cardId = id<CardId>();
const disputeId = id<DisputeId>();
const exemplarId = id<ExemplarId>();
const attachmentId = id<AttachmentId>();
const filingId = id<FilingId>();
const jobId = id<JobId>();
const personId = id<PersonId>();
const personIdOrNull = personId.nullable();
const party = z.enum(['employer', 'union', 'neutral']);
const rulesJson: z.ZodType<Json> = z.json();
const certificationKind = z.enum(['certification', 'no-result']);
const ground = z.enum(NO_RESULT_REASONS).nullable();
const comparison = z.enum(['consistent', 'not-consistent', 'inconclusive', 'no-exemplar']);

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
const lookState = z.enum(['counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act', 'no-document']);
const ruling = z.enum(['counted', 'not-counted', 'eligible', 'excluded', 'sustained', 'overruled']);
const features: z.ZodType<FeatureFindings> = z.partialRecord(z.enum(FEATURES), z.enum(['agrees', 'differs', 'cannot-tell']));

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), cardId }),
  z.strictObject({ kind: z.literal('person'), personId }),
  z.strictObject({ kind: z.literal('process') }),
]);

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
  matters: {
    recent: nothing,
    create: z.strictObject({ title: line, reference: line, neutral: line, passphrase }),
    choose: nothing,
    open: z.strictObject({ chosenId: id(), passphrase }),
    rescue: z.strictObject({ chosenId: id(), passphrase }),
    openPractice: nothing,
    forget: z.strictObject({ recentId: id() }),
    close: nothing,
    saveRecoverySheet: z.strictObject({ passphrase }),
    changePassphrase: z.strictObject({ from: passphrase, to: passphrase }),
    saveBackup: nothing,
  },
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
  list: {
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
  },
  cards: {
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
  },
  review: {
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
  },
  disputes: {
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
  },
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
  certify: {
    state: nothing,
    createIdentity: z.strictObject({ name: line, capacity: line, key: z.enum(['ecdsa-p256', 'rsa-3072']), passphrase }),
    importIdentity: z.strictObject({ filePassphrase: passphrase, capacity: line, passphrase }),
    chooseToken: z.null(),
    useToken: z.strictObject({ fingerprint: sha256, capacity: line, pin: passphrase }),
    saveIdentityCertificate: nothing,
    nameMember: nothing,
    dismissMember: z.strictObject({ fingerprint: sha256 }),
    takeInSignature: z.strictObject({ version: count }),
    signAsMember: z.strictObject({ version: count, filePassphrase: passphrase }),
    openSealedFile: nothing,
    coSign: z.strictObject({ sha256, passphrase }),
    preview: z.strictObject({ place: line, kind: certificationKind, ground, reason: textOrNull, unit: lineOrNull }),
    issue: z.strictObject({ place: line, passphrase, kind: certificationKind, ground, reason: textOrNull, unit: lineOrNull }),
    stateParticulars: z.strictObject({
      addressLines: z.array(line).max(20).readonly(),
      agreement: z.strictObject({ title: line, date: localDate.nullable(), clause: lineOrNull }).nullable(),
      present: z
        .array(z.strictObject({ name: line, role: line }))
        .max(100)
        .readonly()
        .nullable(),
    }),
    chooseSeal: nothing,
    removeSeal: nothing,
    saveDraft: z.strictObject({
      kind: certificationKind,
      ground,
      reason: textOrNull,
      unit: lineOrNull,
      commentsUntil: lineOrNull,
    }),
    save: z.strictObject({ version: count }),
    saveParties: z.strictObject({ version: count }),
    saveTimeStampRequest: z.strictObject({ version: count }),
    saveProof: z.strictObject({ version: count, personId }),
    saveDisposal: z.strictObject({
      entries: z
        .array(
          z.strictObject({
            what: z.enum(['cards', 'list', 'exemplars', 'file']),
            how: z.enum(['returned', 'destroyed']),
            to: z.enum(['union', 'employer']).nullable(),
            on: line,
          }),
        )
        .max(4)
        .readonly(),
      witness: lineOrNull,
    }),
    saveWorksheet: z.strictObject({ passphrase }),
    sealRecord: z.strictObject({ passphrase }),
    verifyFile: nothing,
  },
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
