import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { certifyRefusalWords } from './wording.ts';
import css from './certify.module.css';

/** What remains for the challenge period once cards and list are given back. */
export function SealRecord({ onClose }: { readonly onClose: () => void }) {
  const seal = useAct(useClient().certify.sealRecord);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const missing = passphrase === '' ? 'Choose a passphrase' : passphrase === again ? null : 'Type the passphrase twice, the same';

  async function onSeal() {
    const answer = await seal.run({ passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title="Seal the record for the challenge period" onClose={onClose} dismissable={!seal.pending}>
      <p>
        If somebody says after the certification that she never signed, this file shows whether a card was counted in her name and
        whether the result hangs on it. It holds the certifications, the ground rules, the figures, and of each card its number,
        state and hashes. It names nobody: no list, no picture, nothing that you wrote.
      </p>
      {saved === null ? (
        <form
          className={css.form}
          onSubmit={(submit) => {
            submit.preventDefault();
            if (missing === null && !seal.pending) void onSeal();
          }}
        >
          <TextField
            label="Passphrase of the sealed record"
            type="password"
            autoComplete="new-password"
            landsHere
            value={passphrase}
            onChange={setPassphrase}
          />
          <StrengthHint passphrase={passphrase} />
          <TextField
            label="The same, once more"
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
            problem={again !== '' && again !== passphrase ? 'The two do not agree.' : null}
          />
          <Refused words={seal.refusal === null ? null : certifyRefusalWords(seal.refusal)} />
          <DialogActs>
            <Button submits tone="go" pending={seal.pending} forbidden={missing} onPress={() => undefined}>
              Seal and save …
            </Button>
            <Button onPress={onClose}>Not now</Button>
          </DialogActs>
        </form>
      ) : (
        <>
          <Notice tone="counted">Sealed as {saved}. It was opened again and its record found whole.</Notice>
          <p>
            Keep the file and its passphrase apart from each other. It is opened from the first page of the app, with “Open a
            sealed record”, for a reason that it keeps.
          </p>
          <DialogActs>
            <Button onPress={onClose}>Close</Button>
          </DialogActs>
        </>
      )}
    </Dialog>
  );
}
