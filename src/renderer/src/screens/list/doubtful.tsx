import type { ListQuestion } from '#core/list/employee-list.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './list.module.css';

/** What a file leaves doubtful, before it is accepted; it is answered once the list is in force. */
export function Doubtful({ questions }: { readonly questions: readonly ListQuestion[] }) {
  const say = useWording(LIST);
  const said = useSaid();
  const { controls } = useWording(DESK);
  if (questions.length === 0) {
    return (
      <p className={css.fine}>
        <span aria-hidden="true">✓</span> {say.doubtful.none}
      </p>
    );
  }
  return (
    <Sheet title={say.doubtful.title(questions.length)} flush>
      <DataTable columns={[say.doubtful.what, say.doubtful.where, say.doubtful.detail]}>
        {questions.map(({ kind, rows, detail }) => (
          <tr key={`${kind} ${rows.join()}`}>
            <th scope="row">{say.questions[kind]}</th>
            <td className={css.nowrap}>{controls.rows(rows)}</td>
            <td>
              <Private>{said(detail)}</Private>
            </td>
          </tr>
        ))}
      </DataTable>
    </Sheet>
  );
}
