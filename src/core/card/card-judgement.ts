/** What the rules made of one document: its standing, and everything that led there. */
import type { SilentPath } from '../rules/silent-terms.ts';
import type { CardStanding } from '../tally/tally.ts';
import type { Finding } from './finding.ts';

export type CardJudgement = CardStanding & {
  readonly findings: readonly Finding[];
  /** Silent terms on which the state hangs. */
  readonly silent: readonly SilentPath[];
  readonly blocks: readonly 'channels.conflict'[];
};
