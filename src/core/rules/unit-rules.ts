/** The ground rules as they stand for one of several units (`formats.md` 4, Several units). */
import type { GroundRules, UnitDefinition } from './ground-rules.ts';

/** A unit with a union of its own is designated by that name; another unit's union is another union to it. */
export function rulesOfUnit(rules: GroundRules, unit: UnitDefinition): GroundRules {
  if (unit.union === null) return rules;
  const others = (rules.units ?? []).flatMap(({ union }) => (union === null || union === unit.union ? [] : [union]));
  const acceptedNames = rules.parties.union.acceptedNames.filter((name) => !others.includes(name));
  return { ...rules, parties: { ...rules.parties, union: { name: unit.union, acceptedNames } } };
}

/** Of several units the one asked for: its own titles and its own union, as though the matter were of it alone. */
export function rulesOfUnitAlone(rules: GroundRules, id: string | null): GroundRules {
  const unit = rules.units?.find((each) => each.id === id);
  if (unit === undefined) return rules;
  const { included, excluded } = unit;
  const description = [rules.unit.description, `Unit ${unit.id}`].filter((text) => text.trim() !== '').join('. ');
  return { ...rulesOfUnit(rules, unit), unit: { ...rules.unit, description, included, excluded } };
}
