import { useState } from 'react';
import type { ListPreview } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import css from './list.module.css';

type PreviewColumnsProps = { readonly preview: ListPreview; readonly onPreview: (preview: ListPreview) => void };

/** Each column of the file and what it was taken for; a wrong guess is put right here, before acceptance. */
export function PreviewColumns({ preview, onPreview }: PreviewColumnsProps) {
  const say = useWording(LIST);
  const remap = useAct(useClient().list.remap);
  const [columns, setColumns] = useState<Readonly<Record<string, string | null>>>({});

  async function onMeaning(header: string, meaning: string | null) {
    const next = { ...columns, [header]: meaning };
    setColumns(next);
    const answer = await remap.run({ previewId: preview.previewId, columns: next });
    if (answer.ok) onPreview(answer.value);
  }

  return (
    <Sheet title={say.columns.title} flush>
      <Refused words={inWords(say.refusals, remap.refusal)} />
      <DataTable columns={[say.columns.inFile, say.columns.takenFor, say.columns.example]}>
        {preview.columns.map(({ header, recognisedAs, examples }) => (
          <tr key={header}>
            <th scope="row">{header}</th>
            <td>
              <select
                className={css.meaning}
                aria-label={say.columns.meaning(header)}
                value={recognisedAs ?? ''}
                disabled={remap.pending}
                onChange={(change) => void onMeaning(header, change.target.value === '' ? null : change.target.value)}
              >
                <option value="">{say.columns.leftOut}</option>
                {Object.entries(say.columnMeanings).map(([meaning, words]) => (
                  <option key={meaning} value={meaning}>
                    {words}
                  </option>
                ))}
              </select>
            </td>
            <td className={css.quiet}>
              <Private>{examples.slice(0, 3).join(' · ')}</Private>
            </td>
          </tr>
        ))}
      </DataTable>
    </Sheet>
  );
}
