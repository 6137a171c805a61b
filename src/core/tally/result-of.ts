/** From standings to an outcome: the arithmetic, and what blocks it whatever the arithmetic says. */
import type { GroundRules } from '../rules/ground-rules.ts';
import { countStandings, openOutcome, type Figures } from './count-standings.ts';
import type { CardStanding, PersonStanding, TallyOutcome } from './tally.ts';

export type Standing = {
  readonly outcome: TallyOutcome;
  readonly blockedBy: readonly string[];
  readonly figures: Figures;
  /** Any challenged person, or any questioned card that stands for its person. */
  readonly anyOpen: boolean;
};

type Question = {
  readonly persons: readonly PersonStanding[];
  readonly cards: readonly (CardStanding & { readonly blocks?: readonly string[] })[];
};

/** Silent terms are weighed apart (`silence.ts`); a silent `undetermined` holds nothing back here. */
export function resultOf(rules: GroundRules, { persons, cards }: Question): Standing {
  const figures = countStandings({ rules, persons, cards });
  const anyOpen = figures.challenged > 0 || cards.some(({ state }) => state === 'questioned');
  const blockedBy: string[] = [];
  if (figures.eligible + figures.challenged === 0) blockedBy.push('list.empty');
  for (const { blocks } of cards) for (const path of blocks ?? []) if (!blockedBy.includes(path)) blockedBy.push(path);
  if (cards.some(({ state }) => state === 'undetermined')) blockedBy.push('undetermined');
  if (rules.undetermined === 'hold' && anyOpen) blockedBy.push('disputes');
  if (isDoubtfulMany(rules, figures)) blockedBy.push('doubtfulMany');
  return { outcome: blockedBy.length > 0 ? 'blocked' : openOutcome({ rules, figures }), blockedBy, figures, anyOpen };
}

/** Parameter 60 (NJ D.R. 2010-3): so many doubtful cards that none can be relied on. */
function isDoubtfulMany({ doubtfulMany }: GroundRules, { counted, questioned, challengedWith }: Figures): boolean {
  if (doubtfulMany === null) return false;
  const doubtful = questioned + challengedWith.questioned;
  const all = doubtful + counted + challengedWith.counted;
  return doubtful > 0 && 100 * doubtful >= doubtfulMany.percent * all;
}
