/** What crosses to the window: plain data, ISO strings, minimal. The backend's read models have these shapes. */
import type { ResultTells } from '#core/tally/threshold.ts';
import type { Seat } from './second-look-views.ts';
import type { LockAfter } from './lock-views.ts';
import type { PutOff } from '#core/audit/event.ts';
import type { Offer } from '#core/card/changed-offers.ts';
import type { CardFacts, CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { BatchId, CardId, DisputeId, ExemplarId, JobId, MatterId, PersonId, Sha256 } from '#core/ids.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { Bearing, FieldChange } from '#core/list/diff-person.ts';
import type { ListQuestionView } from './list-views.ts';
import type { MatchView } from './match-views.ts';
import type { ListQuestion, EngagementRow } from '#core/list/employee-list.ts';
import type { AsOf } from '#core/list/moves.ts';
import type { CardReading } from '#core/reading/reading.ts';
import type { Arrangement, SealView, SetAside } from './intake-views.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { OpenDisputeRef, Tally } from '#core/tally/tally.ts';
import type { ComparisonTerms, ComparisonView, DraftView, FilingView, HearingView, PositionView } from './docket-views.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

// ---- the desk -------------------------------------------------------------------------------------------------------

export type DeskView = {
  readonly version: string;
  readonly theme: Theme;
  readonly lockAfter: LockAfter;
  /** The matter's passphrase is asked for again before anything of it is answered. */
  readonly locked: boolean;
  /** While it is not the neutral's, the window shows nothing that was decided. */
  readonly seat: Seat;
  /** While locked: as it last was, for the window to go on from. */
  readonly matter: MatterView | null;
};

export type RecentMatter = {
  readonly recentId: string;
  readonly fileName: string;
  readonly folder: string;
  readonly openedAt: Instant;
  readonly missing: boolean;
};

export type Head = { readonly seq: number; readonly hash: Sha256 };

export type MatterView = {
  readonly matterId: MatterId;
  readonly title: string;
  readonly reference: string;
  readonly fileName: string;
  readonly practice: boolean;
  readonly head: Head;
  /** Why nothing can be written (chain broken, file read-only), else null. */
  readonly readOnly: string | null;
  readonly stations: {
    readonly rules: { readonly state: 'none' | 'draft' | 'frozen'; readonly version: number; readonly frozenAt: Instant | null };
    readonly list: { readonly versions: number; readonly people: number; readonly challenged: number };
    readonly cards: { readonly found: number; readonly stated: number; readonly unexplained: number; readonly unread: number };
    /** `again`: decided, and touched since by a later list, rule or act. */
    readonly review: { readonly left: number; readonly again: number; readonly total: number };
    readonly disputes: { readonly open: number; readonly total: number };
    readonly tally: { readonly outcome: Tally['outcome'] | null };
    readonly certify: { readonly issued: number; readonly unmet: number };
    readonly record: { readonly acts: number };
  };
};

export type JobView = {
  readonly jobId: JobId;
  readonly kind: 'import' | 'read';
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** What it is busy with, in words without names: "page 12 of cards-a.pdf". */
  readonly now: string;
  readonly perMinute: number | null;
  readonly problems: readonly IntakeProblem[];
};

export type IntakeProblem = {
  readonly file: string;
  readonly page: number | null;
  readonly reason: string;
  readonly whatToDo: string;
};

// ---- ground rules ---------------------------------------------------------------------------------------------------

export type TemplateView = {
  readonly templateId: string;
  readonly name: string;
  readonly forWhom: string;
  /** How many of its terms are checked against the text, taken from a secondary source, or from memory. */
  readonly marks: { readonly checked: number; readonly secondary: number; readonly memory: number };
};

export type TermSource = { readonly path: string; readonly citation: string; readonly mark: 'checked' | 'secondary' | 'memory' };
export type RulesProblemView = { readonly path: string; readonly message: string };
export type SilentTermView = {
  readonly path: string;
  readonly question: string;
  readonly values: readonly string[];
  readonly proposal: string | null;
};
export type SummarySection = { readonly heading: string; readonly sentences: readonly string[] };

export type RulesView = {
  readonly state: 'none' | 'draft' | 'frozen';
  readonly version: number;
  readonly rules: GroundRules | null;
  readonly templateId: string | null;
  readonly sources: readonly TermSource[];
  readonly problems: readonly RulesProblemView[];
  readonly silent: readonly SilentTermView[];
  readonly summary: readonly SummarySection[];
  readonly frozenAt: Instant | null;
  readonly hash: Sha256 | null;
  readonly history: readonly {
    readonly version: number;
    readonly frozenAt: Instant;
    readonly hash: Sha256;
    readonly basis: 'agreed' | 'joint' | 'ruling';
    readonly reason: string | null;
  }[];
};

/** A decided card of which other rules, or another list, make the rules say something else. */
export type TouchedCardView = {
  readonly cardId: CardId;
  readonly personName: string | null;
  /** What the neutral determined: it stands until she looks again. */
  readonly decided: CardState;
  readonly before: Offer;
  readonly after: Offer;
  readonly why: readonly string[];
  /** Decided in its dispute, and nowhere else. */
  readonly inDispute: boolean;
};

/** The figures of one count, without a card or a person. */
export type FiguresView = Omit<Tally, 'cards' | 'persons' | 'flips' | 'codes' | 'acts' | 'revocationsInTime'>;

/** What an amendment would do, before it is made. Nothing is written. */
export type AmendmentTrial =
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RulesProblemView[] }
  | {
      readonly kind: 'tried';
      readonly touched: readonly TouchedCardView[];
      /** Persons who stand otherwise on the list. */
      readonly persons: { readonly enter: number; readonly leave: number; readonly turn: number };
      /** Null before a list is in force. */
      readonly figures: {
        readonly now: FiguresView;
        /** With every card as it is decided now. */
        readonly amended: FiguresView;
        /** Were each touched card then decided as the amended rules offer. */
        readonly asOffered: FiguresView;
      } | null;
    };

