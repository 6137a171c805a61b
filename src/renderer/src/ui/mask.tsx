import { createContext, useContext, type ReactNode } from 'react';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
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
  const { nameMasked, personOf } = useWording(DESK).controls;
  if (!useMasked()) return children;
  return <span className={css.masked}>{instead === undefined ? nameMasked : personOf(instead)}</span>;
}

/** Anything else that tells who a person is: an address, a telephone number, a name as read. */
export function Private({ children }: { readonly children: ReactNode }) {
  const { masked } = useWording(DESK).controls;
  return useMasked() ? <span className={css.masked}>{masked}</span> : children;
}
