/** Ground rules from JSON: `formats.md` 3. Nothing is filled in: a missing or `null` term is silent, or none. */
import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { type Contradiction, contradictions } from './contradictions.ts';
import type { GroundRules } from './ground-rules.ts';
import { rulesSchema } from './rules-schema.ts';

/** `path` is dotted, as in `card.undated`; `limbs` are numbered from 1. */
export type RulesProblem =
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'unknown-key'; readonly path: string; readonly allowed: readonly string[] }
  | { readonly kind: 'missing'; readonly path: string; readonly expected: string }
  | { readonly kind: 'not-allowed'; readonly path: string; readonly value: string; readonly allowed: readonly string[] }
  | { readonly kind: 'wrong-value'; readonly path: string; readonly value: string; readonly expected: string }
  | Contradiction;

/**
 * Every problem at once, so that a rules file is mended in one go; the contradictions are looked for only in a file whose
 * every term reads.
 */
export function parseGroundRules(json: unknown): Result<GroundRules, readonly RulesProblem[]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return err([{ kind: 'not-an-object' }]);
  const parsed = rulesSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => problemsOf(issue, json)));
  const rules: GroundRules = parsed.data;
  const found = contradictions(rules, json);
  return found.length === 0 ? ok(rules) : err(found);
}

function problemsOf(issue: z.core.$ZodIssue, json: unknown): readonly RulesProblem[] {
  const path = dotted(issue.path);
  const value = printed(valueAt(json, issue.path));
  if (issue.code === 'unrecognized_keys') {
    const inside = path === '' ? '' : `${path}.`;
    return issue.keys.map((key) => ({ kind: 'unknown-key', path: `${inside}${key}`, allowed: keysAt(issue.path) }));
  }
  const expected = expectedBy(issue);
  if (value === 'nothing') return [{ kind: 'missing', path, expected }];
  if (issue.code === 'invalid_value') return [{ kind: 'not-allowed', path, value, allowed: issue.values.map(String) }];
  return [{ kind: 'wrong-value', path, value, expected }];
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(' · ');
  return issue.code === 'invalid_type' ? issue.expected : issue.message;
}

/** The keys that the schema knows at a path, by walking it: the message then names what may stand there. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = rulesSchema;
  for (const step of path) at = typeof step === 'number' ? elementOf(at) : shapeOf(at)?.[String(step)];
  return Object.keys(shapeOf(at) ?? {});
}

type Definition = {
  readonly shape?: Record<string, unknown>;
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly element?: unknown;
};

function definitionOf(schema: unknown): Definition | null {
  const holder = schema as { readonly def?: Definition } | null | undefined;
  return holder?.def ?? null;
}

function shapeOf(schema: unknown): Record<string, unknown> | null {
  const definition = definitionOf(schema);
  if (definition === null) return null;
  return definition.shape ?? shapeOf(definition.innerType ?? definition.in);
}

function elementOf(schema: unknown): unknown {
  const definition = definitionOf(schema);
  if (definition === null) return null;
  return definition.element ?? elementOf(definition.innerType ?? definition.in);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = json;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `${step + 1}` : String(step))).join('.');
}

function printed(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
