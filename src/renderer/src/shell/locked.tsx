import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NotOpen, OpenRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { MatterView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { openRefusalWords } from '#renderer/screens/welcome/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import css from './locked.module.css';

/**
 * Covers the whole window, dialogs included: the browser's own modal layer, under which nothing can be seen, reached or typed into. What was
 * being written stays as it is behind it.
 */
export function Locked({ matter }: { readonly matter: MatterView }) {
  const client = useClient();
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
        <h1 id="locked">Locked</h1>
        <p>
          {matter.reference === '' ? 'The matter' : `Matter ${matter.reference}`} is locked. What you were writing is still there.
          Work that was running goes on to its end.
        </p>
        <TextField
          label="Passphrase"
          hint="Or the code on the recovery sheet."
          type="password"
          landsHere
          value={passphrase}
          onChange={setPassphrase}
          problem={unlock.refusal === null ? null : words(unlock.refusal)}
        />
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={unlock.pending}
            forbidden={passphrase === '' ? 'Type the passphrase' : null}
            onPress={() => undefined}
          >
            Unlock
          </Button>
          <Button pending={close.pending} onPress={() => void close.run(null)}>
            Close the matter and drop what is not saved
          </Button>
        </DialogActs>
      </form>
    </dialog>,
    document.body,
  );
}

function words(refusal: OpenRefusal | NotOpen | BoundaryRefusal): string | null {
  return refusal.kind === 'no-matter-open' ? commonRefusalWords(refusal) : openRefusalWords(refusal);
}
