/** What an open matter's desk holds in memory alone: gone when it closes, and none of it is in the file. */
import type { Sha256 } from '#core/ids.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { Table } from '#core/list/table.ts';
import type { ColumnMapping } from '#backend/db/list-store.ts';

/** A preview waits in memory for its acceptance; nothing of it is in the file yet. */
export type PendingList = {
  readonly previewId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly table: Table;
  /** Every header of the file: the field it means, or null where it is left out. */
  readonly columns: ColumnMapping;
  readonly list: EmployeeList;
};

export type PendingLists = Map<string, PendingList>;

export type ShownImage = { readonly bytes: Uint8Array; readonly type: string };

/** The pages of the last preview. */
export type PreviewPages = Map<Sha256, ShownImage>;
