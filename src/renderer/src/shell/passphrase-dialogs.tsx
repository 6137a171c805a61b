import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords, type CommonRefusal } from '#renderer/api/refusal-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';

type PassphraseRefusal =
  | CommonRefusal
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'weak-passphrase'; readonly hint: string };

function words(refusal: PassphraseRefusal | null): string | null {
  if (refusal === null) return null;
  switch (refusal.kind) {
    case 'wrong-passphrase':
      return 'That is not the passphrase of this matter. Nothing was changed.';
    case 'weak-passphrase':
      return refusal.hint;
    case 'cancelled':
    case 'ill-formed':
    case 'no-matter-open':
    case 'not-writable':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export function RecoverySheet({ onClose }: { readonly onClose: () => void }) {
  const save = useAct(useClient().matters.saveRecoverySheet);
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title="Recovery sheet" onClose={onClose} dismissable={!save.pending}>
      <p>
        One page with the key of this matter. If the passphrase is forgotten, the sheet opens the file; without either, nobody
        can. Print it, then keep it where you keep the original cards.
      </p>
      {saved === null ? (
        <form
          onSubmit={(submit) => {
            submit.preventDefault();
            void onSave();
          }}
        >
          <TextField
            label="Passphrase of this matter"
            type="password"
            landsHere
            value={passphrase}
            onChange={setPassphrase}
            problem={words(save.refusal)}
          />
          <DialogActs>
            <Button submits tone="go" pending={save.pending} onPress={() => undefined}>
              Save the sheet …
            </Button>
          </DialogActs>
        </form>
      ) : (
        <Notice tone="counted">Saved as {saved}. Whoever holds the sheet can open the matter.</Notice>
      )}
    </Dialog>
  );
}

export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
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
    <Dialog title="Change the passphrase" onClose={onClose} dismissable={!change.pending}>
      {done ? (
        <Notice tone="counted">
          The passphrase is changed. Recovery sheets printed before no longer open this file: print a new one.
        </Notice>
      ) : (
        <>
          <TextField label="Passphrase now" type="password" landsHere value={from} onChange={setFrom} />
          <TextField label="New passphrase" type="password" value={to} onChange={setTo} />
          <StrengthHint passphrase={to} />
          <TextField
            label="New passphrase, once more"
            type="password"
            value={again}
            onChange={setAgain}
            problem={differs ? 'The two do not agree.' : null}
          />
          <Refused words={words(change.refusal)} />
          <DialogActs>
            <Button
              tone="go"
              pending={change.pending}
              forbidden={to === '' || to !== again ? 'Type the new passphrase twice' : null}
              onPress={() => void onChange()}
            >
              Change the passphrase
            </Button>
          </DialogActs>
        </>
      )}
    </Dialog>
  );
}
