import { useState, type ReactNode } from 'react';
import type { ListView } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './exemplars.module.css';

/**
 * For the whole list, never only for signers: a request for some would tell who signed. The acts stand with the page's
 * own; what came of them is said under its head, where it pushes no button aside.
 */
export function useExemplars(view: ListView): { readonly acts: ReactNode; readonly said: ReactNode } {
  const say = useWording(LIST);
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

  return {
    acts: (
      <>
        <Button onPress={() => setAsking(true)}>{say.exemplars.ask}</Button>
        <Button pending={choose.pending} onPress={() => void onChoose()}>
          {view.exemplars.files === 0 ? say.exemplars.attach : say.exemplars.ofPeople(view.exemplars.people)}
        </Button>
        {asking ? <RequestDialog onClose={() => setAsking(false)} /> : null}
      </>
    ),
    said: (
      <>
        {outcome === null ? null : (
          <Notice tone={outcome.refused.length === 0 ? 'counted' : 'question'}>
            {say.exemplars.attached(outcome.attached)}
            {outcome.refused.map(({ file, reason }) => (
              <p key={file}>
                {file}: <Said>{reason}</Said>
              </p>
            ))}
          </Notice>
        )}
        <Refused words={inWords(say.refusals, choose.refusal)} />
      </>
    ),
  };
}

const SCOPES = ['everybody', 'drawn', 'signers'] as const;

function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(LIST);
  const request = useAct(useClient().list.requestExemplars);
  const [saved, setSaved] = useState<string | null>(null);

  async function onAsk(scope: 'everybody' | 'drawn') {
    const answer = await request.run({ scope });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <Dialog title={say.exemplars.askTitle} onClose={onClose} dismissable={!request.pending}>
      <ul className={css.scopes}>
        {SCOPES.map((scope) => (
          <li key={scope} data-never={scope === 'signers' ? '' : undefined}>
            <strong>{say.exemplars[scope].title}</strong>
            <p>{say.exemplars[scope].says}</p>
            {scope === 'signers' ? null : (
              <Button pending={request.pending} onPress={() => void onAsk(scope)}>
                {say.exemplars[scope].act}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {saved === null ? null : <Notice tone="counted">{say.exemplars.saved(saved)}</Notice>}
      <Refused words={inWords(say.requestRefusals, request.refusal)} />
      <DialogActs>
        <Button onPress={onClose}>{say.exemplars.close}</Button>
      </DialogActs>
    </Dialog>
  );
}
