import type { ReactNode } from 'react';
import type { SilentTermView, TermSource } from '#contract/rules-views.ts';
import type { Json } from '#contract/views.ts';
import { unreachable } from '#core/result.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import { termsOfProblem } from '#core/rules/problem-words.ts';
import { Check, DateField, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { fromLines, linesOf, numberFrom, valueAt } from './draft.ts';
import { RowsControl } from './rows-control.tsx';
import type { Term } from './terms.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import css from './rules.module.css';

export type TermControlProps = {
  readonly term: Term;
  readonly draft: Json;
  readonly sources: readonly TermSource[];
  readonly problems: readonly RulesProblem[];
  readonly silent: readonly SilentTermView[];
  readonly editable: boolean;
  readonly onWrite: (path: string, value: Json) => void;
};

/** One term by its kind: label, control, where it comes from, what is wrong with it. */
export function TermControl(props: TermControlProps) {
  const say = useWording(RULES);
  const { term, draft, editable, onWrite } = props;
  const value = valueAt(draft, term.path);
  const write = (next: Json) => onWrite(term.path, next);
  const found = props.problems.find((problem) => termsOfProblem(problem).includes(term.path));
  const problem = found === undefined ? null : say.desk.wrong(found);
  const aside = <Mark {...props} />;
  const common = {
    label: term.label,
    aside,
    problem,
    disabled: !editable,
    ...(term.hint === undefined ? {} : { hint: term.hint }),
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const orNull = (typed: string) => (typed === '' ? null : typed);

  switch (term.kind) {
    case 'text':
    case 'moment':
      return <TextField {...common} value={text} onChange={(typed) => write(orNull(typed))} />;
    case 'long':
      return <TextArea {...common} rows={3} value={text} onChange={(typed) => write(orNull(typed))} />;
    case 'lines':
      return (
        <TextArea
          {...common}
          rows={Math.min(8, Math.max(2, linesOf(value).split('\n').length))}
          value={linesOf(value)}
          onChange={(typed) => write(typed === '' ? [] : fromLines(typed))}
        />
      );
    case 'date':
      return <DateField {...common} value={text} onChange={(typed) => write(orNull(typed))} />;
    case 'number':
      return <TextField {...common} type="number" value={text} onChange={(typed) => write(numberFrom(typed))} />;
    case 'flag':
      return (
        <div className={css.flag}>
          <Check label={term.label} checked={value === true} disabled={!editable} onChange={write} />
          {aside}
        </div>
      );
    case 'choice':
      return (
        <SelectField
          {...common}
          value={text}
          choices={[
            ...(term.nullable || text === '' ? [{ value: '', label: say.term.notAgreed }] : []),
            ...term.values.map(([choice, label]) => ({ value: choice, label })),
          ]}
          onChange={(chosen) => write(orNull(chosen))}
        />
      );
    case 'several':
      return <Several {...props} values={term.values} chosen={Array.isArray(value) ? value.map(String) : []} aside={aside} />;
    case 'rows':
      return (
        <div className={css.wide}>
          <RowsControl
            label={term.label}
            hint={term.hint}
            columns={term.columns}
            blank={term.blank}
            rows={Array.isArray(value) ? value : []}
            editable={editable}
            onWrite={(rows) => write(rows.length === 0 && term.path === 'units' ? null : rows)}
          />
        </div>
      );
    case 'group':
      return (
        <fieldset className={css.group}>
          <legend className={css.flag}>
            <Check
              label={term.label}
              checked={value !== null}
              disabled={!editable}
              onChange={(on) => write(on ? term.blank : null)}
            />
            {aside}
          </legend>
          {value === null ? null : (
            <div className={css.terms}>
              {term.terms.map((inner) => (
                <TermControl key={inner.path} {...props} term={inner} />
              ))}
            </div>
          )}
        </fieldset>
      );
    default:
      return unreachable(term);
  }
}

type SeveralProps = TermControlProps & {
  readonly values: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly aside: ReactNode;
};

function Several({ term, values, chosen, editable, onWrite, aside }: SeveralProps) {
  return (
    <fieldset className={css.several}>
      <legend className={css.flag}>
        <span>{term.label}</span>
        {aside}
      </legend>
      {values.map(([value, label]) => (
        <Check
          key={value}
          label={label}
          checked={chosen.includes(value)}
          disabled={!editable}
          onChange={(on) =>
            onWrite(
              term.path,
              values.map(([known]) => known).filter((known) => (known === value ? on : chosen.includes(known))),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Where the term comes from and how far that was checked; or that it is silent. */
function Mark({ term, sources, silent }: TermControlProps) {
  const say = useWording(RULES);
  const source = sources.find(({ path }) => path === term.path);
  if (silent.some(({ path }) => path === term.path)) return <span className={css.silentMark}>{say.term.silent}</span>;
  if (source === undefined) return null;
  return (
    <details className={css.mark}>
      <summary data-mark={source.mark}>{say.marks[source.mark].word}</summary>
      <p>{say.term.source(source.citation, say.marks[source.mark].means)}</p>
    </details>
  );
}
