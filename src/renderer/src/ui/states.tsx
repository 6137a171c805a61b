/** The states that every query can be in, drawn the same everywhere. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Unanswered } from '#renderer/api/client.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { Button } from './button.tsx';
import css from './states.module.css';

export function Loading({ what }: { readonly what: string }) {
  const { controls } = useWording(DESK);
  return (
    <div className={css.state} role="status">
      <span className={css.lines} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <p>{controls.fetching(what)}</p>
    </div>
  );
}

export function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { controls, refusals } = useWording(DESK);
  const words = error instanceof Unanswered ? inWords(refusals, error.refusal) : null;
  return (
    <div className={css.state} role="alert">
      <h2>{controls.notShown}</h2>
      <p>{words ?? controls.lostConnection}</p>
      <Button onPress={onRetry}>{controls.tryAgain}</Button>
    </div>
  );
}

type EmptyProps = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** Nothing there yet: says what to do next. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={css.state}>
      <h2 className={css.title}>{title}</h2>
      <div className={css.say}>{children}</div>
      {action}
    </div>
  );
}

type ShownProps<T> = {
  readonly query: UseQueryResult<T>;
  readonly what: string;
  readonly children: (value: T) => ReactNode;
};

/** Loading, error with its reference, or the data. Emptiness belongs to the screen: only it knows what to do next. */
export function Shown<T>({ query, what, children }: ShownProps<T>) {
  if (query.isPending) return <Loading what={what} />;
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return children(query.data);
}