// ---- employee list --------------------------------------------------------------------------------------------------

export type ColumnView = { readonly header: string; readonly recognisedAs: string | null; readonly examples: readonly string[] };

export type ListPreview = {
  readonly previewId: string;
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly rows: number;
  readonly people: number;
  readonly columns: readonly ColumnView[];
  readonly questions: readonly ListQuestion[];
  readonly sample: readonly EngagementRow[];
  /** Against the list in force, for a newer version. */
  readonly changes: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly touchedCards: number;
    /** Cards determined to be of nobody on the list, which come back because somebody new is on it. */
    readonly nobodysCards: number;
  } | null;
  /** What a bare result on this list would tell of single people's cards; null where nothing. */
  readonly resultTells: ResultTells | null;
  /** The same, person by person and card by card. */
  readonly differences: (ListDifferences & { readonly touched: readonly TouchedCardView[] }) | null;
};

/** The first of many; `total` says how many there are. */
export type Some<T> = { readonly total: number; readonly shown: readonly T[] };

export type PersonBrief = {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly title: string | null;
  readonly rows: readonly number[];
};
export type RowBrief = { readonly row: number; readonly says: string };

/** Rows are of the file that has them: the newer one, but for what was removed. */
export type PersonChangeView = PersonBrief & {
  readonly bearsOn: Bearing;
  /** One id, another name. */
  readonly otherName: boolean;
  readonly fields: readonly FieldChange[];
  readonly rowsAdded: readonly RowBrief[];
  readonly rowsRemoved: readonly RowBrief[];
};

export type ListDifferences = {
  readonly added: Some<PersonBrief>;
  readonly removed: Some<PersonBrief>;
  readonly changed: Some<PersonChangeView>;
  readonly unchanged: number;
  readonly possiblySame: Some<{
    readonly removed: PersonBrief;
    readonly added: PersonBrief;
    readonly agreeing: readonly string[];
  }>;
};

/** The state of a person on one version of the list; `absent` where it does not name her. */
export type PlaceOnList = 'eligible' | 'excluded' | 'challenged' | 'absent';

/** Two versions of the list, under the same rules, determinations and rulings. */
export type ListComparisonView = {
  readonly before: { readonly version: ListVersionView; readonly figures: FiguresView };
  readonly after: { readonly version: ListVersionView; readonly figures: FiguresView };
  readonly differences: ListDifferences;
  /** Counted and questioned cards whose person stands otherwise on the two. */
  readonly cards: readonly {
    readonly cardId: CardId;
    readonly personName: string | null;
    readonly decided: CardState;
    readonly before: PlaceOnList;
    readonly after: PlaceOnList;
  }[];
};

export type MovedPerson = PersonBrief & {
  readonly before: { readonly state: PersonRowView['state']; readonly working: readonly string[] };
  readonly after: { readonly state: PersonRowView['state']; readonly working: readonly string[] };
};

