/** The only list of what may cross between the window and main. Everything else is derived from it. */
import type { DisposalGiven } from './disposal-views.ts';
import type { AllegationGiven, AllegationView, ComparedView, SealedRefusal, SealedView, Unsealing } from './sealed-views.ts';
import type { AllegationFinding, PutOff } from '#core/audit/event.ts';
import type { CardFacts, SignatureMatch } from '#core/card/card.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { NoResultReason } from '#core/certification/facts.ts';
import type { Particulars } from '#core/certification/particulars.ts';
import type { FeatureFindings } from '#core/dispute/comparison.ts';
import type { AttachmentId, BatchId, CardId, DisputeId, ExemplarId, FilingId, JobId, PersonId, Sha256 } from '#core/ids.ts';
import { command, event, query } from './call.ts';
import type {
  Cancelled,
  NotOpen,
  DeskRefusal,
  OpenRefusal,
  CreateRefusal,
  RulesRefusal,
  ListRefusal,
  IntakeRefusal,
  DeclarationRefusal,
  DetermineRefusal,
  SheetRefusal,
  PutOffRefusal,
  DisputeRefusal,
  SecondLookRefusal,
  FilingRefusal,
  PapersRefusal,
  CertifyRefusal,
  SaveRefusal,
} from './refusals.ts';
import type { KeyMap } from './key-views.ts';
import type { Language } from './language-views.ts';
import type { LockAfter } from './lock-views.ts';
import type { PracticeLetters, RehearsalView } from './practice-views.ts';
import type { ChainCheck, HeadCheck, RecordPage } from './record-views.ts';
import type { RescueView } from './rescue-views.ts';
import type { ListAnswer } from '#core/list/answers.ts';
import type { DeclarationFinding } from '#core/card/card.ts';
import type { FormBox } from '#core/card/card-form.ts';
import type { FormRefusal, FormSample, FormView } from './form-views.ts';
import type {
  ArrangeRefusal,
  BatchView,
  CardRowView,
  Delivery,
  JoinedAs,
  PicturePart,
  SetAside,
  UnlockRefusal,
} from './intake-views.ts';
import type { ExemplarScope } from '#core/list/exemplar-draw.ts';
import type { AsOf } from '#core/list/moves.ts';
import type { BlindDeskView, ConductView, LookInput, Seat, SecondReviewView } from './second-look-views.ts';
import type {
  DisputeRowView,
  DisputeSubject,
  DisputeView,
  DocketOverview,
  FilingView,
  PapersKeptView,
  Party,
  Ruling,
} from './docket-views.ts';
import type { QueueFilter, QueueView } from './queue-views.ts';
import type { BlankPagesView, SheetView } from './sheet-views.ts';
import type { DoubleView, MatchView } from './match-views.ts';
import type {
  CertificationView,
  CertifyView,
  IdentityView,
  ParticularsView,
  PreviewView,
  MemberSignedView,
  PanelMemberView,
  SealedFileView,
  VerificationView,
} from './certification-views.ts';
import type {
  AsOfView,
  ListComparisonView,
  ListPreview,
  ListVersionView,
  ListView,
  PersonRowView,
  PersonView,
} from './list-views.ts';
import type { DeterminationInput, OfferView, PersonHit, ReviewCardView } from './review-views.ts';
import type { AmendmentTrial, RulesView, TemplateView } from './rules-views.ts';
import type { TallyView } from './tally-views.ts';
import type { DeskView, JobView, Json, MatterView, RecentMatter, Theme } from './views.ts';

/** Which queries went stale. */
export type Topic = 'desk' | 'rules' | 'list' | 'cards' | 'review' | 'disputes' | 'tally' | 'certify' | 'record' | 'jobs';

type Saved = { readonly fileName: string };

