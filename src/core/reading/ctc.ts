/**
 * Closed-set reading over the recogniser's posterior (connectionist temporal classification, Graves et al. 2006):
 * how well a known string explains the picture, instead of trusting the one string the recogniser prefers.
 */

/** `logp[step * alphabet.length + k]`, natural logarithm; `alphabet[0]` is the blank. */
export type Posterior = {
  readonly steps: number;
  readonly alphabet: readonly string[];
  readonly logp: Float32Array;
};

export type Scorer = {
  /** Natural log likelihood ratio against the best free reading: 0 = as good as free, more negative = worse. */
  readonly score: (text: string) => number;
};

export type ScoringOptions = {
  /** A single step never costs more than this: one misread letter must not outweigh the rest. */
  readonly floor: number;
  /** Cost of each letter that the free reading sees outside the string (a printed label, the neighbour's stroke). */
  readonly outsideCost: number;
};

const DEFAULTS: ScoringOptions = { floor: 5, outsideCost: 1.5 };

/** Prepares a posterior once; `score` is then cheap for thousands of strings. Ends are free at `outsideCost` per letter. */
export function createScorer(posterior: Posterior, options: Partial<ScoringOptions> = {}): Scorer {
  const { floor, outsideCost } = { ...DEFAULTS, ...options };
  const { steps, alphabet } = posterior;
  const classes = alphabet.length;
  const indexOf = new Map(alphabet.map((letter, index) => [letter, index]));
  const relative = new Float32Array(steps * classes);
  const outside = new Float64Array(steps);
  let previous = 0;
  for (let step = 0; step < steps; step++) {
    const best = bestClass(posterior, step);
    const peak = posterior.logp[step * classes + best] ?? 0;
    for (let k = 0; k < classes; k++) {
      relative[step * classes + k] = Math.max(-floor, (posterior.logp[step * classes + k] ?? -floor) - peak);
    }
    outside[step] = best !== 0 && best !== previous ? outsideCost : 0;
    previous = best;
  }
  return { score: (text) => viterbi({ relative, outside, steps, classes }, lettersOf(text, indexOf)) };
}

function lettersOf(text: string, indexOf: ReadonlyMap<string, number>): Int32Array {
  const letters: number[] = [];
  for (const letter of text) {
    const index = indexOf.get(letter);
    if (index !== undefined && index !== 0) letters.push(index);
  }
  return Int32Array.from(letters);
}

type Prepared = {
  readonly relative: Float32Array;
  readonly outside: Float64Array;
  readonly steps: number;
  readonly classes: number;
};

/** States: blank, letter, blank, letter ... blank, between a free beginning and a free end. */
function viterbi({ relative, outside, steps, classes }: Prepared, letters: Int32Array): number {
  const states = letters.length * 2 + 1;
  if (letters.length === 0 || steps < letters.length) return Number.NEGATIVE_INFINITY;
  let now = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(states);
  let before = 0;
  let after = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < steps; step++) {
    const base = step * classes;
    const blank = relative[base] ?? 0;
    for (let state = 0; state < states; state++) {
      let best = now[state] ?? Number.NEGATIVE_INFINITY;
      if (state > 0) best = Math.max(best, now[state - 1] ?? best);
      if (state > 1 && (state & 1) === 1 && letters[state >> 1] !== letters[(state >> 1) - 1]) {
        best = Math.max(best, now[state - 2] ?? best);
      }
      if (state < 2) best = Math.max(best, before);
      next[state] = best + ((state & 1) === 1 ? (relative[base + (letters[state >> 1] ?? 0)] ?? 0) : blank);
    }
    after = Math.max(after, now[states - 1] ?? after, now[states - 2] ?? after) - (outside[step] ?? 0);
    before -= outside[step] ?? 0;
    [now, next] = [next, now];
  }
  return Math.max(after, now[states - 1] ?? after, now[states - 2] ?? after);
}

/** The best path without any list: text, mean probability of its letters, and the step at which each letter stands. */
export function freeReading(posterior: Posterior): { text: string; confidence: number; steps: readonly number[] } {
  const classes = posterior.alphabet.length;
  let text = '';
  let sum = 0;
  let previous = 0;
  const steps: number[] = [];
  for (let step = 0; step < posterior.steps; step++) {
    const best = bestClass(posterior, step);
    if (best !== 0 && best !== previous) {
      text += posterior.alphabet[best] ?? '';
      sum += Math.exp(posterior.logp[step * classes + best] ?? 0);
      steps.push(step);
    }
    previous = best;
  }
  return { text, confidence: steps.length === 0 ? 0 : sum / steps.length, steps };
}

function bestClass({ logp, alphabet }: Posterior, step: number): number {
  const classes = alphabet.length;
  let best = 0;
  for (let k = 1; k < classes; k++) {
    if ((logp[step * classes + k] ?? 0) > (logp[step * classes + best] ?? 0)) best = k;
  }
  return best;
}
