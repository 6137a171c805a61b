/** The tally and its working, for the neutral alone. */
import type { UnmetView } from './certification-views.ts';
import type { DisputeId } from '#core/ids.ts';
import type { OpenDisputeRef, Tally } from '#core/tally/tally.ts';
import type { FiguresView } from './rules-views.ts';

/** Where a delivered card falls out on the way to the persons counted. */
export type WaterfallStep =
  | 'delivered'
  | 'undetermined'
  | 'not-listed'
  | 'not-counted'
  | 'second-cards'
  | 'questioned'
  | 'excluded'
  | 'challenged'
  | 'counted';

export type TallyView = {
  readonly tally: Tally;
  /** Where the rules define several units: each with its own count. The outcome above is then the weakest of theirs. */
  readonly units: readonly { readonly id: string; readonly union: string | null; readonly figures: FiguresView }[] | null;
  readonly threshold: { readonly numerator: number; readonly denominator: number; readonly strict: boolean };
  /** From delivered to counted; the last step is the persons counted. */
  readonly waterfall: readonly {
    readonly step: WaterfallStep;
    readonly count: number;
    readonly kind: 'start' | 'less' | 'result';
  }[];
  readonly disputes: readonly {
    /** Null for an objection to the process: it moves no figure. */
    readonly ref: OpenDisputeRef | null;
    readonly disputeId: DisputeId | null;
    readonly label: string;
    readonly swing: number | null;
  }[];
  readonly unmet: readonly UnmetView[];
  /** Recounted from the events alone; must agree. */
  readonly recountAgrees: boolean;
};
