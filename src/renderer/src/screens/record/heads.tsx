import { useState } from 'react';
import type { HeadCheck } from '#contract/record-views.ts';
import type { Party } from '#contract/docket-views.ts';
import { unreachable } from '#core/result.ts';
import type { Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted, groupedDigest, readableInstant } from '#renderer/ui/written.ts';
import css from './record.module.css';

type Checked = { readonly of: string; readonly check: HeadCheck };

/** Heads go out on receipts and come back: the one thing that the keeper of a record cannot write anew. */
export function Heads() {
  const client = useClient();
  const type = useAct(client.record.checkHead);
  const file = useAct(client.record.checkReceipt);
  const save = useAct(client.record.saveDayReceipt);
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);

  async function onType() {
    const answer = await type.run({ text });
    setChecked(answer.ok ? { of: 'This head', check: answer.value } : null);
  }
  async function onFile() {
    const answer = await file.run(null);
    setChecked(answer.ok ? { of: answer.value.fileName, check: answer.value.check } : null);
  }
  async function onSave(party: Party) {
    const answer = await save.run({ party });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  const refusal = type.refusal ?? file.refusal ?? save.refusal;
  return (
    <Sheet>
      <details className={css.heads}>
        <summary>Receipts and their heads</summary>
        <div className={css.columns}>
          <form
            onSubmit={(submit) => {
              submit.preventDefault();
              if (text.trim() !== '') void onType();
            }}
          >
            <h2>Check a head that a party holds</h2>
            <TextField
              label="Head on the receipt"
              hint="64 figures, with or without spaces, or the text of its QR code."
              value={text}
              onChange={setText}
            />
            <p className={css.row}>
              <Button
                submits
                pending={type.pending}
                forbidden={text.trim() === '' ? 'Type or paste a head' : null}
                onPress={() => undefined}
              >
                Check it
              </Button>
              <Button pending={file.pending} onPress={() => void onFile()}>
                Choose a receipt …
              </Button>
            </p>
          </form>
          <div>
            <h2>Close the day</h2>
            <p>A receipt with the head as it stands now and nothing else. Hand one to each party when you put the matter away.</p>
            <p className={css.row}>
              <Button pending={save.pending} onPress={() => void onSave('union')}>
                For the union …
              </Button>
              <Button pending={save.pending} onPress={() => void onSave('employer')}>
                For the employer …
              </Button>
            </p>
            {saved === null ? null : <p role="status">Saved as {saved}.</p>}
          </div>
        </div>
        <Refused words={refusal === null ? null : commonRefusalWords(refusal)} />
        {checked === null ? null : <HeadResult {...checked} />}
      </details>
    </Sheet>
  );
}

function HeadResult({ of, check }: Checked) {
  switch (check.kind) {
    case 'in-record':
      return (
        <Notice tone="counted">
          <strong>{of} is in this record.</strong> It is the head of act {check.seq}, {readableInstant(check.at as Instant)}.
          Everything up to there is as it was; {counted(check.actsSince, 'act')} followed.
        </Notice>
      );
    case 'not-in-record':
      return (
        <Notice tone="refused">
          <strong>{of} is not in this record.</strong> <code>{groupedDigest(check.hash)}</code> was typed wrongly, is of another
          matter, or the record was written anew since that receipt. Compare it figure by figure before you go on.
        </Notice>
      );
    case 'broken-before':
      return (
        <Notice tone="refused">
          <strong>The record is broken at act {check.brokenAt}.</strong> {of} belongs to act {check.seq}, at or after that: it
          vouches for nothing.
        </Notice>
      );
    case 'other-matter':
      return (
        <Notice tone="refused">
          <strong>{of} is of another matter:</strong> {check.reference}.
        </Notice>
      );
    case 'no-head':
      return <Notice tone="question">{of} holds no head of 64 figures that can be read. Type it from the paper.</Notice>;
    default:
      return unreachable(check);
  }
}
