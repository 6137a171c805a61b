import { keyLabel } from './keys.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './kbd.module.css';

/** A key as printed on its cap. Decoration for the eye: the control's name and `aria-keyshortcuts` speak for it. */
export function Kbd({ children }: { readonly children: string }) {
  const { space } = useWording(DESK).keys;
  return (
    <kbd className={css.key} aria-hidden="true">
      {children === ' ' ? space : keyLabel(children)}
    </kbd>
  );
}
