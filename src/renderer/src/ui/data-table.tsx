import type { ReactNode } from 'react';
import table from './data-table.module.css';

export type DataColumn =
  | string
  | {
      readonly title: ReactNode;
      /** Aligned as its figures are: their cells carry `data-number` too. */
      readonly number?: boolean;
      readonly className?: string | undefined;
    };

type DataTableProps = {
  /** Where no heading beside it says what it is. */
  readonly label?: string;
  readonly columns: readonly DataColumn[];
  /** A long one among others scrolls by itself. */
  readonly tall?: boolean;
  /** Its rows. */
  readonly children: ReactNode;
};

/** Rows to read under heads that stay in sight. What is opened by its row is a table of react-aria-components. */
export function DataTable({ label, columns, tall = false, children }: DataTableProps) {
  return (
    <div className={table.scroll} data-tall={tall ? '' : undefined}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <Head key={index} {...(typeof column === 'string' ? { title: column } : column)} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Head({ title, number = false, className }: Exclude<DataColumn, string>) {
  return (
    <th scope="col" data-number={number ? '' : undefined} className={className}>
      {title}
    </th>
  );
}
