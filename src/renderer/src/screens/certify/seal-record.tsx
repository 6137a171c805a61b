import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

/** What remains for the challenge period once cards and list are given back. */
export function SealRecord({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const { sealing } = say;
  const seal = useAct(useClient().certify.sealRecord);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const missing = passphrase === '' ? say.common.choosePassphrase : passphrase === again ? null : sealing.twiceSame;

  async function onSeal() {
    const answer = await seal.run({ passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={sealing.title} onClose={onClose} dismissable={!seal.pending}>
      <p>{sealing.lead}</p>
      {saved === null ? (
        <form
          className={css.form}
          onSubmit={(submit) => {
            submit.preventDefault();
            if (missing === null && !seal.pending) void onSeal();
          }}
        >
          <TextField
            label={sealing.passphrase}
            type="password"
            autoComplete="new-password"
            landsHere
            value={passphrase}
            onChange={setPassphrase}
          />
          <StrengthHint passphrase={passphrase} />
          <TextField
            label={sealing.onceMore}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
            problem={again !== '' && again !== passphrase ? say.common.differ : null}
          />
          <Refused words={inWords(say.refusals, seal.refusal)} />
          <DialogActs>
            <Button submits tone="go" pending={seal.pending} forbidden={missing} onPress={() => undefined}>
              {sealing.seal}
            </Button>
            <Button onPress={onClose}>{say.common.notNow}</Button>
          </DialogActs>
        </form>
      ) : (
        <>
          <Notice tone="counted">{sealing.sealed(saved)}</Notice>
          <p>{sealing.keepApart}</p>
          <DialogActs>
            <Button onPress={onClose}>{say.common.close}</Button>
          </DialogActs>
        </>
      )}
    </Dialog>
  );
}
