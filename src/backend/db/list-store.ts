/** Versions of the employee list, its people and their engagements, and how the neutral mapped titles. */
import type { Instant, LocalDate } from '#core/dates.ts';
import type { PersonId, Sha256 } from '#core/ids.ts';
import type { EmployeeList, EngagementRow, ListPerson, ListQuestion } from '#core/list/employee-list.ts';
import { displayName } from '#core/list/names.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

export type ColumnMapping = Readonly<Record<string, string | null>>;

export type ListVersion = {
  readonly version: number;
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly columns: ColumnMapping;
  readonly receivedFrom: string;
  readonly receivedOn: LocalDate;
  readonly asOf: LocalDate | null;
  readonly basis: 'first' | 'joint' | 'ruling' | 'unilateral';
  readonly state: 'in-force' | 'superseded' | 'ignored';
  readonly reason: string | null;
  readonly rows: number;
  readonly people: number;
  readonly questions: readonly ListQuestion[];
  readonly acceptedAt: Instant;
};

type ListVersionRow = Omit<ListVersion, 'columns' | 'questions'> & { readonly columns: string; readonly questions: string };

const COLUMNS = `version, file_name as fileName, sha256, columns, received_from as receivedFrom, received_on as receivedOn, as_of as asOf,
  basis, state, reason, rows, people, questions, accepted_at as acceptedAt`;

export function listVersions(db: ReadDb): readonly ListVersion[] {
  return prepared<[], ListVersionRow>(db, `select ${COLUMNS} from list_version order by version`).all().map(fromRow);
}

/** Asked for every card: what the version says besides its number takes long to read. */
export function numberInForce(db: ReadDb): number | null {
  const row = prepared<[], { version: number }>(db, "select version from list_version where state = 'in-force'").get();
  return row?.version ?? null;
}

export function listInForce(db: ReadDb): ListVersion | null {
  const row = prepared<[], ListVersionRow>(db, `select ${COLUMNS} from list_version where state = 'in-force'`).get();
  return row === undefined ? null : fromRow(row);
}

function fromRow(row: ListVersionRow): ListVersion {
  return {
    ...row,
    columns: fromJson(row.columns) as ColumnMapping,
    questions: fromJson(row.questions) as readonly ListQuestion[],
  };
}

export function insertListVersion(db: WriteDb, version: ListVersion, list: EmployeeList): void {
  if (version.state === 'in-force') {
    prepared(db, "update list_version set state = 'superseded' where state = 'in-force'").run();
  }
  prepared<unknown[]>(
    db,
    `insert into list_version (version, file_name, sha256, columns, received_from, received_on, as_of, basis, state, reason, rows, people,
       questions, accepted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    version.version,
    version.fileName,
    version.sha256,
    JSON.stringify(version.columns),
    version.receivedFrom,
    version.receivedOn,
    version.asOf,
    version.basis,
    version.state,
    version.reason,
    version.rows,
    version.people,
    JSON.stringify(version.questions),
    version.acceptedAt,
  );
  list.people.forEach((person, position) => insertPerson(db, version.version, person, position));
}

function insertPerson(db: WriteDb, version: number, person: ListPerson, position: number): void {
  prepared<[number, string, number, string, string]>(
    db,
    'insert into person (list_version, person_id, position, display_name, search_text) values (?, ?, ?, ?, ?)',
  ).run(version, person.personId, position, person.displayName, searchText(person));
  const addRow = prepared<[number, number, string, string]>(
    db,
    'insert into engagement (list_version, row, person_id, engagement) values (?, ?, ?, ?)',
  );
  for (const row of person.rows) addRow.run(version, row.row, person.personId, JSON.stringify(row));
}

function searchText(person: ListPerson): string {
  // Every name that her rows give her: a married name may stand on one of them only.
  const others = person.rows.flatMap((row) => [displayName(row.name), ...row.otherNames, row.title ?? '', row.employer ?? '']);
  return folded([person.displayName, person.personId, ...new Set(others)].join(' '));
}

/** Without case and accents, as people type when they search. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

type PersonRow = { readonly person_id: PersonId; readonly display_name: string };
type EngagementColumns = { readonly person_id: PersonId; readonly engagement: string };

/** The whole list of a version, in its own order. */
export function employeeList(db: ReadDb, version: ListVersion): EmployeeList {
  const people = prepared<[number], PersonRow>(
    db,
    'select person_id, display_name from person where list_version = ? order by position',
  ).all(version.version);
  const engagements = prepared<[number], EngagementColumns>(
    db,
    'select person_id, engagement from engagement where list_version = ? order by row',
  ).all(version.version);
  const rowsOf = new Map<PersonId, EngagementRow[]>();
  const rows = engagements.map(({ person_id: personId, engagement }) => {
    const row = fromJson(engagement) as EngagementRow;
    const known = rowsOf.get(personId);
    if (known === undefined) rowsOf.set(personId, [row]);
    else known.push(row);
    return row;
  });
  return {
    rows,
    people: people.map((person) => ({
      personId: person.person_id,
      displayName: person.display_name,
      rows: rowsOf.get(person.person_id) ?? [],
    })),
    questions: version.questions,
  };
}

/** Every word of the query begins somewhere in what is known of the person. */
export function searchPeople(db: ReadDb, version: number, text: string, limit: number): readonly PersonId[] {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  const rows = prepared<[number], { person_id: PersonId; search_text: string }>(
    db,
    'select person_id, search_text from person where list_version = ? order by position',
  ).iterate(version);
  const found: PersonId[] = [];
  for (const row of rows) {
    if (!words.every((word) => row.search_text.includes(word))) continue;
    found.push(row.person_id);
    if (found.length >= limit) break;
  }
  return found;
}

export type TitleMapping = {
  readonly title: string;
  readonly included: boolean;
  /** Of several units the one into which it was mapped. */
  readonly unit: string | null;
};

/** The latest mapping of each title; an earlier one stays in the record. */
export function titleMappings(db: ReadDb): readonly TitleMapping[] {
  const rows = prepared<[], { title: string; included: number; unit: string | null }>(
    db,
    'select title, included, unit from title_mapping where mapping_id in (select max(mapping_id) from title_mapping group by title) order by title',
  ).all();
  return rows.map(({ title, included, unit }) => ({ title, included: included === 1, unit }));
}

export function insertTitleMapping(db: WriteDb, mapping: TitleMapping & { readonly reason: string }, at: Instant): void {
  prepared<[string, number, string | null, string, string]>(
    db,
    'insert into title_mapping (title, included, unit, reason, mapped_at) values (?, ?, ?, ?, ?)',
  ).run(mapping.title, mapping.included ? 1 : 0, mapping.unit, mapping.reason, at);
}
