import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { PersonId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { PersonName, rowsInWords } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import { PERSON_STATES } from '#renderer/words/states.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './list.module.css';

const PAGE = 100;
const STATES = ['all', 'eligible', 'challenged', 'excluded'] as const;

/** Searched as she types; a row opens the person with her eligibility worked out. */
export function PeopleTable({ onPerson }: { readonly onPerson: (id: PersonId) => void }) {
  const [search, setSearch] = useState('');
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [offset, setOffset] = useState(0);
  const people = useQuery(useViews().people({ search: search.trim(), state, offset, limit: PAGE }));
  useKeys('Employee list', [
    {
      key: '/',
      label: 'Search',
      run: () => document.querySelector<HTMLInputElement>('[data-people] input[type=search]')?.focus(),
    },
  ]);

  return (
    <>
      <div className={css.find} data-people="">
        <TextField
          label="Search"
          type="search"
          placeholder="name, id, title, employer or row"
          value={search}
          onChange={(text) => {
            setSearch(text);
            setOffset(0);
          }}
        />
        <div className={css.states} role="group" aria-label="Which people">
          {STATES.map((known) => (
            <Button
              key={known}
              size="small"
              pressed={state === known}
              onPress={() => {
                setState(known);
                setOffset(0);
              }}
            >
              {known === 'all' ? 'All' : PERSON_STATES[known].word}
            </Button>
          ))}
        </div>
      </div>
      <Shown query={people} what="people">
        {(page) => (
          <>
            <Sheet flush>
              <div className={table.scroll}>
                <Table aria-label="People" className={table.table ?? ''} onRowAction={(key) => onPerson(key as PersonId)}>
                  <TableHeader>
                    <Column isRowHeader>Name</Column>
                    <Column>Title</Column>
                    <Column>Employer</Column>
                    <Column>Rows</Column>
                    <Column>State</Column>
                  </TableHeader>
                  <TableBody
                    items={page.people.map((person) => ({ ...person, id: person.personId }))}
                    renderEmptyState={() => <p className={css.none}>Nobody found. Try a part of the name, or another state.</p>}
                  >
                    {(person) => (
                      <Row id={person.personId}>
                        <Cell>
                          <PersonName instead={rowsInWords(person.rows)}>{person.displayName}</PersonName>
                        </Cell>
                        <Cell>{person.title ?? ''}</Cell>
                        <Cell>{person.employer ?? ''}</Cell>
                        <Cell>{person.rows.length > 4 ? `${person.rows.length} rows` : person.rows.join(', ')}</Cell>
                        <Cell>
                          <PersonStateChip state={person.state} />
                          {person.codes.length === 0 ? null : <code className={css.codes}> {person.codes.join(' ')}</code>}
                        </Cell>
                      </Row>
                    )}
                  </TableBody>
                </Table>
              </div>
            </Sheet>
            {page.total > PAGE ? (
              <div className={css.pager}>
                <span>
                  {offset + 1} to {Math.min(offset + PAGE, page.total)} of {counted(page.total, 'person', 'people')}
                </span>
                <Button
                  size="small"
                  forbidden={offset === 0 ? 'This is the first page' : null}
                  onPress={() => setOffset(offset - PAGE)}
                >
                  Earlier
                </Button>
                <Button
                  size="small"
                  forbidden={offset + PAGE >= page.total ? 'This is the last page' : null}
                  onPress={() => setOffset(offset + PAGE)}
                >
                  Later
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Shown>
    </>
  );
}
