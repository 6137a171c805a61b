import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableBytes, readableNumber, shortDigest } from '#renderer/ui/written.ts';
import { OfferedBacks } from './offered-backs.tsx';
import { OriginalRemarks } from './original-remarks.tsx';
import { SubmittersDeclaration } from './submitters-declaration.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './cards.module.css';

export function Batches({ batches }: { readonly batches: readonly BatchView[] }) {
  const say = useWording(CARDS);
  const jobs = useQuery(useViews().jobs());
  const arriving = (jobs.data ?? []).some(({ kind, state }) => kind === 'import' && state === 'running');
  if (batches.length === 0) {
    return (
      <Empty title={say.batch.none}>
        <p>{say.batch.noneWhy}</p>
      </Empty>
    );
  }
  return batches.toReversed().map((batch) => <Batch key={batch.batchId} batch={batch} arriving={arriving} />);
}

/** Until all of a delivery is in, a difference is no difference. */
function Batch({ batch, arriving }: { readonly batch: BatchView; readonly arriving: boolean }) {
  const say = useWording(CARDS);
  const written = useWording(WRITTEN);
  const differs = batch.found !== batch.stated && !arriving;
  return (
    <Sheet
      title={say.batch.title({
        number: batch.number,
        by: batch.deliveredBy,
        at: written.instant(batch.receivedAt),
        form: batch.form,
      })}
      aside={<Receipts batch={batch} />}
    >
      <p className={css.count}>
        <span>{say.batch.stated(<b>{readableNumber(batch.stated)}</b>)}</span>
        <span>{say.batch.found(<b>{readableNumber(batch.found)}</b>)}</span>
        {batch.blanks === 0 ? null : <span>{say.batch.blank(<b>{readableNumber(batch.blanks)}</b>)}</span>}
        {batch.separators === 0 ? null : <span>{say.batch.between(<b>{readableNumber(batch.separators)}</b>)}</span>}
        {batch.setAside === 0 ? null : <span>{say.batch.aside(<b>{readableNumber(batch.setAside)}</b>)}</span>}
        {batch.unsettled > 0 && !arriving ? (
          <Chip tone="open">{say.batch.unsettled(batch.unsettled)}</Chip>
        ) : differs ? (
          <Chip tone={batch.explanation === null ? 'question' : 'plain'}>
            {batch.explanation === null ? say.batch.toExplain : say.batch.explained}
          </Chip>
        ) : (
          <Chip tone={arriving ? 'open' : 'counted'}>{arriving ? say.batch.arriving : say.batch.agree}</Chip>
        )}
      </p>
      <p className={css.lying}>{say.batch.lying(batch)}</p>
      <SubmittersDeclaration batch={batch} />
      {batch.backsOffered > 0 && !arriving ? <OfferedBacks batch={batch} /> : null}
      {differs && batch.unsettled === 0 ? <Difference batch={batch} /> : null}
      <details className={css.originals} open={batch.originals.some(hasRemarks)}>
        <summary>{say.batch.originals(batch.originals.length)}</summary>
        <DataTable
          columns={[
            say.batch.file,
            { title: say.batch.size, number: true },
            { title: say.batch.pages, number: true },
            { title: say.screen.title, number: true },
            'SHA-256',
            say.batch.remarks,
          ]}
        >
          {batch.originals.map((original) => (
            <tr key={original.sha256 + original.name}>
              <td className={css.file}>{original.name}</td>
              <td data-number="" className={css.figure}>
                {readableBytes(original.bytes)}
              </td>
              <td data-number="">{original.pages}</td>
              <td data-number="">{original.cards}</td>
              <td title={original.sha256} className={css.figure}>
                <code>{shortDigest(original.sha256)}</code>
              </td>
              <td>
                <OriginalRemarks original={original} />
              </td>
            </tr>
          ))}
        </DataTable>
      </details>
    </Sheet>
  );
}

/** A file that came twice, or could not be opened: not to be found only by who looks for it. */
function hasRemarks({ sameAsBatch, problems, seal }: BatchView['originals'][number]): boolean {
  return sameAsBatch !== null || problems.length > 0 || seal !== null;
}

function Difference({ batch }: { readonly batch: BatchView }) {
  const say = useWording(CARDS);
  const explain = useAct(useClient().cards.explainDifference);
  const [explanation, setExplanation] = useState('');
  if (batch.explanation !== null) return <Notice tone="plain">{batch.explanation}</Notice>;
  return (
    <div className={css.explain}>
      <TextField
        label={say.batch.why(batch.found, batch.stated)}
        value={explanation}
        onChange={setExplanation}
        problem={inWords(say.intakeRefusals, explain.refusal)}
      />
      <Button
        tone="go"
        pending={explain.pending}
        forbidden={explanation.trim() === '' ? say.batch.writeExplanation : null}
        onPress={() => void explain.run({ batchId: batch.batchId, explanation: explanation.trim() })}
      >
        {say.batch.enterExplanation}
      </Button>
    </div>
  );
}

/** Made out to whoever delivered the batch: nobody else may learn that cards came, or how many. */
function Receipts({ batch }: { readonly batch: BatchView }) {
  const say = useWording(CARDS);
  const { refusals } = useWording(DESK);
  const save = useAct(useClient().cards.saveReceipt);
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ batchId: batch.batchId });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <span className={css.receipts}>
      <Refused words={inWords(refusals, save.refusal)} />
      {saved === null ? null : <span role="status">{say.batch.saved(saved)}</span>}
      <Button size="small" pending={save.pending} onPress={() => void onSave()}>
        {say.batch.saveReceipt}
      </Button>
    </span>
  );
}
