import { useState } from 'react';
import type { IdentityView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { groupedDigest, readableDate } from '#renderer/ui/written.ts';
import { certifyRefusalWords } from './wording.ts';
import css from './certify.module.css';

/** Who signs. Made once, on this computer; its fingerprint is what others compare. */
export function Identity({ identity }: { readonly identity: IdentityView | null }) {
  const client = useClient();
  const save = useAct(client.certify.saveIdentityCertificate);
  const [making, setMaking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run(null);
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Sheet title="Your signing identity">
      {identity === null ? (
        <>
          <p>None yet. It is made on this computer, protected by a passphrase of its own, and used for all your matters.</p>
          <Button tone="go" onPress={() => setMaking(true)}>
            Make your signing identity …
          </Button>
        </>
      ) : (
        <>
          <Facts>
            <Fact term="Name">{identity.name}</Fact>
            <Fact term="Capacity">{identity.capacity}</Fact>
            <Fact term="Valid until">{readableDate(identity.validUntil)}</Fact>
            <Fact term="Fingerprint">
              <code className={css.digest}>{groupedDigest(identity.fingerprint)}</code>
            </Fact>
          </Facts>
          <p className={css.quiet}>Give both parties the fingerprint by another way than the certification: read it to them.</p>
          <Refused words={save.refusal === null ? null : certifyRefusalWords(save.refusal)} />
          <div className={css.row}>
            <Button size="small" pending={save.pending} onPress={() => void onSave()}>
              Save the certificate …
            </Button>
            {saved === null ? null : <span role="status">Saved as {saved}</span>}
          </div>
        </>
      )}
      {making ? <MakeIdentity onClose={() => setMaking(false)} /> : null}
    </Sheet>
  );
}

function MakeIdentity({ onClose }: { readonly onClose: () => void }) {
  const create = useAct(useClient().certify.createIdentity);
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('Arbitrator');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const missing =
    name.trim() === '' ? 'Write your name' : passphrase === '' || passphrase !== again ? 'Type the passphrase twice' : null;

  async function onCreate() {
    const answer = await create.run({ name: name.trim(), capacity: capacity.trim(), passphrase });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title="Your signing identity" onClose={onClose} dismissable={!create.pending}>
      <TextField label="Your name, as it is printed and signed" landsHere value={name} onChange={setName} />
      <TextField label="Capacity" value={capacity} onChange={setCapacity} />
      <TextField label="Passphrase for signing" type="password" value={passphrase} onChange={setPassphrase} />
      <StrengthHint passphrase={passphrase} />
      <TextField
        label="Passphrase, once more"
        type="password"
        value={again}
        onChange={setAgain}
        problem={again !== '' && again !== passphrase ? 'The two do not agree.' : null}
      />
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
