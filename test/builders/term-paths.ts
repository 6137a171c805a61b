import { blankRules } from '#core/rules/templates/blank.ts';

/** Every term of the ground rules as a path, such as `card.undated`; a term that may be absent as a whole is one. */
export function termPaths(): readonly string[] {
  const { version: _version, sources: _sources, ...terms } = blankRules('');
  return Object.entries(terms).flatMap(([key, value]) => below(key, value));
}

function below(path: string, value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => below(`${path}.${key}`, inner));
}
