/** One card alone against the rules: everything but the person's other documents. Codes: `card-check-practice.md` annex B. */
import { unreachable } from '../result.ts';
import { fold, foldUnionName } from '../rules/fold.ts';
import type { EsignField } from '../rules/ground-rules.ts';
import type { Deadline } from '../rules/moments.ts';
import type { CardFacts } from './card.ts';
import type { CardTerms } from './card-terms.ts';
import type { Dated } from './dated.ts';
import { examineDates } from './examine-dates.ts';
import { treated, type Finding } from './finding.ts';

export function examineCard(card: Dated, terms: CardTerms, extended: Deadline | null): readonly Finding[] {
  const { facts } = card;
  const { rules } = terms;
  const channel = facts.kind === 'portal-yes' ? 'portal' : 'card';
  const findings: Finding[] = [...examineDates(card, terms, extended)];
  if (!rules.channels.allowed.includes(channel)) {
    findings.push({ code: 'C25', effect: 'not-counted', why: `The rules do not allow the channel ${channel}.` });
  }
  if (facts.kind === 'portal-yes') return [...findings, ...unionName(facts, terms)];
  return [
    ...findings,
    ...signature(facts, terms),
    ...unionName(facts, terms),
    ...wording(facts, terms),
    ...body(facts, terms),
    ...comparison(facts, terms),
    ...electronic(facts, terms),
    ...declaration(facts, terms),
  ];
}

function signature({ signature: form, name, employeeId }: CardFacts, { rules }: CardTerms): readonly Finding[] {
  const findings: Finding[] = [];
  if (form === 'absent' && rules.card.required.includes('signature')) {
    findings.push({ code: 'C01', effect: 'not-counted', why: 'The card has no signature.' });
  }
  const isNamed = Object.values(name).some((part) => part !== null);
  // Annex B C11: not counted until identified. Who has an employee id is identified.
  if (!isNamed && employeeId === null && rules.card.required.includes('name')) {
    findings.push({ code: 'C11', effect: 'not-counted', why: 'The card has no legible name.' });
  }
  return findings;
}

/** A portal entry has no text of its own to name the union in; a card must, where the rules require it. */
function unionName({ unionName: named, kind }: CardFacts, { rules, acceptedNames }: CardTerms): readonly Finding[] {
  if (named === null) {
    if (kind === 'portal-yes' || !rules.card.required.includes('union-name')) return [];
    return [{ code: 'C06', effect: 'not-counted', why: 'The card names no union.' }];
  }
  if (acceptedNames.has(foldUnionName(named))) return [];
  return [{ code: 'C06', effect: 'not-counted', why: `"${named}" is not an accepted name of the union.` }];
}

function wording(
  { wording: kind, agreedText, understanding, employer }: CardFacts,
  { rules, employers }: CardTerms,
): readonly Finding[] {
  const required = new Set(rules.card.required);
  const findings: Finding[] = [];
  if (kind === 'election-only' && required.has('designation')) {
    findings.push({ code: 'C07', effect: 'not-counted', why: 'The text asks for an election and authorizes nobody.' });
  }
  if (kind === 'dual-purpose' && (required.has('designation') || rules.card.dualPurpose !== null)) {
    findings.push(treated('C08', rules.card.dualPurpose, 'The text supports representation or an election.', 'card.dualPurpose'));
  }
  if (required.has('understanding-no-election')) findings.push(...understood(agreedText, understanding));
  if (required.has('employer-name') && (employer === null || (employers.size > 0 && !employers.has(fold(employer))))) {
    const why = employer === null ? 'The card names no employer.' : `"${employer}" is no signatory.`;
    findings.push({ code: 'C25', effect: 'not-counted', why });
  }
  return findings;
}

/** A form is read by a person or told by its text; while neither is so, the card is not counted and not lost: it is asked about. */
function understood(agreedText: string | null, seen: boolean | null | undefined): readonly Finding[] {
  const missing = { code: 'C07', effect: 'not-counted', why: 'The text does not say that there may be no election.' } as const;
  if (seen === true) return [];
  if (seen === false) return [missing];
  if (agreedText !== null) return /election|vote/i.test(agreedText) ? [] : [missing];
  if (seen === undefined) return [];
  const why = 'Nobody has looked yet whether the card says that there may be no election, as the rules require.';
  return [{ code: 'C07', effect: 'questioned', why }];
}

function body({ altered, sharedSheet, copy }: CardFacts, { rules }: CardTerms): readonly Finding[] {
  const findings: Finding[] = [];
  if (altered) findings.push(treated('C09', rules.card.altered, 'A visible change to the card.', 'card.altered'));
  if (sharedSheet) findings.push(treated('C18', rules.card.sharedSheet, 'One sheet with several signers.', 'card.sharedSheet'));
  if (copy && rules.card.originals) {
    findings.push({ code: 'C19', effect: 'questioned', why: 'A copy; the rules require the original.' });
  }
  return findings;
}

function comparison({ signatureMatch, signature: form }: CardFacts, { rules }: CardTerms): readonly Finding[] {
  const { mode, inconclusive, noExemplar } = rules.signatureComparison;
  if (mode === 'none' || form === 'absent') return [];
  switch (signatureMatch) {
    case 'not-consistent':
      return [{ code: 'C12', effect: 'questioned', why: 'The signature is not consistent with the exemplar.' }];
    case 'inconclusive': {
      const path = 'signatureComparison.inconclusive';
      return [treated('C13', inconclusive, 'The comparison of signatures is inconclusive.', path)];
    }
    case 'no-exemplar':
      return [treated('C13', noExemplar, 'There is no exemplar to compare with.', 'signatureComparison.noExemplar')];
    case 'consistent':
    case null:
      return [];
    default:
      return unreachable(signatureMatch);
  }
}

/** Memorandum GC 15-08, RCW 41.58.080: what an electronic signature must come with. */
function electronic(facts: CardFacts, { rules }: CardTerms): readonly Finding[] {
  if (facts.signature !== 'drawn' && facts.signature !== 'typed') return [];
  const terms = rules.electronic;
  if (!terms.allowed) return [{ code: 'C25', effect: 'not-counted', why: 'The rules do not allow electronic signatures.' }];
  const findings: Finding[] = [];
  const missing: string[] = terms.requiredFields.filter((field) => !hasField(facts, field));
  if (terms.confirmation && facts.confirmed !== true) missing.push('confirmation');
  if (missing.length > 0) findings.push({ code: 'C20', effect: 'questioned', why: `Missing: ${missing.join(', ')}.` });
  if (facts.signature === 'typed') {
    findings.push(treated('C25', terms.typedSignature, 'The signature is typed.', 'electronic.typedSignature'));
  }
  return findings;
}

/** Annex B C21: the declaration is the delivery's, so every card of a delivery without it is questioned, however it is signed. */
function declaration({ declared }: CardFacts, { rules: { electronic: terms } }: CardTerms): readonly Finding[] {
  if (!terms.allowed || !terms.declaration || declared !== false) return [];
  const why = 'The electronic delivery has no truthful declaration by its submitter, which the rules require.';
  return [{ code: 'C21', effect: 'questioned', why }];
}

function hasField(facts: CardFacts, field: EsignField): boolean {
  switch (field) {
    case 'name':
      return Object.values(facts.name).some((part) => part !== null);
    case 'contact':
      return facts.email !== null || (facts.address !== null && facts.confirmed === true);
    case 'phone':
      return facts.phone !== null;
    case 'text':
      return facts.agreedText !== null;
    case 'date':
      return facts.signedOn !== null;
    case 'employer':
      return facts.employer !== null;
    default:
      return unreachable(field);
  }
}
