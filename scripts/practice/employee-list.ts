/** The employer's list, twice the same: a spreadsheet with a payroll clerk's headings, a CSV with the headings of formats.md 1. */
import * as xlsx from '@e965/xlsx';
import { csvOf } from './csv.ts';
import { EMPLOYER } from './parties.ts';
import { type Employment, PEOPLE, type PracticePerson } from './people.ts';

type Column = { readonly csv: string; readonly sheet: string; readonly of: (person: PracticePerson, job: Employment) => string };

const COLUMNS: readonly Column[] = [
  { csv: 'employee_id', sheet: 'Employee number', of: (person) => person.id },
  { csv: 'given_name', sheet: 'First name', of: (person) => person.given },
  { csv: 'middle_name', sheet: 'Middle name', of: (person) => person.middle },
  { csv: 'family_name', sheet: 'Last name', of: (person) => person.family },
  { csv: 'suffix', sheet: 'Suffix', of: (person) => person.suffix },
  { csv: 'other_names', sheet: 'Aka', of: (person) => person.otherNames },
  { csv: 'title', sheet: 'Position', of: (person) => person.title },
  { csv: 'department', sheet: 'Department', of: (person) => person.department },
  { csv: 'employer', sheet: 'Employer', of: () => EMPLOYER },
  { csv: 'job', sheet: 'Production', of: (_, job) => job.job },
  { csv: 'started_on', sheet: 'Hire date', of: (_, job) => job.startedOn },
  { csv: 'ended_on', sheet: 'Term date', of: (_, job) => job.endedOn ?? '' },
  { csv: 'address', sheet: 'Address', of: (person) => person.address },
  { csv: 'city', sheet: 'City', of: (person) => person.city },
  { csv: 'region', sheet: 'State', of: (person) => person.region },
  { csv: 'postcode', sheet: 'Zip', of: (person) => person.postcode },
  { csv: 'phone', sheet: 'Phone', of: (person) => person.phone },
  { csv: 'email', sheet: 'Email', of: (person) => person.email },
  { csv: 'status', sheet: 'Status', of: (person) => person.status },
  { csv: 'status_reason', sheet: 'Status reason', of: (person) => person.statusReason },
  { csv: 'raised_by', sheet: 'Raised by', of: (person) => person.raisedBy },
];

const ENGAGEMENTS = PEOPLE.flatMap((person) => person.engagements.map((job) => ({ person, job })));

export const LIST_ROWS = ENGAGEMENTS.length;

export function listCsv(): string {
  return csvOf([COLUMNS.map((column) => column.csv), ...cells()]);
}

/** Every cell is text, dates too: postcodes keep their zero. */
export function listXlsx(): Buffer {
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet([COLUMNS.map((column) => column.sheet), ...cells()]);
  xlsx.utils.book_append_sheet(book, sheet, 'Accounting staff');
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function cells(): string[][] {
  return ENGAGEMENTS.map(({ person, job }) => COLUMNS.map((column) => column.of(person, job)));
}
