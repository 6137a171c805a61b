/** What learning the numbers from the register's own cards changes against the fixed ones, on the same card checks. */
import type { NameBackground } from '#core/match/background.ts';
import { estimateParameters } from '#core/match/estimate.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { DEFAULT_PARAMETERS } from '#core/match/parameters.ts';
import { asEmployeeList } from './as-list.ts';
import { generateCardCheck, type Profile } from '../../scripts/made-people/generate.ts';
import { measureCardCheck, type Measured } from './measure.ts';

type Learning = { readonly people: number; readonly seeds: readonly number[]; readonly background: NameBackground };

export function benchLearnt({ people, seeds, background }: Learning, say: (line: string) => void): void {
  for (const profile of ['rich', 'sparse'] as const satisfies readonly Profile[]) {
    for (const preset of ['strict', 'standard'] as const) {
      const runs = seeds.map((seed) => {
        const check = generateCardCheck({ people, profile, seed, background });
        const matcher = createMatcher({ list: asEmployeeList(check.people, check.employer), background, preset });
        const queries = check.cards.map(({ query }) => query);
        const learnt = estimateParameters(matcher, background, queries);
        return {
          fixed: measureCardCheck(check, background, preset, DEFAULT_PARAMETERS),
          learnt: measureCardCheck(check, background, preset, learnt),
        };
      });
      say(`\n${people} people, ${profile}, ${preset}, ${seeds.length} seeds`);
      say(`  fixed numbers:  ${described(runs.map(({ fixed }) => fixed))}`);
      say(`  learnt numbers: ${described(runs.map(({ learnt }) => learnt))}`);
    }
  }
}

function described(runs: readonly Measured[]): string {
  const sum = (of: (run: Measured) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const listed = sum((run) => run.listed.cards);
  const share = (part: number): string => `${((100 * part) / listed).toFixed(2)} %`;
  const [clear, wrong] = [sum((run) => run.all.clear), sum((run) => run.all.wrong)];
  return `clear ${clear}, of them wrong ${wrong}; clear ${share(sum((run) => run.listed.clear))}, first ${share(sum((run) => run.listed.first))}, none ${share(sum((run) => run.listed.none))}`;
}
