/** What a register's own cards teach of how its cards go wrong, with the hash under which the numbers are known afterwards. */
import type { EmployeeList } from '#core/list/employee-list.ts';
import { estimateParameters } from '#core/match/estimate.ts';
import type { MatchQuery } from '#core/match/match.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { DEFAULT_PARAMETERS, type Parameters, parametersText } from '#core/match/parameters.ts';
import type { Sha256 } from '#core/ids.ts';
import { sha256Of } from '#backend/sha256.ts';
import { loadBackground, NAME_TABLES } from './load-background.ts';

export type Learnt = {
  readonly parameters: Parameters;
  /** False where there were too few cards to learn from: the safe defaults. */
  readonly fromCards: boolean;
  readonly sha256: Sha256;
};

type Learning = { readonly list: EmployeeList; readonly queries: readonly MatchQuery[]; readonly nameTables?: string };

export async function learnParameters({ list, queries, nameTables = NAME_TABLES }: Learning): Promise<Learnt> {
  const background = await loadBackground(nameTables);
  const matcher = createMatcher({ list, background, preset: 'paper' });
  const parameters = estimateParameters(matcher, background, queries);
  const sha256 = sha256Of(new TextEncoder().encode(parametersText(parameters)));
  return { parameters, fromCards: parameters !== DEFAULT_PARAMETERS, sha256 };
}
