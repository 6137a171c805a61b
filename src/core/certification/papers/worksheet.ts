/** The neutral's confidential worksheet: every document and every disputed person, with names. Never for a party. */
import type { CardState } from '../../card/card.ts';
import type { ReasonCode } from '../../card/reason-codes.ts';
import type { Sha256 } from '../../ids.ts';
import type { Block, PaperDocument } from '../document.ts';
import { body, caution, section } from '../parts/blocks.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';
import { worksheet as words } from '../en/papers/worksheet.ts';

export type WorksheetRow = {
  readonly cardId: string;
  /** Null: determined not on the list. */
  readonly person: string | null;
  readonly signedOn: string | null;
  readonly state: CardState;
  /** The primary one first. */
  readonly codes: readonly ReasonCode[];
  readonly ruling: string | null;
};

export type WorksheetPerson = {
  readonly person: string;
  readonly state: 'eligible' | 'excluded' | 'challenged';
  readonly codes: readonly ReasonCode[];
  readonly ruling: string | null;
};

export type WorksheetInput = PaperContext & {
  readonly rows: readonly WorksheetRow[];
  readonly persons: readonly WorksheetPerson[];
  readonly head: Sha256;
};

export function composeWorksheet(input: WorksheetInput): PaperDocument {
  const counted = input.rows.filter(({ state }) => state === 'counted').length;
  return paperDocument(input, words.title, [
    section(words.documents, [
      caution(words.caution),
      body(words.documentsLead(input.rows.length, counted)),
      documentsTable(input.rows),
    ]),
    section(words.persons, input.persons.length === 0 ? [body(words.nobody)] : [personsTable(input.persons)]),
    headSection(input.matter.reference, input.head),
  ]);
}

function documentsTable(rows: readonly WorksheetRow[]): Block {
  return table(
    words.summary,
    words.columns,
    [0.11, 0.25, 0.13, 0.13, 0.12, 0.26],
    rows.map((row) => [
      row.cardId,
      row.person ?? words.unmatched,
      row.signedOn ?? '–',
      words.states[row.state],
      row.codes.join(' '),
      row.ruling ?? '',
    ]),
  );
}

function personsTable(persons: readonly WorksheetPerson[]): Block {
  return table(
    words.personsSummary,
    words.personsColumns,
    [0.28, 0.14, 0.14, 0.44],
    persons.map((row) => [row.person, words.states[row.state], row.codes.join(' '), row.ruling ?? '']),
  );
}

export function table(
  summary: string,
  heads: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    summary,
    columns: heads.map((head, index) => ({ head, align: 'left', share: shares[index] ?? 0 })),
    rows: rows.map((cells) => ({ cells, strong: false })),
  };
}
