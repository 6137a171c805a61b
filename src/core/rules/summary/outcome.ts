/** Disputes, the threshold, the report, and what follows. */
import type { GroundRules, PartyName } from '../ground-rules.ts';
import { capitalised, counted, PARTIES, partyWords, said } from './words.ts';

export function disputeSentences({ disputes }: GroundRules): readonly string[] {
  const { challengeHours, mayChallenge, mayQuestion, supervisors, evidenceStandard, observers } = disputes;
  return said(
    mayChallenge.length > 0 && `${capitalised(partyWords(mayChallenge))} may challenge that a person belongs on the list.`,
    challengeHours !== null && `Challenges are made at least ${counted(challengeHours, 'hour')} before the count.`,
    mayQuestion.length > 0 && `${capitalised(partyWords(mayQuestion))} may question a card.`,
    supervisors === 'rule-first-if-determinative' &&
      'Whether somebody is a supervisor is ruled on first where it could decide the result.',
    supervisors === 'challenge' && 'Somebody said to be a supervisor is challenged like any other.',
    evidenceStandard !== null && `Evidence: ${evidenceStandard}.`,
    observers !== null && `Observers: ${observers}.`,
  );
}

export function resultSentences({ threshold, undetermined, doubtfulMany }: GroundRules): readonly string[] {
  return said(
    `The threshold is ${shareWords(threshold)} of the people on the list, not of the cards.`,
    // formats.md 4, Small numbers: where everybody is needed, the bare result names everybody.
    threshold.numerator === threshold.denominator &&
      'Careful: everybody on the list is needed, so a result that is reached tells both parties that every one of them signed. Both should consent to that before the rules are frozen.',
    threshold.strict && threshold.numerator * 2 === threshold.denominator && 'Exactly half is not a majority.',
    undetermined === 'certify-if-not-determinative' &&
      'The neutral may certify while disputes are open if no ruling on them could turn the result.',
    undetermined === 'hold' && 'Nothing is certified while any dispute is open.',
    doubtfulMany !== null &&
      `If ${doubtfulMany.percent} percent of the cards or more are doubtful, the neutral reports that no result can be certified.`,
  );
}

/** In whole percent where the share is one; else as the fraction that was agreed. */
function shareWords({ numerator, denominator, strict }: GroundRules['threshold']): string {
  const more = strict ? 'more than' : 'at least';
  if (numerator * 2 === denominator) return `${more} half`;
  const percent = (100 * numerator) / denominator;
  return Number.isInteger(percent) ? `${more} ${percent} percent` : `${more} ${numerator}/${denominator}`;
}

const DETAILS = {
  'majority-only': 'The report says whether the threshold was reached, and no number from which a count follows.',
  totals: 'The report gives totals, and no name.',
  'totals-with-reasons': 'The report gives totals, with how many cards did not count and why, and no name.',
} as const;

export function reportSentences({ report }: GroundRules): readonly string[] {
  const { detail, suppressBelow, recipients, agreement } = report;
  return said(
    detail !== null && DETAILS[detail],
    detail !== null &&
      detail !== 'majority-only' &&
      suppressBelow > 1 &&
      `A number below ${suppressBelow} is not printed, nor one from which it follows.`,
    agreement &&
      (detail === 'majority-only'
        ? 'How far second looks agreed with the neutral is told only where figures are.'
        : 'With the figures the report tells how far second looks agreed with the neutral.'),
    recipients.length > 0 && `It goes to ${partyWords(recipients)} at the same moment.`,
    'Nothing that is sent to a party names anyone who signed or did not.',
  );
}

export function afterSentences({ afterCount }: GroundRules): readonly string[] {
  const { challengeDays, retentionDays, cardsTo, listTo, rerunBarMonths, unionWithdrawal } = afterCount;
  return said(
    challengeDays !== null && `Objections may be made for ${counted(challengeDays, 'day')} after the count.`,
    retentionDays !== null && `The neutral keeps the cards and the list for ${counted(retentionDays, 'day')}.`,
    cardsTo !== null && `Then ${keptWords('cards', cardsTo)}.`,
    listTo !== null && `Then ${keptWords('list and the exemplars', listTo)}.`,
    rerunBarMonths !== null && `There is no new card check for ${counted(rerunBarMonths, 'month')}.`,
    unionWithdrawal !== null && `If the union withdraws: ${unionWithdrawal}.`,
  );
}

function keptWords(what: string, to: PartyName | 'destroy'): string {
  if (to === 'destroy') return `the ${what} are destroyed`;
  return to === 'neutral' ? `the neutral keeps the ${what}` : `the ${what} go to ${PARTIES[to]}`;
}
