import type { ListQuestion } from '#core/list/employee-list.ts';
import { Private, rowsInWords } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { QUESTIONS } from './wording.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './list.module.css';

/** What a file leaves doubtful, before it is accepted; it is answered once the list is in force. */
export function Doubtful({ questions }: { readonly questions: readonly ListQuestion[] }) {
  if (questions.length === 0) {
    return (
      <p className={css.fine}>
        <span aria-hidden="true">✓</span> Nothing doubtful was found in this list.
      </p>
    );
  }
  return (
    <Sheet title={`Doubtful in this list (${questions.length})`} flush>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Where</th>
              <th scope="col">Detail</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ kind, rows, detail }) => (
              <tr key={`${kind} ${rows.join()}`}>
                <th scope="row">{QUESTIONS[kind]}</th>
                <td className={css.nowrap}>{rowsInWords(rows)}</td>
                <td>
                  <Private>{detail}</Private>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
