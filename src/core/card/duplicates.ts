/** One person, several cards: parameter 42, `formats.md` 4, Duplicates. */
import type { CardState } from './card.ts';
import type { Dated } from './dated.ts';

type Placed = { readonly document: Dated; readonly state: CardState };

/**
 * The one card that stands for the person: the earliest that counts, else the earliest that is questioned. Null where there
 * is neither. Earliest by signing date, then receipt, then card id; a card without a date comes last.
 */
export function standingCard<T extends Placed>(cards: readonly T[]): T | null {
  const counted = cards.filter(({ state }) => state === 'counted');
  const field = counted.length > 0 ? counted : cards.filter(({ state }) => state === 'questioned');
  return field.toSorted((a, b) => compare(a.document, b.document))[0] ?? null;
}

function compare(a: Dated, b: Dated): number {
  const keys = [sortKey(a), sortKey(b)] as const;
  for (const index of [0, 1, 2, 3, 4] as const) {
    const [left, right] = [keys[0][index], keys[1][index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

const NEVER = '9999-99-99';

function sortKey({ signed, received, facts }: Dated): readonly [string, number, string, number, string] {
  const at = signed.kind === 'on' ? signed.at : null;
  return [at?.day ?? NEVER, at?.second ?? -1, received?.day ?? NEVER, received?.second ?? -1, facts.cardId];
}
