/** Confirmation sheets, and the blank pages of a batch: the only places where one key determines several cards. */
import type { BatchId, CardId, PersonId, Sha256 } from '#core/ids.ts';
import type { LocalDate } from '#core/dates.ts';
import type { Box } from '#core/reading/reading.ts';
import type { ImageRef } from './views.ts';

export type SheetCardView = {
  readonly cardId: CardId;
  readonly batch: number;
  readonly origin: string;
  readonly image: ImageRef;
  /** How far the page lies turned clockwise; boxes are of the upright image. */
  readonly turned: 0 | 90 | 180 | 270;
  readonly crops: { readonly name: Box; readonly signature: Box; readonly signedOn: Box };
  readonly nameRead: string;
  readonly signedOn: LocalDate;
  readonly person: {
    readonly personId: PersonId;
    readonly displayName: string;
    readonly rows: readonly number[];
    readonly title: string | null;
    readonly employer: string | null;
  };
  /** What agrees between card and list, strongest first: "name", "telephone". */
  readonly agreeing: readonly string[];
  /** Stands for all of the above: given back with the determination, so that what is determined is what was shown. */
  readonly shown: Sha256;
};

export type SheetView = {
  /** Why there are no sheets in this matter, else null. */
  readonly off: string | null;
  readonly cards: readonly SheetCardView[];
  /** Undecided cards with one clear candidate, whether or not they may stand on a sheet. */
  readonly clear: number;
};

export type BlankPageView = {
  readonly cardId: CardId;
  readonly origin: string;
  readonly image: ImageRef;
  readonly turned: 0 | 90 | 180 | 270;
};

export type BlankPagesView = { readonly batchId: BatchId; readonly pages: readonly BlankPageView[] };
