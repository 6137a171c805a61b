/** The neutral's request to the employer for signed records: by row and number of the employer's own list, and without a name. */
import type { LocalDate } from '../../dates.ts';
import type { Sha256 } from '../../ids.ts';
import type { PaperDocument } from '../document.ts';
import { body, note, section } from '../parts/blocks.ts';
import { headSection, paperDocument, type PaperContext } from './paper.ts';
import { exemplarRequest as words } from '../en/papers/exemplar-request.ts';

export type ExemplarRequestInput = PaperContext & {
  readonly addressee: string;
  readonly list: { readonly version: number; readonly receivedOn: LocalDate; readonly people: number };
  /** Of the rules; empty: any signed record. */
  readonly kinds: readonly string[];
  /** Null: everybody on the list. */
  readonly drawn: readonly { readonly rows: readonly number[]; readonly employeeId: string | null }[] | null;
  /** Keyed digest of the draw, by which it can be shown later that it was one. */
  readonly drawDigest: Sha256 | null;
  readonly head: Sha256;
};

export function composeExemplarRequest(input: ExemplarRequestInput): PaperDocument {
  const { list, kinds, drawn, drawDigest, addressee, matter } = input;
  const asked = section(words.heading, [
    body(words.lead(addressee, kinds)),
    body(drawn === null ? words.everybody(list) : words.drawn(drawn.length, list)),
    note(words.tellsNothing[drawn === null ? 'everybody' : 'drawn']),
  ]);
  const table = section(words.people, [
    {
      kind: 'table',
      summary: words.peopleSummary,
      columns: words.columns.map((head, at) => ({ head, align: 'left' as const, share: at === 0 ? 0.4 : 0.6 })),
      rows: (drawn ?? []).map(({ rows, employeeId }) => ({ cells: [rows.join(', '), employeeId ?? words.noId], strong: false })),
    },
  ]);
  const draw = section(words.draw, [
    { kind: 'digests', rows: [[words.drawTerm, drawDigest ?? '']], summary: words.draw },
    note(words.drawShown),
  ]);
  return paperDocument(input, words.title, [
    asked,
    ...(drawn === null ? [] : [table]),
    ...(drawDigest === null ? [] : [draw]),
    headSection(matter.reference, input.head),
  ]);
}
