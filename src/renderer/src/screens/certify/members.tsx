import { useState } from 'react';
import type { CertificationView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { certifyRefusalWords, PANEL_WORDS } from './wording.ts';
import css from './certify.module.css';

/** Which members of the panel have signed that version, and the two ways in which a signature comes here. */
export function Members({ version, members }: Pick<CertificationView, 'version' | 'members'>) {
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
              {signedAt === null ? PANEL_WORDS.missing : PANEL_WORDS.signed(readableInstant(signedAt))}
            </Chip>
          </li>
        ))}
      </ul>
      {missing ? (
        <div className={css.row}>
          <Button size="small" pending={takeIn.pending} onPress={() => void takeIn.run({ version })}>
            {PANEL_WORDS.takeIn}
          </Button>
          <Button size="small" onPress={() => setHere(true)}>
            {PANEL_WORDS.signHere}
          </Button>
        </div>
      ) : null}
      <Refused words={takeIn.refusal === null ? null : certifyRefusalWords(takeIn.refusal)} />
      {here ? <SignHere version={version} onClose={() => setHere(false)} /> : null}
    </div>
  );
}

function SignHere({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const sign = useAct(useClient().certify.signAsMember);
  const [filePassphrase, setFilePassphrase] = useState('');

  async function onSign() {
    const answer = await sign.run({ version, filePassphrase });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={PANEL_WORDS.signHereTitle(version)} onClose={onClose} dismissable={!sign.pending}>
      <p>{PANEL_WORDS.signHereLead}</p>
      <TextField
        label={PANEL_WORDS.filePassphrase}
        type="password"
        landsHere
        value={filePassphrase}
        onChange={setFilePassphrase}
      />
      <Refused words={sign.refusal === null ? null : certifyRefusalWords(sign.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={sign.pending}
          forbidden={filePassphrase === '' ? PANEL_WORDS.passphraseFirst : null}
          onPress={() => void onSign()}
        >
          {PANEL_WORDS.chooseAndSign}
        </Button>
        <Button onPress={onClose}>{PANEL_WORDS.notYet}</Button>
      </DialogActs>
    </Dialog>
  );
}
