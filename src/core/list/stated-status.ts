/** What the list itself says of a person: the `status` column. */
import { REASON_CODES, type ReasonCode } from '../card/reason-codes.ts';
import { fold } from '../rules/fold.ts';
import type { GroundRules, PartyName } from '../rules/ground-rules.ts';
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
export function statedStatus(rows: readonly EngagementRow[], rules: GroundRules): readonly PersonFinding[] {
  const without = rows.filter((row) => row.status === 'challenged' && challengedByOthers(row.raisedBy, rules));
  const mayNot = `Without effect: by disputes.mayChallenge only ${listed(rules.disputes.mayChallenge)} may challenge.`;
  const noted = without.map((row): PersonFinding => ({ code: null, effect: 'noted', why: `${statedOn(row)} ${mayNot}` }));
  const standing = rows.filter((row) => !without.includes(row));
  const said = standing.find(({ status }) => status === 'challenged') ?? standing.find(({ status }) => status === 'excluded');
  if (said === undefined || said.status === 'listed') return noted;
  const named = codeNamed(said.statusReason);
  // Annex B P04 is the "statutory or agreed exclusion"; a challenge without a ground has no code.
  const code = named ?? (said.status === 'excluded' ? 'P04' : null);
  return [...noted, { code, effect: said.status, why: statedOn(said) }];
}

function statedOn({ row, status, raisedBy, statusReason }: EngagementRow): string {
  const by = raisedBy === null ? '' : ` by ${raisedBy}`;
  const ground = statusReason === null ? '' : `: ${statusReason}`;
  return `Row ${row}: ${status}${by}${ground}.`;
}

/**
 * Annex A 51: whom the rules do not let challenge puts nobody in dispute by a mark on a list. Rules that name no party have
 * agreed nothing on it, and a mark of somebody who is no party is for the neutral to look at: both stand.
 */
function challengedByOthers(raisedBy: string | null, { disputes, parties }: GroundRules): boolean {
  if (raisedBy === null || disputes.mayChallenge.length === 0) return false;
  const names: Readonly<Record<PartyName, readonly string[]>> = {
    union: [parties.union.name, ...parties.union.acceptedNames],
    employer: parties.employers,
    neutral: [parties.neutral.name],
  };
  const party = (['union', 'employer', 'neutral'] as const).find((each) =>
    [each, ...names[each]].some((name) => fold(name) !== '' && fold(name) === fold(raisedBy)),
  );
  return party !== undefined && party !== 'neutral' && !disputes.mayChallenge.includes(party);
}

function listed(parties: readonly PartyName[]): string {
  return parties.map((party) => `the ${party}`).join(' and ');
}

export function codeNamed(text: string | null): ReasonCode | null {
  if (text === null) return null;
  const code = /\b[CPRS]\d{2}\b/.exec(text)?.[0];
  const known = REASON_CODES.find((each) => each === code);
  return known ?? GROUNDS.find(({ words }) => words.test(text))?.code ?? null;
}
