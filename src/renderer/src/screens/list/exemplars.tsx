import { useState } from 'react';
import type { ListView } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import { listRefusalWords, requestRefusalWords } from './wording.ts';
import css from './exemplars.module.css';

/** For the whole list, never only for signers: a request for some would tell who signed. */
export function Exemplars({ view }: { readonly view: ListView }) {
  const choose = useAct(useClient().list.chooseExemplars);
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<{
    readonly attached: number;
    readonly refused: readonly { readonly file: string; readonly reason: string }[];
  } | null>(null);

  async function onChoose() {
    const answer = await choose.run(null);
    setOutcome(answer.ok ? answer.value : null);
  }

  return (
    <>
      {outcome === null ? null : (
        <Notice tone={outcome.refused.length === 0 ? 'counted' : 'question'}>
          {counted(outcome.attached, 'exemplar')} attached.
          {outcome.refused.map(({ file, reason }) => (
            <p key={file}>
              {file}: {reason}
            </p>
          ))}
        </Notice>
      )}
      <Refused words={choose.refusal === null ? null : listRefusalWords(choose.refusal)} />
      <Button onPress={() => setAsking(true)}>Ask for exemplars …</Button>
      <Button pending={choose.pending} onPress={() => void onChoose()}>
        {view.exemplars.files === 0
          ? 'Attach exemplars …'
          : `Exemplars of ${counted(view.exemplars.people, 'person', 'people')} …`}
      </Button>
      {asking ? <RequestDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

const SCOPES = [
  {
    scope: 'everybody',
    title: 'Everybody on the list',
    says: 'The letter asks for every person. It tells nothing of who signed.',
    act: 'Save the letter …',
  },
  {
    scope: 'drawn',
    title: 'Those in question, among others drawn by lot',
    says: 'For each signature to be compared at least two other people, and never fewer than ten, drawn by a secret of this matter. The letter gives rows and numbers of the employer’s own list. On a short list it asks for everybody.',
    act: 'Draw and save the letter …',
  },
  {
    scope: 'signers',
    title: 'Signers only',
    says: 'Never: the request would tell the employer who signed. It is refused, and the refusal is recorded.',
    act: null,
  },
] as const;

function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const request = useAct(useClient().list.requestExemplars);
  const [saved, setSaved] = useState<string | null>(null);

  async function onAsk(scope: 'everybody' | 'drawn') {
    const answer = await request.run({ scope });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <Dialog title="Ask the employer for signed records" onClose={onClose} dismissable={!request.pending}>
      <ul className={css.scopes}>
        {SCOPES.map(({ scope, title, says, act }) => (
          <li key={scope} data-never={act === null ? '' : undefined}>
            <strong>{title}</strong>
            <p>{says}</p>
            {act === null ? null : (
              <Button pending={request.pending} onPress={() => void onAsk(scope)}>
                {act}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {saved === null ? null : <Notice tone="counted">Saved as {saved}. Hand it to the employer.</Notice>}
      <Refused words={request.refusal === null ? null : requestRefusalWords(request.refusal)} />
      <DialogActs>
        <Button onPress={onClose}>Close</Button>
      </DialogActs>
    </Dialog>
  );
}
