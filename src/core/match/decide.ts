/** Clear, review or none, and why: formats.md 4, `match`. A suggestion; nothing is determined here. */
import type { Evaluated } from './evaluate.ts';
import { type Guard, type GuardCase, agreesTwice, GUARDS, isIndividual, isOwn, isStrong, tierOf, type Tier } from './guards.ts';
import type { MatchOutcome, MatchPreset } from './match.ts';

export type Decision = {
  readonly outcome: MatchOutcome;
  readonly tier: Tier | null;
  /** Ids of the guards that stopped it; empty where it is clear. */
  readonly stoppedBy: readonly string[];
  readonly why: readonly string[];
};

/** Undiscounted one-of-N probabilities: what the guards were measured with. */
const CLEAR_FROM = { A: 0.9998, B: 0.9998, C: 0.99995 } as const;
const NONE_BELOW = 0.02;

const TIERS: Readonly<Record<MatchPreset, readonly Tier[]>> = { strict: ['A'], standard: ['A', 'B', 'C'], paper: [] };

const SAY = {
  none: 'Nobody on the list fits this card.',
  noName: 'There is no name to compare in words, and nothing of one person alone agrees.',
  unsure: 'The evidence is not strong enough.',
  paper: 'This preset ranks only: every card goes to a person.',
  tier: {
    A: '',
    B: 'Only the name and what a household shares agree; this preset wants what one person alone has.',
    C: 'Only the name agrees; this preset wants what one person alone has.',
  },
} as const;

const CLEAR_BECAUSE: Readonly<Record<Tier, string>> = {
  A: 'The name and what one person alone has agree, and nobody else on the list comes near.',
  B: 'The name and what a household shares agree, and nobody else on the list comes near.',
  C: 'The whole name agrees exactly and the job title too, it is rare enough, and nobody else on the list comes near.',
};

export type Deciding = Omit<GuardCase, 'top' | 'name' | 'others' | 'tier' | 'strong' | 'own' | 'twice' | 'individual'> & {
  readonly ranked: readonly Evaluated[];
  /** Undiscounted: of the first, and of all together. */
  readonly probability: number;
  readonly anybody: number;
  readonly preset: MatchPreset;
  /** For tests: the guards in force. */
  readonly guards?: readonly Guard[];
};

export function decide(deciding: Deciding): Decision {
  const { ranked, probability, anybody, preset, guards = GUARDS } = deciding;
  const [top, ...others] = ranked;
  if (top === undefined || anybody < NONE_BELOW) return { outcome: 'none', tier: null, stoppedBy: [], why: [SAY.none] };
  const tier = tierOf(top);
  const stopped: { readonly id: string; readonly says: string }[] = [];
  if (!TIERS[preset].includes(tier)) {
    stopped.push(preset === 'paper' ? { id: 'paper', says: SAY.paper } : { id: 'tier', says: SAY.tier[tier] });
  }
  if (top.name === null) {
    if (!isStrong(top.levels) || top.picture === null || !namedAlone(top, others))
      stopped.push({ id: 'no-name', says: SAY.noName });
  } else {
    const at = {
      ...deciding,
      top,
      others,
      name: top.name,
      tier,
      strong: isStrong(top.levels),
      own: isOwn(top.levels),
      twice: agreesTwice(top.levels),
      individual: isIndividual(top.levels),
    };
    stopped.push(...guards.filter((guard) => guard.stops(at)));
  }
  if (probability < CLEAR_FROM[tier]) stopped.push({ id: 'unsure', says: SAY.unsure });
  if (stopped.length === 0) return { outcome: 'clear', tier, stoppedBy: [], why: [CLEAR_BECAUSE[tier]] };
  return { outcome: 'review', tier, stoppedBy: stopped.map(({ id }) => id), why: stopped.map(({ says }) => says) };
}

/** A name read from the picture only: it must explain the picture about as well as any letters would, and no other's near it. */
function namedAlone(top: Evaluated, others: readonly Evaluated[]): boolean {
  const PLAIN = -4;
  return (top.picture ?? Number.NEGATIVE_INFINITY) > PLAIN && others.every((other) => top.nameBits - other.nameBits > 3);
}
