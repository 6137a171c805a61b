/** Chromium's own trace of what a page did meanwhile. */
import type { Page } from 'playwright-core';
import type { TraceEvent } from './frame-work.ts';

export async function tracing(page: Page, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page of a browser');
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'],
  });
  await run();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  return trace.traceEvents;
}
