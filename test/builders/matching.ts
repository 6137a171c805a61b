/** Lists, cards and name tables for matching tests: only what a test is about is set. All people are invented. */
import type { PersonId } from '#core/ids.ts';
import type { EmployeeList, EngagementRow, ListPerson } from '#core/list/employee-list.ts';
import { type NameBackground, parseChances, parseNicknames } from '#core/match/background.ts';
import type { MatchQuery } from '#core/match/match.ts';

export type PersonInput = {
  readonly id: string;
  readonly given?: string;
  readonly middle?: string;
  readonly family?: string;
  readonly suffix?: string;
  readonly full?: string;
  readonly otherNames?: readonly string[];
} & Partial<
  Pick<EngagementRow, 'title' | 'employer' | 'address' | 'city' | 'postcode' | 'phone' | 'email' | 'dateOfBirth' | 'taxIdLast4'>
>;

export function aListedRow(
  { id, given, middle, family, suffix, full, otherNames, ...known }: PersonInput,
  row = 2,
): EngagementRow {
  return {
    row,
    employeeId: id,
    name: { full: full ?? null, given: given ?? null, middle: middle ?? null, family: family ?? null, suffix: suffix ?? null },
    otherNames: otherNames ?? [],
    title: null,
    department: null,
    employer: null,
    job: null,
    startedOn: null,
    endedOn: null,
    daysWorked: null,
    hoursWorkedHundredths: null,
    status: 'listed',
    statusReason: null,
    raisedBy: null,
    address: null,
    city: null,
    region: null,
    postcode: null,
    phone: null,
    email: null,
    dateOfBirth: null,
    taxIdLast4: null,
    ...known,
  };
}

/** Inputs with one id are rows of one person. */
export function aList(...people: readonly PersonInput[]): EmployeeList {
  const rows = people.map((person, index) => aListedRow(person, index + 2));
  const byId = new Map<string, EngagementRow[]>();
  for (const row of rows) byId.set(row.employeeId ?? '', [...(byId.get(row.employeeId ?? '') ?? []), row]);
  const listed: ListPerson[] = [...byId].map(([id, own]) => ({
    personId: id as PersonId,
    displayName: own[0]?.name.full ?? `${own[0]?.name.family ?? ''}, ${own[0]?.name.given ?? ''}`,
    rows: own,
  }));
  return { rows, people: listed, questions: [] };
}

export function aQuery(known: Partial<MatchQuery>): MatchQuery {
  return {
    name: null,
    title: null,
    employer: null,
    address: null,
    city: null,
    postcode: null,
    phone: null,
    email: null,
    dateOfBirth: null,
    taxIdLast4: null,
    confidence: {},
    nameLikelihood: null,
    ...known,
  };
}

/** A few names of known frequency; all others count as rare. */
export function aBackground(known: Partial<NameBackground> = {}): NameBackground {
  return {
    given: new Map([
      ['maria', 0.004],
      ['john', 0.016],
      ['james', 0.016],
      ['darnell', 0.0003],
      ['darrell', 0.0005],
    ]),
    family: new Map([
      ['garcia', 0.003],
      ['smith', 0.009],
      ['lofton', 0.00004],
    ]),
    nicknames: parseNicknames('zebulon: zeb\nwilliam: bill billy\nelizabeth: liz beth'),
    chance: parseChances(''),
    ...known,
  };
}

const STRANGERS = 'Abel Bruno Cyril Dora Edda Fritz Gesa Hugo Ilse Jorg Karl Lore Moritz Nele Otto Paula'.split(' ');
const STRANGE_FAMILIES = 'Ackermann Brinkmann Clausen Dettmer Eickhoff Feldhaus Gerdes Holthaus Isermann Jessen'.split(' ');

/** People who have nothing to do with the case. */
export function strangers(count: number): readonly PersonInput[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `S${index}`,
    given: STRANGERS[index % STRANGERS.length] ?? '',
    family: STRANGE_FAMILIES[Math.floor(index / STRANGERS.length) % STRANGE_FAMILIES.length] ?? '',
    title: 'Porter',
    employer: 'Acme Corp',
    phone: `20255${String(10000 + index)}`,
  }));
}
