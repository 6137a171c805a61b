import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChainCheck, EventView } from '#contract/record-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { counted, groupedDigest, readableInstant, readableNumber, shortDigest } from '#renderer/ui/written.ts';
import table from '#renderer/ui/data-table.module.css';
import { Heads } from './heads.tsx';
import { Rehearsal } from './rehearsal.tsx';
import css from './record.module.css';

const PAGE = 100;

/** The chain of acts, newest first; each names the one before it by its hash. */
export function RecordScreen() {
  const client = useClient();
  const verify = useAct(client.record.verify);
  const save = useAct(client.record.saveLines);
  const [kind, setKind] = useState<string | null>(null);
  const [trail, setTrail] = useState<readonly (number | null)[]>([null]);
  const [check, setCheck] = useState<ChainCheck | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const before = trail.at(-1) ?? null;
  const record = useQuery(useViews().record({ kind, before, limit: PAGE }));

  async function onVerify() {
    const answer = await verify.run(null);
    setCheck(answer.ok ? answer.value : null);
  }
  async function onSave() {
    const answer = await save.run(null);
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  const refusal = verify.refusal ?? save.refusal;
  return (
    <Page
      title="Record"
      lead="Every act, in order, each chained to the one before. A chain proves nothing against its own keeper unless its head lies elsewhere: hand both parties a receipt with the head."
      acts={
        <>
          <Button tone="go" pending={verify.pending} onPress={() => void onVerify()}>
            Verify the chain
          </Button>
          <Button pending={save.pending} onPress={() => void onSave()}>
            Save as lines …
          </Button>
        </>
      }
    >
      <Refused words={refusal === null ? null : commonRefusalWords(refusal)} />
      {check === null ? null : <CheckResult check={check} />}
      {saved === null ? null : <Notice tone="counted">Saved as {saved}.</Notice>}
      <Rehearsal />
      <Heads />
      <Shown query={record} what="the record">
        {(page) =>
          page.total === 0 && kind === null ? (
            <Empty title="No acts yet">
              <p>Whatever you decide from now on stands here, in the same moment in which it takes effect.</p>
            </Empty>
          ) : (
            <>
              <div className={css.filter}>
                <label>
                  Show{' '}
                  <select
                    value={kind ?? ''}
                    onChange={(change) => {
                      setKind(change.target.value === '' ? null : change.target.value);
                      setTrail([null]);
                    }}
                  >
                    <option value="">every kind of act</option>
                    {page.kinds.map((known) => (
                      <option key={known} value={known}>
                        {known}
                      </option>
                    ))}
                  </select>
                </label>
                <span>{counted(page.total, 'act')}</span>
                <span className={css.pager}>
                  <Button
                    size="small"
                    forbidden={trail.length > 1 ? null : 'These are the newest'}
                    onPress={() => setTrail(trail.slice(0, -1))}
                  >
                    Newer
                  </Button>
                  <Button
                    size="small"
                    forbidden={page.events.length < PAGE ? 'These are the oldest' : null}
                    onPress={() => setTrail([...trail, page.events.at(-1)?.seq ?? null])}
                  >
                    Older
                  </Button>
                </span>
              </div>
              <Sheet flush>
                <div className={table.scroll}>
                  <Events events={page.events} />
                </div>
              </Sheet>
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function Events({ events }: { readonly events: readonly EventView[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">When</th>
          <th scope="col">By</th>
          <th scope="col">What</th>
          <th scope="col">Hash</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <td className={css.nowrap}>{readableNumber(event.seq)}</td>
            <td className={css.nowrap}>{readableInstant(event.at)}</td>
            <td className={css.nowrap}>{event.actor}</td>
            <td>
              <Act event={event} />
            </td>
            <td className={css.nowrap}>
              <code>{shortDigest(event.hash)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Act({ event }: { readonly event: EventView }) {
  return (
    <details className={css.event}>
      <summary>
        <strong>{event.summary}</strong> <code>{event.kind}</code>
      </summary>
      <p>{event.meaning}</p>
      <dl>
        <dt>Hash</dt>
        <dd>
          <code>{groupedDigest(event.hash)}</code>
        </dd>
        <dt>Before it</dt>
        <dd>
          <code>{groupedDigest(event.previousHash)}</code>
        </dd>
      </dl>
      <pre>{JSON.stringify(event.data, null, 2)}</pre>
    </details>
  );
}

function CheckResult({ check }: { readonly check: ChainCheck }) {
  if (check.whole) {
    return (
      <Notice tone="counted">
        <strong>The chain is whole.</strong> {counted(check.checked, 'act')} checked. Head{' '}
        <code>{groupedDigest(check.head.hash)}</code>. Compare it with the receipts that the parties hold.
      </Notice>
    );
  }
  return (
    <Notice tone="refused">
      <strong>The chain is broken{check.brokenAt === null ? '' : ` at act ${check.brokenAt}`}.</strong>{' '}
      {counted(check.checked, 'act')} checked. Nothing can be certified from this file. Keep it as it is, and open your latest
      backup.
    </Notice>
  );
}
