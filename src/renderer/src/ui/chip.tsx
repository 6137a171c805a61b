import type { ReactNode } from 'react';
import css from './chip.module.css';

/** A state by word, by shape and by colour, in that order of importance. */
export type ChipTone = 'counted' | 'question' | 'refused' | 'challenged' | 'plain' | 'open';

export function Chip({ tone, children }: { readonly tone: ChipTone; readonly children: ReactNode }) {
  return (
    <span className={css.chip} data-tone={tone}>
      {children}
    </span>
  );
}
