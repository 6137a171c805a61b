import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { passphraseHint } from './passphrase-hint.ts';
import css from './strength-hint.module.css';

/** While typing: how well the passphrase would hold, in words. Main judges again and has the last word. */
export function StrengthHint({ passphrase }: { readonly passphrase: string }) {
  const { passphraseAdvice } = useWording(DESK).controls;
  const { strength, advice } = passphraseHint(passphrase);
  return (
    <div className={css.hint} data-strength={strength} role="status">
      <span className={css.meter} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      <span>{passphraseAdvice[advice]}</span>
    </div>
  );
}
