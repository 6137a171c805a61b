/** Who of the older list is who in the newer. */
import { fold } from '../rules/fold.ts';
import type { EngagementRow, ListPerson } from './employee-list.ts';
import { nameKey } from './names.ts';

type Pair = readonly [before: ListPerson, after: ListPerson];

export type Pairing = {
  readonly pairs: readonly Pair[];
  readonly onlyBefore: readonly ListPerson[];
  readonly onlyAfter: readonly ListPerson[];
};

export function pairPeople(before: readonly ListPerson[], after: readonly ListPerson[]): Pairing {
  const answered = pairsByAnswer(before, after);
  const [told, tellers] = [new Set(answered.map(([old]) => old)), new Set(answered.map(([, current]) => current))];
  const [olds, currents] = [before.filter((one) => !told.has(one)), after.filter((one) => !tellers.has(one))];
  const pairs = [...answered, ...pairsById(olds, currents), ...pairsByName(olds, currents)];
  const [pairedBefore, pairedAfter] = [new Set(pairs.map(([old]) => old)), new Set(pairs.map(([, current]) => current))];
  return {
    pairs,
    onlyBefore: before.filter((person) => !pairedBefore.has(person)),
    onlyAfter: after.filter((person) => !pairedAfter.has(person)),
  };
}

/** Whom the neutral found to be somebody of the older list, whatever the rows say. */
function pairsByAnswer(before: readonly ListPerson[], after: readonly ListPerson[]): readonly Pair[] {
  const found = new Map(
    after.flatMap((person) => (person.alsoListedAs === undefined ? [] : [[person.personId, person] as const])),
  );
  return before.flatMap((old): readonly Pair[] => {
    const current = found.get(old.personId);
    return current === undefined ? [] : [[old, current]];
  });
}

const hasId = ({ rows }: ListPerson): boolean => rows.some(({ employeeId }) => employeeId !== null);

function pairsById(before: readonly ListPerson[], after: readonly ListPerson[]): readonly Pair[] {
  const byId = new Map(after.filter(hasId).map((person) => [person.personId, person]));
  return before.filter(hasId).flatMap((old): readonly Pair[] => {
    const current = byId.get(old.personId);
    return current === undefined ? [] : [[old, current]];
  });
}

/** Of persons without an id, those whose name and one more field agree with exactly one person on the other side. */
function pairsByName(before: readonly ListPerson[], after: readonly ListPerson[]): readonly Pair[] {
  const [older, newer] = [byName(before), byName(after)];
  return [...older].flatMap(([key, olds]): readonly Pair[] => {
    const currents = newer.get(key) ?? [];
    const fits = olds.flatMap((old) => currents.filter((current) => agree(old, current)).map((current): Pair => [old, current]));
    return fits.filter(([old, current]) => {
      const alone = (person: ListPerson): boolean => fits.filter((pair) => pair.includes(person)).length === 1;
      return alone(old) && alone(current);
    });
  });
}

function byName(people: readonly ListPerson[]): ReadonlyMap<string, readonly ListPerson[]> {
  const groups = new Map<string, ListPerson[]>();
  for (const person of people) {
    const key = person.rows[0] === undefined ? '' : nameKey(person.rows[0].name);
    if (key === '' || hasId(person)) continue;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}

const MORE = [
  'dateOfBirth',
  'taxIdLast4',
  'phone',
  'email',
  'address',
  'title',
  'department',
  'employer',
  'job',
  'city',
  'postcode',
] as const;
const UNIQUE = ['dateOfBirth', 'taxIdLast4'] as const;

function agree(a: ListPerson, b: ListPerson): boolean {
  return agreesIn(a, b, MORE) && !UNIQUE.some((field) => contradicts(a, b, field));
}

function agreesIn(a: ListPerson, b: ListPerson, fields: readonly (typeof MORE)[number][]): boolean {
  return fields.some((field) => a.rows.some((one) => b.rows.some((other) => same(one, other, field))));
}

function same(one: EngagementRow, other: EngagementRow, field: (typeof MORE)[number]): boolean {
  const [x, y] = [fold(one[field] ?? ''), fold(other[field] ?? '')];
  return x !== '' && x === y;
}

/** Nobody has two birth dates. */
function contradicts(a: ListPerson, b: ListPerson, field: (typeof UNIQUE)[number]): boolean {
  const known = (person: ListPerson): boolean => person.rows.some((row) => row[field] !== null);
  return known(a) && known(b) && !agreesIn(a, b, [field]);
}