/** What another eligibility date would make of the list in force. Nothing is written. */
export type AsOfView =
  | { readonly kind: 'listed' }
  | {
      readonly kind: 'moved';
      readonly base: GroundRules['list']['base'];
      readonly agreed: AsOf | null;
      readonly asked: AsOf;
      readonly before: ListView['standing'] & { readonly required: number };
      readonly after: ListView['standing'] & { readonly required: number };
      readonly enter: Some<MovedPerson>;
      readonly leave: Some<MovedPerson>;
      readonly turn: Some<MovedPerson>;
    };

export type ListVersionView = {
  readonly version: number;
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly receivedOn: LocalDate;
  readonly receivedFrom: string;
  readonly asOf: LocalDate | null;
  readonly rows: number;
  readonly people: number;
  /** In force, superseded, or ignored because nobody had authority to change the list (S03). */
  readonly state: 'in-force' | 'superseded' | 'ignored';
  readonly basis: 'first' | 'joint' | 'ruling' | 'unilateral';
  readonly acceptedAt: Instant;
};

export type ListView = {
  readonly versions: readonly ListVersionView[];
  readonly standing: { readonly eligible: number; readonly excluded: number; readonly challenged: number };
  /** Titles that the unit does not name: the neutral maps each once. */
  readonly unmappedTitles: readonly {
    readonly title: string;
    readonly people: number;
    /** Where the rules define several units: those that do not exclude it. */
    readonly units: readonly string[];
  }[];
  readonly questions: readonly ListQuestionView[];
  readonly exemplars: { readonly people: number; readonly files: number };
  /** What the rules hang eligibility on; null where the list itself says who is eligible. */
  readonly asOf: { readonly base: GroundRules['list']['base']; readonly agreed: AsOf } | null;
};

export type PersonRowView = {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly title: string | null;
  readonly employer: string | null;
  readonly state: 'eligible' | 'excluded' | 'challenged';
  readonly codes: readonly ReasonCode[];
  readonly rows: readonly number[];
};

export type PersonView = PersonRowView & {
  readonly engagements: readonly EngagementRow[];
  /** The worked eligibility, line by line, that a lawyer can check by hand. */
  readonly working: readonly string[];
  readonly exemplars: readonly ExemplarView[];
  /** The neutral's alone. */
  readonly cards: readonly { readonly cardId: CardId; readonly state: CardState }[];
  readonly disputes: readonly DisputeId[];
};

export type ExemplarView = {
  readonly exemplarId: ExemplarId;
  readonly label: string;
  readonly image: ImageRef;
};

/** Served as `card://<sha256>`; `?width=` gives a smaller rendition. */
export type ImageRef = { readonly sha256: Sha256; readonly widthPx: number; readonly heightPx: number };

// ---- cards ----------------------------------------------------------------------------------------------------------

export type OriginalView = {
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
  readonly cards: number;
  readonly problems: readonly IntakeProblem[];
  /** The same bytes came before, in that batch. */
  readonly sameAsBatch: number | null;
  readonly originalId: string;
  /** Locked, and its password is not known yet. */
  readonly locked: boolean;
  /** Its electronic signatures as judged on arrival; null where it bears none. */
  readonly seal: SealView | null;
};

export type BatchView = {
  readonly batchId: BatchId;
  readonly number: number;
  readonly deliveredBy: string;
  readonly receivedAt: Instant;
  readonly form: 'paper' | 'scan' | 'electronic';
  /** Whether the submitter's declaration came with an electronic delivery; null for others and where nobody said. */
  readonly declaration: boolean | null;
  readonly arrangement: Arrangement;
  readonly stated: number;
  readonly found: number;
  readonly blanks: number;
  /** Pages that seem to be sheets between cards. */
  readonly separators: number;
  /** Pages that the neutral laid aside as no document. */
  readonly setAside: number;
  /** Nearly empty pages that nobody has read: whether they are blank is not known yet. */
  readonly unsettled: number;
  /** Pages that seem to be the blank backs of those before them; 0 where nothing is offered. */
  readonly backsOffered: number;
  /** The control numbers given to it. */
  readonly numbers: { readonly first: CardId; readonly last: CardId } | null;
  readonly explanation: string | null;
  readonly originals: readonly OriginalView[];
  readonly receiptHead: Head;
};

