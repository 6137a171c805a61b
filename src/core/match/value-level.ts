/** The level of a card's values against each person's, one field at a time. */
import type { Column } from './contact-columns.ts';
import { GLANCE, NO_VALUE, SEVERAL_VALUES } from './contact-looks.ts';
import { FIELD, type FieldLevel } from './levels.ts';

/** The level of what one person of the list has against what the card has. */
export type PersonLevel = (person: number) => FieldLevel;
export type Compare<Value> = (card: Value, person: Value) => FieldLevel;
/** Null where the card has no value: then nobody is compared by it. */
export type Comparing<Value> = (card: readonly Value[]) => PersonLevel | null;

/** One field of a list: its values, and the rows in which a first look at it is kept. */
export type ListedField<Value> = { readonly column: Column<Value>; readonly field: number; readonly glance: Int32Array };

/** A card seldom has more than one value of a field. */
export function overAll<Value>(card: readonly Value[], one: (value: Value) => PersonLevel): PersonLevel | null {
  const [first, ...others] = card.map(one);
  if (first === undefined) return null;
  if (others.length === 0) return first;
  return (person) => others.reduce<FieldLevel>((level, other) => (other(person) > level ? other(person) : level), first(person));
}

/** The best of one person's several values. */
export function bestOf(column: Column<unknown>, person: number, levelOf: (id: number) => FieldLevel): FieldLevel {
  let level: FieldLevel = FIELD.absent;
  const end = column.start[person + 1] ?? 0;
  for (let at = column.start[person] ?? 0; at < end; at++) {
    const found = levelOf(column.ids[at] ?? 0);
    if (found > level) level = found;
  }
  return level;
}

/** Few titles, employers and places stand for many people: each is compared once for a card. */
export function textLevels({ column, field, glance }: ListedField<string>, compare: Compare<string>): Comparing<string> {
  const { values } = column;
  /** By value: for which comparison its level is known, and the level in the two lowest bits. */
  const known = new Int32Array(values.length);
  let comparison = 0;
  return (card) =>
    overAll(card, (own) => {
      comparison = comparison === LAST_COMPARISON ? restart(known) : comparison + 1;
      const mark = comparison << LEVEL_BITS;
      const levelOf = (id: number): FieldLevel => {
        const kept = known[id] ?? 0;
        if (kept - mark >= 0 && kept - mark <= FIELD.equal) return (kept - mark) as FieldLevel;
        const level = compare(own, values[id] ?? '');
        known[id] = mark | level;
        return level;
      };
      return (person) => {
        const id = glance[person * GLANCE + field] ?? NO_VALUE;
        if (id === NO_VALUE) return FIELD.absent;
        return id === SEVERAL_VALUES ? bestOf(column, person, levelOf) : levelOf(id);
      };
    });
}

const LEVEL_BITS = 2;
const LAST_COMPARISON = 2 ** (30 - LEVEL_BITS) - 1;

function restart(known: Int32Array): number {
  known.fill(0);
  return 1;
}
