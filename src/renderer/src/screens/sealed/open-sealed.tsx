import { useState } from 'react';
import type { UnsealingReason } from '#core/audit/event.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SEALED } from '#renderer/wording/sealed.ts';
import css from './sealed.module.css';

type OpenSealedProps = {
  readonly chosen: { readonly chosenId: string; readonly fileName: string };
  readonly onClose: () => void;
};

const REASONS: readonly UnsealingReason[] = ['non-sign-allegation', 'order', 'joint-request'];

/** Why and for whom come first: they are in the record before anything of it is shown. */
export function OpenSealed({ chosen, onClose }: OpenSealedProps) {
  const { open: say, refusals } = useWording(SEALED);
  const { controls } = useWording(DESK);
  const open = useAct(useClient().sealed.open);
  const [reason, setReason] = useState<UnsealingReason>('non-sign-allegation');
  const [askedBy, setAskedBy] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const choices = REASONS.map((value) => ({ value, ...say.reasons[value] }));
  const missing = askedBy.trim() === '' ? say.missing.askedBy : passphrase === '' ? say.missing.passphrase : null;

  async function onOpen() {
    const answer = await open.run({ chosenId: chosen.chosenId, passphrase, reason, askedBy: askedBy.trim() });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.title(chosen.fileName)} onClose={onClose} dismissable={!open.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (missing === null && !open.pending) void onOpen();
        }}
      >
        <p>{say.lead}</p>
        <Radios label={say.why} value={reason} choices={choices} onChange={setReason} />
        <TextField label={say.askedBy} hint={say.askedByHint} value={askedBy} onChange={setAskedBy} />
        <TextField label={say.passphrase} type="password" value={passphrase} onChange={setPassphrase} />
        <Refused words={inWords(refusals, open.refusal)} />
        <DialogActs>
          <Button submits tone="go" pending={open.pending} forbidden={missing} onPress={() => undefined}>
            {say.act}
          </Button>
          <Button onPress={onClose}>{controls.notNow}</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
