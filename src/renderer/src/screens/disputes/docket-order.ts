/** Finding one's way in the docket: by reason, party, status and swing. */
import type { DisputeRowView, DisputeSubject, Party } from '#contract/docket-views.ts';
import type { DisputeId } from '#core/ids.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';

export type DocketFilter = {
  readonly status: 'unsettled' | 'settled' | 'all';
  readonly about: DisputeSubject['kind'] | 'all';
  readonly party: Party | 'all';
  readonly code: ReasonCode | 'none' | 'all';
  readonly order: 'first' | 'swing' | 'newest' | 'number';
};

export const WHOLE_DOCKET: DocketFilter = { status: 'all', about: 'all', party: 'all', code: 'all', order: 'first' };

export function isUnsettled({ state }: Pick<DisputeRowView, 'state'>): boolean {
  return state === 'open' || state === 'heard';
}

export function docketRows(rows: readonly DisputeRowView[], filter: DocketFilter): readonly DisputeRowView[] {
  return inOrder(
    rows.filter((row) => shows(row, filter)),
    filter.order,
  );
}

function shows(row: DisputeRowView, { status, about, party, code }: DocketFilter): boolean {
  if (status !== 'all' && isUnsettled(row) !== (status === 'unsettled')) return false;
  if (about !== 'all' && row.subject.kind !== about) return false;
  if (party !== 'all' && row.raisedBy !== party) return false;
  return code === 'all' || (row.code ?? 'none') === code;
}

function inOrder(rows: readonly DisputeRowView[], order: DocketFilter['order']): readonly DisputeRowView[] {
  switch (order) {
    case 'first':
      return ruleThisFirst(rows);
    case 'swing':
      return rows.toSorted((a, b) => bySwing(a, b) || a.number - b.number);
    case 'newest':
      return rows.toSorted((a, b) => Date.parse(b.raisedAt) - Date.parse(a.raisedAt) || b.number - a.number);
    case 'number':
      return rows.toSorted((a, b) => a.number - b.number);
    default:
      return order satisfies never;
  }
}

const bySwing = (a: DisputeRowView, b: DisputeRowView): number => Math.abs(b.swing ?? 0) - Math.abs(a.swing ?? 0);

/** What can decide the result comes first, then what moves it most; what is settled goes last. */
export function ruleThisFirst(rows: readonly DisputeRowView[]): readonly DisputeRowView[] {
  return rows.toSorted(
    (a, b) =>
      Number(isUnsettled(b)) - Number(isUnsettled(a)) ||
      Number(b.determinative) - Number(a.determinative) ||
      bySwing(a, b) ||
      a.number - b.number,
  );
}

/** What to go on to from one dispute: what is left to rule, in its order; where nothing is, any other. */
export function nextOnDocket(rows: readonly DisputeRowView[], from: DisputeId | null): DisputeRowView | undefined {
  const ordered = ruleThisFirst(rows);
  const at = ordered.findIndex(({ disputeId }) => disputeId === from);
  const after = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))];
  return after.find(isUnsettled) ?? after[0];
}

/** The reasons that are there to choose from, in the order of annex B; `none` where a dispute has no code. */
export function reasonsIn(rows: readonly DisputeRowView[]): readonly (ReasonCode | 'none')[] {
  const codes = new Set(rows.map(({ code }) => code ?? 'none'));
  return [...codes].toSorted((a, b) => (a === 'none' ? 1 : b === 'none' ? -1 : a < b ? -1 : 1));
}
