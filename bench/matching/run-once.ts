/** One run in a process of its own, so that its memory is its own: `run-once.ts ours|PROTOTYPE_FOLDER PEOPLE SEED`; prints JSON. */
import { loadBackground } from '#backend/matching/load-background.ts';
import type { NameBackground } from '#core/match/background.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { asEmployeeList } from './as-list.ts';
import { generateCardCheck, type CardCheck } from '../../scripts/made-people/generate.ts';
import { prototypeRun } from './prototype.ts';

export type OneRun = {
  readonly cards: number;
  readonly first: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
};

const [who = 'ours', people = '5000', seed = '3'] = process.argv.slice(2);
const background = await loadBackground();
const check = generateCardCheck({ people: Number(people), profile: 'rich', seed: Number(seed), background });
const run = who === 'ours' ? ourRun(check, background) : await prototypeRun(who, check, background);
const [cpu, begun] = [process.cpuUsage(), performance.now()];
const first = run();
const used = process.cpuUsage(cpu);
const result: OneRun = {
  cards: check.cards.length,
  first,
  wallSeconds: (performance.now() - begun) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(result));

function ourRun({ people: made, employer, cards }: CardCheck, tables: NameBackground): () => number {
  const list = asEmployeeList(made, employer);
  return () => {
    const matcher = createMatcher({ list, background: tables, preset: 'strict' });
    return cards.filter(({ query, truth }) => matcher.rank(query).candidates[0]?.personId === truth).length;
  };
}
