import type { ReactNode } from 'react';
import type { ListDifferences, PersonBrief, PersonChangeView, Some } from '#contract/list-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { PersonName, Private, rowsInWords } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted } from '#renderer/ui/written.ts';
import { BEARINGS, changedField, fieldName } from './difference-words.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './differences.module.css';

/** Who came, who went, who changed and how: what may move the result first. */
export function Differences({ differences }: { readonly differences: ListDifferences }) {
  const { added, removed, changed, possiblySame, unchanged } = differences;
  if (added.total + removed.total + changed.total === 0) {
    return <p className={css.quiet}>Nobody differs: {counted(unchanged, 'person', 'people')} as before.</p>;
  }
  return (
    <>
      {possiblySame.total === 0 ? null : <PossiblySame pairs={possiblySame} />}
      <div className={css.cameAndWent}>
        <People title="Added" people={added} none="Nobody is added." />
        <People title="Removed" people={removed} none="Nobody is removed." />
      </div>
      {changed.total === 0 ? null : <Changed changed={changed} />}
      <p className={css.quiet}>{counted(unchanged, 'person', 'people')} unchanged.</p>
    </>
  );
}

function Named({ person }: { readonly person: PersonBrief }) {
  return <PersonName instead={rowsInWords(person.rows)}>{person.displayName}</PersonName>;
}

function People({ title, people, none }: { readonly title: string; readonly people: Some<PersonBrief>; readonly none: string }) {
  return (
    <Sheet title={`${title} (${people.total})`} flush>
      {people.total === 0 ? (
        <p className={css.none}>{none}</p>
      ) : (
        <div className={css.tall}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Title</th>
                <th scope="col">Where</th>
              </tr>
            </thead>
            <tbody>
              {people.shown.map((person) => (
                <tr key={person.personId}>
                  <th scope="row">
                    <Named person={person} />
                  </th>
                  <td>{person.title ?? ''}</td>
                  <td>{rowsInWords(person.rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Rest of={people} />
    </Sheet>
  );
}

function Changed({ changed }: { readonly changed: Some<PersonChangeView> }) {
  return (
    <Sheet title={`Changed (${changed.total})`} flush>
      <div className={css.tall}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">What changed</th>
              <th scope="col">It bears on</th>
            </tr>
          </thead>
          <tbody>
            {changed.shown.map((person) => (
              <tr key={person.personId}>
                <th scope="row">
                  <Named person={person} />
                  <br />
                  <small>{rowsInWords(person.rows)}</small>
                </th>
                <td>
                  <Changes person={person} />
                </td>
                <td>
                  <Chip tone={BEARINGS[person.bearsOn].tone}>{BEARINGS[person.bearsOn].word}</Chip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Rest of={changed} />
    </Sheet>
  );
}

function Changes({ person }: { readonly person: PersonChangeView }) {
  const { fields, rowsAdded, rowsRemoved, otherName } = person;
  return (
    <ul className={css.changes}>
      {otherName ? <Line mark="!">One id, another name: a new name, or another person?</Line> : null}
      {fields.map((change) => (
        <Line key={`${change.field} ${change.row}`} mark="~">
          {fieldName(change.field)}: <Private>{changedField(change)}</Private>
        </Line>
      ))}
      {rowsAdded.map(({ row, says }) => (
        <Line key={`added ${row}`} mark="+">
          row {row}: <Private>{says}</Private>
        </Line>
      ))}
      {rowsRemoved.map(({ row, says }) => (
        <Line key={`removed ${row}`} mark="−">
          earlier row {row}: <Private>{says}</Private>
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
  return (
    <Notice tone="question">
      <p>
        <b>Possibly the same person</b>, removed under one entry and added under another. Software joins nobody: ask the employer
        for a list with the right id, or go on with both as they are.
      </p>
      <ul className={css.pairs}>
        {pairs.shown.map(({ removed, added, agreeing }) => (
          <li key={`${removed.personId} ${added.personId}`}>
            <Named person={removed} /> ({removed.personId}) and <Named person={added} /> ({added.personId}): same{' '}
            {agreeing.map(fieldName).join(', ')}
          </li>
        ))}
      </ul>
      <Rest of={pairs} />
    </Notice>
  );
}

function Rest({ of: { total, shown } }: { readonly of: Some<unknown> }) {
  return total === shown.length ? null : <p className={css.none}>And {counted(total - shown.length, 'more')}, not drawn here.</p>;
}
