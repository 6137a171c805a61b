import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { MatterView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WELCOME } from '#renderer/wording/welcome.ts';
import css from './locked.module.css';

/**
 * Covers the whole window, dialogs included: the browser's own modal layer, under which nothing can be seen, reached or typed into. What was
 * being written stays as it is behind it.
 */
export function Locked({ matter }: { readonly matter: MatterView }) {
  const client = useClient();
  const { locked: say, refusals } = useWording(DESK);
  const { openRefusals } = useWording(WELCOME);
  const unlock = useAct(client.desk.unlock);
  const close = useAct(client.matters.close);
  const [passphrase, setPassphrase] = useState('');
  const cover = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    cover.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  async function onUnlock() {
    const answer = await unlock.run({ passphrase });
    if (!answer.ok) setPassphrase('');
  }

  // Beside the app's root, which an open dialog makes inert.
  return createPortal(
    <dialog
      ref={cover}
      className={css.cover}
      aria-labelledby="locked"
      data-modal=""
      data-react-aria-top-layer="true"
      onCancel={(cancel) => cancel.preventDefault()}
    >
      <form
        className={css.sheet}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (passphrase !== '' && !unlock.pending) void onUnlock();
        }}
      >
        <p className={css.mark}>Countersign</p>
        <h1 id="locked">{say.title}</h1>
        <p>{say.say(matter.reference)}</p>
        <TextField
          label={say.passphrase}
          hint={say.orCode}
          type="password"
          landsHere
          value={passphrase}
          onChange={setPassphrase}
          problem={inWords({ ...refusals, ...openRefusals }, unlock.refusal)}
        />
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={unlock.pending}
            forbidden={passphrase === '' ? say.typeIt : null}
            onPress={() => undefined}
          >
            {say.unlock}
          </Button>
          <Button pending={close.pending} onPress={() => void close.run(null)}>
            {say.close}
          </Button>
        </DialogActs>
      </form>
    </dialog>,
    document.body,
  );
}
