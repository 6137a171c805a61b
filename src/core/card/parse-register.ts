/** A card register from a table or JSON: `formats.md` 2. One row is one document: a card, a portal entry, a revocation. */
import { parseInstant, parseLocalDate } from '../dates.ts';
import type { CardId, PersonId } from '../ids.ts';
import { cellsOf, choiceIn, contactIn, nameIn, yesNoIn, type Cells } from '../list/cells.ts';
import { recogniseColumns, type ColumnChoices } from '../list/columns.ts';
import type { CellProblem, Table } from '../list/table.ts';
import { err, ok, type Result } from '../result.ts';
import type { CardFacts } from './card.ts';
import { looksIso } from './dates-on-cards.ts';
import { REGISTER_SYNONYMS, type RegisterField } from './register-columns.ts';

export type RegisterProblem = CellProblem;
export type RegisterChoices = ColumnChoices<RegisterField>;

const KINDS = ['card', 'revocation', 'portal-yes', 'portal-no', 'rival-card'] as const;
const SIGNATURES = ['present', 'absent', 'drawn', 'typed'] as const;
const WORDINGS = ['designation', 'election-only', 'dual-purpose'] as const;
const COMPARISONS = ['consistent', 'not-consistent', 'inconclusive', 'no-exemplar'] as const;
const DATE_OR_INSTANT = ['YYYY-MM-DD', 'an instant with its offset, such as 2024-04-05T17:00:00-04:00'];

/** Complete or refused: a register with one bad row would be another count. */
export function parseRegister(
  table: Table,
  choices: RegisterChoices = {},
): Result<readonly CardFacts[], readonly RegisterProblem[]> {
  const columns = recogniseColumns(table, REGISTER_SYNONYMS, choices);
  const problems: CellProblem[] = [...columns.problems];
  if (!columns.at.has('card_id')) {
    const { row } = table.header;
    problems.push({ kind: 'missing-column', file: table.fileName, row, column: 'card_id', value: '', allowed: ['card_id'] });
  }
  const seen = new Set<string>();
  const cards = table.rows.map((row) => {
    const cells = cellsOf({ table, columns, row, problems });
    if (columns.at.has('card_id')) checkId(cells, seen);
    return factsOf(cells);
  });
  return problems.length > 0 ? err(problems) : ok(cards);
}

/** Ids that a register names but no list has: a slip of keying must not lose a card, so it is refused, not `unmatched`. */
export function idsNotOnList(args: {
  readonly table: Table;
  readonly cards: readonly CardFacts[];
  readonly known: ReadonlySet<string>;
}): readonly RegisterProblem[] {
  const { table, cards, known } = args;
  return cards.flatMap((card, index): readonly RegisterProblem[] => {
    const row = table.rows[index]?.row ?? 0;
    const value = card.employeeId;
    if (value === null || known.has(value)) return [];
    const allowed = ['an employee_id of the list', 'blank = determined not on the list'];
    return [{ kind: 'not-on-the-list', file: table.fileName, row, column: 'employee_id', value, allowed }];
  });
}

function checkId(cells: Cells<RegisterField>, seen: Set<string>): void {
  const id = cells.text('card_id');
  if (id === null) cells.refuse('missing-value', 'card_id', ['an id of its own for every document']);
  else if (seen.has(id)) cells.refuse('repeated-id', 'card_id', ['an id that no other row has']);
  else seen.add(id);
}

function factsOf(cells: Cells<RegisterField>): CardFacts {
  return {
    cardId: (cells.text('card_id') ?? '') as CardId,
    name: nameIn(cells),
    title: cells.text('title'),
    employer: cells.text('employer'),
    signedOn: signedOnIn(cells),
    receivedOn: receivedOnIn(cells),
    unionName: cells.text('union_name'),
    kind: choiceIn(cells, 'kind', KINDS) ?? 'card',
    signature: choiceIn(cells, 'signature', SIGNATURES) ?? 'present',
    wording: choiceIn(cells, 'wording', WORDINGS) ?? 'designation',
    altered: yesNoIn(cells, 'altered') ?? false,
    sharedSheet: yesNoIn(cells, 'shared_sheet') ?? false,
    copy: yesNoIn(cells, 'copy') ?? false,
    signatureMatch: choiceIn(cells, 'signature_match', COMPARISONS),
    agreedText: cells.text('agreed_text'),
    confirmed: yesNoIn(cells, 'confirmed'),
    employeeId: cells.text('employee_id') as PersonId | null,
    ...contactIn(cells),
  };
}

const isoMoment = (text: string): boolean => parseLocalDate(text) !== null || parseInstant(text) !== null;

/** Raw text stays as written and may be in doubt (C03); what is keyed in ISO's shape must be a day that exists. */
function signedOnIn(cells: Cells<RegisterField>): string | null {
  const text = cells.text('signed_on');
  if (text !== null && looksIso(text) && !isoMoment(text)) cells.refuse('impossible-date', 'signed_on', DATE_OR_INSTANT);
  return text;
}

/** Written by the neutral, not by the signer: no raw text, no doubt. */
function receivedOnIn(cells: Cells<RegisterField>): string | null {
  const text = cells.text('received_on');
  if (text !== null && !isoMoment(text)) cells.refuse('impossible-date', 'received_on', DATE_OR_INSTANT);
  return text;
}
