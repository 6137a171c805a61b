/** One count from drafts, for tests of the law. */
import { parseRulings } from '#core/rules/rulings.ts';
import { tally, type LawTally } from '#core/tally/run-tally.ts';
import type { TitleMapping } from '#core/list/titles.ts';
import { someCards, type CardDraft } from './cards.ts';
import { aList, type RowDraft } from './list.ts';
import { someRules } from './rules.ts';

export type CountDraft = {
  readonly rules?: Parameters<typeof someRules>[0];
  readonly list: readonly RowDraft[];
  readonly cards: readonly CardDraft[];
  readonly rulings?: readonly object[];
  readonly titleMappings?: readonly TitleMapping[];
};

export function count(draft: CountDraft): LawTally {
  const [rules, list, cards] = [someRules(draft.rules), aList(draft.list), someCards(draft.cards)];
  const rulings = parseRulings(draft.rulings ?? [], {
    persons: new Set(list.people.map(({ personId }) => personId)),
    cards: new Set(cards.map(({ cardId }) => cardId)),
    units: (rules.units ?? []).map(({ id }) => id),
  });
  if (!rulings.ok) throw new Error(`The builder's rulings do not stand: ${JSON.stringify(rulings.error)}`);
  return tally({ rules, list, cards, rulings: rulings.value, titleMappings: draft.titleMappings ?? [] });
}
