/**
 * What the neutral proposes to issue, for the parties to comment on: the same words from the same facts, but nothing is found or
 * certified in it, it names no digest and has no place for a signature. It cannot be taken for the document itself.
 */
import type { LocalDate } from '../../dates.ts';
import type { PaperDocument, Written } from '../document.ts';
import { caption as captionWords } from '../en/frame.ts';
import { date } from '../en/numbers.ts';
import { draftReport as words } from '../en/papers/draft-report.ts';
import type { CertifiedFacts } from '../facts.ts';
import { body, caution, section } from '../parts/blocks.ts';
import { determination } from '../parts/determination.ts';
import { caption, particulars } from '../write.ts';
import { paperDocument } from './paper.ts';

export type DraftReportInput = {
  readonly facts: CertifiedFacts;
  /** 1, 2, 3: each draft that left the desk has its own. */
  readonly draft: number;
  readonly commentsUntil: LocalDate | null;
  /** Of the rules, after the final document is issued; null where they have none. */
  readonly objectionDays: number | null;
};

export function composeDraftReport(input: DraftReportInput): PaperDocument {
  const { facts, draft, commentsUntil, objectionDays } = input;
  const { name, capacity, addressLines, seal = null } = facts.neutral;
  const { matter, issuedAt: madeAt, paper, practice, software } = facts;
  const context = { matter, neutral: { name, capacity, addressLines, seal }, madeAt, paper, practice, software };
  const status = section(words.heading, [
    caution(words.caution),
    body(words.comments(commentsUntil)),
    body(objectionDays === null ? words.noObjectionPeriod : words.objections(objectionDays)),
    body(words.ending),
  ]);
  // The objections period of a final document begins when it is issued: a draft has no day for its end.
  const said = particulars({ ...facts, objectionsUntil: null });
  const document = paperDocument(context, words.title, [status, determination(facts, true), ...said]);
  const { furniture } = document;
  return {
    ...document,
    caption: draftCaption(facts, draft),
    watermark: words.watermark,
    furniture: {
      ...furniture,
      running: words.running,
      footer: `${matter.reference} · ${words.number(draft, facts.version)}`,
      banner: practice ? `${words.banner} · ${furniture.banner ?? ''}` : words.banner,
    },
  };
}

/** Without a day of issue, for there is none. */
function draftCaption(facts: CertifiedFacts, draft: number): Written['caption'] {
  const { left } = caption(facts);
  return {
    left,
    right: [
      [captionWords.reference, facts.matter.reference],
      [captionWords.version, words.number(draft, facts.version)],
      [words.drawnUp, date(facts.issuedOn)],
      [captionWords.neutral, facts.neutral.name],
    ],
  };
}
