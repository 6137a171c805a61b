/**
 * The closed list of acts a matter records: past tense, ids and hashes rather than names, and the reason where one was given.
 * Released kinds are never edited; a new need is a new kind.
 */
import type { CardKind, CardState, DeclarationFinding, SignatureMatch } from '../card/card.ts';
import type { ReasonCode } from '../card/reason-codes.ts';
import type { Instant, LocalDate } from '../dates.ts';
import type { DisputeParty, DisputeRuling } from '../dispute.ts';
import type { LookState } from '../second-look/agreement.ts';
import type { ListAnswer } from '../list/answers.ts';
import type { FeatureFindings } from '../dispute/comparison.ts';
import type {
  AttachmentId,
  BatchId,
  CardId,
  DisputeId,
  ExemplarId,
  FilingId,
  MatterId,
  PersonId,
  ReviewerId,
  Sha256,
} from '../ids.ts';

export type ActKind = CardKind | 'denial';

/** Looked at and not decided: for later, for the parties at the joint session, or to be seen by itself and on no sheet. */
export type PutOff = 'later' | 'joint-session' | 'alone';

export type DisposedMaterial = 'cards' | 'list' | 'exemplars' | 'file';
export type DisposalKind = 'returned' | 'destroyed';

/** Why a sealed record may be opened. */
export type UnsealingReason = 'non-sign-allegation' | 'order' | 'joint-request';
/** Of an allegation that came after the certification: whether the result would be certain without the cards that it is about. */
export type StandingWithout = 'stands' | 'may-change' | 'no-result';
export type AllegationFinding = 'signed' | 'not-signed' | 'not-settled';