export type CardRowView = {
  readonly cardId: CardId;
  readonly batch: number;
  readonly origin: string;
  readonly state: CardState;
  readonly codes: readonly ReasonCode[];
  readonly image: ImageRef | null;
  /** How many faces it has: front, back. */
  readonly faces: number;
  /** Pages of the original that they stand on. */
  readonly pages: readonly number[];
  readonly blank: boolean;
  /** What its page says as a sheet between cards, where it seems to be one. */
  readonly separator: string | null;
  /** Why the neutral laid the page aside as no document. */
  readonly setAside: SetAside | null;
  readonly read: boolean;
  readonly nameRead: string | null;
  /** How far its page lies turned clockwise, as read; 0 before. */
  readonly turned: 0 | 90 | 180 | 270;
  readonly disputed: boolean;
};

export type Delivery = {
  readonly deliveredBy: string;
  readonly receivedAt: Instant;
  readonly stated: number;
  readonly form: 'paper' | 'scan' | 'electronic';
  /** Only of an electronic delivery. */
  readonly declaration?: boolean;
  readonly arrangement: Arrangement;
};

// ---- review ---------------------------------------------------------------------------------------------------------

export type { CandidateView } from './match-views.ts';

/** An act that the rules forbid for this card, and the rule that forbids it. */
export type Forbidden = { readonly act: 'count' | 'question' | 'not-counted'; readonly rule: string };

export type OfferView = {
  readonly codes: readonly { readonly code: ReasonCode; readonly label: string; readonly why: string; readonly effect: string }[];
  readonly primary: ReasonCode | null;
  readonly suggestedState: CardState;
  readonly forbidden: readonly Forbidden[];
};

export type DeterminationView = {
  readonly state: CardState;
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly codes: readonly ReasonCode[];
  readonly primary: ReasonCode | null;
  readonly reason: string | null;
  /** Why the page is no document; null for a document. */
  readonly setAside: SetAside | null;
  readonly by: string;
  readonly at: Instant;
  /** Determined with others, on a confirmation sheet or with the blank pages of its batch. */
  readonly onSheet: boolean;
};

export type ReviewCardView = {
  readonly cardId: CardId;
  /** Null for an act that the neutral entered by hand. */
  readonly batchId: BatchId | null;
  readonly batch: number;
  /** Left undecided with a note; null where it was not, or is decided since. */
  readonly putOff: { readonly until: PutOff; readonly note: string; readonly at: Instant } | null;
  readonly origin: string;
  /** Front first. Empty for an entry of a register. */
  readonly images: readonly ImageRef[];
  readonly reading: CardReading | null;
  /** As read, then as keyed or determined by the neutral. */
  readonly facts: CardFacts;
  readonly match: MatchView;
  readonly offer: OfferView;
  readonly determination: DeterminationView | null;
  readonly history: readonly DeterminationView[];
  readonly disputes: readonly DisputeId[];
  readonly previous: CardId | null;
  readonly next: CardId | null;
};

export type PersonHit = {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly title: string | null;
  readonly employer: string | null;
  readonly rows: readonly number[];
  readonly state: 'eligible' | 'excluded' | 'challenged';
};

/** What the neutral decides of a card. */
export type DeterminationInput =
  | { readonly state: 'counted'; readonly personId: PersonId }
  | { readonly state: 'not-counted'; readonly personId: PersonId | null; readonly codes: readonly ReasonCode[] }
  | { readonly state: 'questioned'; readonly personId: PersonId | null; readonly codes: readonly ReasonCode[] }
  | { readonly state: 'superseded'; readonly personId: PersonId }
  | { readonly state: 'unmatched' }
  /** A page that is no document at all. */
  | { readonly state: 'no-document'; readonly what: SetAside }
  /** A revocation, rival card or portal entry: kept as an act of that person. */
  | { readonly state: 'act'; readonly personId: PersonId; readonly codes: readonly ReasonCode[] };

// ---- disputes -------------------------------------------------------------------------------------------------------

export type Party = 'employer' | 'union' | 'neutral';

export type DisputeSubject =
  | { readonly kind: 'card'; readonly cardId: CardId }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'process' };

export type DisputeState = 'open' | 'heard' | 'ruled' | 'withdrawn';
export type Ruling = 'counted' | 'not-counted' | 'eligible' | 'excluded' | 'sustained' | 'overruled';

