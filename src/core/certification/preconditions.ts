/**
 * What still stands in the way of certifying: all of it at once, so that the neutral sees the whole list and not its first
 * line. Nothing here is ever waived by software; a report that certifies no result needs only a whole record.
 */
import type { Tally } from '../tally/tally.ts';
import { NOT_SILENT } from './no-result-grounds.ts';

export type CertificationState = {
  readonly rulesFrozen: boolean;
  readonly listAccepted: boolean;
  /** Documents, and comparisons that the rules demand, that nobody has determined. */
  readonly undetermined: number;
  readonly tally: Pick<Tally, 'outcome' | 'blockedBy'>;
  /** Batches whose stated and found numbers of documents differ, unexplained. */
  readonly custodyGaps: readonly { readonly batch: string; readonly stated: number; readonly found: number }[];
  /** Batches for which no receipt was made out. */
  readonly batchesWithoutReceipt: readonly string[];
  /** Null: the chain holds; else the first event that does not. */
  readonly chainBrokenAt: number | null;
  /** Originals whose bytes no longer have their hash. */
  readonly damagedOriginals: readonly string[];
  /** Whether the tally recomputed from the record alone gives the same figures. */
  readonly recountAgrees: boolean;
  readonly identityReady: boolean;
  /** Decided cards that a later version of the list or the rules touches and nobody has looked at again. */
  readonly touchedAgain: number;
  /** Cards on which a second reviewer said otherwise, and the neutral has neither decided anew nor said why hers stands. */
  readonly disagreements: number;
  /** Questions of who stands on the list twice, or as two people, that nobody has answered and that could turn the result. */
  readonly listQuestions: number;
  /** Earlier certification of this matter, if any; a new one must name why it replaces it. */
  readonly replaces: { readonly version: number; readonly reason: string | null } | null;
};

export type Unmet =
  | { readonly kind: 'rules-not-frozen' }
  | { readonly kind: 'list-not-accepted' }
  | { readonly kind: 'undetermined'; readonly documents: number }
  | { readonly kind: 'doubtful-many' }
  | { readonly kind: 'silent-term'; readonly term: string }
  | { readonly kind: 'list-empty' }
  | { readonly kind: 'open-disputes' }
  | { readonly kind: 'determinative' }
  | { readonly kind: 'custody-gap'; readonly batch: string; readonly stated: number; readonly found: number }
  | { readonly kind: 'no-receipt'; readonly batch: string }
  | { readonly kind: 'chain-broken'; readonly at: number }
  | { readonly kind: 'original-damaged'; readonly original: string }
  | { readonly kind: 'recount-differs' }
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'touched-again'; readonly cards: number }
  | { readonly kind: 'second-look-open'; readonly cards: number }
  | { readonly kind: 'list-questions'; readonly open: number }
  | { readonly kind: 'reason-for-replacing'; readonly version: number };

/** In the order of the stations, so that what comes first is done first. */
export function preconditions(state: CertificationState): readonly Unmet[] {
  return [...settlements(state), ...determinations(state), ...custody(state), ...preconditionsOfReport(state)];
}

/** What even a report that no result is certified needs: a whole record, and somebody to sign it. */
export function preconditionsOfReport(state: CertificationState): readonly Unmet[] {
  const unmet: Unmet[] = [];
  if (state.chainBrokenAt !== null) unmet.push({ kind: 'chain-broken', at: state.chainBrokenAt });
  for (const original of state.damagedOriginals) unmet.push({ kind: 'original-damaged', original });
  if (!state.recountAgrees) unmet.push({ kind: 'recount-differs' });
  if (!state.identityReady) unmet.push({ kind: 'no-identity' });
  if (state.replaces !== null && (state.replaces.reason ?? '').trim() === '') {
    unmet.push({ kind: 'reason-for-replacing', version: state.replaces.version });
  }
  return unmet;
}

function settlements({ rulesFrozen, listAccepted, tally }: CertificationState): readonly Unmet[] {
  const unmet: Unmet[] = [];
  if (!rulesFrozen) unmet.push({ kind: 'rules-not-frozen' });
  if (!listAccepted) unmet.push({ kind: 'list-not-accepted' });
  for (const blocker of tally.blockedBy) {
    if (blocker === 'list.empty') unmet.push({ kind: 'list-empty' });
    else if (!NOT_SILENT.has(blocker)) unmet.push({ kind: 'silent-term', term: blocker });
  }
  return unmet;
}

function determinations(state: CertificationState): readonly Unmet[] {
  const { undetermined, touchedAgain, disagreements, listQuestions, tally } = state;
  const unmet: Unmet[] = [];
  if (undetermined > 0 || tally.blockedBy.includes('undetermined')) unmet.push({ kind: 'undetermined', documents: undetermined });
  if (touchedAgain > 0) unmet.push({ kind: 'touched-again', cards: touchedAgain });
  if (disagreements > 0) unmet.push({ kind: 'second-look-open', cards: disagreements });
  if (listQuestions > 0) unmet.push({ kind: 'list-questions', open: listQuestions });
  if (tally.blockedBy.includes('disputes')) unmet.push({ kind: 'open-disputes' });
  if (tally.blockedBy.includes('doubtfulMany')) unmet.push({ kind: 'doubtful-many' });
  if (tally.outcome === 'determinative') unmet.push({ kind: 'determinative' });
  return unmet;
}

function custody({ custodyGaps, batchesWithoutReceipt }: CertificationState): readonly Unmet[] {
  const gaps = custodyGaps.map((gap): Unmet => ({ kind: 'custody-gap', ...gap }));
  return [...gaps, ...batchesWithoutReceipt.map((batch): Unmet => ({ kind: 'no-receipt', batch }))];
}
