/** The rules being drafted: plain data, read and written by path. Checked by main when it is saved. */
import type { Json } from '#contract/views.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';

type JsonObject = { readonly [key: string]: Json };

/** Ground rules hold nothing but what JSON holds. */
export function draftOf(rules: GroundRules): JsonObject {
  return rules;
}

export function valueAt(draft: Json, path: string): Json {
  return path.split('.').reduce<Json>((value, key) => (isObject(value) ? (value[key] ?? null) : null), draft);
}

/** A new draft with the value at the path; an absent group on the way stays absent. */
export function withValue(draft: JsonObject, path: string, value: Json): JsonObject {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...draft, [key]: value };
  const inner = draft[key] ?? null;
  return isObject(inner) ? { ...draft, [key]: withValue(inner, rest.join('.'), value) } : draft;
}

export function linesOf(value: Json): string {
  return Array.isArray(value) ? value.map(String).join('\n') : '';
}

/** Empty lines are kept while typing and dropped when leaving the field, so that Enter works. */
export function fromLines(text: string): readonly string[] {
  return text.split('\n');
}

export function withoutEmptyLines(value: Json): Json {
  if (Array.isArray(value)) {
    return value
      .filter((entry) => entry !== '')
      .map((entry) => withoutEmptyLines(typeof entry === 'string' ? entry.trim() : entry));
  }
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEmptyLines(inner)]));
  return value;
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(withoutEmptyLines(a)) === JSON.stringify(withoutEmptyLines(b));
}

export function numberFrom(text: string): number | null {
  const trimmed = text.trim();
  return trimmed === '' || Number.isNaN(Number(trimmed)) ? null : Number(trimmed);
}
