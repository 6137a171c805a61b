/**
 * A small convolutional network for one handwritten digit (LeCun et al. 1998, cut down): two layers of 5 by 5 filters, each halved by
 * its maximum, then one hidden layer. Plain arithmetic on plain arrays: the same answer on every machine.
 */

/** The picture's side; ink is 1, paper 0, row by row. */
export const DIGIT_SIDE = 28;

export type DigitWeights = {
  readonly filters1: Float32Array;
  readonly bias1: Float32Array;
  readonly filters2: Float32Array;
  readonly bias2: Float32Array;
  readonly hidden: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
};

export const DIGIT_SHAPE = { filter: 5, first: 8, second: 16, hidden: 64, classes: 10 } as const;

const FIRST_SIDE = DIGIT_SIDE - DIGIT_SHAPE.filter + 1;
const FIRST_HALF = FIRST_SIDE / 2;
const SECOND_SIDE = FIRST_HALF - DIGIT_SHAPE.filter + 1;
const SECOND_HALF = SECOND_SIDE / 2;
const FEATURES = DIGIT_SHAPE.second * SECOND_HALF * SECOND_HALF;

/** How many numbers each part holds, in the order in which they are stored. */
export const DIGIT_SIZES: { readonly [Part in keyof DigitWeights]: number } = {
  filters1: DIGIT_SHAPE.first * DIGIT_SHAPE.filter * DIGIT_SHAPE.filter,
  bias1: DIGIT_SHAPE.first,
  filters2: DIGIT_SHAPE.second * DIGIT_SHAPE.first * DIGIT_SHAPE.filter * DIGIT_SHAPE.filter,
  bias2: DIGIT_SHAPE.second,
  hidden: DIGIT_SHAPE.hidden * FEATURES,
  hiddenBias: DIGIT_SHAPE.hidden,
  output: DIGIT_SHAPE.classes * DIGIT_SHAPE.hidden,
  outputBias: DIGIT_SHAPE.classes,
};

/** All that the network computed on the way, as training needs it. `from`: which of the four each maximum came from. */
export type DigitActivations = {
  readonly first: Halved;
  readonly second: Halved;
  readonly hidden: Float32Array;
  readonly probabilities: Float32Array;
};

export type Planes = { readonly data: Float32Array; readonly count: number; readonly side: number };
export type Halved = Planes & { readonly from: Int32Array };

export function runDigitNetwork(picture: Float32Array, weights: DigitWeights): DigitActivations {
  const input: Planes = { data: picture, count: 1, side: DIGIT_SIDE };
  const first = halved(filtered(input, weights.filters1, weights.bias1));
  const second = halved(filtered(first, weights.filters2, weights.bias2));
  const hidden = connected(second.data, weights.hidden, weights.hiddenBias).map((value) => Math.max(0, value));
  return { first, second, hidden, probabilities: softmax(connected(hidden, weights.output, weights.outputBias)) };
}

function filtered({ data, count, side }: Planes, filters: Float32Array, bias: Float32Array): Planes {
  const size = DIGIT_SHAPE.filter;
  const outSide = side - size + 1;
  const out = new Float32Array(bias.length * outSide * outSide);
  for (let plane = 0; plane < bias.length; plane++) {
    const base = plane * outSide * outSide;
    out.fill(bias[plane] ?? 0, base, base + outSide * outSide);
    for (let source = 0; source < count; source++) {
      for (let fy = 0; fy < size; fy++) {
        for (let fx = 0; fx < size; fx++) {
          const weight = filters[((plane * count + source) * size + fy) * size + fx] ?? 0;
          for (let y = 0; y < outSide; y++) {
            const from = source * side * side + (y + fy) * side + fx;
            const to = base + y * outSide;
            for (let x = 0; x < outSide; x++) out[to + x] = (out[to + x] ?? 0) + weight * (data[from + x] ?? 0);
          }
        }
      }
    }
  }
  return { data: out, count: bias.length, side: outSide };
}

/** The greatest of each two by two; less than nothing counts as nothing. */
function halved({ data, count, side }: Planes): Halved {
  const half = side / 2;
  const out = new Float32Array(count * half * half);
  const from = new Int32Array(out.length);
  for (let plane = 0; plane < count; plane++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        const corner = plane * side * side + y * 2 * side + x * 2;
        let best = corner;
        for (const at of [corner + 1, corner + side, corner + side + 1]) if ((data[at] ?? 0) > (data[best] ?? 0)) best = at;
        const to = (plane * half + y) * half + x;
        out[to] = Math.max(0, data[best] ?? 0);
        from[to] = best;
      }
    }
  }
  return { data: out, from, count, side: half };
}

function connected(input: Float32Array, weights: Float32Array, bias: Float32Array): Float32Array {
  return bias.map((start, row) => {
    let sum = start;
    const base = row * input.length;
    for (let k = 0; k < input.length; k++) sum += (weights[base + k] ?? 0) * (input[k] ?? 0);
    return sum;
  });
}

function softmax(values: Float32Array): Float32Array {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = values.map((value) => Math.exp(value - most));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
}
