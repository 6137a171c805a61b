import type { Page } from 'playwright-core';
import type { CardRowView } from '#contract/intake-views.ts';
import { asked } from '../screens/asked.ts';

/** Each card with the digest of its picture, as one line; none while no matter is open. */
export async function cardsInMatter(page: Page): Promise<readonly string[]> {
  const given = { state: 'all', batchId: null, offset: 0, limit: 100 };
  const found = await asked<{ readonly cards: readonly CardRowView[] } | undefined>(page, 'cards.page', given);
  return (found?.cards ?? []).map(({ cardId, image }) => `card ${cardId} ${image?.sha256 ?? ''}`);
}
