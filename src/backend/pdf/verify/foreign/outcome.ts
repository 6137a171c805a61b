import type { ForeignCheckResult } from './foreign-report.ts';

/** How a check of a foreign file ended. */
export type Outcome = { readonly result: ForeignCheckResult; readonly detail: string };

export const passed = (detail: string): Outcome => ({ result: 'passed', detail });
export const failed = (detail: string): Outcome => ({ result: 'failed', detail });
export const unsure = (detail: string): Outcome => ({ result: 'indeterminate', detail });
