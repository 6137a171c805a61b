/** The level of a card's value against each distinct value of the list, one field at a time. */
import type { FieldLevel } from './levels.ts';

/** The level of one value of the list, by its id, against the card's. */
export type ValueLevel = (id: number) => FieldLevel;
export type Compare<Value> = (card: Value, person: Value) => FieldLevel;
/** Null where the card has no value: then nobody is compared by it. */
export type Comparing<Value> = (card: readonly Value[]) => ValueLevel | null;

/** A card seldom has more than one value of a field. */
export function overAll<Value>(card: readonly Value[], one: (value: Value) => ValueLevel): ValueLevel | null {
  const [first, ...others] = card.map(one);
  if (first === undefined) return null;
  if (others.length === 0) return first;
  return (id) => others.reduce<FieldLevel>((level, other) => (other(id) > level ? other(id) : level), first(id));
}

/** Few titles, employers and places stand for many people: each is compared once for a card. */
export function textLevels(values: readonly string[], compare: Compare<string>): Comparing<string> {
  return (card) =>
    overAll(card, (own) => {
      const known = new Map<number, FieldLevel>();
      return (id) => {
        const kept = known.get(id);
        if (kept !== undefined) return kept;
        const level = compare(own, values[id] ?? '');
        known.set(id, level);
        return level;
      };
    });
}
