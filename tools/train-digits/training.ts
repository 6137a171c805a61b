/** Stochastic gradient descent with momentum for the digit network: slow, plain, and the same on every machine. */
import {
  type DigitActivations,
  DIGIT_SHAPE,
  DIGIT_SIDE,
  DIGIT_SIZES,
  type DigitWeights,
  type Halved,
  type Planes,
  runDigitNetwork,
} from '#core/reading/digit-network.ts';
import { invariant } from '#core/result.ts';

export type Example = { readonly picture: Float32Array; readonly digit: number };

const PARTS = Object.keys(DIGIT_SIZES) as readonly (keyof DigitWeights)[];

export function emptyWeights(): DigitWeights {
  return Object.fromEntries(PARTS.map((part) => [part, new Float32Array(DIGIT_SIZES[part])])) as DigitWeights;
}

/** Small random weights, scaled by how many values each sums (He et al. 2015). */
export function firstWeights(random: () => number): DigitWeights {
  const weights = emptyWeights();
  const { filter, first, second, hidden, classes } = DIGIT_SHAPE;
  const sums = {
    filters1: filter * filter,
    filters2: first * filter * filter,
    hidden: DIGIT_SIZES.hidden / hidden,
    output: DIGIT_SIZES.output / classes,
  };
  invariant(second > 0, 'a network has a second layer');
  for (const [part, sum] of Object.entries(sums)) {
    const values = weights[part as keyof typeof sums];
    const scale = Math.sqrt(6 / sum);
    values.forEach((_, at) => {
      values[at] = (random() * 2 - 1) * scale;
    });
  }
  return weights;
}

/** Adds the gradient of one example to `into`; returns its loss. */
export function addGradient({ picture, digit }: Example, weights: DigitWeights, into: DigitWeights): number {
  const seen = runDigitNetwork(picture, weights);
  const error = seen.probabilities.map((p, at) => p - (at === digit ? 0.91 : 0.01));
  const hiddenError = backThrough(error, {
    input: seen.hidden,
    weights: weights.output,
    into: into.output,
    bias: into.outputBias,
  });
  hiddenError.forEach((_, at) => {
    if ((seen.hidden[at] ?? 0) <= 0) hiddenError[at] = 0;
  });
  const features = backThrough(hiddenError, {
    input: seen.second.data,
    weights: weights.hidden,
    into: into.hidden,
    bias: into.hiddenBias,
  });
  convolutionGradients(picture, { seen, features, weights, into });
  return -Math.log(Math.max(1e-9, seen.probabilities[digit] ?? 0));
}

function convolutionGradients(
  picture: Float32Array,
  {
    seen,
    features,
    weights,
    into,
  }: {
    readonly seen: DigitActivations;
    readonly features: Float32Array;
    readonly weights: DigitWeights;
    readonly into: DigitWeights;
  },
): void {
  const atFirst = backThroughFilters(unhalved(features, seen.second), {
    input: seen.first,
    filters: weights.filters2,
    into: into.filters2,
    bias: into.bias2,
  });
  const input: Planes = { data: picture, count: 1, side: DIGIT_SIDE };
  backThroughFilters(unhalved(atFirst, seen.first), { input, filters: weights.filters1, into: into.filters1, bias: into.bias1 });
}

type Layer = {
  readonly input: Float32Array;
  readonly weights: Float32Array;
  readonly into: Float32Array;
  readonly bias: Float32Array;
};

function backThrough(error: Float32Array, { input, weights, into, bias }: Layer): Float32Array {
  const back = new Float32Array(input.length);
  error.forEach((one, row) => {
    if (one === 0) return;
    bias[row] = (bias[row] ?? 0) + one;
    const base = row * input.length;
    for (let k = 0; k < input.length; k++) {
      into[base + k] = (into[base + k] ?? 0) + one * (input[k] ?? 0);
      back[k] = (back[k] ?? 0) + one * (weights[base + k] ?? 0);
    }
  });
  return back;
}

/** Errors go back only to where each maximum came from, and only where it was above nothing. */
function unhalved(error: Float32Array, { data, from, count, side }: Halved): Planes {
  const full = side * 2;
  const out = new Float32Array(count * full * full);
  error.forEach((one, at) => {
    if ((data[at] ?? 0) > 0) out[from[at] ?? 0] = one;
  });
  return { data: out, count, side: full };
}

type FilterLayer = {
  readonly input: Planes;
  readonly filters: Float32Array;
  readonly into: Float32Array;
  readonly bias: Float32Array;
};

function backThroughFilters(error: Planes, { input, filters, into, bias }: FilterLayer): Float32Array {
  const size = DIGIT_SHAPE.filter;
  const back = new Float32Array(input.data.length);
  for (let plane = 0; plane < error.count; plane++) {
    for (let y = 0; y < error.side; y++) {
      for (let x = 0; x < error.side; x++) {
        const one = error.data[(plane * error.side + y) * error.side + x] ?? 0;
        if (one === 0) continue;
        bias[plane] = (bias[plane] ?? 0) + one;
        for (let source = 0; source < input.count; source++) {
          for (let fy = 0; fy < size; fy++) {
            const from = (source * input.side + y + fy) * input.side + x;
            const filter = ((plane * input.count + source) * size + fy) * size;
            for (let fx = 0; fx < size; fx++) {
              into[filter + fx] = (into[filter + fx] ?? 0) + one * (input.data[from + fx] ?? 0);
              back[from + fx] = (back[from + fx] ?? 0) + one * (filters[filter + fx] ?? 0);
            }
          }
        }
      }
    }
  }
  return back;
}

export type Step = { readonly rate: number; readonly momentum: number; readonly decay: number; readonly batch: number };

/** Moves the weights against the mean gradient and empties it. */
export function step(weights: DigitWeights, gradient: DigitWeights, speed: DigitWeights, how: Step): void {
  for (const part of PARTS) {
    const [w, g, v] = [weights[part], gradient[part], speed[part]];
    for (let at = 0; at < w.length; at++) {
      v[at] = how.momentum * (v[at] ?? 0) - how.rate * ((g[at] ?? 0) / how.batch + how.decay * (w[at] ?? 0));
      w[at] = (w[at] ?? 0) + (v[at] ?? 0);
      g[at] = 0;
    }
  }
}
