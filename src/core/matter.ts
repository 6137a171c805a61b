/**
 * How a card stands once a person has determined it and disputes were raised or ruled. Shared by the tally and by the recount from
 * events: what they do not share is where the facts come from.
 */
import type { ActKind } from './audit/event.ts';
import type { CardState } from './card/card.ts';
import type { ReasonCode } from './card/reason-codes.ts';
import { isPending, type Dispute, type DisputeRuling } from './dispute.ts';
import type { CardId, PersonId } from './ids.ts';
import { invariant } from './result.ts';
import type { CardStanding, PersonStanding } from './tally/tally.ts';

export type DeterminedCard = {
  readonly kind: ActKind;
  readonly state: Exclude<CardState, 'undetermined'>;
  readonly personId: PersonId | null;
  readonly codes: readonly ReasonCode[];
  readonly primary: ReasonCode | null;
};

export type DisputeStanding = {
  readonly state: Dispute['state'];
  readonly ruling: DisputeRuling | null;
  readonly code: ReasonCode | null;
};

/** A page that the neutral laid aside (blank, not a card, a sheet between cards): no document, so it stands nowhere and has no code. */
export function isNoDocument(determined: DeterminedCard | null): boolean {
  return determined?.state === 'unmatched' && determined.codes.length === 0;
}

/**
 * A pending dispute questions the card whatever the neutral thought before; a ruling decides it whatever she thought before;
 * a withdrawn dispute leaves her determination as it was. Whatever no person has determined stays `undetermined`.
 */
export function cardStanding(
  card: { readonly cardId: CardId; readonly kind: ActKind },
  determined: DeterminedCard | null,
  disputes: readonly DisputeStanding[],
): CardStanding {
  const kind = standingKind(determined?.kind ?? card.kind);
  if (determined === null) return { cardId: card.cardId, personId: null, kind, state: 'undetermined', codes: [], primary: null };
  const { personId, codes, primary } = determined;
  const asDetermined: CardStanding = { cardId: card.cardId, personId, kind, state: determined.state, codes, primary };
  if (personId === null || determined.state === 'act') return asDetermined;
  const pending = disputes.find(isPending);
  if (pending !== undefined) return withCode(asDetermined, 'questioned', pending.code);
  const ruled = disputes.findLast((dispute) => dispute.state === 'ruled');
  if (ruled === undefined) return asDetermined;
  invariant(ruled.ruling === 'counted' || ruled.ruling === 'not-counted', 'a ruling on a card fits a card');
  if (ruled.ruling === 'counted') return { ...asDetermined, state: 'counted', primary: null };
  return withCode(asDetermined, 'not-counted', ruled.code);
}

/** A denial is an act of a person, as a revocation is: neither is a card that could count. */
function standingKind(kind: ActKind): CardStanding['kind'] {
  return kind === 'denial' ? 'revocation' : kind;
}

function withCode(standing: CardStanding, state: 'questioned' | 'not-counted', code: ReasonCode | null): CardStanding {
  const codes = code === null || standing.codes.includes(code) ? standing.codes : [...standing.codes, code];
  return { ...standing, state, codes, primary: code ?? standing.primary };
}

/** A pending dispute challenges the person whatever the list says; rulings were applied when the list was judged. */
export function personStanding(judged: PersonStanding, disputes: readonly DisputeStanding[]): PersonStanding {
  const pending = disputes.find(isPending);
  if (pending === undefined) return judged;
  const codes = pending.code === null || judged.codes.includes(pending.code) ? judged.codes : [...judged.codes, pending.code];
  return { ...judged, state: 'challenged', codes };
}
