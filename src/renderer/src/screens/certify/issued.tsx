import { useState } from 'react';
import type { CertifyView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { Disposal } from './disposal.tsx';
import { SealRecord } from './seal-record.tsx';
import { Members } from './members.tsx';
import { SaveProof } from './proof.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import { PANEL } from '#renderer/wording/panel.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './certify.module.css';

/** What was signed, newest first, and how it leaves: the document, each party's package, the neutral's own worksheet. */
export function Issued({ view }: { readonly view: CertifyView }) {
  const say = useWording(CERTIFY);
  const { instant } = useWording(WRITTEN);
  const client = useClient();
  const save = useAct(client.certify.save);
  const parties = useAct(client.certify.saveParties);
  const timeStamp = useAct(client.certify.saveTimeStampRequest);
  const [requested, setRequested] = useState<string | null>(null);
  const [worksheet, setWorksheet] = useState(false);
  const [proof, setProof] = useState<number | null>(null);
  const [sealing, setSealing] = useState(false);
  const [disposing, setDisposing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const replaced = new Set(view.issued.map(({ replaces }) => replaces));
  const refusal = save.refusal ?? parties.refusal ?? timeStamp.refusal;

  async function keep(answering: ReturnType<typeof save.run>) {
    const answer = await answering;
    setSaved(answer.ok ? answer.value.fileName : null);
    setRequested(null);
  }

  async function request(version: number) {
    const answer = await timeStamp.run({ version });
    setRequested(answer.ok ? answer.value.fileName : null);
    setSaved(null);
  }

  return (
    <Sheet title={say.issued.title}>
      <ul className={css.issued}>
        {view.issued.toReversed().map((issued) => (
          <li key={issued.version}>
            <div>
              <strong>{say.issued.versionOf(issued.kind, issued.version)}</strong>{' '}
              <Standing issued={issued} replaced={replaced.has(issued.version)} />
              <small>
                {[instant(issued.issuedAt), say.issued.pages(issued.pages), 'SHA-256'].join(' · ')}{' '}
                <code>{shortDigest(issued.sha256)}</code>
                {issued.reason === null ? '' : ` · ${issued.reason}`}
              </small>
            </div>
            <Members version={issued.version} members={issued.members} />
            <div className={css.row}>
              <Button
                tone="go"
                size="small"
                pending={save.pending}
                onPress={() => void keep(save.run({ version: issued.version }))}
              >
                {say.issued.savePdf}
              </Button>
              <Button size="small" pending={parties.pending} onPress={() => void keep(parties.run({ version: issued.version }))}>
                {say.issued.saveParties}
              </Button>
              <Button size="small" pending={timeStamp.pending} onPress={() => void request(issued.version)}>
                {say.issued.timeStamp}
              </Button>
              <Button size="small" onPress={() => setWorksheet(true)}>
                {say.issued.worksheet}
              </Button>
              <Button size="small" onPress={() => setProof(issued.version)}>
                {say.issued.proof}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refused words={inWords(say.refusals, refusal)} />
      {saved === null ? null : <Notice tone="counted">{say.common.saved(saved)}</Notice>}
      {requested === null ? null : <Notice tone="counted">{say.issued.timeStampSaved(requested)}</Notice>}
      <div className={css.row}>
        <Button size="small" onPress={() => setSealing(true)}>
          {say.issued.seal}
        </Button>
        <Button size="small" onPress={() => setDisposing(true)}>
          {say.issued.dispose}
        </Button>
      </div>
      {proof === null ? null : <SaveProof version={proof} onClose={() => setProof(null)} />}
      {sealing ? <SealRecord onClose={() => setSealing(false)} /> : null}
      {disposing ? <Disposal onClose={() => setDisposing(false)} /> : null}
      {worksheet ? <SaveWorksheet onClose={() => setWorksheet(false)} /> : null}
    </Sheet>
  );
}

type StandingProps = { readonly issued: CertifyView['issued'][number]; readonly replaced: boolean };

function Standing({ issued, replaced }: StandingProps) {
  const { issued: say } = useWording(CERTIFY);
  const { signatures } = useWording(PANEL);
  if (replaced) return <Chip tone="plain">{say.replaced}</Chip>;
  if (issued.members.some(({ signedAt }) => signedAt === null)) return <Chip tone="question">{signatures.waits}</Chip>;
  if (issued.reopened === null || issued.reopened === 'no-result') return <Chip tone="counted">{say.inForce}</Chip>;
  return (
    <>
      <Chip tone="question">{issued.reopened === 'stands' ? say.denied : say.suspended}</Chip>
      <small>{say.reopened[issued.reopened]}</small>
    </>
  );
}

function SaveWorksheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const save = useAct(useClient().certify.saveWorksheet);
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={say.issued.worksheetTitle} onClose={onClose} dismissable={!save.pending}>
      <p>{say.issued.worksheetLead}</p>
      {saved === null ? (
        <>
          <TextField
            label={say.issued.worksheetPassphrase}
            type="password"
            landsHere
            value={passphrase}
            onChange={setPassphrase}
          />
          <StrengthHint passphrase={passphrase} />
          <Refused words={inWords(say.refusals, save.refusal)} />
          <DialogActs>
            <Button
              tone="go"
              pending={save.pending}
              forbidden={passphrase === '' ? say.common.choosePassphrase : null}
              onPress={() => void onSave()}
            >
              {say.issued.saveWorksheet}
            </Button>
            <Button onPress={onClose}>{say.common.notNow}</Button>
          </DialogActs>
        </>
      ) : (
        <Notice tone="counted">{say.common.saved(saved)}</Notice>
      )}
    </Dialog>
  );
}
