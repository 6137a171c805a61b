import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { inWords, type WordsByKind } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { CommonRefusal } from '#renderer/wording/refusals.en.ts';
import { useSaid } from '#renderer/ui/said.tsx';

type PassphraseRefusal =
  | CommonRefusal
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'weak-passphrase'; readonly hint: string };

function useRefusalWords(): (refusal: PassphraseRefusal | null) => string | null {
  const { passphrase, refusals } = useWording(DESK);
  const said = useSaid();
  const words: WordsByKind<PassphraseRefusal> = {
    ...refusals,
    'wrong-passphrase': passphrase.wrong,
    'weak-passphrase': ({ hint }) => said(hint),
  };
  return (refusal) => inWords<PassphraseRefusal>(words, refusal);
}

export function RecoverySheet({ onClose }: { readonly onClose: () => void }) {
  const { passphrase: say } = useWording(DESK);
  const words = useRefusalWords();
  const save = useAct(useClient().matters.saveRecoverySheet);
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={say.recoverySheet} onClose={onClose} dismissable={!save.pending}>
      <p>{say.recoverySay}</p>
      {saved === null ? (
        <form
          onSubmit={(submit) => {
            submit.preventDefault();
            void onSave();
          }}
        >
          <TextField
            label={say.ofThisMatter}
            type="password"
            landsHere
            value={passphrase}
            onChange={setPassphrase}
            problem={words(save.refusal)}
          />
          <DialogActs>
            <Button submits tone="go" pending={save.pending} onPress={() => undefined}>
              {say.saveSheet}
            </Button>
          </DialogActs>
        </form>
      ) : (
        <Notice tone="counted">{say.sheetSaved(saved)}</Notice>
      )}
    </Dialog>
  );
}

export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const { passphrase: say } = useWording(DESK);
  const words = useRefusalWords();
  const change = useAct(useClient().matters.changePassphrase);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState(false);
  const differs = again !== '' && again !== to;

  async function onChange() {
    const answer = await change.run({ from, to });
    setDone(answer.ok);
  }

  return (
    <Dialog title={say.change} onClose={onClose} dismissable={!change.pending}>
      {done ? (
        <Notice tone="counted">{say.changed}</Notice>
      ) : (
        <>
          <TextField label={say.now} type="password" landsHere value={from} onChange={setFrom} />
          <TextField label={say.next} type="password" value={to} onChange={setTo} />
          <StrengthHint passphrase={to} />
          <TextField
            label={say.nextAgain}
            type="password"
            value={again}
            onChange={setAgain}
            problem={differs ? say.differ : null}
          />
          <Refused words={words(change.refusal)} />
          <DialogActs>
            <Button
              tone="go"
              pending={change.pending}
              forbidden={to === '' || to !== again ? say.typeTwice : null}
              onPress={() => void onChange()}
            >
              {say.change}
            </Button>
          </DialogActs>
        </>
      )}
    </Dialog>
  );
}
