import { useState } from 'react';
import type { CountersignApi } from '#contract/api.ts';
import type { ArgumentOf } from '#contract/call.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { TOKEN } from '#renderer/wording/token.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

type SignProps = {
  readonly given: Omit<ArgumentOf<CountersignApi['certify']['issue']>, 'passphrase'>;
  readonly practice: boolean;
  /** Where the key is on a token, its PIN is asked. */
  readonly onToken: boolean;
  readonly onClose: () => void;
  readonly onSigned: () => void;
};

/** Irreversible, so the choice is restated; the passphrase is the second look. */
export function Sign({ given, practice, onToken, onClose, onSigned }: SignProps) {
  const say = useWording(CERTIFY);
  const issue = useAct(useClient().certify.issue);
  const { sign: token } = useWording(TOKEN);
  const [passphrase, setPassphrase] = useState('');

  async function onIssue() {
    const answer = await issue.run({ ...given, passphrase });
    if (answer.ok) {
      onSigned();
      onClose();
    } else if (onToken) {
      // A PIN that did not do is not sent a second time by a press too many.
      setPassphrase('');
    }
  }

  return (
    <Dialog title={say.sign.title(given.kind)} onClose={onClose} dismissable={!issue.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (passphrase !== '' && !issue.pending) void onIssue();
        }}
      >
        <p>{say.sign.declare}</p>
        {practice ? <Notice tone="plain">{say.sign.practice}</Notice> : null}
        <TextField
          label={onToken ? token.pin : say.common.signingPassphrase}
          type="password"
          landsHere
          value={passphrase}
          onChange={setPassphrase}
          problem={inWords(say.refusals, issue.refusal)}
        />
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={issue.pending}
            forbidden={passphrase === '' ? (onToken ? token.missing : say.common.typePassphrase) : null}
            onPress={noop}
          >
            {say.sign.signAndIssue}
          </Button>
          <Button onPress={onClose}>{say.common.notYet}</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

const noop = () => undefined;
