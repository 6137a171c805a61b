/** All documents of one person, weighed together: revocations, rival cards, the portal, then which card stands. */
import type { CardId } from '../ids.ts';
import type { CardRuling } from '../rules/rulings.ts';
import type { Deadline } from '../rules/moments.ts';
import type { PersonStanding } from '../tally/tally.ts';
import { codeOfRevocation, revoked, unsaidInPortal, weighRevocation, type Revocation } from './acts.ts';
import type { CardState } from './card.ts';
import type { CardTerms } from './card-terms.ts';
import type { Dated } from './dated.ts';
import { dualFindings, isRival } from './dual-cards.ts';
import { standingCard } from './duplicates.ts';
import { examineCard } from './examine-card.ts';
import { codesOf, primaryOf, stateOf, type Finding } from './finding.ts';
import type { CardJudgement } from './card-judgement.ts';
import type { ReasonCode } from './reason-codes.ts';

/** `excludedBy`: where it is known which of her codes put her out (`list/working.ts`); else all of them did. */
export type JudgedPerson = PersonStanding & { readonly excludedBy?: readonly ReasonCode[] };

export type PersonsDocuments = {
  readonly person: JudgedPerson;
  readonly documents: readonly Dated[];
  readonly terms: CardTerms;
  /** Cards whose comparison the rules require. */
  readonly toCompare: ReadonlySet<CardId>;
  readonly ruled: ReadonlyMap<CardId, CardRuling>;
};

type Weighed = {
  readonly document: Dated;
  readonly state: CardState;
  readonly findings: readonly Finding[];
  readonly again: boolean;
  readonly ruled: boolean;
};

export function judgePersonsCards(own: PersonsDocuments): readonly CardJudgement[] {
  const { documents, terms, ruled, person } = own;
  const revocations = documents
    .filter(({ facts }) => facts.kind === 'revocation')
    .map((document) => weighRevocation(document, terms, ruled.get(document.facts.cardId) ?? null));
  const cards = documents.filter(({ facts }) => facts.kind === 'card' || facts.kind === 'portal-yes');
  const weighed = cards.map((document) => weigh(document, own, revocations));
  const standing = standingCard(weighed);
  const signedAgain = weighed.some(({ again }) => again);
  const judged = weighed.map((card) => judgementOf(supersede(card, standing), person, terms));
  return [
    ...judged,
    ...documents.filter((document) => !cards.includes(document)).map((act) => actOf(act, person, { revocations, signedAgain })),
  ];
}

function weigh(document: Dated, own: PersonsDocuments, revocations: readonly Revocation[]): Weighed {
  const { person, documents, terms, toCompare, ruled } = own;
  const { cardId, signatureMatch } = document.facts;
  const { findings: withdrawn, again } = revoked(document, revocations, terms);
  const portal = documents.filter(({ facts }) => facts.kind === 'portal-no' || facts.kind === 'portal-yes');
  const rivals = documents.filter((other) => other !== document && isRival(other, terms));
  const found = [
    ...examineCard(document, terms, again ? extension(terms) : null),
    ...dualFindings(document, rivals, terms),
    ...withdrawn,
    ...unsaidInPortal(document, portal, terms),
  ];
  const ruling = ruled.get(cardId) ?? null;
  const findings = [...(ruling === null ? found : afterRuling(found, ruling)), ...exclusion(person)];
  const state = stateOf(findings);
  const lacksComparison = ruling === null && signatureMatch === null && toCompare.has(cardId);
  return {
    document,
    findings,
    again,
    ruled: ruling !== null,
    state: lacksComparison && state !== 'not-counted' ? 'undetermined' : state,
  };
}

/** Under `latest-act` a card signed again may be signed and received until the revocation deadline. */
function extension({ rules, revokedBy }: CardTerms): Deadline | null {
  return rules.revocation?.signedAgain === 'latest-act' ? revokedBy : null;
}

