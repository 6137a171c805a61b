/** The head of the record at the close of a day, one paper for each addressee: it tells nothing of what was done that day. */
import type { LocalDate } from '../../dates.ts';
import type { Sha256 } from '../../ids.ts';
import type { PaperDocument } from '../document.ts';
import { dayReceipt as words } from '../en/papers/day-receipt.ts';
import { body, section } from '../parts/blocks.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';

export type DayReceiptInput = PaperContext & { readonly addressee: string; readonly day: LocalDate; readonly head: Sha256 };

export function composeDayReceipt(input: DayReceiptInput): PaperDocument {
  const { reference, title } = input.matter;
  const rows = [
    [words.matter, `${title} (${reference})`],
    [words.to, input.addressee],
  ] as const;
  return paperDocument(input, words.title, [
    section(words.heading, [body(words.lead(input.day)), { kind: 'facts', rows, summary: words.summary }]),
    headSection(reference, input.head),
  ]);
}
