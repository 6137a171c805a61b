import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { PersonId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './list.module.css';

/** Half of what it was: drawing a hundred took seconds on a busy machine (bench/window.ts), and nobody reads so many without searching. */
const PAGE = 50;
const STATES = ['all', 'eligible', 'challenged', 'excluded'] as const;
type ListedState = (typeof STATES)[number];

/** Searched as she types; a row opens the person with her eligibility worked out. */
export function PeopleTable({ onPerson }: { readonly onPerson: (id: PersonId) => void }) {
  const say = useWording(LIST);
  const { controls } = useWording(DESK);
  const [search, setSearch] = useState('');
  const [state, setState] = useState<ListedState>('all');
  const [offset, setOffset] = useState(0);
  const people = useQuery(useViews().people({ search: search.trim(), state, offset, limit: PAGE }));
  useKeys('Employee list', [
    {
      key: '/',
      label: say.table.search,
      run: () => document.querySelector<HTMLInputElement>('[data-people] input[type=search]')?.focus(),
    },
  ]);

  return (
    <>
      <FindPeople
        search={search}
        state={state}
        onSearch={(text) => {
          setSearch(text);
          setOffset(0);
        }}
        onState={(chosen) => {
          setState(chosen);
          setOffset(0);
        }}
      />
      <Shown query={people} what={say.table.people}>
        {(page) => (
          <>
            <Sheet flush>
              <div className={table.scroll}>
                <Table
                  aria-label={say.screen.people}
                  className={table.table ?? ''}
                  onRowAction={(key) => onPerson(key as PersonId)}
                >
                  <TableHeader>
                    <Column isRowHeader>{say.table.name}</Column>
                    <Column>{say.table.title}</Column>
                    <Column>{say.table.employer}</Column>
                    <Column>{say.table.rows}</Column>
                    <Column>{say.table.state}</Column>
                  </TableHeader>
                  <TableBody
                    items={page.people.map((person) => ({ ...person, id: person.personId }))}
                    renderEmptyState={() => <p className={css.none}>{say.table.nobody}</p>}
                  >
                    {(person) => (
                      <Row id={person.personId}>
                        <Cell>
                          <PersonName instead={controls.rows(person.rows)}>{person.displayName}</PersonName>
                        </Cell>
                        <Cell>{person.title ?? ''}</Cell>
                        <Cell>{person.employer ?? ''}</Cell>
                        <Cell>{person.rows.length > 4 ? say.table.manyRows(person.rows.length) : person.rows.join(', ')}</Cell>
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
            {page.total > PAGE ? <Pager offset={offset} total={page.total} onOffset={setOffset} /> : null}
          </>
        )}
      </Shown>
    </>
  );
}

type FindPeopleProps = {
  readonly search: string;
  readonly state: ListedState;
  readonly onSearch: (text: string) => void;
  readonly onState: (state: ListedState) => void;
};

function FindPeople({ search, state, onSearch, onState }: FindPeopleProps) {
  const say = useWording(LIST);
  const { personStates } = useWording(FIELD);
  return (
    <div className={css.find} data-people="">
      <TextField label={say.table.search} type="search" placeholder={say.table.placeholder} value={search} onChange={onSearch} />
      <div className={css.states} role="group" aria-label={say.table.which}>
        {STATES.map((known) => (
          <Button key={known} size="small" pressed={state === known} onPress={() => onState(known)}>
            {known === 'all' ? say.table.all : personStates[known]}
          </Button>
        ))}
      </div>
    </div>
  );
}

type PagerProps = { readonly offset: number; readonly total: number; readonly onOffset: (offset: number) => void };

function Pager({ offset, total, onOffset }: PagerProps) {
  const { table: say } = useWording(LIST);
  const end = offset + PAGE;
  return (
    <div className={css.pager}>
      <span>{say.range(offset + 1, Math.min(end, total), total)}</span>
      <Button size="small" forbidden={offset === 0 ? say.firstPage : null} onPress={() => onOffset(offset - PAGE)}>
        {say.earlier}
      </Button>
      <Button size="small" forbidden={end >= total ? say.lastPage : null} onPress={() => onOffset(end)}>
        {say.later}
      </Button>
    </div>
  );
}
