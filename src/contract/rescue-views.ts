/** What became of a damaged matter. Shown to the neutral alone: it names her files. */
export type RescueView = {
  readonly fileName: string;
  readonly whole: boolean;
  readonly tables: readonly { readonly table: string; readonly read: number; readonly lost: boolean }[];
  readonly acts: number;
  /** Of the record: numbers that are missing between the first and the last that could be read. */
  readonly actsMissing: number;
  /** Delivered files and images whose bytes are not whole any more, by their own names where they have one. */
  readonly lostFiles: readonly string[];
  /** Rows that point to what was lost. */
  readonly dangling: number;
  /** Nothing more can be added to a record with a gap: the new file can be read, and that is all. */
  readonly readOnly: string | null;
  /** The first page was damaged: pages were read without their check. */
  readonly unchecked: boolean;
};
