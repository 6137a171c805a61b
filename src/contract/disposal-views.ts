/** What the neutral says of the end of a matter's materials. */
import type { DisposalKind, DisposedMaterial } from '#core/audit/event.ts';

export type DisposalGiven = {
  readonly entries: readonly {
    readonly what: DisposedMaterial;
    readonly how: DisposalKind;
    readonly to: 'union' | 'employer' | null;
    /** `YYYY-MM-DD`. */
    readonly on: string;
  }[];
  readonly witness: string | null;
};
