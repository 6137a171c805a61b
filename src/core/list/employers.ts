/** Whose row it is: `formats.md` 4, Employers. */
import { fold } from '../rules/fold.ts';
import type { EngagementRow } from './employee-list.ts';

/** `unclear`: the row names no employer and there are several signatories. */
export type RowEmployer =
  | { readonly kind: 'signatory'; readonly key: string; readonly name: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unclear' };

/** Without any signatory named there is nothing to test: every row counts, each under the employer it names. */
export function employerOf(row: EngagementRow, signatories: readonly string[]): RowEmployer {
  const name = row.employer ?? (signatories.length === 1 ? (signatories[0] ?? '') : '');
  const key = fold(name);
  if (signatories.length === 0) return { kind: 'signatory', key, name };
  if (row.employer === null && signatories.length > 1) return { kind: 'unclear' };
  return signatories.some((signatory) => fold(signatory) === key) ? { kind: 'signatory', key, name } : { kind: 'foreign' };
}