export type EventData = {
  'matter.created': { readonly matterId: MatterId; readonly practice: 0 | 1; readonly softwareVersion: string };
  'passphrase.changed': Record<string, never>;
  'recovery-sheet.made': Record<string, never>;
  'backup.made': { readonly sha256: Sha256 };
  'matter.rescued': { readonly rowsLost: number; readonly filesLost: number };
  'clock.went-back': { readonly lastAt: Instant };
  'rules.frozen': {
    readonly version: number;
    readonly sha256: Sha256;
    readonly agreedOn: LocalDate;
    readonly templateId: string | null;
  };
  'rules.amended': {
    readonly version: number;
    readonly sha256: Sha256;
    readonly basis: 'joint' | 'ruling';
    readonly reason: string;
    readonly touchedCards: readonly CardId[];
  };
  'list.accepted': {
    readonly version: number;
    readonly sha256: Sha256;
    /** Header to field, where the neutral corrected what was recognised; null leaves the column out. */
    readonly columns: Readonly<Record<string, string | null>>;
    readonly rows: number;
    readonly people: number;
    readonly receivedOn: LocalDate;
    readonly asOf: LocalDate | null;
    readonly basis: 'first' | 'joint' | 'ruling';
    readonly reason: string | null;
  };
  'list.ignored': {
    readonly version: number;
    readonly sha256: Sha256;
    readonly receivedOn: LocalDate;
    readonly code: 'S03';
    readonly reason: string | null;
  };
  'list.answered': ListAnswer & { readonly version: number; readonly reason: string };
  'title.mapped': {
    readonly title: string;
    readonly included: 0 | 1;
    readonly reason: string;
    /** Only where the rules define several units: into which. */
    readonly unit?: string;
  };
  'exemplar.attached': { readonly exemplarId: ExemplarId; readonly personId: PersonId; readonly sha256: Sha256 };
  'exemplars.requested': {
    readonly scope: 'everybody' | 'drawn';
    readonly listVersion: number;
    readonly people: number;
    /** Keyed digest of the ids asked for, in the order of the list. The lot hangs on the head before this event. */
    readonly peopleDigest: Sha256;
  };
  'exemplars.request-refused': { readonly scope: 'signers' };
  'batch.received': {
    readonly batchId: BatchId;
    readonly number: number;
    readonly receivedAt: Instant;
    readonly form: 'paper' | 'scan' | 'electronic';
    /** Of an electronic delivery: whether the submitter's declaration came with it. Not said by earlier versions. */
    readonly declaration?: 0 | 1;
    readonly stated: number;
    /** Keyed with the matter's secret: a short name could be guessed from a plain hash. */
    readonly deliveredByDigest: Sha256;
  };
  /** Only where its cards do not lie one to a page. */
  'batch.arranged': {
    readonly batchId: BatchId;
    readonly sides: 'one' | 'both';
    readonly cardsPerSheet: number;
    readonly separators: 0 | 1;
  };
  'original.kept': { readonly originalId: string; readonly batchId: BatchId; readonly sha256: Sha256; readonly bytes: number };
  'original.repeated': {
    readonly originalId: string;
    readonly batchId: BatchId;
    readonly sha256: Sha256;
    readonly sameAsBatch: number;
  };
  'original.refused': { readonly batchId: BatchId; readonly reason: string };
  'original.opened': {
    readonly originalId: string;
    readonly pages: number;
    readonly cards: number;
    readonly problems: number;
  };
  'card.imported': {
    readonly cardId: CardId;
    readonly originalId: string;
    readonly page: number;
    readonly kind: ActKind;
    readonly images: readonly Sha256[];
    /** Keyed digest of what a register or a digital form says. */
    readonly keyedDigest: Sha256 | null;
  };
  'sheet.cut': {
    readonly originalId: string;
    readonly page: number;
    readonly cards: readonly CardId[];
    /** 1: between the cards no ink was crossed. */
    readonly clear: 0 | 1;
  };
  /** The first number stays; the others are out of use from now on, and what was determined of any of them lapses. */
  'cards.joined': {
    readonly cardId: CardId;
    readonly joined: readonly CardId[];
    readonly as: 'back' | 'rescan';
    readonly images: readonly Sha256[];
    readonly reason: string;
  };
  /** Cards of their own from now on; `retired`: 1 where the number stands for none of them. What was determined of it lapses. */
  'card.taken-apart': {
    readonly cardId: CardId;
    readonly into: readonly { readonly cardId: CardId; readonly images: readonly Sha256[] }[];
    readonly retired: 0 | 1;
    readonly reason: string;
  };
  'page.set-aside': {
    readonly cardId: CardId;
    readonly from: CardState;
    readonly what: 'blank' | 'not-a-card' | 'separator';
    readonly reason: string | null;
  };
  /** Electronic signatures of a delivered file, as they held when it was opened. */
  'seal.judged': {
    readonly originalId: string;
    readonly verdict: string;
    readonly signatures: number;
    readonly signers: readonly Sha256[];
  };
  'form.learned': {
    readonly formId: string;
    readonly boxes: number;
    readonly lines: number;
    /** Keyed: a form may bear a name. */
    readonly formDigest: Sha256;
  };
  'form.retired': { readonly formId: string };
  'batch.closed': { readonly batchId: BatchId; readonly stated: number; readonly found: number };
  /** What the neutral finds of the declaration after its delivery came: that it arrived, or that it contradicts what came with the cards. */
  'declaration.found': {
    readonly batchId: BatchId;
    readonly finding: DeclarationFinding;
    readonly receivedAt: Instant | null;
    readonly reason: string;
  };
  'difference.explained': { readonly batchId: BatchId; readonly explanation: string };
  'card.read': { readonly cardId: CardId; readonly engine: string; readonly readingDigest: Sha256 };
  /** People of the list were ranked for cards: by which engine, with which numbers. */
  'cards.ranked': {
    readonly listVersion: number;
    readonly cards: readonly CardId[];
    readonly engine: string;
    readonly parametersSha256: Sha256;
    /** Keyed digest of what was suggested. */
    readonly suggestionsDigest: Sha256;
  };
  'act.entered': {
    readonly cardId: CardId;
    readonly kind: 'revocation' | 'denial';
    readonly personId: PersonId;
    readonly receivedAt: Instant;
    readonly signedOn: LocalDate | null;
    readonly form: 'signed-individual' | 'any-writing';
    readonly note: string;
  };
  'card.determined': {
    readonly cardId: CardId;
    readonly kind: ActKind;
    readonly from: CardState;
    readonly to: CardState;
    readonly personId: PersonId | null;
    readonly codes: readonly ReasonCode[];
    readonly primary: ReasonCode | null;
    readonly reason: string | null;
    /** Keyed digest of the facts as they stood when the neutral decided. */
    readonly factsDigest: Sha256;
  };
  /** One of several cards shown at once; each is an act of its own, and says what was shown of it. */
  'card.determined-on-sheet': EventData['card.determined'] & {
    readonly sheetId: string;
    /** From 1. */
    readonly place: number;
    readonly of: number;
    readonly image: Sha256;
    readonly listVersion: number;
    /** Of the list: what stood beside the card. */
    readonly rows: readonly number[];
    /** Keyed digest of everything the sheet said of the card. */
    readonly shownDigest: Sha256;
  };
  'card.put-off': { readonly cardId: CardId; readonly until: PutOff; readonly note: string };
  'determination.refused': { readonly cardId: CardId; readonly to: CardState; readonly rule: string };
  'dispute.opened': {
    readonly disputeId: DisputeId;
    readonly number: number;
    readonly subject: 'card' | 'person' | 'process';
    readonly cardId: CardId | null;
    readonly personId: PersonId | null;
    readonly raisedBy: DisputeParty;
    readonly code: ReasonCode | null;
    readonly ground: string;
    readonly clause: string | null;
  };
  'position.taken': { readonly disputeId: DisputeId; readonly party: DisputeParty; readonly textDigest: Sha256 };
  'signature.compared': {
    readonly disputeId: DisputeId;
    readonly exemplarId: ExemplarId | null;
    readonly outcome: SignatureMatch;
    readonly note: string;
  };
  'signature.examined': {
    readonly disputeId: DisputeId;
    /** Every exemplar that lay beside the card; empty where there is none. */
    readonly exemplars: readonly ExemplarId[];
    readonly features: FeatureFindings;
    readonly outcome: SignatureMatch;
    /** What the ground rules make of that outcome; null where they are silent. */
    readonly consequence: 'count' | 'question' | 'rule' | null;
    readonly note: string;
  };
  'hearing.held': { readonly disputeId: DisputeId; readonly heldOn: LocalDate; readonly minutesDigest: Sha256 };
  'ruling.drafted': { readonly disputeId: DisputeId; readonly ruling: DisputeRuling; readonly groundsDigest: Sha256 };
  'evidence.filed': {
    readonly filingId: FilingId;
    readonly number: number;
    readonly party: DisputeParty;
    readonly personId: PersonId;
    readonly statementDigest: Sha256;
  };
  'attachment.kept': {
    readonly attachmentId: AttachmentId;
    readonly disputeId: DisputeId | null;
    readonly filingId: FilingId | null;
    readonly sha256: Sha256;
    readonly bytes: number;
  };
  'dispute.ruled': {
    readonly disputeId: DisputeId;
    readonly ruling: DisputeRuling;
    readonly grounds: string;
    readonly supersedes: DisputeRuling | null;
    /** Only where the rules define several units, and the ruling says in which she is. */
    readonly unit?: string;
  };
  'dispute.withdrawn': { readonly disputeId: DisputeId; readonly reason: string };
  'second-reviewer.named': { readonly reviewerId: ReviewerId; readonly nameDigest: Sha256 };
  'second-look.given': {
    readonly reviewerId: ReviewerId;
    readonly cardId: CardId;
    /** The determination that it is set against. */
    readonly firstSeq: number;
    readonly state: LookState;
    readonly personId: PersonId | null;
    readonly agrees: 0 | 1;
  };
  'second-look.settled': { readonly cardId: CardId; readonly reasonDigest: Sha256 };
  'second-review.ended': {
    readonly reviewerId: ReviewerId;
    readonly cards: number;
    readonly agreed: number;
    readonly kappaHundredths: number | null;
  };
  'identity.made': { readonly fingerprint: Sha256; readonly validUntil: LocalDate };
  'identity.imported': { readonly fingerprint: Sha256; readonly validUntil: LocalDate };
  'identity.on-token': { readonly fingerprint: Sha256; readonly validUntil: LocalDate };
  /** Texts by keyed digests: they may name people. */
  'particulars.stated': {
    readonly addressDigest: Sha256;
    readonly seal: Sha256 | null;
    readonly agreementDigest: Sha256 | null;
    /** Null: not stated. */
    readonly presentDigest: Sha256 | null;
  };
  'report.drafted': {
    readonly draft: number;
    readonly kind: 'certification' | 'no-result';
    readonly sha256: Sha256;
    /** Only where the rules define several units: of which. */
    readonly unit?: string;
  };
  'panel.member-named': { readonly fingerprint: Sha256 };
  'panel.member-dismissed': { readonly fingerprint: Sha256 };
  'certification.refused': { readonly unmet: readonly string[] };
  'certification.issued': {
    readonly version: number;
    readonly kind: 'certification' | 'no-result';
    readonly sha256: Sha256;
    readonly outcome: string;
    readonly counted: number;
    readonly list: number;
    readonly required: number;
    readonly replaces: Sha256 | null;
    readonly reason: string | null;
    /** Only where the rules define several units: of which. */
    readonly unit?: string;
  };
  'certification.member-signed': {
    readonly version: number;
    /** Of the certificate that the member signed with. */
    readonly fingerprint: Sha256;
    /** Of the signature's own file. */
    readonly sha256: Sha256;
  };
  'materials.disposed': {
    readonly what: DisposedMaterial;
    readonly how: DisposalKind;
    /** The party it went back to; null where it was destroyed. */
    readonly to: 'union' | 'employer' | null;
    readonly on: LocalDate;
    /** Keyed with the matter's secret; null where nobody saw it. */
    readonly witnessDigest: Sha256 | null;
  };
  /** A signer's denial came after the certification was issued: it is looked at again. */
  'certification.reopened': {
    readonly version: number;
    readonly sha256: Sha256;
    readonly cardId: CardId;
    /** Within the challenge period of the ground rules; null where they set none. */
    readonly inTime: 0 | 1 | null;
    readonly standing: StandingWithout;
  };
  'record.sealed': {
    readonly sealId: string;
    /** The last day of the challenge period; null where the ground rules set none. */
    readonly keptUntil: LocalDate | null;
    readonly cards: number;
    readonly certifications: readonly Sha256[];
  };
  'sealed-record.opened': {
    readonly reason: UnsealingReason;
    /** Keyed with the secret that was sealed in. */
    readonly askedByDigest: Sha256;
    readonly inTime: 0 | 1 | null;
  };
  'non-sign.alleged': {
    readonly allegationId: string;
    readonly personDigest: Sha256;
    /** Control numbers of that person's cards; none where there is no card of hers. */
    readonly cards: readonly number[];
    readonly receivedOn: LocalDate;
    readonly inTime: 0 | 1 | null;
    readonly statementDigest: Sha256;
  };
  /** A file that a party brought back, compared by its bytes with those that were counted. */
  'sealed-card.compared': { readonly sha256: Sha256; readonly cards: readonly number[] };
  'non-sign.answered': {
    readonly allegationId: string;
    readonly finding: AllegationFinding;
    readonly reasonDigest: Sha256;
  };
  'document.saved': {
    readonly what:
      | 'certification'
      | 'draft-report'
      | 'party-package'
      | 'time-stamp-request'
      | 'worksheet'
      | 'rules-receipt'
      | 'batch-receipt'
      | 'list-receipt'
      | 'evidence-receipt'
      | 'attachment'
      | 'certificate'
      | 'exemplar-request'
      | 'day-receipt'
      | 'record'
      | 'card-form'
      | 'disposal'
      | 'sealed-record'
      | 'non-sign-notice'
      | 'proof'
      | 'member-signature';
    readonly addressee: DisputeParty | null;
    readonly sha256: Sha256;
  };
};

export type EventKind = keyof EventData;

type Envelope<K extends EventKind> = {
  readonly version: 1;
  /** Order: 1, 2, 3 without a gap. */
  readonly seq: number;
  /** Testimony, not order: clocks move. */
  readonly at: Instant;
  readonly actor: string;
  readonly kind: K;
  readonly data: EventData[K];
  readonly previousHash: Sha256;
};

export type AuditEvent = { [K in EventKind]: Envelope<K> }[EventKind];

/** An event as kept: with the hash that the next one repeats. */
export type ChainedEvent = AuditEvent & { readonly hash: Sha256 };

/** An act that is about to be recorded. */
export type Act = { [K in EventKind]: { readonly kind: K; readonly data: EventData[K] } }[EventKind];
