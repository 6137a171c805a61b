/** What the parties are told of non-sign allegations: how many, in time or late, and whether the certified result hangs on them. */
import type { StandingWithout } from '../../audit/event.ts';
import type { Instant, LocalDate } from '../../dates.ts';
import type { Sha256 } from '../../ids.ts';
import type { PaperDocument } from '../document.ts';
import { nonSign as words } from '../en/papers/non-sign-notice.ts';
import { body, section } from '../parts/blocks.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';

export type NonSignNotice = PaperContext & {
  readonly certifications: readonly {
    readonly version: number;
    readonly unit: string | null;
    readonly sha256: Sha256;
    readonly issuedAt: Instant;
    readonly standing: StandingWithout;
  }[];
  readonly received: { readonly inTime: number; readonly late: number; readonly noPeriod: number };
  /** How they were answered; nobody is told of a single one, or whether there is a card. */
  readonly answered: { readonly signed: number; readonly notSigned: number; readonly open: number };
  readonly keptUntil: LocalDate | null;
  readonly head: Sha256;
};

export function composeNonSignNotice(input: NonSignNotice): PaperDocument {
  const { matter, neutral, certifications, received, answered, keptUntil, head } = input;
  return paperDocument(input, words.title, [
    section(words.matter, [
      {
        kind: 'facts',
        rows: [
          [words.matterTerm, `${matter.title} (${matter.reference})`],
          [words.neutralTerm, neutral.name],
        ],
        summary: words.matter,
      },
      {
        kind: 'digests',
        rows: certifications.map(({ version, unit, sha256 }) => [words.versionTerm(version, unit), sha256]),
        summary: words.fingerprints,
      },
    ]),
    section(words.received, [body(words.lead(received, keptUntil)), body(words.answered(answered))], true),
    section(
      words.standing,
      [...certifications.map(({ version, unit, standing }) => body(words.held[standing](version, unit))), body(words.secrecy)],
      true,
    ),
    headSection(matter.reference, head),
  ]);
}
