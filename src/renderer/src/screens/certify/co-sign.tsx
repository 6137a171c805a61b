import { useState } from 'react';
import type { SealedFileView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts } from '#renderer/ui/sheet.tsx';
import { groupedDigest } from '#renderer/ui/written.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import { PANEL } from '#renderer/wording/panel.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './certify.module.css';

/** A member signs what another neutral has sealed: verified and shown first, the passphrase after. */
export function CoSign({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const panelSay = useWording(PANEL);
  const client = useClient();
  const open = useAct(client.certify.openSealedFile);
  const sign = useAct(client.certify.coSign);
  const [file, setFile] = useState<(SealedFileView & { readonly fileName: string }) | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const refusal = open.refusal ?? sign.refusal;

  async function onOpen() {
    const answer = await open.run(null);
    setFile(answer.ok ? answer.value : null);
  }

  async function onSign(sha256: SealedFileView['sha256']) {
    const answer = await sign.run({ sha256, passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={panelSay.coSigning.title} shape="wide" onClose={onClose} dismissable={!sign.pending}>
      {file === null ? <p>{panelSay.coSigning.lead}</p> : <Sealed file={file} />}
      {file === null || saved !== null ? null : (
        <TextField label={say.common.signingPassphrase} type="password" landsHere value={passphrase} onChange={setPassphrase} />
      )}
      <Refused words={inWords(say.refusals, refusal)} />
      {saved === null ? null : <Notice tone="counted">{panelSay.coSigning.saved(saved)}</Notice>}
      <DialogActs>
        {file === null ? (
          <Button tone="go" pending={open.pending} onPress={() => void onOpen()}>
            {panelSay.coSigning.open}
          </Button>
        ) : saved === null ? (
          <Button
            tone="go"
            pending={sign.pending}
            forbidden={passphrase === '' ? say.common.typePassphrase : null}
            onPress={() => void onSign(file.sha256)}
          >
            {panelSay.coSigning.sign}
          </Button>
        ) : null}
        <Button onPress={onClose}>{saved === null ? say.common.notYet : say.common.close}</Button>
      </DialogActs>
    </Dialog>
  );
}

function Sealed({ file }: { readonly file: SealedFileView & { readonly fileName: string } }) {
  const { coSigning } = useWording(PANEL);
  const { instant } = useWording(WRITTEN);
  return (
    <>
      <Notice tone="plain">{coSigning.verified(file.fileName)}</Notice>
      {file.practice ? <Notice tone="plain">{coSigning.practice}</Notice> : null}
      <Facts>
        <Fact term={coSigning.document}>{coSigning.documentIs(file)}</Fact>
        <Fact term={coSigning.says}>
          <span lang="en">{file.says}</span>
        </Fact>
        <Fact term={coSigning.sealedBy}>
          {file.sealedBy.name}, {instant(file.sealedBy.at)}
        </Fact>
        <Fact term={coSigning.theirFingerprint}>
          <code className={css.fingerprint}>{groupedDigest(file.sealedBy.fingerprint)}</code>
        </Fact>
        <Fact term={coSigning.members}>{file.panel.map(({ name }) => name).join(', ')}</Fact>
      </Facts>
    </>
  );
}
