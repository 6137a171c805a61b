/** Annex C 6: the figures, where they may be printed. */
import type { Block, Section } from '../document.ts';
import { headings } from '../en/frame.ts';
import { figure } from '../en/numbers.ts';
import * as words from '../en/tally.ts';
import type { CertifiedFacts, PrintedFigures } from '../facts.ts';
import { body, note, section } from './blocks.ts';

export function tallySection(facts: CertifiedFacts): Section {
  if (facts.figures === null) {
    const reason = facts.withheld ?? 'rules';
    return section(headings.tally, [body(words.withheld[reason]), ...agreementBlocks(facts)]);
  }
  const { figures } = facts;
  return {
    ...section(headings.tally, [
      marginPicture(figures, facts.outcome.kind === 'reached'),
      personsTable(figures),
      ...documentsTable(figures),
      ...(figures.reasons === null || figures.reasons.length === 0 ? [] : [note(words.tally.reasonsNote(facts.suppressBelow))]),
      ...(figures.delivered === null ? [note(words.tally.deliveredWithheld)] : []),
      ...(figures.revocationsInTime === null ? [] : [body(words.tally.revocations(figures.revocationsInTime))]),
      ...agreementBlocks(facts),
    ]),
    together: true,
  };
}

/** Nothing where the ground rules do not call for it. */
function agreementBlocks({ agreements }: CertifiedFacts): readonly Block[] {
  if (agreements === undefined) return [];
  if (agreements === null) return [note(words.agreement.withheld)];
  return agreements.length === 0 ? [body(words.agreement.none)] : agreements.map((each) => body(words.agreement.of(each)));
}

function marginPicture(figures: PrintedFigures, reached: boolean): Block {
  return {
    kind: 'margin',
    list: figures.eligible,
    counted: figures.counted,
    required: figures.required,
    reached,
    countedLabel: words.margin.counted(figures.counted),
    listLabel: words.margin.list(figures.eligible),
    requiredLabel: words.margin.required(figures.required),
    alternative: words.margin.alternative(figures.counted, figures.eligible, figures.required),
  };
}

function personsTable(figures: PrintedFigures): Block {
  const { questioned } = figures;
  const lines: readonly (readonly [label: string, value: string, strong: boolean])[] = [
    [words.tally.people, figure(figures.people), false],
    [words.tally.excluded, figure(figures.excluded), false],
    [words.tally.challenged, figure(figures.challenged), false],
    [words.tally.eligible, figure(figures.eligible), true],
    [words.tally.required, figure(figures.required), false],
    [words.tally.counted, figure(figures.counted), true],
    [
      words.tally.questioned,
      questioned.kind === 'exact' ? figure(questioned.value) : words.tally.fewerThan(questioned.limit),
      false,
    ],
  ];
  return numbersTable(words.tally.summary, words.tally.column, lines);
}

function documentsTable({ delivered, reasons }: PrintedFigures): readonly Block[] {
  const lines: (readonly [label: string, value: string, strong: boolean])[] = [];
  if (delivered !== null) lines.push([words.tally.delivered, figure(delivered), true]);
  for (const { code, documents } of reasons ?? []) {
    lines.push([
      code === 'other' ? (words.reasons.other ?? code) : `${words.reasons[code] ?? code} (${code})`,
      figure(documents),
      false,
    ]);
  }
  if (lines.length === 0) return [];
  const head =
    reasons === null || reasons.length === 0
      ? words.tally.documents
      : `${words.tally.documents}: ${words.tally.notCounted.toLowerCase()}`;
  return [numbersTable(words.tally.documentsSummary, [head, words.tally.column[1]], lines)];
}

function numbersTable(
  summary: string,
  [label, value]: readonly [string, string],
  lines: readonly (readonly [label: string, value: string, strong: boolean])[],
): Block {
  return {
    kind: 'table',
    summary,
    columns: [
      { head: label, align: 'left', share: 0.76 },
      { head: value, align: 'right', share: 0.24 },
    ],
    rows: lines.map(([text, number, strong]) => ({ cells: [text, number], strong })),
  };
}