/** A ruling stands above every rule on the card; the codes stay, as what was ruled on. */
function afterRuling(findings: readonly Finding[], ruling: CardRuling): readonly Finding[] {
  if (ruling.ruling === 'counted') return findings.map(({ code, why }) => ({ code, why, effect: 'noted' as const }));
  const grounds = `Ruled not counted: ${ruling.grounds}`;
  const raised = findings.filter(({ effect }) => effect !== 'noted');
  const named = ruling.code === null ? [] : [{ code: ruling.code, effect: 'not-counted' as const, why: grounds }];
  const decided = raised.map(({ code, why }) => ({
    code,
    why,
    effect: ruling.code === null ? ('not-counted' as const) : ('noted' as const),
  }));
  const all = [...findings.filter(({ effect }) => effect === 'noted'), ...decided, ...named];
  // Nothing was raised and the ruling names no code: C22 to C26 would claim a ground, so the general one is given.
  return all.some(({ effect }) => effect === 'not-counted')
    ? all
    : [...all, { code: 'C25', effect: 'not-counted', why: grounds }];
}

/** A card of a person who is off the list goes with her: it counts on neither side. */
function exclusion({ state, codes, excludedBy }: JudgedPerson): readonly Finding[] {
  if (state !== 'excluded') return [];
  return (excludedBy ?? codes).map((code) => ({ code, effect: 'not-counted' as const, why: 'The person is excluded.' }));
}

function supersede(card: Weighed, standing: Weighed | null): Weighed {
  if (standing === null || card === standing) return card;
  const signedBeforeRevocation = standing.again && standing.state === 'counted' && onlyRevoked(card.findings);
  const isOther = card.state === 'counted' || card.state === 'questioned' || signedBeforeRevocation;
  if (!isOther) return card;
  // Annex B R01 is for a revocation with no later signing: the card before it is then the duplicate of the one after it.
  const kept = signedBeforeRevocation ? card.findings.filter(({ code }) => code !== 'R01') : card.findings;
  const duplicate = { code: 'C16', effect: 'noted', why: `The person's card ${standing.document.facts.cardId} stands.` } as const;
  return { ...card, state: 'superseded', findings: [...kept, duplicate] };
}

function onlyRevoked(findings: readonly Finding[]): boolean {
  return findings.filter(({ effect }) => effect === 'not-counted').every(({ code }) => code === 'R01');
}

function judgementOf({ document, state, findings, ruled }: Weighed, person: PersonStanding, terms: CardTerms): CardJudgement {
  const silent = findings.flatMap((finding) => (finding.silent === undefined ? [] : [finding.silent]));
  return {
    cardId: document.facts.cardId,
    personId: person.personId,
    kind: document.facts.kind,
    state,
    codes: codesOf(findings),
    primary: primaryCode(state, findings),
    findings,
    silent: [...new Set([...silent, ...(terms.window === null && !ruled ? (['cardWindow'] as const) : [])])],
    blocks: findings.flatMap(({ blocks }) => (blocks === undefined || state === 'superseded' ? [] : [blocks])),
  };
}

function primaryCode(state: CardState, findings: readonly Finding[]): CardJudgement['primary'] {
  if (state === 'superseded') return 'C16';
  return state === 'not-counted' || state === 'questioned' ? primaryOf(findings, state) : null;
}

function actOf(
  document: Dated,
  person: PersonStanding,
  { revocations, signedAgain }: { readonly revocations: readonly Revocation[]; readonly signedAgain: boolean },
): CardJudgement {
  const revocation = revocations.find((each) => each.document === document);
  const findings: readonly Finding[] =
    revocation === undefined
      ? []
      : [{ code: codeOfRevocation(revocation, signedAgain), effect: 'noted', why: revocation.why, ...silence(revocation) }];
  return {
    cardId: document.facts.cardId,
    personId: person.personId,
    kind: document.facts.kind,
    state: 'act',
    codes: codesOf(findings),
    primary: null,
    findings,
    silent: revocation?.silent === undefined || revocation.silent === null ? [] : [revocation.silent],
    blocks: [],
  };
}

function silence({ silent }: Revocation): { readonly silent?: NonNullable<Revocation['silent']> } {
  return silent === null ? {} : { silent };
}
