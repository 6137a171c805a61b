/** The employee list as the window shows it: versions, differences, people with their working, what is left doubtful. */
import type { ImageRef } from './views.ts';
import type { CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { CardId, DisputeId, ExemplarId, PersonId, Sha256 } from '#core/ids.ts';
import type { ListAnswer } from '#core/list/answers.ts';
import type { Bearing, FieldChange } from '#core/list/diff-person.ts';
import type { EngagementRow, ListQuestion } from '#core/list/employee-list.ts';
import type { AsOf } from '#core/list/moves.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { ResultTells } from '#core/tally/threshold.ts';
import type { FiguresView, TouchedCardView } from './rules-views.ts';

export type ListQuestionView = ListQuestion & {
  /** Of this question on this version of the list, under the answers given so far. */
  readonly key: string;
  /** Whom it is about: two or more are asked whether they are one; one, whether her rows are of one. Empty: rows to look at. */
  readonly persons: readonly { readonly personId: PersonId; readonly displayName: string }[];
  readonly answered: {
    readonly answer: ListAnswer['answer'] | 'some-one-person';
    readonly reason: string;
    readonly at: Instant;
  } | null;
};

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
  /** How its people would stand under the frozen rules; `excludedBy`: each excluded person under the first of her codes, the most first. */
  readonly standing: {
    readonly eligible: number;
    readonly challenged: number;
    readonly excluded: number;
    readonly excludedBy: readonly { readonly code: ReasonCode; readonly persons: number }[];
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
