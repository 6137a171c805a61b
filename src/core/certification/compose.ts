/** What a certification must say (annex C), from what the desk knows: first what may be printed, then the words for it. */
import { addDays, dayInZone, epochSeconds, parseInstant, parseLocalDate, type Instant, type LocalDate } from '../dates.ts';
import { invariant } from '../result.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { canonicalText } from '../canonical.ts';
import type { Written } from './document.ts';
import type { CertifiedFacts, PrintedOutcome, PrintedRetention } from './facts.ts';
import type { CertificationInput } from './input.ts';
import { printedRules } from './printed-rules.ts';
import { disclosedAgreements } from './disclosed-agreements.ts';
import { discloseFigures } from './small-numbers.ts';
import { writeCertification } from './write.ts';

export type CertificationDocument = { readonly facts: CertifiedFacts; readonly written: Written };

/** Throws only where `preconditions` was not asked first: a certification of an outcome that is none. */
export function composeCertification(input: CertificationInput): CertificationDocument {
  return documentOf(certifiedFacts(input));
}

/** The words of given facts: what a verifier makes again from the attached `certified.json`. */
export function documentOf(facts: CertifiedFacts): CertificationDocument {
  return { facts, written: writeCertification(facts) };
}

/** The bytes of `certified.json`, as text: what the page prints and nothing else. */
export function certifiedJson(document: CertificationDocument): string {
  return canonicalText(document.facts);
}

function certifiedFacts(input: CertificationInput): CertifiedFacts {
  const { rules, signer } = input;
  const outcome = printedOutcome(input);
  const { figures, withheld } = discloseFigures(input);
  const issuedAt = inUtc(input.issuedAt);
  const issuedOn = dayInZone(issuedAt, rules.timeZone);
  return {
    schema: 'countersign/certified@1',
    layout: 3,
    language: 'en',
    paper: input.paper,
    matter: input.matter,
    version: input.version,
    replaces: input.replaces,
    issuedAt,
    issuedOn,
    place: input.place,
    practice: input.practice,
    neutral: {
      name: signer.name,
      capacity: signer.capacity,
      appointedBy: rules.parties.neutral.appointedBy,
      addressLines: signer.addressLines,
      seal: signer.seal,
      fingerprint: signer.fingerprint,
      issuerFingerprints: signer.issuerFingerprints,
    },
    ...(input.panel.length === 0 ? {} : { panel: input.panel }),
    parties: { employers: rules.parties.employers, union: rules.parties.union.name },
    agreement: input.agreement ?? { title: rules.name, date: null, clause: null },
    unit: { description: rules.unit.description, included: rules.unit.included, excluded: rules.unit.excluded },
    outcome,
    asOf: countDay(rules) ?? issuedOn,
    threshold: { numerator: rules.threshold.numerator, denominator: rules.threshold.denominator, strict: rules.threshold.strict },
    unresolved: outcome.kind === 'no-result' ? null : input.tally.questioned + input.tally.challenged > 0,
    figures,
    withheld,
    ...(rules.report.agreement ? { agreements: disclosedAgreements(input, figures) } : {}),
    suppressBelow: rules.report.suppressBelow,
    list: input.list,
    batches: input.batches.map(({ receivedOn, from, form, declaration }) => ({ receivedOn, from, form, declaration })),
    exemplars: input.exemplars,
    comparedBy: input.comparedBy,
    present: input.present,
    rules: { settledOn: input.rulesSettled.on, how: input.rulesSettled.how, terms: printedRules(rules) },
    rulings: input.rulings,
    objections: input.objections,
    retention: retention(rules, issuedOn),
    objectionsUntil: rules.afterCount.challengeDays === null ? null : addDays(issuedOn, rules.afterCount.challengeDays),
    service: input.service.length > 0 ? input.service : recipients(rules),
    digests: { rules: input.rulesHash, cards: input.cardsDigest, head: input.head, commitment: input.commitment },
    software: input.softwareVersion,
  };
}

function printedOutcome({ outcome, tally }: CertificationInput): PrintedOutcome {
  if (outcome.kind === 'no-result') return { kind: 'no-result', reason: outcome.reason, explanation: outcome.explanation };
  invariant(tally.outcome === 'majority' || tally.outcome === 'no-majority', `an outcome of ${tally.outcome} is never certified`);
  return { kind: tally.outcome === 'majority' ? 'reached' : 'not-reached' };
}

/** One form for one moment: the printed time is UTC, to the second. */
function inUtc(at: Instant): Instant {
  const seconds = Math.floor(epochSeconds(at));
  const day = addDays('1970-01-01' as LocalDate, Math.floor(seconds / 86400));
  const rest = seconds - Math.floor(seconds / 86400) * 86400;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const utc = parseInstant(`${day}T${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}Z`);
  invariant(utc !== null, 'a moment has a form in UTC');
  return utc;
}

function countDay({ dates, timeZone }: GroundRules): LocalDate | null {
  const moment = dates.cardsReceived ?? dates.count;
  if (moment === null) return null;
  const instant = parseInstant(moment);
  return instant === null ? parseLocalDate(moment) : dayInZone(instant, timeZone);
}

function retention({ afterCount }: GroundRules, issuedOn: LocalDate): readonly PrintedRetention[] {
  const on = afterCount.retentionDays === null ? null : addDays(issuedOn, afterCount.retentionDays);
  const kept: PrintedRetention[] = [];
  if (afterCount.cardsTo !== null) kept.push({ of: 'cards', to: afterCount.cardsTo, on });
  if (afterCount.listTo !== null) kept.push({ of: 'list', to: afterCount.listTo, on });
  return kept;
}

function recipients(rules: GroundRules): readonly string[] {
  const names = { union: [rules.parties.union.name], employer: rules.parties.employers, neutral: [] };
  return rules.report.recipients.flatMap((recipient) => names[recipient]);
}
