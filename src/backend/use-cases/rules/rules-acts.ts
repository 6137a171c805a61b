/** Ground rules: drafted freely, then frozen and hashed before the first card is opened; later changed only by a new version. */
import type { LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { parseGroundRules, type RulesProblem } from '#core/rules/parse-rules.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { frozenRules, insertRulesVersion, rulesDraft, saveRulesDraft, type RulesVersion } from '#backend/db/rules-store.ts';
import { keepBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';
import { touchedByRules } from '#backend/use-cases/standing/touched-by.ts';

export type RulesRefusal =
  | ReadOnly
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RulesProblem[] }
  | { readonly kind: 'already-frozen' }
  | { readonly kind: 'nothing-to-freeze' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'consent-required'; readonly why: string };

type Done = Result<null, RulesRefusal>;

/** A draft may be unfinished: its problems are shown, not refused. It is no act, so it leaves no event. */
export function saveDraft(desk: Desk, { rules, templateId }: { readonly rules: unknown; readonly templateId?: string }): Done {
  if (frozenRules(desk.db) !== null) return err({ kind: 'already-frozen' });
  return perform<null, RulesRefusal>(desk, () => {
    saveRulesDraft(desk.db, { rules, templateId: templateId ?? rulesDraft(desk.db)?.templateId ?? null }, desk.now());
    return ok(null);
  });
}

export function freezeRules(desk: Desk, { agreedOn }: { readonly agreedOn: LocalDate }): Done {
  if (frozenRules(desk.db) !== null) return err({ kind: 'already-frozen' });
  const draft = rulesDraft(desk.db);
  if (draft === null) return err({ kind: 'nothing-to-freeze' });
  const parsed = parsedRules(draft.rules);
  if (!parsed.ok) return parsed;
  const { templateId } = draft;
  return perform<null, RulesRefusal>(desk, (record) => {
    const sha256 = keepRules(desk, parsed.value);
    const version = { version: 1, sha256, templateId, agreedOn };
    insertRulesVersion(desk.db, { ...version, basis: 'agreed', reason: null, frozenAt: desk.now() });
    record({ kind: 'rules.frozen', data: version });
    return ok(null);
  });
}

/** With both parties' consent or by a ruling, and a reason; the decided cards it touches are named in the record. */
export function amendRules(
  desk: Desk,
  given: { readonly rules: unknown; readonly basis: 'joint' | 'ruling'; readonly reason: string },
): Done {
  const before = frozenRules(desk.db);
  if (before === null) return err({ kind: 'nothing-to-freeze' });
  const reason = given.reason.trim();
  if (reason === '') return err({ kind: 'reason-required' });
  const parsed = parsedRules(given.rules);
  if (!parsed.ok) return parsed;
  if (given.basis === 'ruling' && changesTheBargain(before.rules, parsed.value)) {
    return err({ kind: 'consent-required', why: 'threshold, unit and parties are the parties’ own bargain: both must consent' });
  }
  const touchedCards = touchedByRules(desk, parsed.value)
    .map(({ cardId }) => cardId)
    .toSorted();
  return perform<null, RulesRefusal>(desk, (record) => {
    const sha256 = keepRules(desk, parsed.value);
    const version: RulesVersion = {
      version: before.version + 1,
      sha256,
      templateId: before.templateId,
      basis: given.basis,
      reason,
      agreedOn: desk.now().slice(0, 10) as LocalDate,
      frozenAt: desk.now(),
    };
    insertRulesVersion(desk.db, version);
    record({ kind: 'rules.amended', data: { version: version.version, sha256, basis: given.basis, reason, touchedCards } });
    return ok(null);
  });
}

export function parsedRules(rules: unknown): Result<GroundRules, Extract<RulesRefusal, { kind: 'invalid-rules' }>> {
  const parsed = parseGroundRules(rules);
  return parsed.ok ? parsed : err({ kind: 'invalid-rules', problems: parsed.error });
}

/** The frozen text is canonical: the same rules have the same hash, whoever typed them. */
function keepRules(desk: Desk, rules: GroundRules): Sha256 {
  const bytes = new TextEncoder().encode(sortedJson(rules));
  return keepBlob(desk.db, bytes, sha256Of(bytes));
}

/** What no ruling of the neutral can change for the parties. */
function changesTheBargain(before: GroundRules, after: GroundRules): boolean {
  return (['threshold', 'unit', 'units', 'parties'] as const).some(
    (term) => sortedJson(before[term]) !== sortedJson(after[term]),
  );
}
