/**
 * Fits the two numbers of `picture-name.ts` on real hand-printed names: how much of a recogniser's log likelihood counts, and what
 * being exactly a listed name is worth. Half the names fit, the other half (by the key alone) says how well.
 * `node bench/matching/picture-fit.ts DATA [MINUTES]`; what was read is kept in `bench/results/matching` and not read twice.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_PARAMETERS } from '#core/match/parameters.ts';
import type { ListedName } from '#core/reading/name-reading.ts';
import { seeded } from '../../scripts/practice/random.ts';
import { dataFile, manifestItems, shuffled } from '../reading/manifest.ts';
import { pictureReader } from '../reading/read-picture.ts';

type Read = { readonly file: string; readonly truth: string; readonly names: readonly (readonly [string, number])[] };
type Numbers = { readonly share: number; readonly information: number };

const LISTED = 500;
const KEPT = join(import.meta.dirname, '../results/matching/picture-names.jsonl');
const [data = '', minutes = '10'] = process.argv.slice(2);
const asked = { data, seed: 5, limit: Number.POSITIVE_INFINITY };
const all = await collect(Number(minutes));
const whole = all.filter(({ truth, names }) => names.some(([key]) => key === truth));
const half = (wanted: number): readonly Read[] => whole.filter(({ file }) => sumOfCodes(file) % 2 === wanted);
const [fitted, apart] = [half(0), half(1)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(
  `${all.length} names read, ${whole.length} with the true one among those scored; ${fitted.length} fit, ${apart.length} kept apart`,
);
const best = grid().reduce((a, b) => (fitness(fitted, b) > fitness(fitted, a) ? b : a));
for (const [title, numbers] of [
  ['as shipped', { share: 0.5, information: 16 }],
  ['fitted', best],
] as const) {
  const [own, other] = [fitness(fitted, numbers), fitness(apart, numbers)];
  say(
    `${title}: share ${numbers.share}, information ${numbers.information}: mean log score ${own.toFixed(4)}; apart ${other.toFixed(4)}`,
  );
  say(`  apart, sure (0.99 and more): ${described(sureOf(apart, numbers))}`);
  say(
    `  all, the true person listed and nobody suggested: ${whole.filter((read) => isNobodys(read, numbers)).length} of ${whole.length}`,
  );
}

async function collect(most: number): Promise<readonly Read[]> {
  mkdirSync(dirname(KEPT), { recursive: true });
  const known = existsSync(KEPT) ? readFileSync(KEPT, 'utf8').trim().split('\n').filter(Boolean) : [];
  const read = known.map((line) => JSON.parse(line) as Read);
  const until = Date.now() + most * 60_000;
  const items = manifestItems(asked, 'names').filter(({ kind }) => kind === 'name');
  const left = shuffled(items, seeded(5)).filter(({ file }) => !read.some((one) => one.file === file));
  if (left.length === 0 || most === 0) return read;
  const reader = await pictureReader({ people: listOf(items.map(({ truth }) => truth)) });
  for (const { file, truth } of left) {
    if (Date.now() > until) break;
    const { names } = await reader.read(dataFile(asked, 'names', file));
    const one = { file, truth, names: names.map(({ key, likelihood }) => [key, likelihood] as const) };
    appendFileSync(KEPT, `${JSON.stringify(one)}\n`);
    read.push(one);
  }
  await reader.close();
  return read;
}

function listOf(names: readonly string[]): readonly ListedName[] {
  return [...new Set(names)].slice(0, LISTED).map((full) => ({
    key: full,
    name: { full, given: null, middle: null, family: null, suffix: null },
    otherNames: [],
  }));
}

/** As `posterior.ts` has it, listed or not being equally likely beforehand; each name once as it is, once as a stranger's. */
function chances({ truth, names }: Read, { share, information }: Numbers, listed: boolean) {
  const people = names.filter(([key]) => listed || key !== truth);
  const odds = people.map(([, likelihood]) => 2 ** ((Math.min(0, likelihood) / Math.LN2) * share + information) / LISTED);
  const sum = odds.reduce((total, one) => total + one, 1);
  const first = odds.reduce((at, one, other) => (one > (odds[at] ?? 0) ? other : at), 0);
  return {
    right: listed ? (odds[people.findIndex(([key]) => key === truth)] ?? 0) / sum : 1 / sum,
    sure: (odds[first] ?? 0) / sum,
    firstIsRight: listed && people[first]?.[0] === truth,
  };
}

/** As `decide.ts` has it: everybody on the list together comes below two in a hundred. */
function isNobodys({ names }: Read, { share, information }: Numbers): boolean {
  const prior = DEFAULT_PARAMETERS.prior / (1 - DEFAULT_PARAMETERS.prior) / LISTED;
  const odds = names.map(([, likelihood]) => prior * 2 ** ((Math.min(0, likelihood) / Math.LN2) * share + information));
  const sum = odds.reduce((total, one) => total + one, 0);
  return sum / (1 + sum) < 0.02;
}

function fitness(reads: readonly Read[], numbers: Numbers): number {
  const scores = reads.flatMap((read) => [true, false].map((listed) => Math.log(chances(read, numbers, listed).right + 1e-9)));
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function sureOf(reads: readonly Read[], numbers: Numbers) {
  const cases = reads.flatMap((read) => [true, false].map((listed) => chances(read, numbers, listed)));
  const sure = cases.filter((one) => one.sure >= 0.99);
  return { cases: cases.length, sure: sure.length, wrong: sure.filter(({ firstIsRight }) => !firstIsRight).length };
}

function described({ cases, sure, wrong }: ReturnType<typeof sureOf>): string {
  return `${sure} of ${cases} (half of them strangers), ${wrong} wrong`;
}

function grid(): readonly Numbers[] {
  const shares = Array.from({ length: 30 }, (_, at) => (at + 1) / 20);
  return shares.flatMap((share) => Array.from({ length: 27 }, (_, at) => ({ share, information: at + 4 })));
}

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
