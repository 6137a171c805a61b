/** Everything that still stands in the way of certifying, with where it is mended. */
import { preconditions, preconditionsOfReport, type CertificationState, type Unmet } from '#core/certification/preconditions.ts';
import { batches } from '#backend/db/batch-store.ts';
import { certifications, keptIdentity } from '#backend/db/certification-store.ts';
import { headOf, storedEvents } from '#backend/db/event-store.ts';
import { numberInForce } from '#backend/db/list-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { standsFor } from '#core/list/answers.ts';
import { countStandings } from '#core/tally/count-standings.ts';
import { couldTurn } from '#core/tally/doubtful-list.ts';
import { listAnswers } from '#backend/db/answer-store.ts';
import { verifyStored } from '#core/audit/chain.ts';
import type { Station } from '#contract/views.ts';
import type { UnmetView } from '#contract/certification-views.ts';
import { foundInBatch } from '#backend/use-cases/standing/batch-found.ts';
import { inUnit, theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { readCardsAgain } from '#backend/use-cases/standing/kept-cards.ts';
import { recount } from './recount.ts';
import { openDisagreementCount } from '#backend/use-cases/second-look/second-review.ts';
import { openIdentityQuestions } from '#backend/use-cases/list/list-questions.ts';
import { cardStandings, standings } from '#backend/use-cases/standing/standings.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';

export type UnmetQuestion = {
  readonly kind: 'certification' | 'no-result';
  /** Why an earlier certification is replaced; asked only when signing. */
  readonly reason: string | null;
  /** Originals whose bytes were hashed again, before signing. */
  readonly damagedOriginals: readonly string[];
  /** Whether the whole record is verified and recounted again, as before signing; else what was found on opening stands. */
  readonly deep: boolean;
  /** Of several units the one that is to be certified; absent: what stands against any of them. */
  readonly unit?: string;
};

/** At a glance: what a person has yet to do. */
export const AT_A_GLANCE: UnmetQuestion = {
  kind: 'certification',
  reason: 'asked when signing',
  damagedOriginals: [],
  deep: false,
};

export const LOOKED_INTO: UnmetQuestion = { ...AT_A_GLANCE, deep: true };

export function unmetNow(desk: Desk, question: UnmetQuestion): readonly Unmet[] {
  const state = certificationState(desk, question);
  return question.kind === 'certification' ? preconditions(state) : preconditionsOfReport(state);
}

export function unmetViews(desk: Desk, question: UnmetQuestion): readonly UnmetView[] {
  return desk.memo(
    `unmet:${question.kind}:${String(question.deep)}:${question.unit ?? ''}`,
    `${headOf(desk.db).hash}:${JSON.stringify(question)}`,
    () => unmetNow(desk, question).map(unmetView),
  );
}

function certificationState(desk: Desk, { reason, damagedOriginals, deep, unit }: UnmetQuestion): CertificationState {
  if (deep) readCardsAgain(desk);
  const whole = theTally(desk);
  const tally = unit === undefined ? whole : (whole?.byUnit?.[unit] ?? null);
  const last = certifications(desk.db).findLast((issued) => issued.unit === (unit ?? null));
  const all = batches(desk.db);
  return {
    rulesFrozen: frozenRules(desk.db) !== null,
    listAccepted: numberInForce(desk.db) !== null,
    undetermined: cardStandings(desk).filter(({ state }) => state === 'undetermined').length,
    tally: tally ?? { outcome: 'blocked', blockedBy: [] },
    custodyGaps: custodyGaps(desk),
    batchesWithoutReceipt: all.filter(({ receiptSeq }) => receiptSeq === null).map(({ number }) => String(number)),
    chainBrokenAt: deep || desk.readOnly !== null ? chainBrokenAt(desk) : null,
    damagedOriginals,
    recountAgrees: !deep || recount(desk).agrees,
    identityReady: keptIdentity(desk.db) !== null,
    touchedAgain: touchedCards(desk).length,
    disagreements: openDisagreementCount(desk),
    listQuestions: turningQuestions(desk),
    replaces: last === undefined ? null : { version: last.version, reason },
  };
}

/** Deliveries whose stated and found numbers differ, unexplained. */
export function custodyGaps(desk: Desk): CertificationState['custodyGaps'] {
  return batches(desk.db).flatMap(({ batchId, number, stated, explanation }) => {
    const { found } = foundInBatch(desk, batchId);
    return found === stated || explanation !== null ? [] : [{ batch: String(number), stated, found }];
  });
}

/** Open questions of the list, where all of them together could turn the result of the whole or of a unit; else none. */
function turningQuestions(desk: Desk): number {
  const all = standings(desk);
  const open = openIdentityQuestions(desk);
  if (all === null || open.length === 0) return 0;
  const whose = standsFor(listAnswers(desk.db));
  const counted = all.rules.units === null ? [all] : all.rules.units.map(({ id }) => inUnit(all, id));
  const turns = counted.some((from) => couldTurn(from, countStandings(from), { open, whose }));
  return turns ? open.length : 0;
}

function chainBrokenAt(desk: Desk): number | null {
  const chain = verifyStored(storedEvents(desk.db), desk.sha256);
  return chain.whole ? null : chain.brokenAt;
}

function unmetView(unmet: Unmet): UnmetView {
  const [message, station] = SAID[unmet.kind](unmet as never);
  return { kind: unmet.kind, message, station };
}

type Said = { readonly [K in Unmet['kind']]: (unmet: Extract<Unmet, { kind: K }>) => readonly [string, Station] };

const SAID: Said = {
  'rules-not-frozen': () => ['The ground rules are not frozen.', 'rules'],
  'list-not-accepted': () => ['No employee list is accepted.', 'list'],
  undetermined: ({ documents }) => [
    `${documents.toLocaleString('en-US')} ${documents === 1 ? 'document is' : 'documents are'} not determined.`,
    'review',
  ],
  'silent-term': ({ term }) => [`The ground rules are silent on ${term}, and the result hangs on it.`, 'rules'],
  'doubtful-many': () => [
    'As many cards are in doubt as the ground rules allow no result with. Rule on them, or report that no result is certified.',
    'disputes',
  ],
  'list-empty': () => ['The employee list is empty: a unit with nobody in it cannot be certified.', 'list'],
  'open-disputes': () => ['Disputes are open, and the ground rules hold the result until all are ruled on.', 'disputes'],
  determinative: () => [
    'Open disputes could change the result. Rule on them, or report that no result is certified.',
    'disputes',
  ],
  'custody-gap': ({ batch, stated, found }) => [
    `Batch ${batch}: ${stated} stated, ${found} found. Explain the difference.`,
    'cards',
  ],
  'no-receipt': ({ batch }) => [`Batch ${batch} is not closed: its import did not end.`, 'cards'],
  'chain-broken': ({ at }) => [`The record is broken at event ${at}.`, 'record'],
  'original-damaged': ({ original }) => [`An original no longer has its hash: ${original.slice(0, 12)}.`, 'record'],
  'recount-differs': () => ['A recount from the record alone gives other figures.', 'record'],
  'no-identity': () => ['There is no signing identity.', 'certify'],
  'second-look-open': ({ cards }) => [
    `The second reviewer differs on ${cards} ${cards === 1 ? 'card' : 'cards'}. Decide anew, or say why yours stands.`,
    'disputes',
  ],
  'touched-again': ({ cards }) => [
    `${cards} decided ${cards === 1 ? 'card is' : 'cards are'} touched by a later act, list or rule. Look again.`,
    'review',
  ],
  'list-questions': ({ open }) => [
    `${open} ${open === 1 ? 'question' : 'questions'} of the employee list could turn the result: who stands on it twice, or as two people. Answer ${open === 1 ? 'it' : 'them'}.`,
    'list',
  ],
  'reason-for-replacing': ({ version }) => [`Say why certification ${version} is replaced.`, 'certify'],
};
