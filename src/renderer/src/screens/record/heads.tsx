import { useState } from 'react';
import type { HeadCheck } from '#contract/record-views.ts';
import type { Party } from '#contract/docket-views.ts';
import { unreachable } from '#core/result.ts';
import type { Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { groupedDigest } from '#renderer/ui/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RECORD } from '#renderer/wording/record.ts';
import css from './record.module.css';

type Checked = { readonly of: string; readonly check: HeadCheck };

/** Heads go out on receipts and come back: the one thing that the keeper of a record cannot write anew. */
export function Heads() {
  const say = useWording(RECORD);
  const client = useClient();
  const type = useAct(client.record.checkHead);
  const file = useAct(client.record.checkReceipt);
  const save = useAct(client.record.saveDayReceipt);
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);

  async function onType() {
    const answer = await type.run({ text });
    setChecked(answer.ok ? { of: say.heads.thisHead, check: answer.value } : null);
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
        <summary>{say.heads.title}</summary>
        <div className={css.columns}>
          <form
            onSubmit={(submit) => {
              submit.preventDefault();
              if (text.trim() !== '') void onType();
            }}
          >
            <h2>{say.heads.check}</h2>
            <TextField label={say.heads.head} hint={say.heads.headHint} value={text} onChange={setText} />
            <p className={css.row}>
              <Button
                submits
                pending={type.pending}
                forbidden={text.trim() === '' ? say.heads.typeIt : null}
                onPress={() => undefined}
              >
                {say.heads.checkIt}
              </Button>
              <Button pending={file.pending} onPress={() => void onFile()}>
                {say.heads.choose}
              </Button>
            </p>
          </form>
          <div>
            <h2>{say.heads.closeDay}</h2>
            <p>{say.heads.closeDaySay}</p>
            <p className={css.row}>
              <Button pending={save.pending} onPress={() => void onSave('union')}>
                {say.heads.forUnion}
              </Button>
              <Button pending={save.pending} onPress={() => void onSave('employer')}>
                {say.heads.forEmployer}
              </Button>
            </p>
            {saved === null ? null : <p role="status">{say.screen.saved(saved)}</p>}
          </div>
        </div>
        <Refused words={inWords(say.refusals, refusal)} />
        {checked === null ? null : <HeadResult {...checked} />}
      </details>
    </Sheet>
  );
}

function HeadResult({ of, check }: Checked) {
  const { heads } = useWording(RECORD);
  const written = useWording(WRITTEN);
  switch (check.kind) {
    case 'in-record':
      return (
        <Notice tone="counted">
          {heads.inRecord({ of, seq: check.seq, at: written.instant(check.at as Instant), since: check.actsSince })}
        </Notice>
      );
    case 'not-in-record':
      return <Notice tone="refused">{heads.notInRecord(of, <code>{groupedDigest(check.hash)}</code>)}</Notice>;
    case 'broken-before':
      return <Notice tone="refused">{heads.brokenBefore(of, check.brokenAt, check.seq)}</Notice>;
    case 'other-matter':
      return <Notice tone="refused">{heads.otherMatter(of, check.reference)}</Notice>;
    case 'no-head':
      return <Notice tone="question">{heads.noHead(of)}</Notice>;
    default:
      return unreachable(check);
  }
}
