/** The two ways to a signing identity. Either ends with a passphrase that is asked for every signature. */
import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { certifyRefusalWords } from './wording.ts';

const KEYS = [
  { value: 'ecdsa-p256', label: 'ECDSA P-256', hint: 'Right for nearly everybody' },
  { value: 'rsa-3072', label: 'RSA 3072', hint: 'If a party’s PDF reader knows nothing newer' },
] as const;
type Key = (typeof KEYS)[number]['value'];

export function MakeIdentity({ onClose }: { readonly onClose: () => void }) {
  const create = useAct(useClient().certify.createIdentity);
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('Arbitrator');
  const [key, setKey] = useState<Key>('ecdsa-p256');
  const passphrase = useTypedTwice();
  const missing = name.trim() === '' ? 'Write your name' : passphrase.missing;

  async function onCreate() {
    const answer = await create.run({ name: name.trim(), capacity: capacity.trim(), key, passphrase: passphrase.value });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title="Your signing identity" onClose={onClose} dismissable={!create.pending}>
      <TextField label="Your name, as it is printed and signed" landsHere value={name} onChange={setName} />
      <TextField label="Capacity" value={capacity} onChange={setCapacity} />
      <Radios label="Signs with" choices={KEYS} value={key} onChange={setKey} />
      <TypedTwice passphrase={passphrase} />
      <Refused words={create.refusal === null ? null : certifyRefusalWords(create.refusal)} />
      <DialogActs>
        <Button tone="go" pending={create.pending} forbidden={missing} onPress={() => void onCreate()}>
          Make the identity
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </DialogActs>
    </Dialog>
  );
}

export function ImportIdentity({ onClose }: { readonly onClose: () => void }) {
  const take = useAct(useClient().certify.importIdentity);
  const [filePassphrase, setFilePassphrase] = useState('');
  const [capacity, setCapacity] = useState('Arbitrator');
  const passphrase = useTypedTwice();

  async function onImport() {
    const answer = await take.run({ filePassphrase, capacity: capacity.trim(), passphrase: passphrase.value });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title="Import a signing identity" onClose={onClose} dismissable={!take.pending}>
      <p>A PKCS#12 file (.p12 or .pfx) with your private key and its certificate. Your name is taken from the certificate.</p>
      <TextField
        label="Passphrase of the file"
        type="password"
        landsHere
        hint="Only opens the file; it is not kept."
        value={filePassphrase}
        onChange={setFilePassphrase}
      />
      <TextField label="Capacity" value={capacity} onChange={setCapacity} />
      <TypedTwice passphrase={passphrase} />
      <Refused words={take.refusal === null ? null : certifyRefusalWords(take.refusal)} />
      <DialogActs>
        <Button tone="go" pending={take.pending} forbidden={passphrase.missing} onPress={() => void onImport()}>
          Choose the file and import …
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </DialogActs>
    </Dialog>
  );
}

function useTypedTwice() {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const missing = value === '' || value !== again ? 'Type the passphrase twice' : null;
  return { value, setValue, again, setAgain, missing };
}

function TypedTwice({ passphrase }: { readonly passphrase: ReturnType<typeof useTypedTwice> }) {
  const { value, setValue, again, setAgain } = passphrase;
  return (
    <>
      <TextField label="Passphrase for signing" type="password" value={value} onChange={setValue} />
      <StrengthHint passphrase={value} />
      <TextField
        label="Passphrase, once more"
        type="password"
        value={again}
        onChange={setAgain}
        problem={again !== '' && again !== value ? 'The two do not agree.' : null}
      />
    </>
  );
}
