/**
 * Writes resources/names/misspelling-chance.tsv: how often two unrelated people's names come out "misspelt" or "loosely
 * similar", by length, drawn from the frequency tables. Run again when a level's rule or a table changes:
 * `node bench/matching/chance-table.ts`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseFrequencies, parseNicknames } from '#core/match/background.ts';
import { LEVEL } from '#core/match/levels.ts';
import { nameLevel, type Nicknames, wordShape } from '#core/match/name-level.ts';
import { createRandom, weightedPicker } from '../../scripts/made-people/random.ts';

const DRAWS = 400_000;
const LONGEST = 15;
const folder = new URL('../../resources/names/', import.meta.url);

function chances(shares: ReadonlyMap<string, number>, nicknames: Nicknames): readonly (readonly [number, number])[] {
  const draw = weightedPicker(shares, createRandom(12345));
  const shapes = new Map([...shares.keys()].map((name) => [name, wordShape(name)]));
  const [drawn, misspelt, loose] = [0, 1, 2].map(() => Array.from({ length: LONGEST + 2 }, () => 0)) as [
    number[],
    number[],
    number[],
  ];
  for (let round = 0; round < DRAWS; round++) {
    const [a, b] = [draw(), draw()];
    const length = Math.min(LONGEST, a.length);
    drawn[length] = (drawn[length] ?? 0) + 1;
    const level = nameLevel(shapes.get(a)!, shapes.get(b)!, nicknames);
    if (level === LEVEL.misspelt) misspelt[length] = (misspelt[length] ?? 0) + 1;
    if (level === LEVEL.loose) loose[length] = (loose[length] ?? 0) + 1;
  }
  const smooth = (counts: readonly number[], length: number): number => {
    const near = [length - 1, length, length + 1].filter((one) => one >= 1 && one <= LONGEST);
    const sum = (values: readonly number[]): number => near.reduce((total, one) => total + (values[one] ?? 0), 0);
    return (sum(counts) + 0.5) / (sum(drawn) + 1000);
  };
  return Array.from({ length: LONGEST + 1 }, (_, length) => [smooth(misspelt, length), smooth(loose, length)] as const);
}

const nicknames = parseNicknames(await readFile(new URL('nicknames.txt', folder), 'utf8'));
const lines = [
  '# kind, length of the word, chance of "misspelt", chance of "loosely similar"; written by bench/matching/chance-table.ts',
];
for (const [kind, file] of [
  ['given', 'given-names.tsv'],
  ['family', 'surnames.tsv'],
] as const) {
  const shares = parseFrequencies(await readFile(new URL(file, folder), 'utf8'));
  for (const [length, [misspelt, loose]] of chances(shares, nicknames).entries()) {
    lines.push([kind, length, misspelt.toPrecision(3), loose.toPrecision(3)].join('\t'));
  }
}
await writeFile(new URL('misspelling-chance.tsv', folder), `${lines.join('\n')}\n`);
