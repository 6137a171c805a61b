import { useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { DisputeRowView, DisputeSubject } from '#contract/views.ts';
import type { DisputeId } from '#core/ids.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { readableInstant, signed } from '#renderer/ui/written.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { ChallengedPeople } from './challenged-people.tsx';
import { ChooseSubject } from './choose-subject.tsx';
import { DISPUTE_STATES, RULINGS, SUBJECTS } from './wording.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './disputes.module.css';

type DocketProps = {
  readonly rows: readonly DisputeRowView[];
  /** People challenged on the list in force, in the docket or not. */
  readonly challenged: number;
  readonly onOpen: (id: DisputeId) => void;
};
type Show = 'all' | 'unsettled' | DisputeSubject['kind'];

const SHOWS: readonly { readonly show: Show; readonly label: string }[] = [
  { show: 'unsettled', label: 'To rule' },
  { show: 'all', label: 'All' },
  { show: 'person', label: 'Persons challenged' },
  { show: 'card', label: 'Cards questioned' },
  { show: 'process', label: 'Objections' },
];

/** Every dispute; what can decide the result stands first. */
export function Docket({ rows, challenged, onOpen }: DocketProps) {
  const unsettled = rows.filter(isUnsettled);
  const [show, setShow] = useState<Show>(unsettled.length > 0 ? 'unsettled' : 'all');
  const [opening, setOpening] = useState(false);
  const [first] = unsettled;
  useKeys('Docket', [
    { key: 'J', label: 'Rule this first', run: () => first !== undefined && onOpen(first.disputeId) },
    { key: 'E', label: 'Open a dispute', run: () => setOpening(true) },
  ]);
  const shown = rows.filter((row) => show === 'all' || (show === 'unsettled' ? isUnsettled(row) : row.subject.kind === show));
  const determinative = unsettled.filter((row) => row.determinative).length;

  return (
    <Page
      title="Disputes"
      lead={lead(rows.length, unsettled.length, determinative)}
      acts={
        <>
          {first === undefined ? null : (
            <Button tone="go" shortcut="J" onPress={() => onOpen(first.disputeId)}>
              Rule this first
            </Button>
          )}
          <Button shortcut="E" onPress={() => setOpening(true)}>
            Open a dispute …
          </Button>
        </>
      }
    >
      {challenged > 0 ? <ChallengedPeople rows={rows} onOpened={onOpen} /> : null}
      {rows.length === 0 ? (
        <Empty title={challenged > 0 ? 'Nothing is in the docket yet' : 'Nothing is disputed'}>
          <p>
            A party challenges a person, a card is questioned, or someone objects to the process: open it here, or with <b>E</b>{' '}
            from a card in review.
          </p>
        </Empty>
      ) : (
        <>
          <div className={css.filters} role="group" aria-label="Which disputes">
            {SHOWS.map((choice) => (
              <Button key={choice.show} size="small" pressed={show === choice.show} onPress={() => setShow(choice.show)}>
                {choice.label}
              </Button>
            ))}
          </div>
          <Sheet flush>
            <div className={table.scroll}>
              <Table aria-label="Docket" className={table.table ?? ''} onRowAction={(key) => onOpen(key as DisputeId)}>
                <TableHeader>
                  <Column>No.</Column>
                  <Column isRowHeader>About</Column>
                  <Column>Ground</Column>
                  <Column>Raised by</Column>
                  <Column>When</Column>
                  <Column>Swing</Column>
                  <Column>State</Column>
                </TableHeader>
                <TableBody
                  items={shown}
                  renderEmptyState={() => <p className={css.none}>None of this kind. Choose another filter above.</p>}
                >
                  {(row) => (
                    <Row id={row.disputeId}>
                      <Cell>{row.number}</Cell>
                      <Cell>
                        <strong>
                          {row.subject.kind === 'person' ? <PersonName>{row.subjectLabel}</PersonName> : row.subjectLabel}
                        </strong>
                        <small className={css.kind}>{SUBJECTS[row.subject.kind]}</small>
                      </Cell>
                      <Cell>
                        {row.code === null ? null : <code>{row.code} </code>}
                        {row.ground}
                      </Cell>
                      <Cell>{PARTIES[row.raisedBy]}</Cell>
                      <Cell>
                        <span className={css.when}>{readableInstant(row.raisedAt)}</span>
                      </Cell>
                      <Cell>
                        {row.swing === null || !isUnsettled(row) ? '–' : signed(row.swing)}
                        {row.determinative && isUnsettled(row) ? <strong className={css.decides}> determinative</strong> : null}
                      </Cell>
                      <Cell>
                        <Chip tone={DISPUTE_STATES[row.state].tone}>
                          {row.ruling === null
                            ? DISPUTE_STATES[row.state].word
                            : `Ruled: ${RULINGS[row.ruling].word.toLowerCase()}`}
                        </Chip>
                      </Cell>
                    </Row>
                  )}
                </TableBody>
              </Table>
            </div>
          </Sheet>
        </>
      )}
      {opening ? <ChooseSubject onClose={() => setOpening(false)} onOpened={onOpen} /> : null}
    </Page>
  );
}

function isUnsettled({ state }: DisputeRowView): boolean {
  return state === 'open' || state === 'heard';
}

function lead(total: number, unsettled: number, determinative: number): string {
  if (total === 0) return 'No dispute has been raised.';
  if (unsettled === 0) return total === 1 ? 'The one dispute is settled.' : `All ${total} are settled.`;
  const decides =
    determinative === 0
      ? 'None of them can change the result as it stands.'
      : `${determinative} can still change the result: rule ${determinative === 1 ? 'it' : 'them'} first.`;
  return `${unsettled} of ${total} to rule. ${decides}`;
}
