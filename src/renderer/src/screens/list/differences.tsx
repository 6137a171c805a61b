import type { ReactNode } from 'react';
import type { ListDifferences, PersonBrief, PersonChangeView, Some } from '#contract/list-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { PersonName, Private } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { BEARING_TONES, changedField, fieldName } from './difference-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './differences.module.css';

/** Who came, who went, who changed and how: what may move the result first. */
export function Differences({ differences }: { readonly differences: ListDifferences }) {
  const say = useWording(LIST);
  const { added, removed, changed, possiblySame, unchanged } = differences;
  if (added.total + removed.total + changed.total === 0) {
    return <p className={css.quiet}>{say.differences.none(unchanged)}</p>;
  }
  return (
    <>
      {possiblySame.total === 0 ? null : <PossiblySame pairs={possiblySame} />}
      <div className={css.cameAndWent}>
        <People title={say.differences.added(added.total)} people={added} none={say.differences.noneAdded} />
        <People title={say.differences.removed(removed.total)} people={removed} none={say.differences.noneRemoved} />
      </div>
      {changed.total === 0 ? null : <Changed changed={changed} />}
      <p className={css.quiet}>{say.differences.unchanged(unchanged)}</p>
    </>
  );
}

function Named({ person }: { readonly person: PersonBrief }) {
  const { controls } = useWording(DESK);
  return <PersonName instead={controls.rows(person.rows)}>{person.displayName}</PersonName>;
}

function People({ title, people, none }: { readonly title: string; readonly people: Some<PersonBrief>; readonly none: string }) {
  const say = useWording(LIST);
  const { controls } = useWording(DESK);
  return (
    <Sheet title={title} flush>
      {people.total === 0 ? (
        <p className={css.none}>{none}</p>
      ) : (
        <DataTable columns={[say.table.name, say.table.title, say.doubtful.where]} tall>
          {people.shown.map((person) => (
            <tr key={person.personId}>
              <th scope="row">
                <Named person={person} />
              </th>
              <td>{person.title ?? ''}</td>
              <td>{controls.rows(person.rows)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <Rest of={people} />
    </Sheet>
  );
}

function Changed({ changed }: { readonly changed: Some<PersonChangeView> }) {
  const say = useWording(LIST);
  const { controls } = useWording(DESK);
  return (
    <Sheet title={say.differences.changed(changed.total)} flush>
      <DataTable columns={[say.table.name, say.differences.what, say.differences.bearsOn]} tall>
        {changed.shown.map((person) => (
          <tr key={person.personId}>
            <th scope="row">
              <Named person={person} />
              <br />
              <small>{controls.rows(person.rows)}</small>
            </th>
            <td>
              <Changes person={person} />
            </td>
            <td>
              <Chip tone={BEARING_TONES[person.bearsOn]}>{say.bearings[person.bearsOn]}</Chip>
            </td>
          </tr>
        ))}
      </DataTable>
      <Rest of={changed} />
    </Sheet>
  );
}

function Changes({ person }: { readonly person: PersonChangeView }) {
  const say = useWording(LIST);
  const written = useWording(WRITTEN);
  const { fields, rowsAdded, rowsRemoved, otherName } = person;
  return (
    <ul className={css.changes}>
      {otherName ? <Line mark="!">{say.differences.otherName}</Line> : null}
      {fields.map((change) => (
        <Line key={`${change.field} ${change.row}`} mark="~">
          {fieldName(change.field, say)}: <Private>{changedField(change, say.differences.blank, written)}</Private>
        </Line>
      ))}
      {rowsAdded.map(({ row, says }) => (
        <Line key={`added ${row}`} mark="+">
          {say.differences.row(row)}:{' '}
          <Private>
            <Said>{says}</Said>
          </Private>
        </Line>
      ))}
      {rowsRemoved.map(({ row, says }) => (
        <Line key={`removed ${row}`} mark="−">
          {say.differences.earlierRow(row)}:{' '}
          <Private>
            <Said>{says}</Said>
          </Private>
        </Line>
      ))}
    </ul>
  );
}

function Line({ mark, children }: { readonly mark: string; readonly children: ReactNode }) {
  return (
    <li>
      <span aria-hidden="true">{mark}</span>
      <span>{children}</span>
    </li>
  );
}

function PossiblySame({ pairs }: { readonly pairs: ListDifferences['possiblySame'] }) {
  const say = useWording(LIST);
  return (
    <Notice tone="question">
      <p>{say.differences.possiblySame}</p>
      <ul className={css.pairs}>
        {pairs.shown.map(({ removed, added, agreeing }) => (
          <li key={`${removed.personId} ${added.personId}`}>
            {say.differences.pair(
              <>
                <Named person={removed} /> ({removed.personId})
              </>,
              <>
                <Named person={added} /> ({added.personId})
              </>,
              agreeing.map((field) => fieldName(field, say)).join(', '),
            )}
          </li>
        ))}
      </ul>
      <Rest of={pairs} />
    </Notice>
  );
}

function Rest({ of: { total, shown } }: { readonly of: Some<unknown> }) {
  const say = useWording(LIST);
  return total === shown.length ? null : <p className={css.none}>{say.differences.more(total - shown.length)}</p>;
}
