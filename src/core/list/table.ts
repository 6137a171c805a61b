/** A table as received: text cells only, with the row numbers of the file, so that every message can point at a place. */
export type TableRow = {
  /** As a person would count it in the file, the first row being 1. */
  readonly row: number;
  readonly cells: readonly string[];
};

export type Table = {
  readonly fileName: string;
  readonly header: TableRow;
  /** Rows with at least one cell that is not blank. */
  readonly rows: readonly TableRow[];
};

/** What is wrong with one place of a table. Nothing is half imported: all problems together refuse the file. */
export type CellProblem = {
  readonly kind: CellProblemKind;
  readonly file: string;
  readonly row: number;
  /** The header as the file writes it; a field's own name where the file has no such column. */
  readonly column: string;
  readonly value: string;
  /** What may stand there. */
  readonly allowed: readonly string[];
};

export type CellProblemKind =
  | 'unknown-column'
  | 'repeated-column'
  | 'missing-column'
  | 'cell-without-column'
  | 'missing-value'
  | 'impossible-date'
  | 'unclear-date'
  | 'not-a-number'
  | 'not-allowed'
  | 'repeated-id'
  | 'not-on-the-list'
  | 'ends-before-it-starts';
