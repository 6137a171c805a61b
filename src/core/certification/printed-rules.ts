/** The ground rules as the certification prints them: annex C part 5, one line per term, silent terms left out. */
import { parseInstant, parseLocalDate } from '../dates.ts';
import type { GroundRules, Limb } from '../rules/ground-rules.ts';
import type { PrintedRule, RuleTerm } from './facts.ts';
import { date, listed, sentence } from './en/numbers.ts';
import { ruleValues as words } from './en/rules.ts';

export function printedRules(rules: GroundRules): readonly PrintedRule[] {
  const lines: readonly (readonly [RuleTerm, string | null])[] = [
    ['threshold', words.threshold(rules.threshold)],
    ['list', listValue(rules)],
    ['formula', rules.formula === null ? null : words.formula(rules.formula.limbs.map((limb) => limbName(limb)))],
    ['card-window', windowValue(rules)],
    ['union-names', words.unionNames([rules.parties.union.name, ...rules.parties.union.acceptedNames])],
    ['required-elements', words.elements(rules.card.required.map((element) => words.elementNames[element]))],
    ['undated', rules.card.undated === null ? null : words.treatment[rules.card.undated]],
    ['electronic', words.electronic(rules.electronic.allowed, rules.electronic.declaration)],
    ['comparison', words.comparison[rules.signatureComparison.mode]],
    ['duplicates', rules.duplicates === null ? null : words.duplicates[rules.duplicates]],
    ['dual-cards', rules.dualCards === null ? null : words.dualCards[rules.dualCards]],
    ['revocation', revocationValue(rules)],
    ['channels', sentence(listed(rules.channels.allowed.map((channel) => words.channels[channel])))],
    ['undetermined', rules.undetermined === null ? null : words.undetermined[rules.undetermined]],
    ['report', reportValue(rules)],
  ];
  return lines.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

function reportValue({ report }: GroundRules): string | null {
  if (report.detail === null) return null;
  return report.agreement ? `${words.report[report.detail]} ${words.agreementTold}` : words.report[report.detail];
}

function listValue({ list }: GroundRules): string {
  const base = {
    'employed-on-date': () => words.list['employed-on-date'](list.eligibilityDate),
    'payroll-period': () => words.list['payroll-period'](list.payrollPeriod?.from ?? null, list.payrollPeriod?.to ?? null),
    formula: () => words.list.formula(list.eligibilityDate),
    listed: () => words.list.listed,
  }[list.base]();
  const later = [
    list.departuresAfter === null ? null : words.departures[list.departuresAfter],
    list.hiresAfter === null ? null : words.hires[list.hiresAfter],
  ];
  return [base, ...later].filter((text) => text !== null).join(' ');
}

function limbName(limb: Limb): string {
  return limb.name;
}

function windowValue({ cardWindow }: GroundRules): string | null {
  if (cardWindow === null) return null;
  return words.window(cardWindow.length, cardWindow.unit, words.anchors[cardWindow.anchor]);
}

function revocationValue({ revocation }: GroundRules): string | null {
  if (revocation === null) return null;
  if (!revocation.allowed) return words.revocation.no;
  const how = words.revocation[revocation.form];
  const until = deadlineValue(revocation.deadline);
  return sentence(until === null ? how : `${how}, ${until}`);
}

function deadlineValue(deadline: string | null): string | null {
  if (deadline === null) return null;
  if (deadline === 'filing' || deadline === 'count') return words.revocation.before[deadline];
  const day = parseLocalDate(parseInstant(deadline) === null ? deadline : deadline.slice(0, 10));
  return words.revocation.beforeDate(day === null ? deadline : date(day));
}
