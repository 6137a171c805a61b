/**
 * What a certification says, as data: everything the page prints and nothing else. The words are made from these facts
 * alone (`document.ts`), the pages from the words: so a verifier can make both again and compare them with what was signed.
 * Absence is `null`; numbers are integers; dates ISO. `certified.json` is the canonical JSON of exactly this.
 */
import type { Instant, LocalDate } from '../dates.ts';
import type { Sha256 } from '../ids.ts';
import type { ReasonCode } from '../card/reason-codes.ts';
import type { Agreement } from '../second-look/agreement.ts';

/**
 * 2: the declaration never stands alone on the last page. 3: a correction says so in its title, service has a heading, what
 * leads to a table stays with it, and the letterhead may bear a seal.
 */
export type Layout = 1 | 2 | 3;

export type Paper = 'letter' | 'a4';

/** Why no result is certified; `other` is in the neutral's own words alone. */
export const NO_RESULT_REASONS = [
  'determinative',
  'undetermined',
  'open-disputes',
  'custody-gap',
  'doubtful-many',
  'withdrawal',
  'list-empty',
  'silent-term',
  'other',
] as const;

export type NoResultReason = (typeof NO_RESULT_REASONS)[number];

export type PrintedOutcome =
  | { readonly kind: 'reached' | 'not-reached' }
  /** `explanation` is the neutral's own sentence, or null. */
  | { readonly kind: 'no-result'; readonly reason: NoResultReason; readonly explanation: string | null };

/** A neutral's seal as the letterhead prints it: a plain PNG, in base64, so that the pages follow from these facts alone. */
export type PrintedSeal = { readonly png: string; readonly widthPx: number; readonly heightPx: number };

export type PrintedThreshold = { readonly numerator: number; readonly denominator: number; readonly strict: boolean };

/** A number about cards that may be printed as it is, or only as being below the agreed limit. */
export type PrintedCount =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'fewer-than'; readonly limit: number };

export type PrintedReason = { readonly code: ReasonCode | 'other'; readonly documents: number };

/** Under `majority-only`, or where small numbers forbid more, there is none of this. */
export type PrintedFigures = {
  readonly people: number;
  readonly excluded: number;
  readonly challenged: number;
  readonly eligible: number;
  readonly required: number;
  readonly counted: number;
  readonly questioned: PrintedCount;
  /** Null where the other figures would tell from it what may not be told. */
  readonly delivered: number | null;
  /** Null unless `totals-with-reasons`. */
  readonly reasons: readonly PrintedReason[] | null;
  /** Null where not disclosed by the rules, or too few. */
  readonly revocationsInTime: number | null;
};

/**
 * Why no figures are printed: the reader must not take silence for zero. Which of the protective reasons it was is not
 * said: beside the outcome, "small numbers" alone would tell that nearly everybody, or nearly nobody, signed.
 */
export type Withholding = 'rules' | 'protection' | 'no-result';

/** How two looks at the same documents agreed; of whose second looks. Never below the agreed limit, and never a name. */
export type PrintedAgreement = Agreement & { readonly of: 'second-reviewer' | 're-review' };

export type PrintedRule = { readonly term: RuleTerm; readonly value: string };

export type RuleTerm =
  | 'threshold'
  | 'list'
  | 'formula'
  | 'card-window'
  | 'union-names'
  | 'required-elements'
  | 'undated'
  | 'electronic'
  | 'comparison'
  | 'duplicates'
  | 'dual-cards'
  | 'revocation'
  | 'channels'
  | 'undetermined'
  | 'report';

export type PrintedBatch = {
  readonly receivedOn: LocalDate;
  readonly from: string;
  readonly form: 'paper' | 'copies' | 'electronic' | 'mixed';
  /** Whether a submitter's declaration on electronic signatures came with it; null where none was due. */
  readonly declaration: boolean | null;
};

export type PrintedRuling = {
  readonly number: number;
  /** Never a name: `Person A`, or a title. */
  readonly concerns: string;
  readonly question: string;
  readonly held: 'eligible' | 'excluded';
  readonly grounds: string;
  readonly clause: string | null;
  readonly on: LocalDate;
};

