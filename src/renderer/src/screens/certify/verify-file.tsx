import { useState } from 'react';
import type { VerificationView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

/** Any certification, ours or not: what was checked, and what each check found. */
export function VerifyFile() {
  const say = useWording(CERTIFY);
  const verify = useAct(useClient().certify.verifyFile);
  const [found, setFound] = useState<(VerificationView & { readonly fileName: string }) | null>(null);

  async function onVerify() {
    const answer = await verify.run(null);
    if (answer.ok) setFound(answer.value);
  }

  const refused = inWords(say.refusals, verify.refusal);
  return (
    <>
      <Button pending={verify.pending} onPress={() => void onVerify()}>
        {say.verify.verifyFile}
      </Button>
      {refused === null ? null : <Notice tone="refused">{refused}</Notice>}
      {found === null ? null : (
        <Dialog title={found.fileName} shape="wide" onClose={() => setFound(null)}>
          <Notice tone={found.result === 'passed' ? 'counted' : found.result === 'failed' ? 'refused' : 'question'}>
            <strong>{say.verify.results[found.result]}.</strong> {say.verify.says[wordsOf(found)]}
          </Notice>
          {say.verify.checksLanguage === null ? null : <p className={css.quiet}>{say.verify.checksLanguage}</p>}
          <table className={css.checks}>
            <thead>
              <tr>
                <th scope="col">{say.verify.check}</th>
                <th scope="col">{say.verify.result}</th>
                <th scope="col">{say.verify.found}</th>
              </tr>
            </thead>
            <tbody>
              {found.checks.map(({ id, title, result, detail }) => (
                <tr key={id} data-result={result}>
                  <th scope="row">
                    <code>{id}</code> <span lang="en">{title}</span>
                  </th>
                  <td>{say.verify.results[result] ?? result}</td>
                  <td lang="en">{detail}</td>
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
function wordsOf({ result, checks }: VerificationView): keyof CertifyWording['verify']['says'] {
  const resultOf = (id: string) => checks.find((check) => check.id === id)?.result;
  return result === 'indeterminate' && resultOf('V13') === 'passed' && resultOf('V18') === 'indeterminate'
    ? 'members-missing'
    : result;
}
