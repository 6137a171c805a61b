/** Reading single cells: each reader gives a value or reports the problem with its place. */
import { localDate, parseLocalDate, type LocalDate } from '../dates.ts';
import { readWrittenDate, type DateOrder } from '../card/dates-on-cards.ts';
import type { RawName, ContactFields } from './employee-list.ts';
import type { Columns } from './columns.ts';
import type { ContactField, NameField } from './list-columns.ts';
import type { CellProblem, CellProblemKind, Table, TableRow } from './table.ts';

/** One row of a table with its columns recognised. */
export type Cells<Field extends string> = {
  readonly row: number;
  /** The trimmed text, or null where blank or where there is no such column. */
  readonly text: (field: Field) => string | null;
  readonly refuse: (kind: CellProblemKind, field: Field, allowed: readonly string[]) => void;
};

export function cellsOf<Field extends string>(args: {
  readonly table: Table;
  readonly columns: Columns<Field>;
  readonly row: TableRow;
  readonly problems: CellProblem[];
}): Cells<Field> {
  const { table, columns, row, problems } = args;
  const text = (field: Field): string | null => {
    const position = columns.at.get(field);
    const value = position === undefined ? '' : (row.cells[position] ?? '').trim();
    return value === '' ? null : value;
  };
  const refuse = (kind: CellProblemKind, field: Field, allowed: readonly string[]): void => {
    const position = columns.at.get(field);
    const column = position === undefined ? field : (table.header.cells[position]?.trim() ?? field);
    problems.push({ kind, file: table.fileName, row: row.row, column, value: text(field) ?? '', allowed });
  };
  return { row: row.row, text, refuse };
}

export function nameIn<Field extends string>(cells: Cells<Field | NameField>): RawName {
  return {
    full: cells.text('name'),
    given: cells.text('given_name'),
    middle: cells.text('middle_name'),
    family: cells.text('family_name'),
    suffix: cells.text('suffix'),
  };
}

export function contactIn<Field extends string>(cells: Cells<Field | ContactField>): ContactFields {
  return {
    address: cells.text('address'),
    city: cells.text('city'),
    region: cells.text('region'),
    postcode: cells.text('postcode'),
    phone: cells.text('phone'),
    email: cells.text('email'),
    dateOfBirth: cells.text('date_of_birth'),
    taxIdLast4: cells.text('tax_id_last4'),
  };
}

export function choiceIn<Field extends string, const Choice extends string>(
  cells: Cells<Field>,
  field: Field,
  choices: readonly Choice[],
): Choice | null {
  const text = cells.text(field);
  if (text === null) return null;
  const wanted = text.toLowerCase().replace(/[\s_]+/g, '-');
  const found = choices.find((choice) => choice === wanted);
  if (found === undefined) cells.refuse('not-allowed', field, choices);
  return found ?? null;
}

const YES = ['yes', 'y', 'true', '1', 'x'];
const NO = ['no', 'n', 'false', '0'];

export function yesNoIn<Field extends string>(cells: Cells<Field>, field: Field): boolean | null {
  const text = cells.text(field)?.toLowerCase() ?? null;
  if (text === null) return null;
  if (YES.includes(text)) return true;
  if (!NO.includes(text)) cells.refuse('not-allowed', field, ['yes', 'no']);
  return false;
}

/** Whole days: one working day is one calendar date with any work (`card-check-practice.md` 5); part days are hours. */
export function wholeNumberIn<Field extends string>(cells: Cells<Field>, field: Field): number | null {
  const text = cells.text(field);
  if (text === null) return null;
  if (/^\d{1,5}(\.0+)?$/.test(text)) return Number(text);
  cells.refuse('not-a-number', field, ['a whole number of days, 0 or more']);
  return null;
}

/** Hours to hundredths; further decimals, which spreadsheets make of minutes, are rounded to the nearest hundredth. */
export function hundredthsIn<Field extends string>(cells: Cells<Field>, field: Field): number | null {
  const text = cells.text(field)?.replace(/^(\d{1,3}),(\d{3})(?=\.|$)/, '$1$2') ?? null;
  if (text === null) return null;
  const found = /^(\d{1,6})(?:\.(\d*))?$/.exec(text);
  if (!found) {
    cells.refuse('not-a-number', field, ['hours as a number, 0 or more, such as 37.5']);
    return null;
  }
  const decimals = (found[2] ?? '').padEnd(3, '0');
  const roundUp = Number(decimals[2]) >= 5 ? 1 : 0;
  return Number(found[1]) * 100 + Number(decimals.slice(0, 2)) + roundUp;
}

/** `order` is what the other dates of the same column prove; where they prove nothing, an unclear date is refused. */
export function dayIn<Field extends string>(cells: Cells<Field>, field: Field, order: DateOrder): LocalDate | null {
  const text = cells.text(field);
  if (text === null) return null;
  const iso = parseLocalDate(text.replace(/[T ]\d{2}:\d{2}.*$/, ''));
  if (iso !== null) return iso;
  const written = readWrittenDate(text, order);
  if (written.kind === 'date') return written.date;
  cells.refuse(written.kind === 'ambiguous' ? 'unclear-date' : 'impossible-date', field, ['YYYY-MM-DD']);
  return null;
}

/**
 * The day order of a column, from its own dates: "25/12/2023" proves day first, and one such date settles the whole
 * column, as it was written by one machine. Contradictory or no proof leaves it open.
 */
export function orderOfColumn<Field extends string>(table: Table, columns: Columns<Field>, field: Field): DateOrder {
  const position = columns.at.get(field);
  if (position === undefined) return 'ask';
  const proofs = new Set<DateOrder>();
  for (const { cells } of table.rows) {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec((cells[position] ?? '').trim());
    if (!found) continue;
    const [a, b, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const [dayFirst, monthFirst] = [localDate(year, b, a) !== null, localDate(year, a, b) !== null];
    if (dayFirst !== monthFirst) proofs.add(dayFirst ? 'dmy' : 'mdy');
  }
  const [only] = proofs;
  return proofs.size === 1 && only !== undefined ? only : 'ask';
}
