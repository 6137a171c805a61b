import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { createRefusalWords } from './wording.ts';
import css from './welcome.module.css';

export function CreateMatter({ onClose }: { readonly onClose: () => void }) {
  const create = useAct(useClient().matters.create);
  const [draft, setDraft] = useState({ title: '', reference: '', neutral: '', passphrase: '' });
  const [again, setAgain] = useState('');
  const write = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const missing = whatIsMissing(draft, again);

  async function onCreate() {
    const answer = await create.run(draft);
    if (answer.ok) onClose();
  }

  return (
    <Dialog title="New matter" onClose={onClose} dismissable={!create.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (missing === null && !create.pending) void onCreate();
        }}
      >
        <TextField
          label="Title"
          hint="As it will stand on the certification: the union and the employer."
          landsHere
          value={draft.title}
          onChange={(title) => write({ title })}
        />
        <TextField label="Your reference" value={draft.reference} onChange={(reference) => write({ reference })} />
        <TextField label="The neutral (you)" value={draft.neutral} onChange={(neutral) => write({ neutral })} />
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="new-password"
          value={draft.passphrase}
          onChange={(passphrase) => write({ passphrase })}
        />
        <StrengthHint passphrase={draft.passphrase} />
        <TextField
          label="Passphrase, once more"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          problem={again !== '' && again !== draft.passphrase ? 'The two do not agree.' : null}
        />
        <Notice tone="plain">
          Nobody can open the file without the passphrase, and nobody can send it to you. Print the recovery sheet after this
          step.
        </Notice>
        <Refused words={create.refusal === null ? null : createRefusalWords(create.refusal)} />
        <DialogActs>
          <Button submits tone="go" pending={create.pending} forbidden={missing} onPress={() => undefined}>
            Choose where to keep it …
          </Button>
          <Button onPress={onClose}>Not now</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

function whatIsMissing(
  draft: { readonly title: string; readonly neutral: string; readonly passphrase: string },
  again: string,
): string | null {
  if (draft.title.trim() === '') return 'Write a title';
  if (draft.neutral.trim() === '') return 'Write your name';
  if (draft.passphrase === '') return 'Choose a passphrase';
  return again === draft.passphrase ? null : 'Type the passphrase twice';
}
