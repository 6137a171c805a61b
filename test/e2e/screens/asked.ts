/** What the window itself asks main through its bridge: a test's eye where a figure stands in many places, or in none. */
import type { Page } from 'playwright-core';

type Bridge = Readonly<Record<string, Readonly<Record<string, (given: unknown) => Promise<{ readonly value: unknown }>>>>>;

/** `call` as in the contract: `tally.view`. `T` is what the contract answers. */
export async function asked<T>(page: Page, call: string, given: unknown = null): Promise<T> {
  const answer = await page.evaluate(
    async ([name, argument]) => {
      const { countersign } = window as unknown as { readonly countersign: Bridge };
      const [group = '', member = ''] = name.split('.');
      return (await countersign[group]?.[member]?.(argument))?.value;
    },
    [call, given] as const,
  );
  return answer as T;
}
