/** Steps of one walk: each builds on the one before, so after a failure the rest is skipped, not failed once more. */
import { test, type TestContext } from 'vitest';

export function walk(
  onFailure: (claim: string) => Promise<unknown>,
): (claim: string, step: () => Promise<void>, timeoutMs?: number) => void {
  let stopped = false;
  return (claim, step, timeoutMs) => {
    test(
      claim,
      async (context: TestContext) => {
        if (stopped) context.skip();
        stopped = true;
        try {
          await step();
        } catch (error) {
          await onFailure(claim);
          throw error;
        }
        stopped = false;
      },
      timeoutMs,
    );
  };
}
