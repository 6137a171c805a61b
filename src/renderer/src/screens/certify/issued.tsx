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
import { counted, readableInstant, shortDigest } from '#renderer/ui/written.ts';
import { Disposal } from './disposal.tsx';
import { SealRecord } from './seal-record.tsx';
import { Members } from './members.tsx';
import { SaveProof } from './proof.tsx';
import { certifyRefusalWords, KIND_WORDS, PANEL_WORDS, REOPENED_WORDS } from './wording.ts';
import css from './certify.module.css';

/** What was signed, newest first, and how it leaves: the document, each party's package, the neutral's own worksheet. */
export function Issued({ view }: { readonly view: CertifyView }) {
  const client = useClient();
  const save = useAct(client.certify.save);
  const parties = useAct(client.certify.saveParties);
  const [worksheet, setWorksheet] = useState(false);
  const [proof, setProof] = useState<number | null>(null);
  const [sealing, setSealing] = useState(false);
  const [disposing, setDisposing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const replaced = new Set(view.issued.map(({ replaces }) => replaces));
  const refusal = save.refusal ?? parties.refusal;

  async function keep(answering: ReturnType<typeof save.run>) {
    const answer = await answering;
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <Sheet title="Issued">
      <ul className={css.issued}>
        {view.issued.toReversed().map((issued) => (
          <li key={issued.version}>
            <div>
              <strong>
                {KIND_WORDS[issued.kind]}, version {issued.version}
              </strong>{' '}
              <Standing issued={issued} replaced={replaced.has(issued.version)} />
              <small>
                {readableInstant(issued.issuedAt)} · {counted(issued.pages, 'page')} · SHA-256{' '}
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
                Save the PDF …
              </Button>
              <Button size="small" pending={parties.pending} onPress={() => void keep(parties.run({ version: issued.version }))}>
                Save both parties’ packages …
              </Button>
              <Button size="small" onPress={() => setWorksheet(true)}>
                My worksheet …
              </Button>
              <Button size="small" onPress={() => setProof(issued.version)}>
                One person’s proof …
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refused words={refusal === null ? null : certifyRefusalWords(refusal)} />
      {saved === null ? null : <Notice tone="counted">Saved as {saved}.</Notice>}
      <div className={css.row}>
        <Button size="small" onPress={() => setSealing(true)}>
          Seal the record for the challenge period …
        </Button>
        <Button size="small" onPress={() => setDisposing(true)}>
          Return or destroy, and certify it …
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
  if (replaced) return <Chip tone="plain">Replaced</Chip>;
  if (issued.members.some(({ signedAt }) => signedAt === null)) return <Chip tone="question">{PANEL_WORDS.waits}</Chip>;
  if (issued.reopened === null || issued.reopened === 'no-result') return <Chip tone="counted">In force</Chip>;
  return (
    <>
      <Chip tone="question">{issued.reopened === 'stands' ? 'In force, denied by a signer' : 'Suspended'}</Chip>
      <small>{REOPENED_WORDS[issued.reopened]}</small>
    </>
  );
}

function SaveWorksheet({ onClose }: { readonly onClose: () => void }) {
  const save = useAct(useClient().certify.saveWorksheet);
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ passphrase });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title="The neutral’s worksheet" onClose={onClose} dismissable={!save.pending}>
      <p>
        Every card with its person, codes and rulings. It names people: it is for you alone, is encrypted with a passphrase of its
        own, and never goes to a party.
      </p>
      {saved === null ? (
        <>
          <TextField label="Passphrase for this file" type="password" landsHere value={passphrase} onChange={setPassphrase} />
          <StrengthHint passphrase={passphrase} />
          <Refused words={save.refusal === null ? null : certifyRefusalWords(save.refusal)} />
          <DialogActs>
            <Button
              tone="go"
              pending={save.pending}
              forbidden={passphrase === '' ? 'Choose a passphrase' : null}
              onPress={() => void onSave()}
            >
              Save the worksheet …
            </Button>
            <Button onPress={onClose}>Not now</Button>
          </DialogActs>
        </>
      ) : (
        <Notice tone="counted">Saved as {saved}.</Notice>
      )}
    </Dialog>
  );
}
