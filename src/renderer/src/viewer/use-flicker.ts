import { useEffect, useState, type Dispatch } from 'react';
import type { ViewerAct, ViewerState } from './viewer-state.ts';

/** Half a second each: far below the three flashes a second that can do harm. */
const FLICKER_MS = 500;

/** Shows one image and then the other by itself, until she holds it. `onHold`: holds it, and from then on changes by hand. */
export function useFlicker({ mode }: ViewerState, dispatch: Dispatch<ViewerAct>): { readonly onHold: () => void } {
  const [held, setHeld] = useState(false);
  const calm = useCalm();
  const runs = mode === 'flicker' && !held && !calm;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = window.setInterval(() => dispatch({ do: 'flick' }), FLICKER_MS);
    return () => window.clearInterval(timer);
  }, [dispatch, runs]);
  return {
    onHold: () => {
      if (mode !== 'flicker') return;
      if (runs) setHeld(true);
      dispatch({ do: 'flick' });
    },
  };
}

/** Whoever asked the system for less motion gets none that starts by itself. */
function useCalm(): boolean {
  const [calm] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  return calm;
}
