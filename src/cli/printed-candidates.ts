/** Candidates exactly as `formats.md` 4 has them. */
import type { PersonId } from '#core/ids.ts';
import type { Candidate } from '#core/match/match.ts';

export type PrintedCandidate = Pick<Candidate, 'probability'> & {
  readonly employee_id: PersonId;
  readonly reasons: readonly Pick<Candidate['reasons'][number], 'field' | 'level' | 'weight'>[];
};

export function printedCandidates(candidates: readonly Candidate[]): readonly PrintedCandidate[] {
  return candidates.map(({ personId, probability, reasons }) => ({
    employee_id: personId,
    probability,
    reasons: reasons.map(({ field, level, weight }) => ({ field, level, weight })),
  }));
}
