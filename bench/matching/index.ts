/**
 * `npm run bench -- matching [--part checks,apart,sizes,febrl,learnt] [--people N,N] [--seeds N,N] [--sizes N,N] [--pairs N]
 * [--prototype DIR] [--data DIR]`: generated card checks of three profiles, by preset, kind of card and name group; families
 * whom nothing on the card tells apart; time, memory and growth, beside the prototype where its folder is given; and the public
 * sets where theirs is.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadBackground } from '#backend/matching/load-background.ts';
import type { NameBackground } from '#core/match/background.ts';
import type { MatchPreset } from '#core/match/match.ts';
import { measureFebrl } from './febrl.ts';
import { keepFigure } from '../record/figure.ts';
import { generateCardCheck, type Profile } from '../../scripts/made-people/generate.ts';
import { benchOneCard, benchSizes } from './size.ts';
import { benchLearnt } from './learnt.ts';
import { measureToldApart } from './told-apart.ts';
import { type Measured, measureCardCheck, type Tally } from './measure.ts';

const PROFILES: readonly (readonly [Profile, readonly MatchPreset[]])[] = [
  ['rich', ['strict', 'standard']],
  ['sparse', ['strict', 'standard']],
  ['bare', ['standard']],
];

export async function benchMatching(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '500,5000' },
      seeds: { type: 'string', default: '21,22' },
      part: { type: 'string', default: 'checks,apart,sizes,febrl' },
      sizes: { type: 'string', default: '5000,20000' },
      pairs: { type: 'string', default: '2' },
      prototype: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const numbers = (text: string): readonly number[] => text.split(',').map(Number);
  const background = await loadBackground();
  const parts = values.part.split(',');
  if (parts.includes('checks')) benchChecks(numbers(values.people), numbers(values.seeds), background, say);
  if (parts.includes('apart')) reportToldApart(background, say);
  if (parts.includes('learnt')) {
    for (const people of numbers(values.people)) benchLearnt({ people, seeds: numbers(values.seeds), background }, say);
  }
  if (parts.includes('sizes')) {
    await benchOneCard(say);
    const { prototype = null } = values;
    benchSizes({ sizes: numbers(values.sizes), prototype, pairs: Number(values.pairs), say });
  }
  if (parts.includes('febrl') && values.data !== undefined) await benchFebrl(`${values.data}/linkage/febrl`, background, say);
}

function benchChecks(
  sizes: readonly number[],
  seeds: readonly number[],
  background: NameBackground,
  say: (line: string) => void,
): void {
  for (const people of sizes) {
    for (const [profile, presets] of PROFILES) {
      for (const preset of presets) {
        const runs = seeds.map((seed) =>
          measureCardCheck(generateCardCheck({ people, profile, seed, background }), background, preset),
        );
        report({ people, profile, preset, runs, say });
      }
    }
  }
}

function reportToldApart(background: NameBackground, say: (line: string) => void): void {
  say('\nNothing on the card but a name that tells nobody apart; clear, of how many cards');
  for (const { kind, preset, cards, clear } of measureToldApart(background, 500, 31)) {
    say(`  ${kind}, ${preset}: ${clear} of ${cards} clear${clear === 0 ? '; all go to a person' : ''}`);
  }
}

type Reporting = {
  readonly people: number;
  readonly profile: Profile;
  readonly preset: MatchPreset;
  readonly runs: readonly Measured[];
  readonly say: (line: string) => void;
};

function report({ people, profile, preset, runs, say }: Reporting): void {
  const all = runs.map((run) => run.all).reduce(plus);
  const listed = runs.map((run) => run.listed).reduce(plus);
  const ms = runs.reduce((sum, run) => sum + run.indexMs + run.matchMs, 0) / runs.length;
  const at = { of: 'people', size: people };
  const named = `${profile}, ${preset}`;
  keepFigure(`${named}: cards`, all.cards, { unit: 'cards', ...at }, 'checks');
  keepFigure(`${named}: clear`, all.clear, { unit: 'cards', ...at }, 'checks');
  keepFigure(`${named}: wrong and clear`, all.wrong, { unit: 'cards', ...at }, 'checks');
  keepFigure(`${named}: a run, list included`, ms, { unit: 'ms', ...at }, 'checks');
  say(`\n${people} people, ${profile}, ${preset}: ${all.cards} cards`);
  say(`  clear ${all.clear}, wrong and clear ${all.wrong} (95 % below ${upperBound(all.wrong, all.clear)})`);
  say(`  of the signers on the list: clear ${share(listed.clear, listed)}, none ${share(listed.none, listed)}`);
  say(`  first ${share(listed.first, listed)}, in three ${share(listed.three, listed)}, in five ${share(listed.five, listed)}`);
  say(`  ${ms.toFixed(0)} ms a run, list included; processor ${average(runs, (run) => run.cpuMs).toFixed(0)} ms`);
  for (const [title, tallies] of [
    ['kind', merged(runs.map((run) => run.byKind))],
    ['name group', merged(runs.map((run) => run.byGroup))],
  ] as const) {
    const cells = [...tallies].map(
      ([name, own]) => `${name} ${share(own.clear, own)} clear, ${own.wrong} wrong, ${share(own.first, own)} first`,
    );
    say(`  by ${title}: ${cells.join(' · ')}`);
  }
  const coverages = [...merged(runs.map((run) => run.byGroup)).values()].map((own) => own.clear / own.cards);
  say(`  gap in coverage between name groups: ${(100 * (Math.max(...coverages) - Math.min(...coverages))).toFixed(1)} points`);
  for (const line of calibrationLines(runs)) say(line);
  const namesakes = runs.flatMap((run) => run.wrong).filter(({ card }) => card.kind !== 'namesake');
  for (const { card, match } of namesakes) say(`  wrong and no namesake: ${card.kind} ${card.cardId}: ${match.why.join(' ')}`);
}

async function benchFebrl(folder: string, background: NameBackground, say: (line: string) => void): Promise<void> {
  for (const set of ['dataset1', 'dataset2', 'dataset3'].filter((name) => existsSync(`${folder}/${name}.csv`))) {
    const found = await measureFebrl(folder, set, background);
    say(`\nFEBRL ${set}: ${found.cards} duplicates against their originals`);
    say(
      `  first ${found.first}; clear and wrong: strict ${found.clearStrict.join(' and ')}, standard ${found.clearStandard.join(' and ')}`,
    );
    say(
      `  pairs: best F1 ${found.bestF1.toFixed(4)} (precision ${found.precision.toFixed(4)}, recall ${found.recall.toFixed(4)}), ` +
        `recall before the first false pair ${found.recallAtNoneFalse.toFixed(4)}; ${found.ms.toFixed(0)} ms`,
    );
  }
}

/** The probability that is shown against how often the first was right, where it is 0.9 and more. */
function calibrationLines(runs: readonly Measured[]): readonly string[] {
  const bins = (runs[0]?.calibration ?? []).map(({ from }, at) => {
    const own = runs.flatMap(({ calibration }) => calibration[at] ?? []);
    const sum = (of: (bin: (typeof own)[number]) => number): number => own.reduce((total, bin) => total + of(bin), 0);
    return { from, cards: sum((bin) => bin.cards), predicted: sum((bin) => bin.predicted), right: sum((bin) => bin.right) };
  });
  const told = bins.filter(({ from, cards }) => from >= 0.9 && cards > 0);
  const cells = told.map(
    ({ from, cards, predicted, right }) =>
      `${from} and more: said ${(predicted / cards).toFixed(4)}, right ${(right / cards).toFixed(4)} of ${cards}`,
  );
  return [`  shown probability: ${cells.join(' · ')}`];
}

