/** Labelled controls. A hint explains, a problem says what to change; both are tied to the control for a screen reader. */
import { useId, type ReactNode } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import { useMasked } from './mask.tsx';
import { WRITTEN } from '#renderer/wording/written.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './field.module.css';

type Common = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: string | null;
  readonly aside?: ReactNode;
};

type FrameProps = Common & { readonly id: string; readonly children: ReactNode };

function Frame({ id, label, hint, problem, aside, children }: FrameProps) {
  return (
    <div className={css.field}>
      <div className={css.top}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children}
      {hint === undefined ? null : (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem == null ? null : (
        <p className={css.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, problem }: Common): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem == null ? '' : `${id}-problem`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

type TextProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'search' | 'number' | 'datetime-local';
  readonly placeholder?: string;
  readonly autoComplete?: string;
  /** The first field of a form that the person asked for by opening it. */
  readonly landsHere?: boolean;
  readonly disabled?: boolean;
  /** It holds what tells who a person is: while names are masked it can be neither read nor changed. */
  readonly secret?: boolean;
};

export function TextField(props: TextProps) {
  const id = useId();
  const masked = useMasked();
  const { controls } = useWording(DESK);
  if (props.secret === true && masked) {
    const { label } = props;
    return <TextField label={label} value={controls.masked} onChange={() => undefined} hint={controls.showNames} disabled />;
  }
  return (
    <Frame {...props} id={id}>
      <input
        id={id}
        className={css.input}
        type={props.type ?? 'text'}
        data-search={props.type === 'search' && masked ? 'masked' : undefined}
        value={props.value}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={false}
        disabled={props.disabled}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog's first field is where focus belongs (ARIA practices, dialog)
        autoFocus={props.landsHere}
        // What it proposes to search for is replaced by typing.
        onFocus={(focus) => (props.landsHere === true && props.type === 'search' ? focus.target.select() : undefined)}
        aria-invalid={props.problem == null ? undefined : true}
        aria-describedby={described(id, props)}
        onChange={(change) => props.onChange(change.target.value)}
      />
    </Frame>
  );
}

type AreaProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  /** The first field of a form that the person asked for by opening it. */
  readonly landsHere?: boolean;
  readonly disabled?: boolean;
};

export function TextArea(props: AreaProps) {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <textarea
        id={id}
        className={css.input}
        rows={props.rows ?? 4}
        value={props.value}
        placeholder={props.placeholder}
        spellCheck={false}
        disabled={props.disabled}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog's first field is where focus belongs (ARIA practices, dialog)
        autoFocus={props.landsHere}
        aria-invalid={props.problem == null ? undefined : true}
        aria-describedby={described(id, props)}
        onChange={(change) => props.onChange(change.target.value)}
      />
    </Frame>
  );
}

/** ISO in and out; the day is spelled out beneath, because 04/05 is two days. */
export function DateField(
  props: Common & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly disabled?: boolean;
    /** The first field of a form that the person asked for by opening it. */
    readonly landsHere?: boolean;
  },
) {
  const id = useId();
  const { controls } = useWording(DESK);
  const written = useWording(WRITTEN);
  const date = parseLocalDate(props.value);
  const hint = date === null ? props.hint : written.date(date);
  const given: Common = hint === undefined ? { label: props.label } : { label: props.label, hint };
  if (props.disabled === true) {
    const day = date === null ? (props.value === '' ? controls.notStated : props.value) : written.date(date);
    return <TextField label={props.label} aside={props.aside} value={day} onChange={props.onChange} disabled />;
  }
  const withProblem: Common = props.problem == null ? given : { ...given, problem: props.problem };
  return (
    <Frame {...withProblem} aside={props.aside} id={id}>
      <input
        id={id}
        className={css.input}
        type="date"
        value={props.value}
        disabled={props.disabled}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog's first field is where focus belongs (ARIA practices, dialog)
        autoFocus={props.landsHere}
        aria-invalid={props.problem == null ? undefined : true}
        aria-describedby={described(id, withProblem)}
        onChange={(change) => props.onChange(change.target.value)}
      />
    </Frame>
  );
}

export type Choice<V extends string> = { readonly value: V; readonly label: string };

type SelectProps<V extends string> = Common & {
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
};

export function SelectField<V extends string>(props: SelectProps<V>) {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <select
        id={id}
        className={css.input}
        value={props.value}
        disabled={props.disabled}
        aria-invalid={props.problem == null ? undefined : true}
        aria-describedby={described(id, props)}
        onChange={(change) => {
          const chosen = props.choices.find((choice) => choice.value === change.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckProps = {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
};

export function Check({ label, hint, checked, onChange, disabled }: CheckProps) {
  const id = useId();
  return (
    <div className={css.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(change) => onChange(change.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type RadiosProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly (Choice<V> & { readonly hint?: string })[];
  readonly onChange: (value: V) => void;
};

export function Radios<V extends string>({ label, value, choices, onChange }: RadiosProps<V>) {
  const name = useId();
  return (
    <fieldset className={css.radios}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={css.radio}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.hint === undefined ? null : <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
