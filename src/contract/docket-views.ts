/** The docket: its rows, what waits outside it, the deadlines, what was filed, and all that lies on the board. */
import type { SignatureMatch } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { Consequence, FeatureFindings } from '#core/dispute/comparison.ts';
import type { Deadline } from '#core/dispute/deadlines.ts';
import type { AttachmentId, CardId, DisputeId, ExemplarId, FilingId, PersonId, Sha256 } from '#core/ids.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { PersonView } from './list-views.ts';
import type { ImageRef } from './views.ts';
import type { ReviewCardView } from './review-views.ts';

/** Open, and not in the docket yet: questioned by a determination, or challenged by the list or the rules. */
export type WaitingView = {
  readonly subject: DisputeSubject;
  readonly subjectLabel: string;
  readonly codes: readonly ReasonCode[];
  readonly swing: number | null;
  readonly determinative: boolean;
};

export type DocketOverview = {
  /** Open in the docket and outside it: the same number everywhere. */
  readonly open: number;
  readonly determinative: number;
  readonly waiting: readonly WaitingView[];
  readonly deadlines: readonly Deadline[];
  readonly filings: readonly FilingView[];
};

/** Kept byte for byte; its pages are pictures of our own making. */
export type AttachmentView = {
  readonly attachmentId: AttachmentId;
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly at: Instant;
  readonly pages: readonly ImageRef[];
  /** Why there is nothing to show, or not every page. */
  readonly unreadable: string | null;
};

/** Evidence about a person of the list. Who filed it never learns whether there is a card. */
export type FilingView = {
  readonly filingId: FilingId;
  readonly number: number;
  readonly party: Party;
  readonly personId: PersonId;
  readonly personName: string;
  readonly statement: string;
  readonly at: Instant;
  readonly attachments: readonly AttachmentView[];
  /** A pending or settled dispute that it bears on: about the person, or about a card of that person. */
  readonly bearsOn: readonly DisputeId[];
};

export type PositionView = {
  readonly positionId: number;
  readonly party: Party;
  readonly text: string;
  readonly at: Instant;
  readonly attachments: readonly AttachmentView[];
};

export type HearingView = {
  readonly heldOn: LocalDate;
  readonly present: string;
  readonly minutes: string;
  readonly at: Instant;
};

export type DraftView = { readonly ruling: Ruling; readonly grounds: string; readonly by: string; readonly at: Instant };

export type ComparisonView = {
  readonly exemplars: readonly ExemplarId[];
  readonly features: FeatureFindings;
  readonly outcome: SignatureMatch;
  readonly consequence: Consequence;
  readonly note: string;
  readonly at: Instant;
};

/** What the ground rules say of comparing signatures; null before they are frozen. */
export type ComparisonTerms = {
  readonly mode: GroundRules['signatureComparison']['mode'];
  readonly consequences: Readonly<Record<SignatureMatch, Consequence>>;
};

export type PapersKeptView = {
  readonly kept: number;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
};

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
