import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { DisputeRowView } from '#contract/docket-views.ts';
import type { DisputeId } from '#core/ids.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { signed } from '#renderer/ui/written.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { isUnsettled } from './docket-order.ts';
import { DISPUTE_TONES } from './rulings.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import { Said } from '#renderer/ui/said.tsx';
import table from '#renderer/ui/data-table.module.css';
import css from './docket.module.css';

type DocketTableProps = { readonly rows: readonly DisputeRowView[]; readonly onOpen: (id: DisputeId) => void };

export function DocketTable({ rows, onOpen }: DocketTableProps) {
  const say = useWording(DISPUTES);
  const { codes, parties } = useWording(FIELD);
  const written = useWording(WRITTEN);
  return (
    <Sheet flush>
      <div className={table.scroll}>
        <Table aria-label={say.docket.docket} className={table.table ?? ''} onRowAction={(key) => onOpen(key as DisputeId)}>
          <TableHeader>
            <Column>{say.table.number}</Column>
            <Column isRowHeader>{say.table.about}</Column>
            <Column>{say.table.ground}</Column>
            <Column>{say.table.raisedBy}</Column>
            <Column>{say.table.when}</Column>
            <Column>{say.table.swing}</Column>
            <Column>{say.table.state}</Column>
          </TableHeader>
          <TableBody items={rows} renderEmptyState={() => <p className={css.none}>{say.table.none}</p>}>
            {(row) => (
              <Row id={row.disputeId}>
                <Cell>{row.number}</Cell>
                <Cell>
                  <strong>
                    {row.subject.kind === 'person' ? (
                      <PersonName>{row.subjectLabel}</PersonName>
                    ) : (
                      <Said>{row.subjectLabel}</Said>
                    )}
                  </strong>
                  <small className={css.kind}>{say.subjects[row.subject.kind]}</small>
                </Cell>
                <Cell>
                  {row.code === null ? null : (
                    <small className={css.kind}>
                      <code>{row.code}</code> {codes[row.code].label}
                    </small>
                  )}
                  {row.ground}
                </Cell>
                <Cell>{parties[row.raisedBy]}</Cell>
                <Cell>
                  <span className={css.when}>{written.instant(row.raisedAt)}</span>
                  {row.late === true ? <small className={css.late}>{say.table.late}</small> : null}
                </Cell>
                <Cell>
                  {row.swing === null || !isUnsettled(row) ? '–' : signed(row.swing)}
                  {row.determinative && isUnsettled(row) ? (
                    <strong className={css.decides}> {say.table.determinative}</strong>
                  ) : null}
                </Cell>
                <Cell>
                  <Chip tone={DISPUTE_TONES[row.state]}>
                    {row.ruling === null ? say.states[row.state] : say.table.ruled(say.rulings[row.ruling].word)}
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
