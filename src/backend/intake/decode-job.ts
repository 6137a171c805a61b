import type { Instant } from '#core/dates.ts';
import type { Seal } from '#core/card/seal.ts';
import type { Table } from '#core/list/table.ts';
import type { Result } from '#core/result.ts';
import type { TableProblem } from '#backend/tables/table-limits.ts';
import type { PageSourceKind } from './file-kind.ts';
import type { LookFor } from './looked-at.ts';
import type { FormField, PageLook, PageRefusalKind } from './page-outcome.ts';
import type { RenditionOptions } from './rendition.ts';

/** What crosses between the decoding process and the one that asks: plain data only. */
export type ToDecoder =
  /** A file comes in parts, in order: as one message it would lie twice in either process while it is on its way. */
  | {
      readonly kind: 'part';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly from: number;
      readonly size: number;
    }
  /** The file whose parts came before. */
  | { readonly kind: 'open'; readonly id: number; readonly fileKind: PageSourceKind; readonly password: string | null }
  /** Once for each file, then its bytes are let go. `now`: the moment by which electronic signatures are judged; null leaves them alone. */
  | { readonly kind: 'form'; readonly id: number; readonly now: Instant | null }
  | { readonly kind: 'page'; readonly id: number; readonly page: number; readonly lookFor: LookFor }
  | { readonly kind: 'close'; readonly id: number }
  /** Of a picture of our own making, apart from the file that is open. */
  | { readonly kind: 'rendition'; readonly id: number; readonly image: Uint8Array; readonly options: RenditionOptions }
  | {
      readonly kind: 'table';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly as: 'list' | 'register';
    }
  | { readonly kind: 'code'; readonly id: number; readonly image: Uint8Array }
  | { readonly kind: 'ping'; readonly id: number };

export type Opened = { readonly ok: true; readonly pages: number } | DecodeRefusal;

export type DecodeRefusal = { readonly ok: false; readonly refused: PageRefusalKind; readonly detail: string };

export type DecodedPage =
  | {
      readonly ok: true;
      readonly image: Uint8Array;
      readonly format: 'png' | 'jpeg';
      readonly width: number;
      readonly height: number;
      readonly text: string | null;
    }
  | DecodeRefusal;

export type LookedAtPage = (Extract<DecodedPage, { ok: true }> & { readonly look: PageLook }) | DecodeRefusal;

export type DecodedForm = { readonly fields: readonly FormField[]; readonly seal: Seal | null };
/** Text cells and nothing else; null where the bytes are no register. */
export type ReceivedTable = Result<Table, TableProblem> | null;

/** One opened file inside the decoding process. */
export type OpenedSource = {
  readonly pages: number;
  /** Counted from 1. `dpi`: how finely a page without pixels of its own is drawn. */
  readonly page: (page: number, dpi: number) => Promise<DecodedPage>;
  readonly close: () => void;
};

export function refused(kind: PageRefusalKind, detail: string): DecodeRefusal {
  return { ok: false, refused: kind, detail };
}
