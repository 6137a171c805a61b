import { useState } from 'react';
import type { SealedFileView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts } from '#renderer/ui/sheet.tsx';
import { groupedDigest, readableInstant } from '#renderer/ui/written.ts';
import { certifyRefusalWords, PANEL_WORDS } from './wording.ts';
import css from './certify.module.css';

/** A member signs what another neutral has sealed: verified and shown first, the passphrase after. */
export function CoSign({ onClose }: { readonly onClose: () => void }) {
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
    <Dialog title={PANEL_WORDS.coSignTitle} shape="wide" onClose={onClose} dismissable={!sign.pending}>
      {file === null ? <p>{PANEL_WORDS.coSignLead}</p> : <Sealed file={file} />}
      {file === null || saved !== null ? null : (
        <TextField label={PANEL_WORDS.passphrase} type="password" landsHere value={passphrase} onChange={setPassphrase} />
      )}
      <Refused words={refusal === null ? null : certifyRefusalWords(refusal)} />
      {saved === null ? null : <Notice tone="counted">{PANEL_WORDS.signatureSaved(saved)}</Notice>}
      <DialogActs>
        {file === null ? (
          <Button tone="go" pending={open.pending} onPress={() => void onOpen()}>
            {PANEL_WORDS.open}
          </Button>
        ) : saved === null ? (
          <Button
            tone="go"
            pending={sign.pending}
            forbidden={passphrase === '' ? PANEL_WORDS.passphraseFirst : null}
            onPress={() => void onSign(file.sha256)}
          >
            {PANEL_WORDS.sign}
          </Button>
        ) : null}
        <Button onPress={onClose}>{saved === null ? PANEL_WORDS.notYet : PANEL_WORDS.close}</Button>
      </DialogActs>
    </Dialog>
  );
}

function Sealed({ file }: { readonly file: SealedFileView & { readonly fileName: string } }) {
  return (
    <>
      <Notice tone="plain">{PANEL_WORDS.verified(file.fileName)}</Notice>
      {file.practice ? <Notice tone="plain">{PANEL_WORDS.practice}</Notice> : null}
      <Facts>
        <Fact term={PANEL_WORDS.document}>{PANEL_WORDS.documentIs(file)}</Fact>
        <Fact term={PANEL_WORDS.says}>{file.says}</Fact>
        <Fact term={PANEL_WORDS.sealedBy}>
          {file.sealedBy.name}, {readableInstant(file.sealedBy.at)}
        </Fact>
        <Fact term={PANEL_WORDS.theirFingerprint}>
          <code className={css.fingerprint}>{groupedDigest(file.sealedBy.fingerprint)}</code>
        </Fact>
        <Fact term={PANEL_WORDS.members}>{file.panel.map(({ name }) => name).join(', ')}</Fact>
      </Facts>
    </>
  );
}
