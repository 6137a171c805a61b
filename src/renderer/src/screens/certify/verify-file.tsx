import { useState } from 'react';
import type { VerificationView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { certifyRefusalWords, VERIFICATION_WORDS } from './wording.ts';
import css from './certify.module.css';

/** Any certification, ours or not: what was checked, and what each check found. */
export function VerifyFile() {
  const verify = useAct(useClient().certify.verifyFile);
  const [found, setFound] = useState<(VerificationView & { readonly fileName: string }) | null>(null);

  async function onVerify() {
    const answer = await verify.run(null);
    if (answer.ok) setFound(answer.value);
  }

  const refused = verify.refusal === null ? null : certifyRefusalWords(verify.refusal);
  return (
    <>
      <Button pending={verify.pending} onPress={() => void onVerify()}>
        Verify a file …
      </Button>
      {refused === null ? null : <Notice tone="refused">{refused}</Notice>}
      {found === null ? null : (
        <Dialog title={found.fileName} shape="wide" onClose={() => setFound(null)}>
          <Notice tone={found.result === 'passed' ? 'counted' : found.result === 'failed' ? 'refused' : 'question'}>
            <strong>{found.result === 'passed' ? 'Passed. ' : found.result === 'failed' ? 'Failed. ' : 'Not decided. '}</strong>
            {VERIFICATION_WORDS[wordsOf(found)]}
          </Notice>
          <table className={css.checks}>
            <thead>
              <tr>
                <th scope="col">Check</th>
                <th scope="col">Result</th>
                <th scope="col">What was found</th>
              </tr>
            </thead>
            <tbody>
              {found.checks.map(({ id, title, result, detail }) => (
                <tr key={id} data-result={result}>
                  <th scope="row">
                    <code>{id}</code> {title}
                  </th>
                  <td>{result}</td>
                  <td>{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      )}
    </>
  );
}

/** Two things leave it open: who sealed it, or who has yet to sign. */
function wordsOf({ result, checks }: VerificationView): keyof typeof VERIFICATION_WORDS {
  const resultOf = (id: string) => checks.find((check) => check.id === id)?.result;
  return result === 'indeterminate' && resultOf('V13') === 'passed' && resultOf('V18') === 'indeterminate'
    ? 'members-missing'
    : result;
}
