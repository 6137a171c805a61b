import { useState } from 'react';
import type { Delivery } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextArea } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import { EMPTY_ROW, isEmpty, KEYED_COLUMNS, registerText, rowWithoutName, type KeyedRow } from './keyed-rows.ts';
import { tableRefusalWords } from './wording.ts';
import css from './originals.module.css';

const SIGNATURES = ['present', 'absent', 'drawn', 'typed'] as const;
const FIRST_ROWS = 4;

type EnterTableProps = { readonly delivery: Delivery; readonly onClose: () => void; readonly onTaken: () => void };

/** A list of cards that came as no file: pasted from a table, or keyed row by row. Kept as it was entered, like any original. */
export function EnterTable({ delivery, onClose, onTaken }: EnterTableProps) {
  const take = useAct(useClient().cards.importTable);
  const [how, setHow] = useState<'pasted' | 'keyed'>('pasted');
  const [pasted, setPasted] = useState('');
  const [rows, setRows] = useState<readonly KeyedRow[]>(Array.from({ length: FIRST_ROWS }, () => EMPTY_ROW));
  const nameless = rowWithoutName(rows);
  const missing =
    how === 'pasted'
      ? pasted.trim() === ''
        ? 'Paste the table'
        : null
      : rows.every(isEmpty)
        ? 'Key at least one card'
        : nameless === null
          ? null
          : `Row ${nameless} has no name`;

  async function onTake() {
    const answer = await take.run({ delivery, how, text: how === 'pasted' ? pasted : registerText(rows) });
    if (answer.ok) onTaken();
  }

  return (
    <Dialog title={`A list from ${delivery.deliveredBy}`} shape="wide" onClose={onClose} dismissable={!take.pending}>
      <Radios
        label="How does it come?"
        value={how}
        onChange={setHow}
        choices={[
          { value: 'pasted', label: 'Pasted from a table', hint: 'The first row holds the column names.' },
          { value: 'keyed', label: 'Keyed by hand' },
        ]}
      />
      {how === 'pasted' ? (
        <TextArea
          label="The table"
          rows={9}
          value={pasted}
          onChange={setPasted}
          placeholder={'card_id\tname\tsigned_on\n1\tAnna Reed\t2024-02-01'}
        />
      ) : (
        <Keyed rows={rows} onWrite={setRows} />
      )}
      <Refused words={take.refusal === null ? null : tableRefusalWords(take.refusal)} />
      {take.refusal?.kind === 'invalid-register' ? (
        <Notice tone="refused">
          <ul>
            {take.refusal.problems.slice(0, 20).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <DialogActs>
        <Button tone="go" pending={take.pending} forbidden={missing} onPress={() => void onTake()}>
          {how === 'pasted' ? 'Take in the table' : `Take in ${counted(rows.filter((row) => !isEmpty(row)).length, 'card')}`}
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}

type KeyedProps = { readonly rows: readonly KeyedRow[]; readonly onWrite: (rows: readonly KeyedRow[]) => void };

function Keyed({ rows, onWrite }: KeyedProps) {
  const write = (index: number, part: Partial<KeyedRow>) =>
    onWrite(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      <div className={css.scroll}>
        <table className={css.keyed}>
          <thead>
            <tr>
              {KEYED_COLUMNS.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">Signature</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {KEYED_COLUMNS.map(({ key, label }) => (
                  <td key={key}>
                    <input
                      aria-label={`${label}, row ${index + 1}`}
                      autoComplete="off"
                      spellCheck={false}
                      value={row[key]}
                      onChange={(change) => write(index, { [key]: change.target.value })}
                    />
                  </td>
                ))}
                <td>
                  <select
                    aria-label={`Signature, row ${index + 1}`}
                    value={row.signature}
                    onChange={(change) =>
                      write(index, { signature: SIGNATURES.find((each) => each === change.target.value) ?? 'present' })
                    }
                  >
                    {SIGNATURES.map((each) => (
                      <option key={each} value={each}>
                        {each}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button size="small" onPress={() => onWrite([...rows, EMPTY_ROW])}>
        Another row
      </Button>
    </>
  );
}
