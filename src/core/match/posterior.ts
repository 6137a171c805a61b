/**
 * From bits to probability. Exactly one hypothesis holds: the card is one of the N people's, or of nobody on the list. Five
 * Maria Garcias therefore share what the name says, and "not on the list" competes with them all.
 */
import { OVERLAP } from './parameters.ts';

/** How surely the card is one person's before anything on it is read, against not being on the list: log2 odds. */
export function priorBits(prior: number, people: number): number {
  return Math.log2(prior / Math.max(1, people) / (1 - prior));
}

/** Evidence for a person counts a share of its bits, because errors are correlated; evidence against counts in full. */
export function discounted(bits: number): number {
  return bits > 0 ? bits * OVERLAP : bits;
}

export type Posterior = {
  /** One per candidate; with the rest, "not on the list", they sum to 1. */
  readonly probabilities: readonly number[];
  readonly notOnList: number;
};

/** `bits`: each candidate's log2 odds against "not on the list", prior included. */
export function posterior(bits: readonly number[]): Posterior {
  const most = Math.max(0, ...bits);
  const weights = bits.map((own) => 2 ** (own - most));
  const nobody = 2 ** -most;
  const total = weights.reduce((sum, weight) => sum + weight, nobody);
  return { probabilities: weights.map((weight) => weight / total), notOnList: nobody / total };
}

/** log2 odds of candidate `index` against all other hypotheses together. */
export function logOdds(bits: readonly number[], index: number): number {
  return (bits[index] ?? 0) - rivalBits(bits, index);
}

/** What the other candidates take from it: log2 of (not on the list + all others). */
export function rivalBits(bits: readonly number[], index: number): number {
  let most = 0;
  for (let other = 0; other < bits.length; other++) if (other !== index) most = Math.max(most, bits[other] ?? 0);
  let sum = 2 ** -most;
  for (let other = 0; other < bits.length; other++) if (other !== index) sum += 2 ** ((bits[other] ?? 0) - most);
  return most + Math.log2(sum);
}

export function toProbability(bits: number): number {
  return bits > 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits);
}
