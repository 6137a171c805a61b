/** Which column of a table is which field: by its name in any case and order, by a usual synonym, or as a person says. */
import { fold } from '../rules/fold.ts';
import type { CellProblem, Table } from './table.ts';

/** Field name to the other names it goes by; the field's own name is always one of them. */
export type Synonyms<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** A person's word on a column: the field it is, or that it is to be left out. Keyed by the header as the file writes it. */
export type ColumnMapping<Field extends string> = Readonly<Record<string, Field | 'ignore'>>;

export type ColumnChoices<Field extends string> = {
  readonly mapping?: ColumnMapping<Field> | undefined;
  /** `refuse` (the default) makes a problem of every column that nothing names; `ignore` leaves it out. */
  readonly unknown?: 'refuse' | 'ignore' | undefined;
};

export type Columns<Field extends string> = {
  /** Position in the row, per field found. */
  readonly at: ReadonlyMap<Field, number>;
  readonly ignored: readonly string[];
  readonly problems: readonly CellProblem[];
};

export function recogniseColumns<Field extends string>(
  table: Table,
  synonyms: Synonyms<Field>,
  choices: ColumnChoices<Field> = {},
): Columns<Field> {
  const fields = namesToFields(synonyms);
  const allowed = Object.keys(synonyms);
  const at = new Map<Field, number>();
  const ignored: string[] = [];
  const problems: CellProblem[] = [];
  const problem = (kind: CellProblem['kind'], column: string, may: readonly string[]): void => {
    problems.push({ kind, file: table.fileName, row: table.header.row, column, value: column, allowed: may });
  };
  table.header.cells.forEach((header, position) => {
    const name = header.trim();
    if (name === '') return;
    const field = choices.mapping?.[name] ?? fields.get(fold(name));
    if (field === 'ignore') ignored.push(name);
    else if (field === undefined) {
      if (choices.unknown === 'ignore') ignored.push(name);
      else problem('unknown-column', name, allowed);
    } else if (at.has(field)) problem('repeated-column', name, [field]);
    else at.set(field, position);
  });
  return { at, ignored, problems: [...problems, ...cellsWithoutColumn(table)] };
}

function namesToFields<Field extends string>(synonyms: Synonyms<Field>): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const field of Object.keys(synonyms) as Field[]) {
    for (const name of [field, ...synonyms[field]]) fields.set(fold(name), field);
  }
  return fields;
}

/** A value under no header would be dropped in silence: an unquoted comma in an address does this. */
function cellsWithoutColumn(table: Table): readonly CellProblem[] {
  return table.rows.flatMap(({ row, cells }) =>
    cells.flatMap((value, position) => {
      if (value.trim() === '' || (table.header.cells[position] ?? '').trim() !== '') return [];
      const column = `${position + 1}`;
      return [{ kind: 'cell-without-column' as const, file: table.fileName, row, column, value, allowed: [] }];
    }),
  );
}
