import { startTransition, useState } from 'react';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { Result } from '#core/result.ts';

type Refusal = { readonly kind: string };

export type Act<A, R, E extends Refusal> = {
  readonly pending: boolean;
  readonly refusal: E | null;
  readonly run: (given: A) => Promise<Result<R, E>>;
  readonly forget: () => void;
};

/**
 * One command of the contract with its pending state and its refusal. Nothing is shown as done before main has answered:
 * a determination that did not commit must never be on the screen.
 */
export function useAct<A, R, E extends Refusal>(send: (given: A) => Promise<Result<R, E>>): Act<A, R, E | BoundaryRefusal> {
  const [state, setState] = useState<{ pending: boolean; refusal: E | BoundaryRefusal | null }>({
    pending: false,
    refusal: null,
  });

  async function run(given: A): Promise<Result<R, E | BoundaryRefusal>> {
    setState({ pending: true, refusal: null });
    const answer = await send(given).catch(lostCall);
    if (answer.ok) {
      // What comes of the act is drawn first: often it replaces what waited, which then need not be drawn once more.
      startTransition(() => setState({ pending: false, refusal: null }));
    } else setState({ pending: false, refusal: answer.error });
    return answer;
  }

  return { ...state, run, forget: () => setState({ pending: false, refusal: null }) };
}

/** The bridge itself gave way: there is no line in the diagnostics to point to. */
function lostCall(): { readonly ok: false; readonly error: BoundaryRefusal } {
  return { ok: false, error: { kind: 'unexpected', reference: 'the window lost its connection to the desk' } };
}
