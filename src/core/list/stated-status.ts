/** What the list itself says of a person: the `status` column. */
import { REASON_CODES, type ReasonCode } from '../card/reason-codes.ts';
import type { EngagementRow } from './employee-list.ts';
import type { PersonFinding } from './working.ts';

/** Words of a `status_reason` that name a ground of `card-check-practice.md` annex B; a code itself may stand there too. */
const GROUNDS: readonly { readonly words: RegExp; readonly code: ReasonCode }[] = [
  { words: /supervis|manage|confidential/i, code: 'P04' },
  { words: /leave|transfer/i, code: 'P10' },
  { words: /quit|discharge|dismiss|fired|for cause/i, code: 'P11' },
  { words: /omitted|left off|missing from/i, code: 'P02' },
  { words: /contractor|non-?signatory|wrong employer/i, code: 'P09' },
];

/** A challenge on any row is a challenge of the person; it also keeps open what another row calls excluded. */
export function statedStatus(rows: readonly EngagementRow[]): readonly PersonFinding[] {
  const said = rows.find(({ status }) => status === 'challenged') ?? rows.find(({ status }) => status === 'excluded');
  if (said === undefined || said.status === 'listed') return [];
  const by = said.raisedBy === null ? '' : ` by ${said.raisedBy}`;
  const ground = said.statusReason === null ? '' : `: ${said.statusReason}`;
  const named = codeNamed(said.statusReason);
  // Annex B P04 is the "statutory or agreed exclusion"; a challenge without a ground has no code.
  const code = named ?? (said.status === 'excluded' ? 'P04' : null);
  return [{ code, effect: said.status, why: `Row ${said.row}: ${said.status}${by}${ground}.` }];
}

export function codeNamed(text: string | null): ReasonCode | null {
  if (text === null) return null;
  const code = /\b[CPRS]\d{2}\b/.exec(text)?.[0];
  const known = REASON_CODES.find((each) => each === code);
  return known ?? GROUNDS.find(({ words }) => words.test(text))?.code ?? null;
}
