/** Receipts: one per addressee, saying to each only what came from it (`design.md` 4, what each party may learn). */
import type { LocalDate } from '../../dates.ts';
import type { Sha256 } from '../../ids.ts';
import type { GroundRules } from '../../rules/ground-rules.ts';
import type { PaperDocument, Section } from '../document.ts';
import { printedRules } from '../printed-rules.ts';
import { date, figure } from '../en/numbers.ts';
import { ruleTerms } from '../en/rules.ts';
import { body, section } from '../parts/blocks.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';
import { receipt as words, rulesReceipt, type Delivered } from '../en/papers/receipts.ts';

export type ReceiptInput = PaperContext & {
  readonly what: Delivered;
  /** To whom the receipt is made out: the one that delivered. */
  readonly addressee: string;
  readonly deliveredBy: string;
  readonly receivedOn: LocalDate;
  readonly form: 'paper' | 'copies' | 'electronic' | 'mixed' | null;
  /** Numbers of documents; null where none are counted (evidence). */
  readonly stated: number | null;
  readonly found: number | null;
  /** First and last control number given to the documents; null where none was. */
  readonly numbers?: { readonly first: string; readonly last: string } | null;
  /** Keyed digest of each original, in the order of delivery. File names are not printed: they may name people. */
  readonly originals: readonly Sha256[];
  readonly head: Sha256;
};

export function composeReceipt(input: ReceiptInput): PaperDocument {
  const { stated, found } = input;
  const rows: (readonly [string, string])[] = [
    [words.rows.matter, `${input.matter.title} (${input.matter.reference})`],
    [words.rows.to, input.addressee],
    [words.rows.deliveredBy, input.deliveredBy],
    [words.rows.receivedOn, date(input.receivedOn)],
  ];
  if (input.form !== null) rows.push([words.rows.form, words.forms[input.form]]);
  if (stated !== null) rows.push([words.rows.stated, figure(stated)]);
  if (found !== null) rows.push([words.rows.found, figure(found)]);
  if (input.numbers) rows.push([words.rows.numbers, words.numbers(input.numbers)]);
  const compared =
    stated === null || found === null ? [] : [body(stated === found ? words.agrees : words.differs(stated, found))];
  const received = section(words.received, [
    body(words.lead(input.what, input.addressee, input.receivedOn)),
    { kind: 'facts', rows, summary: words.cardsSummary },
    ...compared,
  ]);
  return paperDocument(input, `${words.title}: ${words.what[input.what]}`, [
    received,
    ...originalsSection(input.originals),
    headSection(input.matter.reference, input.head),
  ]);
}

export type RulesReceiptInput = PaperContext & {
  readonly addressee: string;
  readonly rules: GroundRules;
  readonly rulesHash: Sha256;
  readonly settledOn: LocalDate;
  readonly how: 'agreed' | 'ruled' | 'agreed-and-ruled';
  readonly head: Sha256;
};

export function composeRulesReceipt(input: RulesReceiptInput): PaperDocument {
  const rows = printedRules(input.rules).map(({ term, value }) => [ruleTerms[term], value] as const);
  return paperDocument(input, rulesReceipt.title, [
    section(words.received, [
      body(rulesReceipt.lead[input.how](input.settledOn)),
      {
        kind: 'facts',
        rows: [
          [words.rows.matter, `${input.matter.title} (${input.matter.reference})`],
          [words.rows.to, input.addressee],
        ],
        summary: words.cardsSummary,
      },
      { kind: 'digests', rows: [[rulesReceipt.hash, input.rulesHash]], summary: rulesReceipt.identity },
    ]),
    section(rulesReceipt.rules, [{ kind: 'facts', rows, summary: rulesReceipt.rules }, body(rulesReceipt.amended)]),
    headSection(input.matter.reference, input.head),
  ]);
}

function originalsSection(originals: readonly Sha256[]): readonly Section[] {
  if (originals.length === 0) return [];
  const rows = originals.map((hash, index) => [words.digest(index + 1), hash] as const);
  return [section(words.digests, [body(words.digestsLead), { kind: 'digests', rows, summary: words.digestsSummary }])];
}
