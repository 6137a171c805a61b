/**
 * The hash of every answer to a generated card check, waterfalls included: the same before and after a change that is to be faster and
 * nothing else. `node bench/matching/answers.ts PEOPLE SEED [PROFILE] [PRESET]`
 */
import { createHash } from 'node:crypto';
import { loadBackground } from '#backend/matching/load-background.ts';
import type { MatchPreset } from '#core/match/match.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { asEmployeeList } from './as-list.ts';
import { generateCardCheck, type Profile } from '../../scripts/made-people/generate.ts';

const [people = '5000', seed = '21', profile = 'rich', preset = 'strict'] = process.argv.slice(2);
const background = await loadBackground();
const check = generateCardCheck({ people: Number(people), profile: profile as Profile, seed: Number(seed), background });
const list = asEmployeeList(check.people, check.employer);
const cpu = process.cpuUsage();
const matcher = createMatcher({ list, background, preset: preset as MatchPreset });
const hash = createHash('sha256');
for (const { query } of check.cards) hash.update(JSON.stringify(matcher.rank(query)));
const { user, system } = process.cpuUsage(cpu);
const seconds = ((user + system) / 1e6).toFixed(1);
process.stdout.write(
  `${people} ${seed} ${profile} ${preset}: ${check.cards.length} answers ${hash.digest('hex')} (${seconds} s of processor)\n`,
);
