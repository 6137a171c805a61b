import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChainCheck, EventView } from '#contract/record-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { groupedDigest, readableNumber, shortDigest } from '#renderer/ui/written.ts';
import { Heads } from './heads.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { RECORD } from '#renderer/wording/record.ts';
import css from './record.module.css';

const PAGE = 100;

/** The chain of acts, newest first; each names the one before it by its hash. */
export function RecordScreen() {
  const say = useWording(RECORD);
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
      title={say.screen.title}
      lead={say.screen.lead}
      acts={
        <>
          <Button tone="go" pending={verify.pending} onPress={() => void onVerify()}>
            {say.screen.verify}
          </Button>
          <Button pending={save.pending} onPress={() => void onSave()}>
            {say.screen.saveLines}
          </Button>
        </>
      }
    >
      <Refused words={inWords(say.refusals, refusal)} />
      {check === null ? null : <CheckResult check={check} />}
      {saved === null ? null : <Notice tone="counted">{say.screen.saved(saved)}</Notice>}
      <Rehearsal />
      <Heads />
      <Shown query={record} what={say.screen.theRecord}>
        {(page) =>
          page.total === 0 && kind === null ? (
            <Empty title={say.screen.none}>
              <p>{say.screen.noneWhy}</p>
            </Empty>
          ) : (
            <>
              <div className={css.filter}>
                <label>
                  {say.screen.show}{' '}
                  <select
                    value={kind ?? ''}
                    onChange={(change) => {
                      setKind(change.target.value === '' ? null : change.target.value);
                      setTrail([null]);
                    }}
                  >
                    <option value="">{say.screen.everyKind}</option>
                    {page.kinds.map((known) => (
                      <option key={known} value={known}>
                        {known}
                      </option>
                    ))}
                  </select>
                </label>
                <span>{say.screen.acts(page.total)}</span>
                <span className={css.pager}>
                  <Button
                    size="small"
                    forbidden={trail.length > 1 ? null : say.screen.newest}
                    onPress={() => setTrail(trail.slice(0, -1))}
                  >
                    {say.screen.newer}
                  </Button>
                  <Button
                    size="small"
                    forbidden={page.events.length < PAGE ? say.screen.oldest : null}
                    onPress={() => setTrail([...trail, page.events.at(-1)?.seq ?? null])}
                  >
                    {say.screen.older}
                  </Button>
                </span>
              </div>
              {say.screen.actsLanguage === null ? null : <p>{say.screen.actsLanguage}</p>}
              <Sheet flush>
                <Events events={page.events} />
              </Sheet>
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function Events({ events }: { readonly events: readonly EventView[] }) {
  const say = useWording(RECORD);
  const written = useWording(WRITTEN);
  return (
    <DataTable columns={[say.table.number, say.table.when, say.table.by, say.table.what, say.table.hash]}>
      {events.map((event) => (
        <tr key={event.seq}>
          <td className={css.nowrap}>{readableNumber(event.seq)}</td>
          <td className={css.nowrap}>{written.instant(event.at)}</td>
          <td className={css.nowrap}>{event.actor}</td>
          <td>
            <Act event={event} />
          </td>
          <td className={css.nowrap}>
            <code>{shortDigest(event.hash)}</code>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Act({ event }: { readonly event: EventView }) {
  const say = useWording(RECORD);
  return (
    <details className={css.event}>
      <summary>
        <strong lang="en">{event.summary}</strong> <code>{event.kind}</code>
      </summary>
      <p lang="en">{event.meaning}</p>
      <dl>
        <dt>{say.table.hash}</dt>
        <dd>
          <code>{groupedDigest(event.hash)}</code>
        </dd>
        <dt>{say.table.beforeIt}</dt>
        <dd>
          <code>{groupedDigest(event.previousHash)}</code>
        </dd>
      </dl>
      <pre lang="en">{JSON.stringify(event.data, null, 2)}</pre>
    </details>
  );
}

function CheckResult({ check }: { readonly check: ChainCheck }) {
  const say = useWording(RECORD);
  if (check.whole) {
    return <Notice tone="counted">{say.chain.whole(check.checked, <code>{groupedDigest(check.head.hash)}</code>)}</Notice>;
  }
  return <Notice tone="refused">{say.chain.broken(check.brokenAt, check.checked)}</Notice>;
}
