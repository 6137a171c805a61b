/** For a party's package, in the same words for both: the course of the matter without a name, and what was ruled. */
import type { PartyStep } from '../../audit/party-steps.ts';
import type { Sha256 } from '../../ids.ts';
import type { PaperDocument } from '../document.ts';
import { headings } from '../en/frame.ts';
import { date } from '../en/numbers.ts';
import { partyRecord, rulingsPaper } from '../en/papers/party-record.ts';
import type { CertifiedFacts } from '../facts.ts';
import { body, section } from '../parts/blocks.ts';
import { objectionBlocks, rulingBlocks } from '../parts/conduct.ts';
import { caption } from '../write.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';

type OfCertification = PaperContext & { readonly facts: CertifiedFacts };

export function composePartyRecord(
  input: OfCertification & { readonly steps: readonly PartyStep[]; readonly head: Sha256 },
): PaperDocument {
  const { facts, steps, head } = input;
  const [day, act] = partyRecord.columns;
  const course = section(partyRecord.heading, [
    body(partyRecord.lead),
    {
      kind: 'table',
      summary: partyRecord.summary,
      columns: [
        { head: day, align: 'left', share: 0.28 },
        { head: act, align: 'left', share: 0.72 },
      ],
      rows: steps.map(({ on, kind }) => ({ cells: [date(on), partyRecord.step(kind)], strong: false })),
    },
  ]);
  const document = paperDocument(input, partyRecord.title, [course, headSection(facts.matter.reference, head)]);
  return { ...document, caption: caption(facts) };
}

/** The annex alone, to be handed on without the rest. */
export function composeRulings(input: OfCertification): PaperDocument {
  const { facts } = input;
  const document = paperDocument(input, rulingsPaper.title, [
    section(headings.rulings, [body(rulingsPaper.lead), ...rulingBlocks(facts)]),
    section(headings.objections, objectionBlocks(facts)),
  ]);
  return { ...document, caption: caption(facts) };
}
