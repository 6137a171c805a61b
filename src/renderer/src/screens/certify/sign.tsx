import { useState } from 'react';
import type { CountersignApi } from '#contract/api.ts';
import type { ArgumentOf } from '#contract/call.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { certifyRefusalWords, KIND_WORDS } from './wording.ts';
import css from './certify.module.css';

type SignProps = {
  readonly given: Omit<ArgumentOf<CountersignApi['certify']['issue']>, 'passphrase'>;
  readonly practice: boolean;
  readonly onClose: () => void;
  readonly onSigned: () => void;
};

/** Irreversible, so the choice is restated; the passphrase is the second look. */
export function Sign({ given, practice, onClose, onSigned }: SignProps) {
  const issue = useAct(useClient().certify.issue);
  const [passphrase, setPassphrase] = useState('');

  async function onIssue() {
    const answer = await issue.run({ ...given, passphrase });
    if (answer.ok) {
      onSigned();
      onClose();
    }
  }

  return (
    <Dialog title={`Sign: ${KIND_WORDS[given.kind].toLowerCase()}`} onClose={onClose} dismissable={!issue.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (passphrase !== '' && !issue.pending) void onIssue();
        }}
      >
        <p>
          You declare that you conducted this check, that you have no interest in its outcome, and that what the pages say is true
          to the best of your knowledge. Signing seals the document; a mistake found later is corrected by a new version.
        </p>
        {practice ? (
          <Notice tone="plain">This is the practice matter: the document is marked so and certifies nothing.</Notice>
        ) : null}
        <TextField
          label="Passphrase for signing"
          type="password"
          landsHere
          value={passphrase}
          onChange={setPassphrase}
          problem={issue.refusal === null ? null : certifyRefusalWords(issue.refusal)}
        />
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={issue.pending}
            forbidden={passphrase === '' ? 'Type the passphrase' : null}
            onPress={noop}
          >
            Sign and issue
          </Button>
          <Button onPress={onClose}>Not yet</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

const noop = () => undefined;
