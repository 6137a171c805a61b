import { createContext, useContext, type ReactNode } from 'react';
import css from './mask.module.css';

/** True while names are hidden for a joint session: others can see this screen. */
export const MaskContext = createContext(false);

export function useMasked(): boolean {
  return useContext(MaskContext);
}

type NameProps = {
  readonly children: string;
  /** What to call the person instead, such as "row 231". */
  readonly instead?: string;
};

/** A person's name, or what may be said in its place. The name is not in the page at all while masked. */
export function PersonName({ children, instead }: NameProps) {
  if (!useMasked()) return children;
  return <span className={css.masked}>{instead === undefined ? 'name masked' : `person of ${instead}`}</span>;
}

/** Anything else that tells who a person is: an address, a telephone number, a name as read. */
export function Private({ children }: { readonly children: ReactNode }) {
  return useMasked() ? <span className={css.masked}>masked</span> : children;
}

export function rowsInWords(rows: readonly number[]): string {
  const shown = rows.slice(0, 3).join(', ');
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${rows.length > 3 ? ` and ${rows.length - 3} more` : ''}`;
}
