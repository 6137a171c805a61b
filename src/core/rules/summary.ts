/**
 * The ground rules in plain English, for both parties to read before they sign: one sentence for each term that is settled,
 * one for each that is not. What is not agreed is said to be so, never described by what software might do.
 */
import type { GroundRules } from './ground-rules.ts';
import { cardSentences, electronicSentences, questionedSentences, signatureSentences } from './summary/cards.ts';
import { afterSentences, disputeSentences, reportSentences, resultSentences } from './summary/outcome.ts';
import { listSentences, unitSentences } from './summary/people.ts';
import { changeOfMindSentences, secondCardSentences } from './summary/several-cards.ts';
import { silentSentences } from './summary/silent.ts';

export type SummarySection = { readonly heading: string; readonly sentences: readonly string[] };

/** Sections without a sentence are left out. */
export function summariseRules(rules: GroundRules): readonly SummarySection[] {
  const sections: readonly SummarySection[] = [
    { heading: 'Who is in the unit', sentences: unitSentences(rules) },
    { heading: 'Who is on the list', sentences: listSentences(rules) },
    { heading: 'A card counts if', sentences: cardSentences(rules) },
    { heading: 'A card that raises a question', sentences: questionedSentences(rules) },
    { heading: 'Electronic cards', sentences: electronicSentences(rules) },
    { heading: 'Signatures', sentences: signatureSentences(rules) },
    { heading: 'More than one card', sentences: secondCardSentences(rules) },
    { heading: 'A change of mind', sentences: changeOfMindSentences(rules) },
    { heading: 'Challenges and rulings', sentences: disputeSentences(rules) },
    { heading: 'The result', sentences: resultSentences(rules) },
    { heading: 'What is told, and to whom', sentences: reportSentences(rules) },
    { heading: 'After the count', sentences: afterSentences(rules) },
    { heading: 'Not agreed yet', sentences: silentSentences(rules) },
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}
