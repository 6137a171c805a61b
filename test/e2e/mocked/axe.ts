import axe from 'axe-core';
import type { Page } from 'playwright-core';

export type Violation = { readonly rule: string; readonly on: readonly string[]; readonly what: string };

/** Runs axe in the page, in its own words; through the debugger, so that the page's policy stays as it is. */
export async function violations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { readonly axe: typeof axe };
    const found = await here.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, help, nodes }) => ({
      rule: id,
      what: help,
      on: nodes.slice(0, 4).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`),
    }));
  });
}