/** Of a share of which `wrong` of `tried` were seen: the Poisson upper bound at 95 %. */
function upperBound(wrong: number, tried: number): string {
  let bound = wrong === 0 ? 3 : wrong;
  while (atMost(wrong, bound) > 0.05) bound += 0.01;
  return tried === 0 ? '1' : (bound / tried).toExponential(1);
}

function atMost(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let index = 0; index <= count; index++) {
    sum += term;
    term *= mean / (index + 1);
  }
  return sum;
}

function plus(a: Tally, b: Tally): Tally {
  return {
    cards: a.cards + b.cards,
    clear: a.clear + b.clear,
    wrong: a.wrong + b.wrong,
    review: a.review + b.review,
    none: a.none + b.none,
    first: a.first + b.first,
    three: a.three + b.three,
    five: a.five + b.five,
  };
}

function merged(runs: readonly ReadonlyMap<string, Tally>[]): ReadonlyMap<string, Tally> {
  const sum = new Map<string, Tally>();
  for (const run of runs) {
    for (const [name, own] of run) {
      const known = sum.get(name);
      sum.set(name, known === undefined ? own : plus(known, own));
    }
  }
  return sum;
}

function share(part: number, { cards }: Tally): string {
  return cards === 0 ? '-' : `${((100 * part) / cards).toFixed(2)} %`;
}

function average(runs: readonly Measured[], value: (run: Measured) => number): number {
  return runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
}

if (process.argv[1] === import.meta.filename) {
  await benchMatching(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
