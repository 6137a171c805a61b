/** What the ground rules say of one card, with these facts, for this person. Offered; the neutral decides. */
import type { CardFacts } from '#core/card/card.ts';
import { CODE_BOOK } from '#core/card/code-book.ts';
import { judgeRegister } from '#core/card/judge-by-unit.ts';
import type { CardJudgement } from '#core/card/card-judgement.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { determinationsForPerson } from '#backend/db/determination-store.ts';
import type { Forbidden, OfferView } from '#contract/review-views.ts';
import { EFFECT_WORDS } from './effect-words.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { asDelivered } from '#backend/use-cases/standing/how-delivered.ts';
import { sampledCards } from '#backend/use-cases/standing/sampled-cards.ts';
import { standings } from '#backend/use-cases/standing/standings.ts';

/** Before anything is read or keyed: what is not known is not missing. */
export const NO_OFFER: OfferView = { codes: [], primary: null, suggestedState: 'undetermined', forbidden: [] };

export function offerFor(
  desk: Desk,
  given: { readonly cardId: CardId; readonly personId: PersonId | null; readonly facts: CardFacts },
): OfferView {
  const judged = judgedAlone(desk, given);
  if (judged === null) return NO_OFFER;
  return {
    codes: judged.findings.map(({ code, why, effect }) => ({
      code,
      label: CODE_BOOK[code].label,
      why,
      effect: EFFECT_WORDS[effect],
    })),
    primary: judged.primary,
    suggestedState: judged.state,
    forbidden: forbidden(judged),
  };
}

/** With the person's other documents as they were determined: a revocation of hers weighs on this card. Null before a list is in force. */
function judgedAlone(
  desk: Desk,
  { cardId, personId, facts }: { readonly cardId: CardId; readonly personId: PersonId | null; readonly facts: CardFacts },
): CardJudgement | null {
  const all = standings(desk);
  if (all === null) return null;
  const own = asDelivered(desk, { ...facts, cardId, employeeId: personId });
  const person = all.persons.filter((standing) => standing.personId === personId);
  const others = personId === null ? [] : determinationsForPerson(desk.db, personId).filter((other) => other.cardId !== cardId);
  const cards = [own, ...others.map((other) => ({ ...other.facts, employeeId: personId }))];
  const toCompare = sampledCards(desk, all.rules);
  const judged = judgeRegister({ rules: all.rules, persons: person, cards, toCompare }).find((each) => each.cardId === cardId);
  invariant(judged !== undefined, 'a card is judged');
  return judged;
}

/**
 * Counting is closed by every rule that speaks against the card, first by the one that decides; a question is settled by a ruling and not
 * at the desk. Where another rule keeps the card from counting, settling the question would not count it, and is not proposed.
 */
function forbidden({ findings, kind, state, primary }: CardJudgement): readonly Forbidden[] {
  const against = findings
    .filter(({ effect, code }) => effect !== 'noted' && code !== 'C16')
    .toSorted((a, b) => Number(b.code === primary) - Number(a.code === primary));
  const count = against.map(({ code, why, effect }): Forbidden => {
    const rule = `${code} ${CODE_BOOK[code].label}: ${why}`;
    return {
      act: 'count',
      rule: effect === 'questioned' && state === 'questioned' ? `${rule} Question it: a ruling can count it.` : rule,
    };
  });
  if (kind === 'revocation' || kind === 'portal-no' || kind === 'rival-card') {
    return [
      {
        act: 'count',
        rule: 'This document is an act of the person, no card: it counts for nothing. Keep it as a revocation or another act.',
      },
      ...count,
    ];
  }
  if (state === 'undetermined')
    return [{ act: 'count', rule: 'The ground rules require the signature to be compared first.' }, ...count];
  return count;
}
