/** Candidates exactly as `formats.md` 4 has them. */
import type { Candidate } from '#core/match/match.ts';

export function printedCandidates(candidates: readonly Candidate[]): readonly object[] {
  return candidates.map(({ personId, probability, reasons }) => ({
    employee_id: personId,
    probability,
    reasons: reasons.map(({ field, level, weight }) => ({ field, level, weight })),
  }));
}
