/** Why a report certifies no result: what stands against a result by itself, and what only the neutral can say. */
import type { Tally } from '../tally/tally.ts';
import type { NoResultReason } from './facts.ts';

/** What the neutral may always state; `other` is in her own words alone. */
export const OWN_GROUNDS: readonly NoResultReason[] = ['withdrawal', 'other'];

type Standing = {
  readonly tally: Pick<Tally, 'outcome' | 'blockedBy'>;
  /** Deliveries whose stated and found numbers differ, unexplained. */
  readonly custodyGaps: number;
};

/**
 * What stands against a result now, the gravest first. A report may state one of these or one of `OWN_GROUNDS`, and nothing
 * else: a ground that does not hold would be a false statement over the neutral's signature.
 */
export function standingGrounds({ tally, custodyGaps }: Standing): readonly NoResultReason[] {
  const { outcome, blockedBy } = tally;
  const silent = blockedBy.some((blocker) => !NOT_SILENT.has(blocker));
  const held: readonly (readonly [NoResultReason, boolean])[] = [
    ['custody-gap', custodyGaps > 0],
    ['list-empty', blockedBy.includes('list.empty')],
    ['undetermined', blockedBy.includes('undetermined')],
    ['open-disputes', blockedBy.includes('disputes')],
    ['doubtful-many', blockedBy.includes('doubtfulMany')],
    ['silent-term', silent],
    ['determinative', outcome === 'determinative'],
  ];
  return held.flatMap(([ground, holds]) => (holds ? [ground] : []));
}

/** Blockers of a tally that are no silent term of the rules. */
export const NOT_SILENT: ReadonlySet<string> = new Set(['list.empty', 'undetermined', 'disputes', 'doubtfulMany']);
