import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { RescueMatter } from './rescue-matter.tsx';
import { openRefusalWords } from './wording.ts';
import css from './welcome.module.css';

export type ChosenMatter = { readonly chosenId: string; readonly fileName: string };
type UnlockMatterProps = { readonly chosen: ChosenMatter; readonly onClose: () => void };

export function UnlockMatter({ chosen, onClose }: UnlockMatterProps) {
  const open = useAct(useClient().matters.open);
  const [passphrase, setPassphrase] = useState('');

  async function onOpen() {
    const answer = await open.run({ chosenId: chosen.chosenId, passphrase });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={`Unlock ${chosen.fileName}`} onClose={onClose} dismissable={!open.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (passphrase !== '' && !open.pending) void onOpen();
        }}
      >
        <TextField
          label="Passphrase"
          hint="Or the code on the recovery sheet."
          type="password"
          landsHere
          value={passphrase}
          onChange={setPassphrase}
          problem={open.refusal === null ? null : openRefusalWords(open.refusal)}
        />
        {open.refusal?.kind === 'damaged' ? <RescueMatter chosen={chosen} passphrase={passphrase} /> : null}
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={open.pending}
            forbidden={passphrase === '' ? 'Type the passphrase' : null}
            onPress={noop}
          >
            Open the matter
          </Button>
          <Button onPress={onClose}>Not now</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

const noop = () => undefined;
