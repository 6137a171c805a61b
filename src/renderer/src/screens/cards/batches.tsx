import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted, readableBytes, readableInstant, readableNumber, shortDigest } from '#renderer/ui/written.ts';
import { OfferedBacks } from './offered-backs.tsx';
import { OriginalRemarks } from './original-remarks.tsx';
import { SubmittersDeclaration } from './submitters-declaration.tsx';
import { FORMS, intakeRefusalWords } from './wording.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './cards.module.css';

export function Batches({ batches }: { readonly batches: readonly BatchView[] }) {
  const jobs = useQuery(useViews().jobs());
  const arriving = (jobs.data ?? []).some(({ kind, state }) => kind === 'import' && state === 'running');
  if (batches.length === 0) {
    return (
      <Empty title="No delivery yet">
        <p>Write above who delivered and how many cards they say there are; then drop the files. A receipt is ready at once.</p>
      </Empty>
    );
  }
  return batches.toReversed().map((batch) => <Batch key={batch.batchId} batch={batch} arriving={arriving} />);
}

/** Until all of a delivery is in, a difference is no difference. */
function Batch({ batch, arriving }: { readonly batch: BatchView; readonly arriving: boolean }) {
  const differs = batch.found !== batch.stated && !arriving;
  return (
    <Sheet
      title={`Batch ${batch.number}: ${batch.deliveredBy}, ${readableInstant(batch.receivedAt)}, ${FORMS[batch.form]}`}
      aside={<Receipts batch={batch} />}
    >
      <p className={css.count}>
        <span>
          <b>{readableNumber(batch.stated)}</b> stated
        </span>
        <span>
          <b>{readableNumber(batch.found)}</b> found
        </span>
        {batch.blanks === 0 ? null : (
          <span>
            <b>{readableNumber(batch.blanks)}</b> blank, kept
          </span>
        )}
        {batch.separators === 0 ? null : (
          <span>
            <b>{readableNumber(batch.separators)}</b> between the cards, kept
          </span>
        )}
        {batch.setAside === 0 ? null : (
          <span>
            <b>{readableNumber(batch.setAside)}</b> laid aside
          </span>
        )}
        {batch.unsettled > 0 && !arriving ? (
          <Chip tone="open">{counted(batch.unsettled, 'page')} nearly empty: read first</Chip>
        ) : differs ? (
          <Chip tone={batch.explanation === null ? 'question' : 'plain'}>
            {batch.explanation === null ? 'Difference to explain' : 'Difference explained'}
          </Chip>
        ) : (
          <Chip tone={arriving ? 'open' : 'counted'}>{arriving ? 'Still being taken in' : 'Numbers agree'}</Chip>
        )}
      </p>
      <p className={css.lying}>{lyingInWords(batch)}</p>
      <SubmittersDeclaration batch={batch} />
      {batch.backsOffered > 0 && !arriving ? <OfferedBacks batch={batch} /> : null}
      {differs && batch.unsettled === 0 ? <Difference batch={batch} /> : null}
      <details className={css.originals} open={batch.originals.some(hasRemarks)}>
        <summary>{counted(batch.originals.length, 'original')}</summary>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" data-number="">
                  Size
                </th>
                <th scope="col" data-number="">
                  Pages
                </th>
                <th scope="col" data-number="">
                  Cards
                </th>
                <th scope="col">SHA-256</th>
                <th scope="col">Remarks</th>
              </tr>
            </thead>
            <tbody>
              {batch.originals.map((original) => (
                <tr key={original.sha256 + original.name}>
                  <td className={css.file}>{original.name}</td>
                  <td data-number="">{readableBytes(original.bytes)}</td>
                  <td data-number="">{original.pages}</td>
                  <td data-number="">{original.cards}</td>
                  <td title={original.sha256}>
                    <code>{shortDigest(original.sha256)}</code>
                  </td>
                  <td>
                    <OriginalRemarks original={original} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Sheet>
  );
}

function lyingInWords({ numbers, arrangement: { sides, cardsPerSheet, separators } }: BatchView): string {
  return [
    numbers === null ? 'No control numbers given' : `Control numbers ${numbers.first} to ${numbers.last}`,
    ...(cardsPerSheet === 1 ? [] : [`${cardsPerSheet} cards on a sheet`]),
    ...(sides === 'both' ? ['fronts and backs'] : []),
    ...(separators ? ['sheets between the cards'] : []),
  ].join('; ');
}

/** A file that came twice, or could not be opened: not to be found only by who looks for it. */
function hasRemarks({ sameAsBatch, problems, seal }: BatchView['originals'][number]): boolean {
  return sameAsBatch !== null || problems.length > 0 || seal !== null;
}

function Difference({ batch }: { readonly batch: BatchView }) {
  const explain = useAct(useClient().cards.explainDifference);
  const [explanation, setExplanation] = useState('');
  if (batch.explanation !== null) return <Notice tone="plain">{batch.explanation}</Notice>;
  return (
    <div className={css.explain}>
      <TextField
        label={`Why ${readableNumber(batch.found)} and not ${readableNumber(batch.stated)}? Matching waits for the answer.`}
        value={explanation}
        onChange={setExplanation}
        problem={explain.refusal === null ? null : intakeRefusalWords(explain.refusal)}
      />
      <Button
        tone="go"
        pending={explain.pending}
        forbidden={explanation.trim() === '' ? 'Write the explanation' : null}
        onPress={() => void explain.run({ batchId: batch.batchId, explanation: explanation.trim() })}
      >
        Enter the explanation
      </Button>
    </div>
  );
}

/** Made out to whoever delivered the batch: nobody else may learn that cards came, or how many. */
function Receipts({ batch }: { readonly batch: BatchView }) {
  const save = useAct(useClient().cards.saveReceipt);
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ batchId: batch.batchId });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <span className={css.receipts}>
      <Refused words={save.refusal === null ? null : commonRefusalWords(save.refusal)} />
      {saved === null ? null : <span role="status">Saved as {saved}</span>}
      <Button size="small" pending={save.pending} onPress={() => void onSave()}>
        Save the receipt …
      </Button>
    </span>
  );
}
