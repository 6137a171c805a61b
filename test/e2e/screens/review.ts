import type { Page } from 'playwright-core';

export function reviewScreen(page: Page) {
  const side = () => page.getByRole('complementary', { name: 'What to decide' });
  return {
    side,
    question: () => page.getByRole('heading', { name: /Do these two match|Decided/ }),
    card: async () => (await page.getByLabel('Go to a card').inputValue()).trim(),
    left: () => page.getByText(/left of/),
    count: () => side().getByRole('button', { name: /^Count for|^Count, once|^Choose a person/ }),
    palette: () => page.getByRole('dialog', { name: /why\?|for what\?|which\?/ }),
    search: () => page.getByRole('dialog', { name: 'Search the employee list' }),
    /** Waits until another card than this one is shown. */
    leave: async (cardId: string) => {
      await page.waitForFunction((left) => {
        const select = document.querySelector<HTMLSelectElement>('select[aria-label="Go to a card"]');
        return select === null || select.value !== left;
      }, cardId);
    },
  };
}
