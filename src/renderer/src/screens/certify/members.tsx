import { useState } from 'react';
import type { CertificationView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import { PANEL } from '#renderer/wording/panel.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './certify.module.css';

/** Which members of the panel have signed that version, and the two ways in which a signature comes here. */
export function Members({ version, members }: Pick<CertificationView, 'version' | 'members'>) {
  const say = useWording(CERTIFY);
  const panelSay = useWording(PANEL);
  const { instant } = useWording(WRITTEN);
  const takeIn = useAct(useClient().certify.takeInSignature);
  const [here, setHere] = useState(false);
  const missing = members.some(({ signedAt }) => signedAt === null);
  if (members.length === 0) return null;
  return (
    <div className={css.members}>
      <ul>
        {members.map(({ name, fingerprint, signedAt }) => (
          <li key={fingerprint}>
            {name}{' '}
            <Chip tone={signedAt === null ? 'question' : 'counted'}>
              {signedAt === null ? panelSay.signatures.missing : panelSay.signatures.signed(instant(signedAt))}
            </Chip>
          </li>
        ))}
      </ul>
      {missing ? (
        <div className={css.row}>
          <Button size="small" pending={takeIn.pending} onPress={() => void takeIn.run({ version })}>
            {panelSay.signatures.takeIn}
          </Button>
          <Button size="small" onPress={() => setHere(true)}>
            {panelSay.signatures.signHere}
          </Button>
        </div>
      ) : null}
      <Refused words={inWords(say.refusals, takeIn.refusal)} />
      {here ? <SignHere version={version} onClose={() => setHere(false)} /> : null}
    </div>
  );
}

function SignHere({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const panelSay = useWording(PANEL);
  const sign = useAct(useClient().certify.signAsMember);
  const [filePassphrase, setFilePassphrase] = useState('');

  async function onSign() {
    const answer = await sign.run({ version, filePassphrase });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={panelSay.signatures.signHereTitle(version)} onClose={onClose} dismissable={!sign.pending}>
      <p>{panelSay.signatures.signHereLead}</p>
      <TextField
        label={panelSay.signatures.filePassphrase}
        type="password"
        landsHere
        value={filePassphrase}
        onChange={setFilePassphrase}
      />
      <Refused words={inWords(say.refusals, sign.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={sign.pending}
          forbidden={filePassphrase === '' ? say.common.typePassphrase : null}
          onPress={() => void onSign()}
        >
          {panelSay.signatures.chooseAndSign}
        </Button>
        <Button onPress={onClose}>{say.common.notYet}</Button>
      </DialogActs>
    </Dialog>
  );
}
