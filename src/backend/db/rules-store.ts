/** The draft, and every frozen version. A frozen version's text is the blob that its hash names. */
import type { Instant, LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { jsonBlob } from './json-column.ts';

export type RulesDraft = { readonly templateId: string | null; readonly rules: unknown };

export function rulesDraft(db: ReadDb): RulesDraft | null {
  const row = prepared<[], { template_id: string | null; rules: string }>(db, 'select template_id, rules from rules_draft').get();
  return row === undefined ? null : { templateId: row.template_id, rules: JSON.parse(row.rules) };
}

export function saveRulesDraft(db: WriteDb, draft: RulesDraft, at: Instant): void {
  prepared<[string | null, string, string]>(
    db,
    `insert into rules_draft (only, template_id, rules, saved_at) values (1, ?, ?, ?)
     on conflict (only) do update set template_id = excluded.template_id, rules = excluded.rules, saved_at = excluded.saved_at`,
  ).run(draft.templateId, JSON.stringify(draft.rules), at);
}

export type RulesVersion = {
  readonly version: number;
  readonly sha256: Sha256;
  readonly templateId: string | null;
  readonly basis: 'agreed' | 'joint' | 'ruling';
  readonly reason: string | null;
  readonly agreedOn: LocalDate;
  readonly frozenAt: Instant;
};

export function insertRulesVersion(db: WriteDb, version: RulesVersion): void {
  prepared<[number, string, string | null, string, string | null, string, string]>(
    db,
    'insert into rules_version (version, sha256, template_id, basis, reason, agreed_on, frozen_at) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(version.version, version.sha256, version.templateId, version.basis, version.reason, version.agreedOn, version.frozenAt);
}

/** Oldest first. */
export function rulesVersions(db: ReadDb): readonly RulesVersion[] {
  return prepared<[], RulesVersion>(
    db,
    `select version, sha256, template_id as templateId, basis, reason, agreed_on as agreedOn, frozen_at as frozenAt
     from rules_version order by version`,
  ).all();
}

export type FrozenRules = RulesVersion & { readonly rules: GroundRules };

export function frozenRules(db: ReadDb): FrozenRules | null {
  const latest = rulesVersions(db).at(-1);
  return latest === undefined ? null : { ...latest, rules: rulesText(db, latest.sha256) };
}

/** By their hash, so that one that is kept is the one that is meant; every question about a card asks for them. */
const kept = new WeakMap<ReadDb, Map<Sha256, GroundRules>>();

/** Frozen rules were parsed before they were frozen, and the vault proves that they are those. */
export function rulesText(db: ReadDb, sha256: Sha256): GroundRules {
  const known = kept.get(db) ?? new Map<Sha256, GroundRules>();
  kept.set(db, known);
  const rules = known.get(sha256) ?? (jsonBlob(db, sha256) as GroundRules);
  known.set(sha256, rules);
  return rules;
}
