import type { Json } from '#contract/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { fromLines, isObject, linesOf, numberFrom } from './draft.ts';
import type { Column } from './terms.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import css from './rules.module.css';

type RowsControlProps = {
  readonly label: string;
  readonly hint: string | undefined;
  readonly columns: readonly Column[];
  readonly blank: { readonly [key: string]: Json };
  readonly rows: readonly Json[];
  readonly editable: boolean;
  readonly onWrite: (rows: readonly Json[]) => void;
};

/** A small table that is filled in: the limbs of a formula, several units. */
export function RowsControl({ label, hint, columns, blank, rows, editable, onWrite }: RowsControlProps) {
  const say = useWording(RULES);
  const writeCell = (at: number, key: string, value: Json) =>
    onWrite(rows.map((row, index) => (index === at && isObject(row) ? { ...row, [key]: value } : row)));
  return (
    <div className={css.rows}>
      <p className={css.rowsLabel}>{label}</p>
      {hint === undefined ? null : <p className={css.quiet}>{hint}</p>}
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {columns.map(({ key, label: heading }) => (
                <th key={key} scope="col">
                  {heading}
                </th>
              ))}
              <th>
                <span className={css.spoken}>{say.term.takeOut}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // Rows have no identity of their own: their place is what they are.
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column.key} data-kind={column.kind}>
                    <CellInput
                      column={column}
                      value={isObject(row) ? (row[column.key] ?? null) : null}
                      label={say.term.cell(column.label, at + 1)}
                      editable={editable}
                      onWrite={(value) => writeCell(at, column.key, value)}
                    />
                  </td>
                ))}
                <td>
                  {editable ? (
                    <Button
                      size="small"
                      tone="quiet"
                      label={say.term.takeOutRow(at + 1)}
                      onPress={() => onWrite(rows.filter((_, index) => index !== at))}
                    >
                      ✕
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editable ? (
        <Button size="small" onPress={() => onWrite([...rows, blank])}>
          {say.term.addRow}
        </Button>
      ) : null}
    </div>
  );
}

type CellInputProps = {
  readonly column: Column;
  readonly value: Json;
  readonly label: string;
  readonly editable: boolean;
  readonly onWrite: (value: Json) => void;
};

function CellInput({ column, value, label, editable, onWrite }: CellInputProps) {
  if (column.kind === 'lines') {
    return (
      <textarea
        aria-label={label}
        rows={3}
        disabled={!editable}
        value={linesOf(value)}
        onChange={(change) => onWrite(change.target.value === '' ? [] : fromLines(change.target.value))}
      />
    );
  }
  const number = column.kind === 'number';
  return (
    <input
      aria-label={label}
      type={number ? 'number' : 'text'}
      disabled={!editable}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
      onChange={(change) => onWrite(number ? numberFrom(change.target.value) : change.target.value)}
    />
  );
}
