/** What differs between one person's rows in two versions of the list. */
import { fold } from '../rules/fold.ts';
import type { EngagementRow, ListPerson } from './employee-list.ts';
import { displayName, nameKey } from './names.ts';

/** The strongest first: what a change can move. */
export type Bearing = 'eligibility' | 'matching' | 'nothing';

export type FieldChange = {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly bearsOn: Bearing;
  /** Row of the newer file. */
  readonly row: number;
};

export type PersonChange = {
  readonly before: ListPerson;
  readonly after: ListPerson;
  readonly fields: readonly FieldChange[];
  readonly rowsAdded: readonly EngagementRow[];
  readonly rowsRemoved: readonly EngagementRow[];
  /** One id, another name: a marriage or a correction, or an id given to somebody else. The neutral looks. */
  readonly otherName: boolean;
  readonly bearsOn: Bearing;
};

/** Null where nothing differs. The place of a row in the file is no difference. */
export function changeOf(before: ListPerson, after: ListPerson): PersonChange | null {
  const { pairs, onlyBefore, onlyAfter } = pairRows(before.rows, after.rows);
  const fields = pairs.flatMap(([old, current]) => fieldChanges(old, current));
  if (fields.length === 0 && onlyBefore.length === 0 && onlyAfter.length === 0) return null;
  const rowsMoved = onlyBefore.length + onlyAfter.length > 0;
  return {
    before,
    after,
    fields,
    rowsAdded: onlyAfter,
    rowsRemoved: onlyBefore,
    otherName: fields.some(({ field, bearsOn }) => field === 'name' && bearsOn !== 'nothing'),
    bearsOn: rowsMoved ? 'eligibility' : strongest(fields),
  };
}

function strongest(fields: readonly FieldChange[]): Bearing {
  const bears = (bearing: Bearing): boolean => fields.some(({ bearsOn }) => bearsOn === bearing);
  return bears('eligibility') ? 'eligibility' : bears('matching') ? 'matching' : 'nothing';
}

type RowPair = readonly [EngagementRow, EngagementRow];

/** The keys of an engagement, the most telling first; what is left over on both sides is paired in order. */
const KEYS: readonly ((row: EngagementRow) => string)[] = [
  (row) => JSON.stringify([row.employer, row.job, row.startedOn, row.endedOn, row.title]),
  (row) => JSON.stringify([fold(row.employer ?? ''), fold(row.job ?? ''), row.startedOn]),
  (row) => JSON.stringify([fold(row.employer ?? ''), fold(row.job ?? '')]),
  (row) => JSON.stringify([row.startedOn]),
];

function pairRows(before: readonly EngagementRow[], after: readonly EngagementRow[]) {
  const pairs: RowPair[] = [];
  let [onlyBefore, onlyAfter] = [before, after];
  for (const key of KEYS) {
    for (const old of onlyBefore) {
      const current = onlyAfter.find((row) => key(row) === key(old));
      if (current === undefined) continue;
      pairs.push([old, current]);
      onlyBefore = onlyBefore.filter((row) => row !== old);
      onlyAfter = onlyAfter.filter((row) => row !== current);
    }
  }
  const [lastOld, lastCurrent] = [onlyBefore[0], onlyAfter[0]];
  if (lastOld && lastCurrent && onlyBefore.length === 1 && onlyAfter.length === 1) {
    return { pairs: [...pairs, [lastOld, lastCurrent] as const], onlyBefore: [], onlyAfter: [] };
  }
  return { pairs, onlyBefore, onlyAfter };
}

type Plain = Exclude<keyof EngagementRow, 'row' | 'employeeId' | 'name' | 'otherNames'>;

const BEARS_ON: Readonly<Record<Plain, Bearing>> = {
  title: 'eligibility',
  employer: 'eligibility',
  job: 'eligibility',
  startedOn: 'eligibility',
  endedOn: 'eligibility',
  daysWorked: 'eligibility',
  hoursWorkedHundredths: 'eligibility',
  status: 'eligibility',
  address: 'matching',
  city: 'matching',
  region: 'matching',
  postcode: 'matching',
  phone: 'matching',
  email: 'matching',
  dateOfBirth: 'matching',
  taxIdLast4: 'matching',
  department: 'nothing',
  statusReason: 'nothing',
  raisedBy: 'nothing',
};

const PLAIN = Object.keys(BEARS_ON) as readonly Plain[];

function fieldChanges(before: EngagementRow, after: EngagementRow): readonly FieldChange[] {
  const plain = PLAIN.map((field) => change(field, printed(before, field), printed(after, field), after.row));
  return [
    nameChange(before, after),
    change('otherNames', before.otherNames.join('; ') || null, after.otherNames.join('; ') || null, after.row),
    ...plain,
  ].filter((found) => found !== null);
}

function nameChange(before: EngagementRow, after: EngagementRow): FieldChange | null {
  const [from, to] = [displayName(before.name) || null, displayName(after.name) || null];
  if (from === to) return null;
  const bearsOn = nameKey(before.name) === nameKey(after.name) ? 'nothing' : 'matching';
  return { field: 'name', from, to, bearsOn, row: after.row };
}

/** Another case, space or punctuation is shown, but bears on nothing. */
function change(field: Plain | 'otherNames', from: string | null, to: string | null, row: number): FieldChange | null {
  if (from === to) return null;
  const bearsOn = field === 'otherNames' ? 'matching' : BEARS_ON[field];
  return { field, from, to, bearsOn: fold(from ?? '') === fold(to ?? '') ? 'nothing' : bearsOn, row };
}

function printed(row: EngagementRow, field: Plain): string | null {
  const value = row[field];
  return value === null ? null : String(value);
}
