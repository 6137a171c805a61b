import { useState } from 'react';
import type { IdentityView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { groupedDigest } from '#renderer/ui/written.ts';
import { ImportIdentity, MakeIdentity } from './identity-dialogs.tsx';
import { UseToken } from './use-token.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import { TOKEN } from '#renderer/wording/token.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './certify.module.css';

/** Who signs. Made or imported once; its fingerprint is what others compare. */
export function Identity({ identity }: { readonly identity: IdentityView | null }) {
  const say = useWording(CERTIFY).identity;
  return <Sheet title={say.title}>{identity === null ? <NoIdentity /> : <TheIdentity identity={identity} />}</Sheet>;
}

function NoIdentity() {
  const { dialog } = useWording(TOKEN);
  const say = useWording(CERTIFY).identity;
  const [asked, setAsked] = useState<'make' | 'import' | 'token' | null>(null);
  const onClose = () => setAsked(null);
  return (
    <>
      <p>{say.noneYet}</p>
      <div className={css.row}>
        <Button tone="go" onPress={() => setAsked('make')}>
          {say.make}
        </Button>
        <Button onPress={() => setAsked('import')}>{say.import}</Button>
        <Button onPress={() => setAsked('token')}>{dialog.button}</Button>
      </div>
      {asked === 'make' ? <MakeIdentity onClose={onClose} /> : null}
      {asked === 'import' ? <ImportIdentity onClose={onClose} /> : null}
      {asked === 'token' ? <UseToken onClose={onClose} /> : null}
    </>
  );
}

function TheIdentity({ identity }: { readonly identity: IdentityView }) {
  const { dialog, fact } = useWording(TOKEN);
  const [moving, setMoving] = useState(false);
  const say = useWording(CERTIFY);
  const { date } = useWording(WRITTEN);
  const save = useAct(useClient().certify.saveIdentityCertificate);
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run(null);
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <>
      <Facts>
        <Fact term={say.identity.name}>{identity.name}</Fact>
        <Fact term={say.identity.capacity}>{identity.capacity === '' ? say.common.none : identity.capacity}</Fact>
        <Fact term={say.identity.signsWith}>{identity.key}</Fact>
        {identity.token === null ? null : <Fact term={fact.heldBy}>{fact.token(identity.token)}</Fact>}
        <Fact term={say.identity.validUntil}>{date(identity.validUntil)}</Fact>
        <Fact term={say.identity.fingerprint}>
          <code className={css.fingerprint}>{groupedDigest(identity.fingerprint)}</code>
        </Fact>
      </Facts>
      <p className={css.quiet}>{say.identity.giveFingerprint}</p>
      <Refused words={inWords(say.refusals, save.refusal)} />
      <div className={css.row}>
        <Button size="small" pending={save.pending} onPress={() => void onSave()}>
          {say.identity.saveCertificate}
        </Button>
        {identity.token === null ? null : (
          <Button size="small" onPress={() => setMoving(true)}>
            {dialog.again}
          </Button>
        )}
        {saved === null ? null : <span role="status">{say.common.saved(saved)}</span>}
      </div>
      {moving ? <UseToken onClose={() => setMoving(false)} /> : null}
    </>
  );
}
