/** The station of the ground rules: the draft or what is frozen, its sources, what is silent, and all of it in plain English. */
import { parseGroundRules, type RulesProblem } from '#core/rules/parse-rules.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { blankRules } from '#core/rules/templates/blank.ts';
import { silentTerms, type SilentPath } from '#core/rules/silent-terms.ts';
import { summariseRules } from '#core/rules/summary.ts';
import { templates } from '#core/rules/templates/templates.ts';
import type { RuleTemplate } from '#core/rules/templates/template.ts';
import { err, type Result } from '#core/result.ts';
import { frozenRules, rulesDraft, rulesVersions } from '#backend/db/rules-store.ts';
import type { RulesView, SilentTermView, TemplateView } from '#contract/rules-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { saveDraft, type RulesRefusal } from './rules-acts.ts';

export function ruleTemplates(): readonly TemplateView[] {
  return templates.map(({ id, name, forWhom, sources }) => {
    const count = (mark: keyof TemplateView['marks']): number => sources.filter((source) => source.mark === mark).length;
    return {
      templateId: id,
      name,
      forWhom,
      marks: { checked: count('checked'), secondary: count('secondary'), memory: count('memory') },
    };
  });
}

/** The template is a starting point: its silent terms stay silent until the parties fill them. */
export function startFromTemplate(desk: Desk, { templateId }: { readonly templateId: string }): Result<null, RulesRefusal> {
  const template = templates.find(({ id }) => id === templateId);
  if (template === undefined) return err({ kind: 'nothing-to-freeze' });
  const neutral = { ...template.rules.parties.neutral, name: desk.matter.neutral };
  const rules: GroundRules = { ...template.rules, parties: { ...template.rules.parties, neutral } };
  return saveDraft(desk, { rules, templateId });
}

export function rulesView(desk: Desk): RulesView {
  const frozen = frozenRules(desk.db);
  const draft = rulesDraft(desk.db);
  const given = frozen?.rules ?? draft?.rules ?? null;
  const parsed = given === null ? null : parseGroundRules(given);
  const whole = parsed?.ok === true ? parsed.value : null;
  const rules = whole ?? asDrafted(given);
  const problems = parsed?.ok === false ? parsed.error : [];
  const readable = whole ?? (rules === null ? null : readablePart(rules, problems));
  const template = templates.find(({ id }) => id === (frozen ?? draft)?.templateId);
  return {
    state: frozen !== null ? 'frozen' : draft !== null ? 'draft' : 'none',
    version: frozen?.version ?? 0,
    rules,
    templateId: template?.id ?? null,
    sources: template === undefined || rules === null ? [] : sourcesThatHold(template, rules),
    problems,
    silent: readable === null ? [] : silentTerms(readable).map(silentView),
    summary: readable === null ? [] : summariseRules(readable),
    frozenAt: frozen?.frozenAt ?? null,
    hash: frozen?.sha256 ?? null,
    history: rulesVersions(desk.db).map(({ version, frozenAt, sha256, basis, reason }) => {
      return { version, frozenAt, hash: sha256, basis, reason };
    }),
  };
}

/** A draft with problems is still to be edited: what it lacks is blank, what it says stays, however wrong. */
function asDrafted(given: unknown): GroundRules | null {
  return isGroup(given) ? (over(blankRules(''), given) as GroundRules) : null;
}

/** What can be put into words while the draft is unfinished: a term with a problem is as if nothing had been said of it. */
function readablePart(rules: GroundRules, problems: readonly RulesProblem[]): GroundRules {
  const blank: Group = blankRules('');
  const paths = problems.flatMap((problem) => ('path' in problem ? [problem.path.split('.')] : []));
  return paths.reduce<Group>((readable, [group = '', term]) => {
    if (!(group in blank)) return Object.fromEntries(Object.entries(readable).filter(([key]) => key !== group));
    const [now, before] = [readable[group], blank[group]];
    if (term === undefined || !isGroup(now) || !isGroup(before)) return { ...readable, [group]: before };
    return { ...readable, [group]: { ...now, [term]: before[term] } };
  }, rules) as GroundRules;
}

type Group = { readonly [key: string]: unknown };

function over(base: Group, given: Group): Group {
  const entries = Object.entries({ ...base, ...given }).map(([key, value]) => {
    const under = base[key];
    return [key, isGroup(under) && isGroup(value) ? over(under, value) : value];
  });
  return Object.fromEntries(entries) as Group;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A citation speaks for the template's own value: a term that the parties changed is theirs and has no other source. */
function sourcesThatHold(template: RuleTemplate, rules: GroundRules): RulesView['sources'] {
  return template.sources.filter(
    ({ path }) => JSON.stringify(valueAt(rules, path)) === JSON.stringify(valueAt(template.rules, path)),
  );
}

function valueAt(rules: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], rules);
}

function silentView({ path, allowed }: { readonly path: SilentPath; readonly allowed: readonly string[] }): SilentTermView {
  return { path, question: QUESTIONS[path], values: allowed, proposal: PROPOSALS[path] ?? null };
}

const QUESTIONS: Readonly<Record<SilentPath, string>> = {
  cardWindow: 'How old may a card be, counted from which day?',
  'card.undated': 'What becomes of a card without a date?',
  'card.altered': 'What becomes of a card with a visible change?',
  'card.sharedSheet': 'What becomes of a sheet with several signers?',
  'card.dualPurpose': 'What becomes of a card that supports representation or an election?',
  'electronic.typedSignature': 'What becomes of a typed signature?',
  'signatureComparison.noExemplar': 'What if there is no exemplar to compare with?',
  'signatureComparison.inconclusive': 'What if the comparison is inconclusive?',
  duplicates: 'Which of several cards of one person stands?',
  dualCards: 'What if the person also signed for another union?',
  revocation: 'May a card be revoked, in which form and until when?',
  'revocation.deadline': 'Until when may a card be revoked?',
  'revocation.signedAgain': 'What if a person signs again after revoking?',
  'channels.conflict': 'What if a card and the portal disagree?',
  'list.departuresAfter': 'Does a person who leaves after the date stay on the list?',
  'list.hiresAfter': 'Is a person who is hired after the date added to the list?',
  'list.amendment': 'Who may change the list?',
  'formula.scope': 'Do jobs at different employers add up?',
  'formula.inWindow': 'When is a job in the window: on any day, by its start, or by its end?',
  undetermined: 'May a result be certified while something is open that cannot change it?',
  'report.detail': 'What is told to the parties?',
};

/** Annex A's defaults: shown while drafting, never applied. */
const PROPOSALS: Readonly<Partial<Record<SilentPath, string>>> = {
  'card.undated': 'question',
  'card.altered': 'question',
  'card.sharedSheet': 'not-counted',
  'card.dualPurpose': 'question',
  'electronic.typedSignature': 'question',
  'signatureComparison.noExemplar': 'count',
  'signatureComparison.inconclusive': 'question',
  duplicates: 'earliest',
  dualCards: 'neither',
  'revocation.deadline': 'count',
  'revocation.signedAgain': 'latest-act',
  'list.departuresAfter': 'keep',
  'list.hiresAfter': 'ignore',
  'list.amendment': 'joint-or-ruling',
  undetermined: 'certify-if-not-determinative',
  'report.detail': 'majority-only',
};
