import { useState } from 'react';
import type { OriginalView, SealView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './originals.module.css';

/** What is to be known of one file of a delivery: came before, its problems, its lock, its electronic signatures. */
export function OriginalRemarks({ original }: { readonly original: OriginalView }) {
  const say = useWording(CARDS);
  return (
    <>
      {original.sameAsBatch === null ? null : <p>{say.remarks.sameBytes(original.sameAsBatch)}</p>}
      {original.problems.map((problem) => (
        <p key={`${problem.page} ${problem.reason}`}>
          {problem.page === null ? '' : `${say.remarks.page(problem.page)}: `}
          <Said>{problem.reason}</Said>
          <small className={css.todo}>
            <Said>{problem.whatToDo}</Said>
          </small>
        </p>
      ))}
      {original.locked ? <Unlock original={original} /> : null}
      {original.seal === null ? null : <Seal seal={original.seal} />}
    </>
  );
}

function Unlock({ original }: { readonly original: OriginalView }) {
  const say = useWording(CARDS);
  const unlock = useAct(useClient().cards.unlock);
  const [password, setPassword] = useState('');

  async function onUnlock() {
    const answer = await unlock.run({ originalId: original.originalId, password });
    if (answer.ok) setPassword('');
  }

  return (
    <div className={css.unlock}>
      <TextField label={say.remarks.password(original.name)} type="password" value={password} onChange={setPassword} />
      <Button
        size="small"
        pending={unlock.pending}
        forbidden={password === '' ? say.remarks.writePassword : null}
        onPress={() => void onUnlock()}
      >
        {say.remarks.open}
      </Button>
      <Refused words={inWords(say.unlockRefusals, unlock.refusal)} />
    </div>
  );
}

function Seal({ seal }: { readonly seal: SealView }) {
  const say = useWording(CARDS);
  return (
    <div className={css.seal} data-result={seal.result}>
      <p>
        {say.remarks.seal} <Said>{seal.words}</Said>
      </p>
      <ul>
        {seal.signers.map((signer, index) => (
          <li key={index}>
            <Private>{signer.name ?? say.remarks.noCertificate}</Private>
            {signer.fingerprint === null ? '' : `, ${say.remarks.key(shortDigest(signer.fingerprint))}`}
            {signer.at === null ? '' : `, ${signer.at}${signer.timeBy === null ? '' : `, ${say.remarks.timeBy[signer.timeBy]}`}`}
            {`, ${signer.coversWholeFile ? say.remarks.whole : say.remarks.part}`}
            {signer.remarks.map((remark) => (
              <small key={remark} lang="en">
                {remark}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
