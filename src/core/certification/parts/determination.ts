/** Annex C 7 and 8: the one sentence of the result, and what remains open. */
import { isMajorityThreshold } from '../../tally/threshold.ts';
import type { Block, Section } from '../document.ts';
import * as words from '../en/determination.ts';
import { headings, titles } from '../en/frame.ts';
import { sentence } from '../en/numbers.ts';
import type { CertifiedFacts } from '../facts.ts';
import { body, caution, section } from './blocks.ts';

/** `proposed`: as a draft puts it, which finds and certifies nothing. */
export function determination(facts: CertifiedFacts, proposed = false): Section {
  const heading = proposed ? headings.proposed : headings.determination;
  const { outcome, threshold } = facts;
  if (outcome.kind === 'no-result') {
    return section(heading, [
      ...practiceCaution(facts),
      { kind: 'paragraph', style: 'finding', text: proposed ? words.noResultProposed : words.noResultLead },
      body(words.noResult[outcome.reason]),
      ...(outcome.explanation === null ? [] : [body(sentence(outcome.explanation))]),
      body(words.noResultEffect),
    ]);
  }
  const majority = isMajorityThreshold(threshold);
  const reached = outcome.kind === 'reached';
  const text = words.finding({ asOf: facts.asOf, union: facts.parties.union, threshold, majority, reached, proposed });
  return section(heading, [
    ...practiceCaution(facts),
    { kind: 'paragraph', style: 'finding', text },
    ...(majority ? [] : [body(reached ? words.showing.met : words.showing.notMet)]),
    body(unresolvedText(facts)),
  ]);
}

/** The banner of the pages is no text to a reader aloud: so it is said once here too. */
function practiceCaution({ practice }: CertifiedFacts): readonly Block[] {
  return practice ? [caution(titles.practiceLead)] : [];
}

function unresolvedText({ unresolved, figures }: CertifiedFacts): string {
  if (unresolved !== true) return words.unresolved.none;
  return figures === null ? words.unresolved.some : words.unresolved.counted(figures.questioned, figures.challenged);
}