export type PrintedObjection = {
  readonly raisedBy: string;
  readonly objection: string;
  readonly disposition: string;
  readonly on: LocalDate;
};

export type PrintedRetention = {
  readonly of: 'cards' | 'list';
  readonly to: 'union' | 'employer' | 'neutral' | 'destroy';
  readonly on: LocalDate | null;
};

export type PanelMember = {
  /** As on the certificate. */
  readonly name: string;
  readonly capacity: string;
  /** SHA-256 of the certificate that the member signs with. */
  readonly fingerprint: Sha256;
};

export type CertifiedFacts = {
  readonly schema: 'countersign/certified@1';
  /** How the pages are laid out. A change of layout or words is a new number, and what bears an old one is still drawn the old way. */
  readonly layout: Layout;
  readonly language: 'en';
  readonly paper: Paper;
  readonly matter: { readonly reference: string; readonly title: string };
  readonly version: number;
  readonly replaces: { readonly version: number; readonly sha256: Sha256; readonly reason: string } | null;
  readonly issuedAt: Instant;
  /** The day of `issuedAt` where the matter lies, in its time zone. */
  readonly issuedOn: LocalDate;
  readonly place: string;
  readonly practice: boolean;
  readonly neutral: {
    readonly name: string;
    readonly capacity: string;
    readonly appointedBy: string | null;
    readonly addressLines: readonly string[];
    /** Not in layouts 1 and 2. */
    readonly seal?: PrintedSeal | null;
    /** SHA-256 of the certificate that signs. */
    readonly fingerprint: Sha256;
    /** The same of its issuers, in order up to the root: the signature container does not protect those. */
    readonly issuerFingerprints: readonly Sha256[];
  };
  /** The other members of a panel, who sign this very file too, beside it. Absent where the neutral decides alone. */
  readonly panel?: readonly PanelMember[];
  readonly parties: { readonly employers: readonly string[]; readonly union: string };
  readonly agreement: { readonly title: string; readonly date: LocalDate | null; readonly clause: string | null };
  readonly unit: { readonly description: string; readonly included: readonly string[]; readonly excluded: readonly string[] };
  readonly outcome: PrintedOutcome;
  readonly asOf: LocalDate;
  readonly threshold: PrintedThreshold;
  /** True: unresolved disputes remain, too few to change the outcome. Null where no result is certified. */
  readonly unresolved: boolean | null;
  readonly figures: PrintedFigures | null;
  readonly withheld: Withholding | null;
  /** Absent where the ground rules do not call for it; null where it is withheld; empty where nobody looked a second time. */
  readonly agreements?: readonly PrintedAgreement[] | null;
  readonly suppressBelow: number;
  readonly list: {
    readonly receivedOn: LocalDate;
    readonly from: string;
    readonly asOf: LocalDate | null;
    readonly rows: number;
    readonly people: number;
    readonly digest: Sha256;
  };
  readonly batches: readonly PrintedBatch[];
  readonly exemplars: {
    readonly receivedOn: LocalDate;
    readonly from: string;
    readonly people: number;
    readonly kinds: readonly string[];
  } | null;
  readonly comparedBy: readonly string[];
  /** Empty: nobody. Null: not stated. */
  readonly present: readonly { readonly name: string; readonly role: string }[] | null;
  readonly rules: {
    readonly settledOn: LocalDate;
    readonly how: 'agreed' | 'ruled' | 'agreed-and-ruled';
    readonly terms: readonly PrintedRule[];
  };
  readonly rulings: readonly PrintedRuling[];
  readonly objections: readonly PrintedObjection[];
  readonly retention: readonly PrintedRetention[];
  readonly objectionsUntil: LocalDate | null;
  readonly service: readonly string[];
  readonly digests: {
    readonly rules: Sha256;
    readonly cards: Sha256;
    /** The last hash of the record; its sequence number would tell how many acts, and so about how many cards, there were. */
    readonly head: Sha256;
    readonly commitment: { readonly root: Sha256; readonly size: number } | null;
  };
  readonly software: string;
};
