/** What became of the cards and lists that the neutral was entrusted with. */
import type { LocalDate } from '../../dates.ts';
import type { Sha256 } from '../../ids.ts';
import type { PaperDocument } from '../document.ts';
import { date } from '../en/numbers.ts';
import { body, section } from '../parts/blocks.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';
import { disposal as words } from '../en/papers/disposal.ts';
import { table } from './worksheet.ts';

export type DisposalInput = PaperContext & {
  readonly entries: readonly {
    readonly what: string;
    readonly how: 'returned' | 'destroyed';
    readonly to: string | null;
    readonly on: LocalDate;
  }[];
  /** What the neutral keeps, such as `the certification and the record`. */
  readonly kept: readonly string[];
  /** Who saw it; null for nobody. */
  readonly witness: string | null;
  readonly head: Sha256;
};

export function composeDisposal(input: DisposalInput): PaperDocument {
  const rows = input.entries.map(({ what, how, to, on }) => [sentenceCase(what), words.how[how], to ?? '–', date(on)]);
  return paperDocument(input, words.title, [
    section(words.matter, [
      {
        kind: 'facts',
        rows: [
          [words.matterTerm, `${input.matter.title} (${input.matter.reference})`],
          [words.neutralTerm, input.neutral.name],
        ],
        summary: words.matter,
      },
    ]),
    section(
      words.what.heading,
      [
        body(words.lead),
        table(words.summary, words.columns, [0.34, 0.2, 0.26, 0.2], rows),
        body(words.kept(input.kept)),
        body(input.witness === null ? words.unwitnessed : words.witnessed(input.witness)),
      ],
      true,
    ),
    section(words.signatures, [{ kind: 'facts', rows: signatureRows(input), summary: words.signatures, tall: true }], true),
    headSection(input.matter.reference, input.head),
  ]);
}

function signatureRows({ neutral, witness }: DisposalInput): readonly (readonly [string, string])[] {
  const own = [`${words.signed}, ${neutral.name}`, words.line] as const;
  return witness === null ? [own] : [own, [`${words.signedByWitness}, ${witness}`, words.line]];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
