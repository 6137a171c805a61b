/** Annex C 4, 9 and 10: how the check was conducted, what was ruled on persons, what was objected. */
import type { Block } from '../document.ts';
import * as words from '../en/conduct.ts';
import type { CertifiedFacts } from '../facts.ts';
import { body, paragraphOf } from './blocks.ts';

export function conductBlocks(facts: CertifiedFacts): readonly Block[] {
  return [
    body(words.conduct.list(facts.list)),
    ...paragraphOf(facts.batches.map((batch) => words.conduct.batch(batch))),
    body(facts.exemplars === null ? words.conduct.noExemplars : words.conduct.exemplars(facts.exemplars)),
    body(words.conduct.determined(facts.comparedBy)),
    ...presence(facts),
  ];
}

function presence({ present }: CertifiedFacts): readonly Block[] {
  if (present === null) return [];
  return [body(present.length === 0 ? words.conduct.nobodyPresent : words.conduct.present(present))];
}

export function rulingBlocks({ rulings }: CertifiedFacts): readonly Block[] {
  if (rulings.length === 0) return [body(words.rulings.none)];
  const shares = [0.07, 0.17, 0.25, 0.13, 0.38] as const;
  return [
    body(words.rulings.lead),
    {
      kind: 'table',
      summary: words.rulings.summary,
      columns: words.rulings.columns.map((head, index) => ({ head, align: 'left', share: shares[index] ?? 0 })),
      rows: rulings.map((ruling) => ({
        cells: [
          String(ruling.number),
          ruling.concerns,
          ruling.question,
          words.rulings.held[ruling.held],
          words.rulings.grounds(ruling.grounds, ruling.clause, ruling.on),
        ],
        strong: false,
      })),
    },
  ];
}

export function objectionBlocks(facts: CertifiedFacts): readonly Block[] {
  const until = facts.objectionsUntil === null ? [] : [body(words.objections.until(facts.objectionsUntil))];
  if (facts.objections.length === 0) return [body(words.objections.none), ...until];
  const entries = facts.objections.map((objection) => words.objections.entry(objection));
  return [{ kind: 'numbered', entries }, body(words.objections.nonePending), ...until];
}
