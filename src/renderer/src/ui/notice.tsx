import type { ReactNode } from 'react';
import css from './notice.module.css';

type NoticeProps = { readonly tone: 'refused' | 'question' | 'counted' | 'plain'; readonly children: ReactNode };

/** What was refused or what to know, in place. A refusal is announced; it never hides behind a passing message. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={css.notice} data-tone={tone} role={tone === 'refused' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** Draws the words of a refusal, if there are any to say. */
export function Refused({ words }: { readonly words: string | null }) {
  return words === null ? null : <Notice tone="refused">{words}</Notice>;
}
