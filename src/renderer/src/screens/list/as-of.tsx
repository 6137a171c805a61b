import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { AsOf } from '#core/list/moves.ts';
import type { AsOfView, ListView, MovedPerson, Some } from '#contract/list-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/field.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { readableNumber } from '#renderer/ui/written.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import { Said } from '#renderer/ui/said.tsx';
import table from '#renderer/ui/data-table.module.css';
import css from './differences.module.css';

/** "What if the date were …": moves nothing but the screen. */
export function AnotherDate({ asOf }: { readonly asOf: ListView['asOf'] }) {
  const say = useWording(LIST);
  if (asOf === null) {
    return (
      <Empty title={say.asOf.none}>
        <p>{say.asOf.noneWhy}</p>
      </Empty>
    );
  }
  return <MoveDate agreed={asOf.agreed} isPeriod={asOf.base === 'payroll-period'} />;
}

function MoveDate({ agreed, isPeriod }: { readonly agreed: AsOf; readonly isPeriod: boolean }) {
  const say = useWording(LIST);
  const [from, setFrom] = useState<string>(agreed.from ?? '');
  const [to, setTo] = useState<string>(agreed.to);
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  const wrongOrder = isPeriod && first !== null && last !== null && first > last;
  const whole = last !== null && (!isPeriod || first !== null) && !wrongOrder;
  const asked: AsOf = { from: isPeriod ? first : null, to: last ?? agreed.to };
  const view = useQuery({ ...useViews().listAsOf(asked), enabled: whole });
  const moved = from !== (agreed.from ?? '') || to !== agreed.to;

  return (
    <section className={css.section} aria-label={say.screen.anotherDate}>
      <p className={css.say}>{say.asOf.say(isPeriod)}</p>
      <div className={css.choose}>
        {isPeriod ? (
          <DateField label={say.asOf.began} value={from} onChange={setFrom} problem={wrongOrder ? say.asOf.wrongOrder : null} />
        ) : null}
        <DateField label={isPeriod ? say.asOf.ended : say.asOf.date} value={to} onChange={setTo} />
        <Button
          forbidden={moved ? null : say.asOf.isAgreed}
          onPress={() => {
            setFrom(agreed.from ?? '');
            setTo(agreed.to);
          }}
        >
          {say.asOf.back}
        </Button>
      </div>
      {whole ? (
        <Shown query={view} what={say.asOf.theList}>
          {(answer) =>
            answer === null || answer.kind === 'listed' ? (
              <p className={css.quiet}>{say.asOf.nothing}</p>
            ) : (
              <Moved view={answer} />
            )
          }
        </Shown>
      ) : (
        <p className={css.quiet}>{say.asOf.write(isPeriod)}</p>
      )}
    </section>
  );
}

type MovedView = Extract<AsOfView, { kind: 'moved' }>;

function Moved({ view }: { readonly view: MovedView }) {
  const say = useWording(LIST);
  const { before, after, agreed, asked, enter, leave, turn } = view;
  const written = useWording(WRITTEN);
  const days = ({ from, to }: AsOf) => say.asOf.days(from === null ? null : written.date(from), written.date(to));
  const lines = [
    [say.asOf.eligible, before.eligible, after.eligible],
    [say.asOf.challenged, before.challenged, after.challenged],
    [say.asOf.excluded, before.excluded, after.excluded],
    [say.asOf.needed, before.required, after.required],
  ] as const;
  return (
    <>
      <Sheet flush>
        <table className={table.table} aria-label={say.asOf.how}>
          <thead>
            <tr>
              <th scope="col">{say.asOf.onList}</th>
              <th scope="col">{agreed === null ? say.asOf.asAgreed : say.asOf.asAgreedOn(days(agreed))}</th>
              <th scope="col">{days(asked)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([line, was, would]) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td className={css.standing}>{readableNumber(was)}</td>
                <td className={css.standing}>
                  {was === would ? (
                    readableNumber(would)
                  ) : (
                    <b>{`${readableNumber(would)} (${say.asOf.difference(would - was)})`}</b>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      <People title={say.asOf.enter(enter.total)} moved={enter} none={say.asOf.noneEnter} />
      <People title={say.asOf.leave(leave.total)} moved={leave} none={say.asOf.noneLeave} />
      {turn.total === 0 ? null : <People title={say.asOf.turn(turn.total)} moved={turn} none="" />}
    </>
  );
}

function People({ title, moved, none }: { readonly title: string; readonly moved: Some<MovedPerson>; readonly none: string }) {
  const say = useWording(LIST);
  const { controls } = useWording(DESK);
  if (moved.total === 0) return <p className={css.quiet}>{none}</p>;
  return (
    <Sheet title={title} flush>
      <ul className={css.moved}>
        {moved.shown.map((person) => (
          <li key={person.personId}>
            <details>
              <summary>
                <strong>
                  <PersonName instead={controls.rows(person.rows)}>{person.displayName}</PersonName>
                </strong>
                <span>{person.title ?? ''}</span>
                <span>
                  <PersonStateChip state={person.before.state} /> → <PersonStateChip state={person.after.state} />
                </span>
              </summary>
              <div className={css.workings}>
                <Working title={say.asOf.asAgreed} lines={person.before.working} />
                <Working title={say.asOf.atThatDate} lines={person.after.working} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {moved.total === moved.shown.length ? null : (
        <p className={css.none}>{say.differences.more(moved.total - moved.shown.length)}</p>
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
          <li key={line}>
            <Said>{line}</Said>
          </li>
        ))}
      </ol>
    </div>
  );
}
