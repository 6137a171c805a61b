import { useState } from 'react';
import type { ChosenFile } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WELCOME } from '#renderer/wording/welcome.ts';
import { RescueMatter } from './rescue-matter.tsx';
import css from './welcome.module.css';

type UnlockMatterProps = { readonly chosen: ChosenFile; readonly onClose: () => void };

export function UnlockMatter({ chosen, onClose }: UnlockMatterProps) {
  const { unlock: say, openRefusals } = useWording(WELCOME);
  const { controls } = useWording(DESK);
  const open = useAct(useClient().matters.open);
  const [passphrase, setPassphrase] = useState('');

  async function onOpen() {
    const answer = await open.run({ chosenId: chosen.chosenId, passphrase });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.title(chosen.fileName)} onClose={onClose} dismissable={!open.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (passphrase !== '' && !open.pending) void onOpen();
        }}
      >
        <TextField
          label={say.passphrase}
          hint={say.hint}
          type="password"
          landsHere
          value={passphrase}
          onChange={setPassphrase}
          problem={inWords(openRefusals, open.refusal)}
        />
        {open.refusal?.kind === 'damaged' ? <RescueMatter chosen={chosen} passphrase={passphrase} /> : null}
        <DialogActs>
          <Button submits tone="go" pending={open.pending} forbidden={passphrase === '' ? say.typeIt : null} onPress={noop}>
            {say.open}
          </Button>
          <Button onPress={onClose}>{controls.notNow}</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

const noop = () => undefined;
