/** The two ways to a signing identity. Either ends with a passphrase that is asked for every signature. */
import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';

type Key = keyof CertifyWording['identity']['keys'];
const KEYS: readonly Key[] = ['ecdsa-p256', 'rsa-3072'];

export function MakeIdentity({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const create = useAct(useClient().certify.createIdentity);
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState(say.identity.arbitrator);
  const [key, setKey] = useState<Key>('ecdsa-p256');
  const passphrase = useTypedTwice();
  const missing = name.trim() === '' ? say.identity.writeName : passphrase.missing;

  async function onCreate() {
    const answer = await create.run({ name: name.trim(), capacity: capacity.trim(), key, passphrase: passphrase.value });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.identity.title} onClose={onClose} dismissable={!create.pending}>
      <TextField label={say.identity.yourName} landsHere value={name} onChange={setName} />
      <TextField label={say.identity.capacity} value={capacity} onChange={setCapacity} />
      <Radios
        label={say.identity.signsWith}
        choices={KEYS.map((each) => ({ value: each, ...say.identity.keys[each] }))}
        value={key}
        onChange={setKey}
      />
      <TypedTwice passphrase={passphrase} />
      <Refused words={inWords(say.refusals, create.refusal)} />
      <DialogActs>
        <Button tone="go" pending={create.pending} forbidden={missing} onPress={() => void onCreate()}>
          {say.identity.makeIt}
        </Button>
        <Button onPress={onClose}>{say.common.notNow}</Button>
      </DialogActs>
    </Dialog>
  );
}

export function ImportIdentity({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const take = useAct(useClient().certify.importIdentity);
  const [filePassphrase, setFilePassphrase] = useState('');
  const [capacity, setCapacity] = useState(say.identity.arbitrator);
  const passphrase = useTypedTwice();

  async function onImport() {
    const answer = await take.run({ filePassphrase, capacity: capacity.trim(), passphrase: passphrase.value });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.identity.importTitle} onClose={onClose} dismissable={!take.pending}>
      <p>{say.identity.importLead}</p>
      <TextField
        label={say.identity.filePassphrase}
        type="password"
        landsHere
        hint={say.identity.filePassphraseHint}
        value={filePassphrase}
        onChange={setFilePassphrase}
      />
      <TextField label={say.identity.capacity} value={capacity} onChange={setCapacity} />
      <TypedTwice passphrase={passphrase} />
      <Refused words={inWords(say.refusals, take.refusal)} />
      <DialogActs>
        <Button tone="go" pending={take.pending} forbidden={passphrase.missing} onPress={() => void onImport()}>
          {say.identity.chooseAndImport}
        </Button>
        <Button onPress={onClose}>{say.common.notNow}</Button>
      </DialogActs>
    </Dialog>
  );
}

function useTypedTwice() {
  const { common } = useWording(CERTIFY);
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const missing = value === '' || value !== again ? common.twice : null;
  return { value, setValue, again, setAgain, missing };
}

function TypedTwice({ passphrase }: { readonly passphrase: ReturnType<typeof useTypedTwice> }) {
  const { common, identity } = useWording(CERTIFY);
  const { value, setValue, again, setAgain } = passphrase;
  return (
    <>
      <TextField label={common.signingPassphrase} type="password" value={value} onChange={setValue} />
      <StrengthHint passphrase={value} />
      <TextField
        label={identity.onceMore}
        type="password"
        value={again}
        onChange={setAgain}
        problem={again !== '' && again !== value ? common.differ : null}
      />
    </>
  );
}
