/** What all papers have in common. */
import type { Instant } from '../../dates.ts';
import type { Sha256 } from '../../ids.ts';
import type { PaperDocument, Section } from '../document.ts';
import type { Paper } from '../facts.ts';
import { body, section } from '../parts/blocks.ts';
import { letterheadOf, type NamedNeutral } from '../parts/frame.ts';
import { pageOf } from '../en/frame.ts';
import * as words from '../en/papers/paper.ts';

export type PaperContext = {
  readonly matter: { readonly reference: string; readonly title: string };
  readonly neutral: NamedNeutral;
  readonly madeAt: Instant;
  readonly paper: Paper;
  readonly practice: boolean;
  readonly software: string;
};

export function paperDocument(context: PaperContext, title: string, sections: readonly Section[]): PaperDocument {
  const { matter, neutral } = context;
  return {
    title,
    sections,
    letterhead: letterheadOf(neutral),
    caption: null,
    watermark: null,
    author: neutral.name,
    furniture: { running: title, footer: matter.reference, banner: context.practice ? words.practice : null, pageOf },
    metadata: { subject: matter.reference, keywords: 'card check', language: 'en' },
    paper: context.paper,
    madeAt: context.madeAt,
    software: context.software,
  };
}

/** The head of the record, to lie where its keeper cannot change it. Without its sequence number, which would tell how much was done. */
export function headSection(reference: string, head: Sha256): Section {
  const text = `countersign-head:1:${reference}:${head}`;
  return section(
    words.head.heading,
    [
      body(words.head.lead),
      { kind: 'digests', rows: [[words.head.term, head]], summary: words.head.summary },
      { kind: 'code', text, caption: [reference], alternative: words.head.alternative(head) },
    ],
    true,
  );
}
