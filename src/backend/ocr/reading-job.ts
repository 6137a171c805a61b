/** What crosses between the reading process and the one that asks: plain data only. */
import type { CardForm, FormAnchor } from '#core/card/card-form.ts';
import type { LocalDate } from '#core/dates.ts';
import type { CardReading } from '#core/reading/reading.ts';
import type { ListedName, NameScore } from '#core/reading/name-reading.ts';
import type { DateOrder } from '#core/reading/written-date.ts';

/** What closed-set reading may choose from; sent once, then used for every page until replaced. */
export type ReadingContext = {
  readonly people: readonly ListedName[];
  readonly titles: readonly string[];
  readonly employers: readonly string[];
  readonly unionNames: readonly string[];
  readonly window: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** From the ground rules; null: the form's own mask, else day and month stay open. */
  readonly dateOrder: DateOrder | null;
  /** Forms that the neutral taught. */
  readonly forms: readonly CardForm[];
};

export const EMPTY_CONTEXT: ReadingContext = {
  people: [],
  titles: [],
  employers: [],
  unionNames: [],
  window: null,
  dateOrder: null,
  forms: [],
};

/** How well a list name explains what is written; `MatchQuery.nameLikelihood` is made of these. */
export type NameCandidate = NameScore;

export type PageReading = {
  /** One page is one card unless several were found on it. */
  readonly cards: readonly ReadCard[];
};

export type ReadCard = { readonly reading: CardReading; readonly names: readonly NameCandidate[] };

export type ToReader =
  | { readonly kind: 'context'; readonly context: ReadingContext }
  | { readonly kind: 'read'; readonly id: number; readonly image: Uint8Array; readonly expectedCards: number | null }
  | { readonly kind: 'lines'; readonly id: number; readonly image: Uint8Array }
  | { readonly kind: 'ping'; readonly id: number };

/** The lines of a page for a form to be learned from; in pixels of the picture as received, turned upright by quarter turns. */
export type PageLines = {
  readonly turned: 0 | 90 | 180 | 270;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FormAnchor[];
};

export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong'; readonly id: number }
  | { readonly kind: 'read'; readonly id: number; readonly result: PageReading }
  | { readonly kind: 'lines'; readonly id: number; readonly result: PageLines }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
