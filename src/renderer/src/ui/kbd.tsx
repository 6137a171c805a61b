import { keyLabel } from './keys.ts';
import css from './kbd.module.css';

/** A key as printed on its cap. Decoration for the eye: the control's name and `aria-keyshortcuts` speak for it. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={css.key} aria-hidden="true">
      {keyLabel(children)}
    </kbd>
  );
}
