/** The ground rules as they stand for one of several units (`formats.md` 4, Several units). */
import type { GroundRules, UnitDefinition } from './ground-rules.ts';

/** A unit with a union of its own is designated by that name; another unit's union is another union to it. */
export function rulesOfUnit(rules: GroundRules, unit: UnitDefinition): GroundRules {
  if (unit.union === null) return rules;
  const others = (rules.units ?? []).flatMap(({ union }) => (union === null || union === unit.union ? [] : [union]));
  const acceptedNames = rules.parties.union.acceptedNames.filter((name) => !others.includes(name));
  return { ...rules, parties: { ...rules.parties, union: { name: unit.union, acceptedNames } } };
}