export const api = {
  desk: {
    state: query<null, DeskView>(),
    setTheme: command<{ readonly theme: Theme }, null, never>(),
    setLanguage: command<{ readonly language: Language }, null, never>(),
    /** Kept on this machine, for every matter. */
    keys: query<null, KeyMap>(),
    setKeys: command<{ readonly keys: KeyMap }, null, never>(),
    setLockAfter: command<{ readonly minutes: LockAfter }, null, never>(),
    /** Until the passphrase is given again, every other call answers as if no matter were open. */
    lock: command<null, null, NotOpen>(),
    unlock: command<{ readonly passphrase: string }, null, NotOpen | OpenRefusal>(),
  },
  matters: {
    recent: query<null, readonly RecentMatter[]>(),
    /** Asks main for a place to save. */
    create: command<
      { readonly title: string; readonly reference: string; readonly neutral: string; readonly passphrase: string },
      MatterView,
      CreateRefusal
    >(),
    /** A file chosen in main's dialog waits under its name for the passphrase. */
    choose: command<null, { readonly chosenId: string; readonly fileName: string }, Cancelled>(),
    open: command<{ readonly chosenId: string; readonly passphrase: string }, MatterView, OpenRefusal>(),
    /** Makes (once) and opens the practice matter, with a passphrase that is shown: nothing in it is secret. */
    openPractice: command<null, MatterView, OpenRefusal>(),
    /** Of a damaged file: what is readable goes into a new one, chosen in main's dialog. */
    rescue: command<
      { readonly chosenId: string; readonly passphrase: string },
      RescueView,
      OpenRefusal | { readonly kind: 'file-exists'; readonly fileName: string }
    >(),
    forget: command<{ readonly recentId: string }, null, never>(),
    close: command<null, null, NotOpen>(),
    saveRecoverySheet: command<{ readonly passphrase: string }, Saved, SaveRefusal | { readonly kind: 'wrong-passphrase' }>(),
    changePassphrase: command<
      { readonly from: string; readonly to: string },
      null,
      DeskRefusal | { readonly kind: 'wrong-passphrase' } | { readonly kind: 'weak-passphrase'; readonly hint: string }
    >(),
    saveBackup: command<null, Saved, SaveRefusal>(),
  },
  jobs: {
    list: query<null, readonly JobView[]>(),
    cancel: command<{ readonly jobId: JobId }, null, NotOpen>(),
  },
  rules: {
    templates: query<null, readonly TemplateView[]>(),
    state: query<null, RulesView>(),
    start: command<{ readonly templateId: string }, RulesView, RulesRefusal>(),
    importFile: command<null, RulesView, RulesRefusal | Cancelled>(),
    saveDraft: command<{ readonly rules: Json }, RulesView, RulesRefusal>(),
    freeze: command<{ readonly agreedOn: LocalDate }, RulesView, RulesRefusal>(),
    amend: command<
      { readonly rules: Json; readonly basis: 'joint' | 'ruling'; readonly reason: string },
      RulesView,
      RulesRefusal
    >(),
    /** A dry run: nothing is written. */
    tryAmendment: query<{ readonly rules: Json }, AmendmentTrial>(),
    saveReceipt: command<{ readonly party: Party }, Saved, SaveRefusal | RulesRefusal>(),
  },
  list: {
    state: query<null, ListView>(),
    choose: command<null, ListPreview, ListRefusal>(),
    /** Which header means what, where the guess was wrong; null = leave that column out. */
    remap: command<
      { readonly previewId: string; readonly columns: Readonly<Record<string, string | null>> },
      ListPreview,
      ListRefusal
    >(),
    accept: command<
      {
        readonly previewId: string;
        readonly receivedFrom: string;
        readonly receivedOn: LocalDate;
        readonly asOf: LocalDate | null;
        readonly basis: 'first' | 'joint' | 'ruling' | 'unilateral';
        readonly reason: string | null;
      },
      ListVersionView,
      ListRefusal
    >(),
    people: query<
      {
        readonly search: string;
        readonly state: 'all' | 'eligible' | 'excluded' | 'challenged';
        readonly offset: number;
        readonly limit: number;
      },
      { readonly total: number; readonly people: readonly PersonRowView[] }
    >(),
    person: query<{ readonly personId: PersonId }, PersonView | null>(),
    /** By number; an ignored version too. Null where there is no such version, or the rules are not frozen. */
    compare: query<{ readonly before: number; readonly after: number }, ListComparisonView | null>(),
    /** "What if the date were …": a dry run, nothing is written. Null before rules are frozen and a list is in force. */
    asOf: query<AsOf, AsOfView | null>(),
    /** Of the question with that key; `persons`: of those it asks about, the ones that the answer is about. */
    answer: command<
      {
        readonly key: string;
        readonly answer: ListAnswer['answer'];
        readonly persons: readonly PersonId[];
        readonly reason: string;
      },
      ListView,
      ListRefusal
    >(),
    /** `unit`: of several units the one that the title belongs to; null where there is one, or where it belongs to none. */
    mapTitle: command<
      { readonly title: string; readonly included: boolean; readonly unit: string | null; readonly reason: string },
      ListView,
      ListRefusal
    >(),
    /** A letter to the employer, for everybody or for some among others drawn by lot. For signers alone it is refused. */
    requestExemplars: command<
      { readonly scope: ExemplarScope },
      Saved,
      SaveRefusal | { readonly kind: 'names-signers' } | { readonly kind: 'nobody-needed' } | { readonly kind: 'nobody-listed' }
    >(),
    /** File names begin with the employee id; exemplars are for the whole list, never only for signers. */
    chooseExemplars: command<
      null,
      { readonly attached: number; readonly refused: readonly { readonly file: string; readonly reason: string }[] },
      ListRefusal
    >(),
  },
  cards: {
    batches: query<null, readonly BatchView[]>(),
    page: query<
      {
        readonly state: CardRowView['state'] | 'all' | 'blank';
        readonly batchId: BatchId | null;
        readonly offset: number;
        readonly limit: number;
      },
      { readonly total: number; readonly cards: readonly CardRowView[] }
    >(),
    choose: command<Delivery, { readonly jobId: JobId }, IntakeRefusal>(),
    /** Paths are put in by the preload from dropped files; main checks them like a dialog's. */
    importDropped: command<
      { readonly delivery: Delivery; readonly paths: readonly string[] },
      { readonly jobId: JobId },
      IntakeRefusal
    >(),
    readUnread: command<null, { readonly jobId: JobId }, IntakeRefusal>(),
    /** Undecided cards that were read before the newest form was taught; decided ones stay as they were read. */
    readAgain: command<null, { readonly jobId: JobId }, IntakeRefusal>(),
    explainDifference: command<{ readonly batchId: BatchId; readonly explanation: string }, null, IntakeRefusal>(),
    /** What is found of the submitter's declaration after the delivery: it arrived later, or it is not truthful. */
    sayOfDeclaration: command<
      {
        readonly batchId: BatchId;
        readonly finding: DeclarationFinding;
        readonly receivedAt: Instant | null;
        readonly reason: string;
      },
      null,
      DeclarationRefusal
    >(),
    /** A revocation, or a signer's denial, with its arrival instant. */
    enterAct: command<
      {
        readonly kind: 'revocation' | 'denial';
        readonly personId: PersonId;
        readonly receivedAt: Instant;
        readonly signedOn: LocalDate | null;
        readonly form: 'signed-individual' | 'any-writing';
        readonly note: string;
      },
      { readonly cardId: CardId },
      IntakeRefusal | { readonly kind: 'no-such-person' }
    >(),
    /** Pages laid together as one card; the first keeps its control number. */
    join: command<
      { readonly cardId: CardId; readonly others: readonly CardId[]; readonly as: JoinedAs; readonly reason: string },
      null,
      DeskRefusal | ArrangeRefusal
    >(),
    /** Every blank back that is offered, laid to its front. */
    joinBacks: command<{ readonly batchId: BatchId; readonly reason: string }, null, DeskRefusal | ArrangeRefusal>(),
    /** Every face but the first becomes a card of its own. */
    splitFaces: command<
      { readonly cardId: CardId; readonly reason: string },
      { readonly cardIds: readonly CardId[] },
      DeskRefusal | ArrangeRefusal
    >(),
    /** Parts of its front become cards of their own. */
    cut: command<
      { readonly cardId: CardId; readonly parts: readonly PicturePart[]; readonly reason: string },
      { readonly cardIds: readonly CardId[] },
      DeskRefusal | ArrangeRefusal
    >(),
    /** Pages that are no document: blank, not a card, a sheet between cards. All or none. */
    setAside: command<
      { readonly cardIds: readonly CardId[]; readonly what: SetAside; readonly reason: string | null },
      null,
      DetermineRefusal
    >(),
    /** The password of a locked file, as the neutral was told it; kept nowhere. */
    unlock: command<
      { readonly originalId: string; readonly password: string },
      { readonly jobId: JobId },
      DeskRefusal | UnlockRefusal
    >(),
    /** A register as text: pasted from a table, or keyed by hand. Nothing of it is taken while a row of it is wrong. */
    importTable: command<
      { readonly delivery: Delivery; readonly how: 'pasted' | 'keyed'; readonly text: string },
      { readonly jobId: JobId },
      IntakeRefusal | { readonly kind: 'invalid-register'; readonly problems: readonly string[] }
    >(),
    forms: query<null, readonly FormView[]>(),
    /** The picture of a card, upright, with the boxes that its reading would propose. */
    beginForm: command<{ readonly cardId: CardId }, FormSample, DeskRefusal | FormRefusal>(),
    learnForm: command<
      { readonly cardId: CardId; readonly name: string; readonly boxes: readonly FormBox[] },
      { readonly formId: string },
      DeskRefusal | FormRefusal
    >(),
    removeForm: command<{ readonly formId: string }, null, DeskRefusal | FormRefusal>(),
    importForm: command<null, { readonly formId: string }, DeskRefusal | FormRefusal | Cancelled>(),
    exportForm: command<{ readonly formId: string }, Saved, SaveRefusal | FormRefusal>(),
    /** Made out to whoever delivered the batch. */
    saveReceipt: command<{ readonly batchId: BatchId }, Saved, SaveRefusal>(),
  },
  review: {
    queue: query<QueueFilter, QueueView>(),
    card: query<{ readonly cardId: CardId }, ReviewCardView | null>(),
    search: query<{ readonly text: string; readonly limit: number }, readonly PersonHit[]>(),
    /** What the rules say of the card with these facts, for that person. */
    offer: query<{ readonly cardId: CardId; readonly personId: PersonId | null; readonly facts: CardFacts }, OfferView>(),
    /** The proposal for the facts as the neutral has corrected them; `keep` stays among the candidates wherever it comes. */
    rank: query<{ readonly cardId: CardId; readonly keep: PersonId | null; readonly facts: CardFacts }, MatchView | null>(),
    /** Of one card, or of all with null: which cards may be one, as far as is known. */
    doubles: query<{ readonly cardId: CardId | null }, readonly DoubleView[]>(),
    determine: command<
      {
        readonly cardId: CardId;
        readonly determination: DeterminationInput;
        readonly facts: CardFacts;
        readonly reason: string | null;
      },
      ReviewCardView,
      DetermineRefusal
    >(),
    /** Cards that may be looked at several at a time, with what a sheet shows of each. */
    sheet: query<{ readonly batchId: BatchId | null }, SheetView>(),
    /** All of the sheet in one transaction, each card an act of its own; what was taken out comes on no sheet again. */
    determineSheet: command<
      {
        readonly cards: readonly { readonly cardId: CardId; readonly personId: PersonId; readonly shown: Sha256 }[];
        readonly takenOut: readonly CardId[];
      },
      { readonly determined: readonly CardId[] },
      SheetRefusal
    >(),
    blanks: query<{ readonly batchId: BatchId }, BlankPagesView>(),
    /** Looked at, not decided, with a note of why. */
    putOff: command<{ readonly cardId: CardId; readonly until: PutOff; readonly note: string }, ReviewCardView, PutOffRefusal>(),
  },
  disputes: {
    docket: query<null, readonly DisputeRowView[]>(),
    /** What waits outside the docket, what runs out, and what was filed by person. */
    overview: query<null, DocketOverview>(),
    dispute: query<{ readonly disputeId: DisputeId }, DisputeView | null>(),
    open: command<
      {
        readonly subject: DisputeSubject;
        readonly raisedBy: Party;
        readonly code: string | null;
        readonly ground: string;
        readonly clause: string | null;
      },
      DisputeView,
      DisputeRefusal
    >(),
    addPosition: command<
      { readonly disputeId: DisputeId; readonly party: Party; readonly text: string },
      DisputeView,
      DisputeRefusal
    >(),
    compare: command<
      {
        readonly disputeId: DisputeId;
        /** All that lay beside the card; none exactly where the outcome is that there is none. */
        readonly exemplars: readonly ExemplarId[];
        readonly features: FeatureFindings;
        readonly outcome: SignatureMatch;
        readonly note: string;
      },
      DisputeView,
      DisputeRefusal
    >(),
    hear: command<
      { readonly disputeId: DisputeId; readonly heldOn: LocalDate; readonly present: string; readonly minutes: string },
      DisputeView,
      DisputeRefusal
    >(),
    draft: command<
      { readonly disputeId: DisputeId; readonly ruling: Ruling; readonly grounds: string },
      DisputeView,
      DisputeRefusal
    >(),
    /** `unit`: of several units the one in which a person is found to be. */
    rule: command<
      { readonly disputeId: DisputeId; readonly ruling: Ruling; readonly grounds: string; readonly unit: string | null },
      DisputeView,
      DisputeRefusal
    >(),
    withdraw: command<{ readonly disputeId: DisputeId; readonly reason: string }, DisputeView, DisputeRefusal>(),
    /** Papers to a position or to evidence filed; chosen in main's dialog, kept byte for byte. */
    attach: command<
      { readonly positionId: number; readonly filingId: null } | { readonly positionId: null; readonly filingId: FilingId },
      PapersKeptView,
      PapersRefusal
    >(),
    saveAttachment: command<{ readonly attachmentId: AttachmentId }, Saved, SaveRefusal | { readonly kind: 'no-such-subject' }>(),
    /** About anyone on the list, by person: blind to whether there is a card. */
    fileEvidence: command<
      { readonly party: Party; readonly personId: PersonId; readonly statement: string },
      FilingView,
      FilingRefusal
    >(),
    /** In the same words whatever the matter holds. */
    saveEvidenceReceipt: command<{ readonly filingId: FilingId }, Saved, SaveRefusal | { readonly kind: 'no-such-subject' }>(),
  },
  secondLook: {
    review: query<null, SecondReviewView>(),
    conduct: query<null, ConductView>(),
    /** For whoever sits before the window: nothing of it was decided by anybody. */
    blind: query<null, BlindDeskView>(),
    name: command<{ readonly name: string }, null, SecondLookRefusal>(),
    end: command<null, null, SecondLookRefusal>(),
    sit: command<{ readonly seat: Seat }, null, SecondLookRefusal>(),
    give: command<LookInput, null, SecondLookRefusal>(),
    settle: command<{ readonly cardId: CardId; readonly reason: string }, null, SecondLookRefusal>(),
    /** Off deletes all of it. */
    keepConduct: command<{ readonly on: boolean }, null, DeskRefusal>(),
    note: command<{ readonly cardId: CardId; readonly milliseconds: number; readonly looks: number }, null, DeskRefusal>(),
  },
  tally: {
    view: query<null, TallyView | null>(),
  },
  certify: {
    state: query<null, CertifyView>(),
    createIdentity: command<
      {
        readonly name: string;
        readonly capacity: string;
        readonly key: 'ecdsa-p256' | 'rsa-3072';
        readonly passphrase: string;
      },
      IdentityView,
      CertifyRefusal
    >(),
    /** A PKCS#12 file, chosen in main's dialog. A blank capacity is the certificate's. */
    importIdentity: command<
      { readonly filePassphrase: string; readonly capacity: string; readonly passphrase: string },
      IdentityView,
      CertifyRefusal
    >(),
    saveIdentityCertificate: command<null, Saved, CertifyRefusal | SaveRefusal>(),
    /** Another member of the panel, by her certificate, chosen in main's dialog. */
    nameMember: command<null, PanelMemberView, CertifyRefusal>(),
    dismissMember: command<{ readonly fingerprint: Sha256 }, null, CertifyRefusal>(),
    /** The file of a member's signature, made elsewhere, chosen in main's dialog. */
    takeInSignature: command<{ readonly version: number }, MemberSignedView, CertifyRefusal>(),
    /** A member signs at this desk, with her PKCS#12 file, chosen in main's dialog; nothing of it is kept. */
    signAsMember: command<{ readonly version: number; readonly filePassphrase: string }, MemberSignedView, CertifyRefusal>(),
    /** What another neutral sealed for a panel on which this matter's identity sits: shown before it is signed. */
    openSealedFile: command<null, SealedFileView & { readonly fileName: string }, CertifyRefusal>(),
    /** Signs the file that was opened last, if it is that one. */
    coSign: command<{ readonly sha256: Sha256; readonly passphrase: string }, Saved, CertifyRefusal>(),
    preview: command<
      {
        readonly place: string;
        readonly kind: 'certification' | 'no-result';
        /** Of a report without a result: why. */
        readonly ground: NoResultReason | null;
        readonly reason: string | null;
        /** Of several units the one to certify; null where there is one. */
        readonly unit: string | null;
      },
      PreviewView,
      CertifyRefusal
    >(),
    issue: command<
      {
        readonly place: string;
        readonly passphrase: string;
        readonly kind: 'certification' | 'no-result';
        readonly ground: NoResultReason | null;
        readonly reason: string | null;
        readonly unit: string | null;
      },
      CertificationView,
      CertifyRefusal
    >(),
    stateParticulars: command<Particulars, ParticularsView, CertifyRefusal>(),
    /** A picture, chosen in main's dialog. */
    chooseSeal: command<null, ParticularsView, CertifyRefusal>(),
    removeSeal: command<null, ParticularsView, CertifyRefusal>(),
    /** For the parties to comment on: unsigned, marked on every page. */
    saveDraft: command<
      {
        readonly kind: 'certification' | 'no-result';
        readonly ground: NoResultReason | null;
        readonly reason: string | null;
        readonly unit: string | null;
        readonly commentsUntil: string | null;
      },
      Saved,
      CertifyRefusal
    >(),
    save: command<{ readonly version: number }, Saved, CertifyRefusal>(),
    /** Nameless packages for both parties, into a folder chosen in main's dialog. */
    saveParties: command<{ readonly version: number }, Saved, CertifyRefusal>(),
    /** One person's own proof of what that version counted of her. */
    saveProof: command<{ readonly version: number; readonly personId: PersonId }, Saved, CertifyRefusal>(),
    saveDisposal: command<DisposalGiven, Saved, CertifyRefusal>(),
    saveWorksheet: command<{ readonly passphrase: string }, Saved, CertifyRefusal>(),
    /** What the challenge period needs, without names, into a file of its own under a passphrase of its own. */
    sealRecord: command<{ readonly passphrase: string }, Saved, CertifyRefusal>(),
    verifyFile: command<null, VerificationView & { readonly fileName: string }, CertifyRefusal>(),
  },
  record: {
    page: query<{ readonly kind: string | null; readonly before: number | null; readonly limit: number }, RecordPage>(),
    verify: command<null, ChainCheck, NotOpen>(),
    saveLines: command<null, Saved, SaveRefusal>(),
    /** `text`: a head as typed or pasted from a receipt. */
    checkHead: query<{ readonly text: string }, HeadCheck>(),
    /** The file of a receipt, chosen in main's dialog: its text, or the QR code on a scan of it. */
    checkReceipt: command<null, { readonly fileName: string; readonly check: HeadCheck }, NotOpen | Cancelled>(),
    /** At the close of a day: the head alone, for a party. */
    saveDayReceipt: command<{ readonly party: Party }, Saved, SaveRefusal>(),
    /** Null but in the practice matter. */
    rehearsal: query<null, RehearsalView | null>(),
    /** Null but in the practice matter. */
    practiceLetters: query<null, PracticeLetters | null>(),
  },
  /** A sealed record: no matter needs to be open for it, and it never stands beside one. */
  sealed: {
    state: query<null, SealedView | null>(),
    choose: command<null, { readonly chosenId: string; readonly fileName: string }, Cancelled>(),
    open: command<Unsealing & { readonly chosenId: string; readonly passphrase: string }, SealedView, SealedRefusal>(),
    allege: command<AllegationGiven, AllegationView, SealedRefusal>(),
    answer: command<
      { readonly allegationId: string; readonly finding: AllegationFinding; readonly reason: string },
      null,
      SealedRefusal
    >(),
    /** A file that was brought back, chosen in main's dialog. */
    compare: command<null, ComparedView, SealedRefusal>(),
    saveNotice: command<null, Saved, SealedRefusal>(),
    /** The certification as it was signed. */
    saveCertification: command<{ readonly version: number }, Saved, SealedRefusal>(),
    close: command<null, null, never>(),
  },
  news: {
    changed: event<{ readonly topics: readonly Topic[] }>(),
    job: event<JobView>(),
  },
} as const;

export type CountersignApi = typeof api;
