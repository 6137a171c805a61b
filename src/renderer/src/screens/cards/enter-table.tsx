import { useState } from 'react';
import type { Delivery } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextArea } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { EMPTY_ROW, isEmpty, KEYED_COLUMNS, registerText, rowWithoutName, type KeyedRow } from './keyed-rows.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './originals.module.css';

const SIGNATURES = ['present', 'absent', 'drawn', 'typed'] as const;
const FIRST_ROWS = 4;
/** As a pasted table begins: names of columns are those of the register. */
const SAMPLE = [['card_id', 'name', 'signed_on'].join('\t'), ['1', 'Anna', '2024-02-01'].join('\t')].join('\n');

type EnterTableProps = { readonly delivery: Delivery; readonly onClose: () => void; readonly onTaken: () => void };

/** A list of cards that came as no file: pasted from a table, or keyed row by row. Kept as it was entered, like any original. */
export function EnterTable({ delivery, onClose, onTaken }: EnterTableProps) {
  const say = useWording(CARDS);
  const take = useAct(useClient().cards.importTable);
  const [how, setHow] = useState<'pasted' | 'keyed'>('pasted');
  const [pasted, setPasted] = useState('');
  const [rows, setRows] = useState<readonly KeyedRow[]>(Array.from({ length: FIRST_ROWS }, () => EMPTY_ROW));
  const nameless = rowWithoutName(rows);
  const missing =
    how === 'pasted'
      ? pasted.trim() === ''
        ? say.table.paste
        : null
      : rows.every(isEmpty)
        ? say.table.keyOne
        : nameless === null
          ? null
          : say.table.nameless(nameless);

  async function onTake() {
    const answer = await take.run({ delivery, how, text: how === 'pasted' ? pasted : registerText(rows) });
    if (answer.ok) onTaken();
  }

  return (
    <Dialog title={say.table.title(delivery.deliveredBy)} shape="wide" onClose={onClose} dismissable={!take.pending}>
      <Radios
        label={say.table.how}
        value={how}
        onChange={setHow}
        choices={[
          { value: 'pasted', label: say.table.pasted, hint: say.table.pastedHint },
          { value: 'keyed', label: say.table.keyed },
        ]}
      />
      {how === 'pasted' ? (
        <TextArea label={say.table.theTable} rows={9} value={pasted} onChange={setPasted} placeholder={SAMPLE} />
      ) : (
        <Keyed rows={rows} onWrite={setRows} />
      )}
      <Refused words={inWords(say.intakeRefusals, take.refusal)} />
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
          {how === 'pasted' ? say.table.takeTable : say.table.take(rows.filter((row) => !isEmpty(row)).length)}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}

type KeyedProps = { readonly rows: readonly KeyedRow[]; readonly onWrite: (rows: readonly KeyedRow[]) => void };

function Keyed({ rows, onWrite }: KeyedProps) {
  const say = useWording(CARDS);
  const write = (index: number, part: Partial<KeyedRow>) =>
    onWrite(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      <div className={css.scroll}>
        <table className={css.keyed}>
          <thead>
            <tr>
              {KEYED_COLUMNS.map((key) => (
                <th key={key} scope="col">
                  {say.table.columns[key]}
                </th>
              ))}
              <th scope="col">{say.table.signature}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {KEYED_COLUMNS.map((key) => (
                  <td key={key}>
                    <input
                      aria-label={say.table.cell(say.table.columns[key], index + 1)}
                      autoComplete="off"
                      spellCheck={false}
                      value={row[key]}
                      onChange={(change) => write(index, { [key]: change.target.value })}
                    />
                  </td>
                ))}
                <td>
                  <select
                    aria-label={say.table.cell(say.table.signature, index + 1)}
                    value={row.signature}
                    onChange={(change) =>
                      write(index, { signature: SIGNATURES.find((each) => each === change.target.value) ?? 'present' })
                    }
                  >
                    {SIGNATURES.map((each) => (
                      <option key={each} value={each}>
                        {say.table.signatures[each]}
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
        {say.table.anotherRow}
      </Button>
    </>
  );
}
