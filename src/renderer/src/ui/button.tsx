import { useId, type ReactNode } from 'react';
import { Kbd } from './kbd.tsx';
import { useKeyNow } from './key-map-context.ts';
import css from './button.module.css';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly tone?: 'plain' | 'go' | 'danger' | 'quiet';
  readonly size?: 'normal' | 'small';
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly pending?: boolean;
  /** Why it cannot be pressed now: the button stays reachable and says so. */
  readonly forbidden?: string | null;
  readonly pressed?: boolean;
  readonly wide?: boolean;
  readonly label?: string;
  readonly submits?: boolean;
  /** Where what was asked for is shut: this answers it. Pointed at, and no more. */
  readonly near?: boolean;
  /** The reason stands elsewhere already. */
  readonly quietly?: boolean;
};

export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'plain', size = 'normal', pending = false, forbidden = null } = props;
  const shortcut = useKeyNow(props.shortcut);
  const blocked = forbidden !== null || pending;
  const reasonId = useId();
  const saysWhy = forbidden !== null && tone === 'go' && props.quietly !== true;
  const button = (
    <button
      type={props.submits === true ? 'submit' : 'button'}
      className={css.button}
      data-tone={tone}
      data-size={size}
      data-near={props.near === true ? '' : undefined}
      data-wide={props.wide === true ? '' : undefined}
      aria-disabled={blocked || undefined}
      aria-busy={pending || undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-keyshortcuts={shortcut}
      title={saysWhy ? undefined : (forbidden ?? undefined)}
      aria-describedby={saysWhy ? reasonId : undefined}
      onClick={(click) => {
        if (blocked) click.preventDefault();
        else if (props.submits !== true) onPress();
      }}
    >
      {pending ? <span className={css.wait} aria-hidden="true" /> : null}
      <span className={css.label}>{children}</span>
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </button>
  );
  if (!saysWhy) return button;
  return (
    <span className={css.withReason}>
      {button}
      <small id={reasonId}>{forbidden}</small>
    </span>
  );
}
