import { useState } from 'react';
import type { CardRowView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { SelectField, TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { evenLines, partsBetween } from './chosen-pages.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './light-table.module.css';

const COUNTS = ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));

type CutProps = { readonly card: CardRowView; readonly onClose: () => void; readonly onDone: () => void };

/** Several cards on one page: lines laid across its picture, each moved where it belongs. */
export function CutSheet({ card, onClose, onDone }: CutProps) {
  const say = useWording(CARDS);
  const cut = useAct(useClient().cards.cut);
  const [rows, setRows] = useState<readonly number[]>(evenLines(2));
  const [columns, setColumns] = useState<readonly number[]>([]);
  const [reason, setReason] = useState('');
  const parts = partsBetween(rows, columns);
  const missing = parts.length < 2 ? say.arrange.layLine : reason.trim() === '' ? say.arrange.writeReason : null;
  const moved = (lines: readonly number[], index: number, to: number) => lines.map((line, at) => (at === index ? to : line));

  async function onCut() {
    const answer = await cut.run({ cardId: card.cardId, parts, reason: reason.trim() });
    if (answer.ok) onDone();
  }

  return (
    <Dialog title={say.arrange.cutTitle(card.cardId)} shape="wide" onClose={onClose} dismissable={!cut.pending}>
      <div className={css.cutting}>
        {card.image === null ? null : (
          <div className={css.sheet}>
            <img src={imageAddress(card.image, 1000)} alt={say.arrange.wholePage(card.cardId)} />
            {rows.map((line, index) => (
              <span key={`row ${index}`} className={css.rowLine} style={{ top: `${line}%` }} />
            ))}
            {columns.map((line, index) => (
              <span key={`column ${index}`} className={css.columnLine} style={{ left: `${line}%` }} />
            ))}
          </div>
        )}
        <div className={css.cutFields}>
          <SelectField
            label={say.arrange.rows}
            value={String(rows.length + 1)}
            choices={COUNTS}
            onChange={(count) => setRows(evenLines(Number(count)))}
          />
          <SelectField
            label={say.arrange.columns}
            value={String(columns.length + 1)}
            choices={COUNTS}
            onChange={(count) => setColumns(evenLines(Number(count)))}
          />
          {rows.map((line, index) => (
            <Line
              key={index}
              label={say.arrange.lineAcross(index + 1)}
              value={line}
              onMove={(to) => setRows(moved(rows, index, to))}
            />
          ))}
          {columns.map((line, index) => (
            <Line
              key={index}
              label={say.arrange.lineDown(index + 1)}
              value={line}
              onMove={(to) => setColumns(moved(columns, index, to))}
            />
          ))}
          <TextArea label={say.arrange.why} rows={2} value={reason} onChange={setReason} />
        </div>
      </div>
      <p className={css.small}>{say.arrange.cutSay(card.cardId)}</p>
      <Refused words={inWords(say.arrangeRefusals, cut.refusal)} />
      <DialogActs>
        <Button tone="go" pending={cut.pending} forbidden={missing} onPress={() => void onCut()}>
          {say.arrange.cutInto(parts.length)}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}

type LineProps = { readonly label: string; readonly value: number; readonly onMove: (to: number) => void };

function Line({ label, value, onMove }: LineProps) {
  return (
    <label className={css.line}>
      {label}
      <input type="range" min={2} max={98} step={0.5} value={value} onChange={(change) => onMove(change.target.valueAsNumber)} />
    </label>
  );
}
