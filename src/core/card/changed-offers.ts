/**
 * Which decided cards a change of the rules or of the list touches: exactly those of which the rules now say something else
 * (another state, or other codes), the same register judged before and after. The determination stands until the neutral
 * looks again; what is said anew is an offer, as it was before.
 */
import type { CardId, PersonId } from '../ids.ts';
import type { CardState } from './card.ts';
import { judgeRegister, type RegisterQuestion } from './judge-by-unit.ts';
import type { CardJudgement } from './card-judgement.ts';
import type { ReasonCode } from './reason-codes.ts';

/** What the rules say of a card: `unmatched` of one whose person the list no longer names. */
export type Offer = { readonly state: CardState; readonly codes: readonly ReasonCode[]; readonly primary: ReasonCode | null };

export type ChangedOffer = {
  readonly cardId: CardId;
  /** Whose card it was determined to be; null where it was determined not to be on the list. */
  readonly personId: PersonId | null;
  readonly before: Offer;
  readonly after: Offer;
  /** What is said of the card after the change, a sentence for each finding. */
  readonly why: readonly string[];
};

/**
 * The same cards on both sides, as determined: `employeeId` is the determined person, by the id she has on that side's list. In
 * the order of `after`.
 */
export function changedOffers({
  before,
  after,
}: {
  readonly before: RegisterQuestion;
  readonly after: RegisterQuestion;
}): readonly ChangedOffer[] {
  const earlier = new Map(judgeRegister(before).map((judgement) => [judgement.cardId, judgement]));
  const personOf = new Map(after.cards.map(({ cardId, employeeId }) => [cardId, employeeId]));
  return judgeRegister(after).flatMap((now): readonly ChangedOffer[] => {
    const old = earlier.get(now.cardId);
    if (old === undefined || sameOffer(old, now)) return [];
    const { cardId } = now;
    const personId = personOf.get(cardId) ?? null;
    const gone = personId !== null && now.personId === null;
    const why = gone ? ['The list does not name this person.'] : now.findings.map((finding) => finding.why);
    return [{ cardId, personId, before: offerOf(old), after: offerOf(now), why: [...new Set(why)] }];
  });
}

function sameOffer(a: CardJudgement, b: CardJudgement): boolean {
  return a.state === b.state && a.codes.join() === b.codes.join();
}

function offerOf({ state, codes, primary }: CardJudgement): Offer {
  return { state, codes, primary };
}
