import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { DisputeRowView } from '#contract/docket-views.ts';
import type { DisputeId } from '#core/ids.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant, signed } from '#renderer/ui/written.ts';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { isUnsettled } from './docket-order.ts';
import { DISPUTE_STATES, RULINGS, SUBJECTS } from './wording.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './docket.module.css';

type DocketTableProps = { readonly rows: readonly DisputeRowView[]; readonly onOpen: (id: DisputeId) => void };

export function DocketTable({ rows, onOpen }: DocketTableProps) {
  return (
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
          <TableBody items={rows} renderEmptyState={() => <p className={css.none}>No dispute fits. Choose otherwise above.</p>}>
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
                  {row.code === null ? null : (
                    <small className={css.kind}>
                      <code>{row.code}</code> {CODE_WORDS[row.code].label}
                    </small>
                  )}
                  {row.ground}
                </Cell>
                <Cell>{PARTIES[row.raisedBy]}</Cell>
                <Cell>
                  <span className={css.when}>{readableInstant(row.raisedAt)}</span>
                  {row.late === true ? <small className={css.late}>after the deadline</small> : null}
                </Cell>
                <Cell>
                  {row.swing === null || !isUnsettled(row) ? '–' : signed(row.swing)}
                  {row.determinative && isUnsettled(row) ? <strong className={css.decides}> determinative</strong> : null}
                </Cell>
                <Cell>
                  <Chip tone={DISPUTE_STATES[row.state].tone}>
                    {row.ruling === null ? DISPUTE_STATES[row.state].word : `Ruled: ${RULINGS[row.ruling].word.toLowerCase()}`}
                  </Chip>
                </Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </div>
    </Sheet>
  );
}
