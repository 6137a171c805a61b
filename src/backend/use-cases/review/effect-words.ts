/** How an offered code is said at the desk. */
import type { Effect } from '#core/card/finding.ts';

export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  noted: 'noted, no effect',
  questioned: 'questioned until ruled on',
  'not-counted': 'not counted',
};
