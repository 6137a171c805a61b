import { useState } from 'react';
import type { IdentityView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { groupedDigest, readableDate } from '#renderer/ui/written.ts';
import { ImportIdentity, MakeIdentity } from './identity-dialogs.tsx';
import { certifyRefusalWords } from './wording.ts';
import css from './certify.module.css';

/** Who signs. Made or imported once; its fingerprint is what others compare. */
export function Identity({ identity }: { readonly identity: IdentityView | null }) {
  return <Sheet title="Your signing identity">{identity === null ? <NoIdentity /> : <TheIdentity identity={identity} />}</Sheet>;
}

function NoIdentity() {
  const [asked, setAsked] = useState<'make' | 'import' | null>(null);
  const onClose = () => setAsked(null);
  return (
    <>
      <p>None yet. Make one on this computer, or import the one that you have. It is kept under a passphrase of its own.</p>
      <div className={css.row}>
        <Button tone="go" onPress={() => setAsked('make')}>
          Make your signing identity …
        </Button>
        <Button onPress={() => setAsked('import')}>Import one from a file …</Button>
      </div>
      {asked === 'make' ? <MakeIdentity onClose={onClose} /> : null}
      {asked === 'import' ? <ImportIdentity onClose={onClose} /> : null}
    </>
  );
}

function TheIdentity({ identity }: { readonly identity: IdentityView }) {
  const save = useAct(useClient().certify.saveIdentityCertificate);
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run(null);
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <>
      <Facts>
        <Fact term="Name">{identity.name}</Fact>
        <Fact term="Capacity">{identity.capacity === '' ? 'None' : identity.capacity}</Fact>
        <Fact term="Signs with">{identity.key}</Fact>
        <Fact term="Valid until">{readableDate(identity.validUntil)}</Fact>
        <Fact term="Fingerprint">
          <code className={css.fingerprint}>{groupedDigest(identity.fingerprint)}</code>
        </Fact>
      </Facts>
      <p className={css.quiet}>
        Give both parties this fingerprint by another way than the certification: on paper, or read it to them. By it they know
        that your signature is yours.
      </p>
      <Refused words={save.refusal === null ? null : certifyRefusalWords(save.refusal)} />
      <div className={css.row}>
        <Button size="small" pending={save.pending} onPress={() => void onSave()}>
          Save the certificate …
        </Button>
        {saved === null ? null : <span role="status">Saved as {saved}</span>}
      </div>
    </>
  );
}