export type DisputeRowView = {
  readonly disputeId: DisputeId;
  readonly number: number;
  readonly subject: DisputeSubject;
  /** "Card C-0087" or the person's name: the neutral's screen only. */
  readonly subjectLabel: string;
  readonly code: ReasonCode | null;
  readonly ground: string;
  readonly raisedBy: Party;
  readonly raisedAt: Instant;
  /** A challenge by a party after the deadline for challenges; null where there is none, or it is not known. */
  readonly late: boolean | null;
  readonly state: DisputeState;
  readonly ruling: Ruling | null;
  /** How far each way of ruling moves the margin, as against the other; null for an objection to the process. */
  readonly swing: number | null;
  readonly determinative: boolean;
};

export type DisputeView = DisputeRowView & {
  readonly clause: string | null;
  readonly positions: readonly PositionView[];
  /** Evidence about the person, filed without knowing whether there is a card. */
  readonly filings: readonly FilingView[];
  readonly hearings: readonly HearingView[];
  /** The last draft, unless a ruling was given since. */
  readonly draft: DraftView | null;
  readonly rulings: readonly {
    readonly ruling: Ruling;
    readonly grounds: string;
    /** Of several units the one in which the person was found to be. */
    readonly unit: string | null;
    readonly by: string;
    readonly at: Instant;
    readonly inForce: boolean;
  }[];
  /** Where the rules define several units and a person is in dispute: in which she may be found to be. */
  readonly units: readonly string[];
  readonly comparisons: readonly ComparisonView[];
  readonly comparison: ComparisonTerms | null;
  readonly card: ReviewCardView | null;
  readonly person: PersonView | null;
  readonly presumption: string | null;
};

// ---- tally ----------------------------------------------------------------------------------------------------------

export type TallyView = {
  readonly tally: Tally;
  /** Where the rules define several units: each with its own count. The outcome above is then the weakest of theirs. */
  readonly units: readonly { readonly id: string; readonly union: string | null; readonly figures: FiguresView }[] | null;
  readonly threshold: { readonly numerator: number; readonly denominator: number; readonly strict: boolean };
  /** From delivered to counted; the last step is the persons counted. */
  readonly waterfall: readonly { readonly label: string; readonly count: number; readonly kind: 'start' | 'less' | 'result' }[];
  readonly disputes: readonly {
    /** Null for an objection to the process: it moves no figure. */
    readonly ref: OpenDisputeRef | null;
    readonly disputeId: DisputeId | null;
    readonly label: string;
    readonly swing: number | null;
  }[];
  readonly unmet: readonly UnmetView[];
  /** Recounted from the events alone; must agree. */
  readonly recountAgrees: boolean;
};

export type UnmetView = { readonly kind: string; readonly message: string; readonly station: Station };
export type Station = 'rules' | 'list' | 'cards' | 'review' | 'disputes' | 'tally' | 'certify' | 'record';

// ---- certification --------------------------------------------------------------------------------------------------

export type IdentityView = {
  readonly name: string;
  readonly capacity: string;
  readonly fingerprint: Sha256;
  readonly validUntil: LocalDate;
  /** What it signs with, such as `ECDSA P-256`. */
  readonly key: string;
};

export type CertificationView = {
  /** Of several units the one that it is about. */
  readonly unit: string | null;
  readonly version: number;
  readonly kind: 'certification' | 'no-result';
  readonly issuedAt: Instant;
  readonly sha256: Sha256;
  readonly pages: number;
  readonly replaces: number | null;
  readonly reason: string | null;
};

export type CertifyView = {
  readonly unmet: readonly UnmetView[];
  readonly identity: IdentityView | null;
  readonly issued: readonly CertificationView[];
  readonly detail: 'majority-only' | 'totals' | 'totals-with-reasons' | null;
  /** Where the rules define several units: each is certified by itself, under its own conditions. */
  readonly units: readonly { readonly id: string; readonly unmet: readonly UnmetView[] }[];
};

export type PreviewView = { readonly pages: readonly ImageRef[]; readonly kind: 'certification' | 'no-result' };

export type VerificationView = {
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly checks: readonly { readonly id: string; readonly title: string; readonly result: string; readonly detail: string }[];
};

// ---- record ---------------------------------------------------------------------------------------------------------

export type EventView = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly kind: string;
  /** One sentence: what such an event means. */
  readonly meaning: string;
  /** One line: what this one says. */
  readonly summary: string;
  readonly data: Json;
  readonly hash: Sha256;
  readonly previousHash: Sha256;
};

export type RecordPage = { readonly total: number; readonly kinds: readonly string[]; readonly events: readonly EventView[] };
export type ChainCheck = {
  readonly whole: boolean;
  readonly checked: number;
  readonly brokenAt: number | null;
  readonly head: Head;
};
