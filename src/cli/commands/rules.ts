import { readFileSync } from 'node:fs';
import { parseLocalDate } from '#core/dates.ts';
import { ok, type Result } from '#core/result.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { rulesProblemInWords } from '#backend/tables/problem-words.ts';
import { jsonProblemInWords, readJson } from '#backend/tables/read-json.ts';
import { amendRules, freezeRules, type RulesRefusal, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import { ruleTemplates, rulesView, startFromTemplate } from '#backend/use-cases/rules/rules-view.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'the ground rules of a matter',
  usage: `countersign rules MATTER [--template ID | --file RULES.json] [--freeze --agreed-on DATE] [--json]
countersign rules MATTER --file RULES.json --amend joint|ruling --reason TEXT
countersign rules --templates [--json]

Drafts, freezes and amends the ground rules; without an option, shows them in plain English.
Exit code: 0 done; 3 refused, nothing changed.`,
  run: async (context) => {
    const given = givenIn(context, {
      templates: { type: 'boolean' },
      template: { type: 'string' },
      file: { type: 'string' },
      freeze: { type: 'boolean' },
      'agreed-on': { type: 'string' },
      amend: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    if (given.is('templates')) return listTemplates(context, given);
    return withMatter(context, given.positionals[0], async (desk) => work(context, given, desk));
  },
};

function listTemplates(context: CommandContext, given: Given): number {
  const all = ruleTemplates();
  print(context, given, all, () => all.map(({ templateId, name }) => `${templateId}  ${name}`).join('\n'));
  return EXIT.done;
}

function work(context: CommandContext, given: Given, desk: Desk): number {
  for (const step of [drafted, frozen]) {
    const done = step(given, desk);
    if (!done.ok) return refusedRules(context, done.error);
  }
  const view = rulesView(desk);
  print(context, given, view, () =>
    [
      `Ground rules: ${view.state}${view.version > 0 ? `, version ${view.version}, ${view.hash ?? ''}` : ''}`,
      ...view.problems.map((problem) => `  ${rulesProblemInWords(problem, '')}`),
      ...view.summary.flatMap(({ heading, sentences }) => ['', heading, ...sentences.map((sentence) => `  ${sentence}`)]),
    ].join('\n'),
  );
  return EXIT.done;
}

type Unusable =
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string }
  | { readonly kind: 'field-required'; readonly field: string };
type Step = Result<null, RulesRefusal | Unusable>;

function refusedRules(context: CommandContext, refusal: RulesRefusal | Unusable): number {
  if (refusal.kind !== 'invalid-rules') return refused(context, refusal);
  for (const problem of refusal.problems) context.note(rulesProblemInWords(problem, ''));
  return EXIT.badInput;
}

function drafted(given: Given, desk: Desk): Step {
  const template = given.text('template');
  if (template !== null) return startFromTemplate(desk, { templateId: template });
  const file = given.text('file');
  if (file === null) return ok(null);
  const json = jsonIn(file);
  if (!json.ok) return json;
  const basis = given.text('amend');
  if (basis === null) return saveDraft(desk, { rules: json.value });
  if (basis !== 'joint' && basis !== 'ruling') return refuse({ kind: 'field-required', field: '--amend joint|ruling' });
  return amendRules(desk, { rules: json.value, basis, reason: given.text('reason') ?? '' });
}

function frozen(given: Given, desk: Desk): Step {
  if (!given.is('freeze')) return ok(null);
  const agreedOn = parseLocalDate(given.text('agreed-on') ?? '');
  if (agreedOn === null) return refuse({ kind: 'field-required', field: '--agreed-on YYYY-MM-DD' });
  return freezeRules(desk, { agreedOn });
}

function jsonIn(file: string): Result<unknown, Unusable> {
  try {
    const json = readJson(readFileSync(file));
    return json.ok ? json : refuse({ kind: 'unreadable', file, detail: jsonProblemInWords(json.error) });
  } catch (thrown) {
    return refuse({ kind: 'unreadable', file, detail: thrown instanceof Error ? thrown.message : '' });
  }
}

function refuse(error: Unusable): { readonly ok: false; readonly error: Unusable } {
  return { ok: false, error };
}
