import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { AsOf } from '#core/list/moves.ts';
import type { AsOfView, ListView, MovedPerson, Some } from '#contract/list-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/field.tsx';
import { PersonName, rowsInWords } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { counted, readableDate, readableNumber } from '#renderer/ui/written.ts';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import table from '#renderer/ui/data-table.module.css';
import css from './differences.module.css';

/** "What if the date were …": moves nothing but the screen. */
export function AnotherDate({ asOf }: { readonly asOf: ListView['asOf'] }) {
  if (asOf === null) {
    return (
      <Empty title="No date to move">
        <p>Under these ground rules the list itself says who is eligible, or they name no date. Nothing hangs on one.</p>
      </Empty>
    );
  }
  return <MoveDate agreed={asOf.agreed} isPeriod={asOf.base === 'payroll-period'} />;
}

function MoveDate({ agreed, isPeriod }: { readonly agreed: AsOf; readonly isPeriod: boolean }) {
  const [from, setFrom] = useState<string>(agreed.from ?? '');
  const [to, setTo] = useState<string>(agreed.to);
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  const wrongOrder = isPeriod && first !== null && last !== null && first > last;
  const whole = last !== null && (!isPeriod || first !== null) && !wrongOrder;
  const asked: AsOf = { from: isPeriod ? first : null, to: last ?? agreed.to };
  const view = useQuery({ ...useViews().listAsOf(asked), enabled: whole });
  const moved = from !== (agreed.from ?? '') || to !== agreed.to;

  return (
    <section className={css.section} aria-label="Another date">
      <p className={css.say}>
        Move the {isPeriod ? 'payroll period' : 'eligibility date'} and see who would enter and who would leave. Nothing is
        written, and nothing that is decided changes: the agreed {isPeriod ? 'period' : 'date'} moves only by an amendment of the
        ground rules.
      </p>
      <div className={css.choose}>
        {isPeriod ? (
          <DateField
            label="What if the period began on"
            value={from}
            onChange={setFrom}
            problem={wrongOrder ? 'The period would end before it begins' : null}
          />
        ) : null}
        <DateField label={isPeriod ? 'and ended on' : 'What if the eligibility date were'} value={to} onChange={setTo} />
        <Button
          forbidden={moved ? null : 'This is what was agreed'}
          onPress={() => {
            setFrom(agreed.from ?? '');
            setTo(agreed.to);
          }}
        >
          Back to what was agreed
        </Button>
      </div>
      {whole ? (
        <Shown query={view} what="the list at that date">
          {(answer) =>
            answer === null || answer.kind === 'listed' ? (
              <p className={css.quiet}>Nothing hangs on a date here.</p>
            ) : (
              <Moved view={answer} />
            )
          }
        </Shown>
      ) : (
        <p className={css.quiet}>Write a whole {isPeriod ? 'period' : 'date'}.</p>
      )}
    </section>
  );
}

type MovedView = Extract<AsOfView, { kind: 'moved' }>;

function Moved({ view }: { readonly view: MovedView }) {
  const { before, after, agreed, asked, enter, leave, turn } = view;
  const lines = [
    ['Eligible', before.eligible, after.eligible],
    ['Challenged', before.challenged, after.challenged],
    ['Excluded', before.excluded, after.excluded],
    ['Cards needed', before.required, after.required],
  ] as const;
  return (
    <>
      <Sheet flush>
        <table className={table.table} aria-label="How the list stands at the two dates">
          <thead>
            <tr>
              <th scope="col">On the list</th>
              <th scope="col">{agreed === null ? 'As agreed' : `As agreed, ${days(agreed)}`}</th>
              <th scope="col">{days(asked)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([line, was, would]) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td className={css.standing}>{readableNumber(was)}</td>
                <td className={css.standing}>
                  {was === would ? readableNumber(would) : <b>{`${readableNumber(would)} (${difference(would - was)})`}</b>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      <People title="Would enter" moved={enter} none="Nobody would enter." />
      <People title="Would leave" moved={leave} none="Nobody would leave." />
      {turn.total === 0 ? null : <People title="Would become, or cease to be, a question" moved={turn} none="" />}
    </>
  );
}

function days({ from, to }: AsOf): string {
  return from === null ? readableDate(to) : `${readableDate(from)} to ${readableDate(to)}`;
}

const difference = (n: number): string => (n > 0 ? `${readableNumber(n)} more` : `${readableNumber(-n)} fewer`);

function People({ title, moved, none }: { readonly title: string; readonly moved: Some<MovedPerson>; readonly none: string }) {
  if (moved.total === 0) return <p className={css.quiet}>{none}</p>;
  return (
    <Sheet title={`${title} (${moved.total})`} flush>
      <ul className={css.moved}>
        {moved.shown.map((person) => (
          <li key={person.personId}>
            <details>
              <summary>
                <strong>
                  <PersonName instead={rowsInWords(person.rows)}>{person.displayName}</PersonName>
                </strong>
                <span>{person.title ?? ''}</span>
                <span>
                  <PersonStateChip state={person.before.state} /> → <PersonStateChip state={person.after.state} />
                </span>
              </summary>
              <div className={css.workings}>
                <Working title="As agreed" lines={person.before.working} />
                <Working title="At that date" lines={person.after.working} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {moved.total === moved.shown.length ? null : (
        <p className={css.none}>And {counted(moved.total - moved.shown.length, 'more')}, not drawn here.</p>
      )}
    </Sheet>
  );
}

function Working({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
