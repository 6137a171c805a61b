/**
 * How far second looks agreed, where the ground rules call for it (`report.agreement`). How many documents were looked at tells how many
 * there are at least: so it is printed only where their number is printed as well, and not below the agreed limit.
 */
import type { PrintedAgreement, PrintedFigures } from './facts.ts';
import type { CertificationInput } from './input.ts';

/** Null: withheld, and the page says so. Empty: nobody looked a second time. */
export function disclosedAgreements(
  { agreements, rules }: Pick<CertificationInput, 'agreements' | 'rules'>,
  figures: PrintedFigures | null,
): readonly PrintedAgreement[] | null {
  const looked = agreements.filter(({ cards }) => cards > 0);
  if (looked.length === 0) return [];
  if (figures === null || figures.delivered === null) return null;
  return looked.some(({ cards }) => cards < rules.report.suppressBelow) ? null : looked;
}
