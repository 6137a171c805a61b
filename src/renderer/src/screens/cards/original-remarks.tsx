import { useState } from 'react';
import type { OriginalView, SealView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { unlockRefusalWords } from './wording.ts';
import css from './originals.module.css';

/** What is to be known of one file of a delivery: came before, its problems, its lock, its electronic signatures. */
export function OriginalRemarks({ original }: { readonly original: OriginalView }) {
  return (
    <>
      {original.sameAsBatch === null ? null : <p>Same bytes as in batch {original.sameAsBatch}: not taken in again.</p>}
      {original.problems.map((problem) => (
        <p key={`${problem.page} ${problem.reason}`}>
          {problem.page === null ? '' : `Page ${problem.page}: `}
          {problem.reason}
        </p>
      ))}
      {original.locked ? <Unlock original={original} /> : null}
      {original.seal === null ? null : <Seal seal={original.seal} />}
    </>
  );
}

function Unlock({ original }: { readonly original: OriginalView }) {
  const unlock = useAct(useClient().cards.unlock);
  const [password, setPassword] = useState('');

  async function onUnlock() {
    const answer = await unlock.run({ originalId: original.originalId, password });
    if (answer.ok) setPassword('');
  }

  return (
    <div className={css.unlock}>
      <TextField label={`Password of ${original.name}`} type="password" value={password} onChange={setPassword} />
      <Button
        size="small"
        pending={unlock.pending}
        forbidden={password === '' ? 'Write the password' : null}
        onPress={() => void onUnlock()}
      >
        Open it
      </Button>
      <Refused words={unlock.refusal === null ? null : unlockRefusalWords(unlock.refusal)} />
    </div>
  );
}

const TIMES = { 'time-stamp': 'time-stamped', signer: 'by the signer’s own clock' } as const;

function Seal({ seal }: { readonly seal: SealView }) {
  return (
    <div className={css.seal} data-result={seal.result}>
      <p>
        <strong>Electronic signature.</strong> {seal.words}
      </p>
      <ul>
        {seal.signers.map((signer, index) => (
          <li key={index}>
            <Private>{signer.name ?? 'no certificate'}</Private>
            {signer.fingerprint === null ? '' : `, key ${shortDigest(signer.fingerprint)}`}
            {signer.at === null ? '' : `, ${signer.at}${signer.timeBy === null ? '' : `, ${TIMES[signer.timeBy]}`}`}
            {signer.coversWholeFile ? ', covers the whole file' : ', covers a part of the file'}
            {signer.remarks.map((remark) => (
              <small key={remark}>{remark}</small>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
