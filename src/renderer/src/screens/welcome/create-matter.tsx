import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WELCOME } from '#renderer/wording/welcome.ts';
import type { WelcomeWording } from '#renderer/wording/welcome.en.ts';
import css from './welcome.module.css';

export function CreateMatter({ onClose }: { readonly onClose: () => void }) {
  const { create: say, createRefusals } = useWording(WELCOME);
  const { controls } = useWording(DESK);
  const create = useAct(useClient().matters.create);
  const [draft, setDraft] = useState({ title: '', reference: '', neutral: '', passphrase: '' });
  const [again, setAgain] = useState('');
  const write = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const missing = whatIsMissing(draft, again, say.missing);

  async function onCreate() {
    const answer = await create.run(draft);
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.title} onClose={onClose} dismissable={!create.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (missing === null && !create.pending) void onCreate();
        }}
      >
        <TextField
          label={say.matterTitle}
          hint={say.titleHint}
          landsHere
          value={draft.title}
          onChange={(title) => write({ title })}
        />
        <TextField label={say.reference} value={draft.reference} onChange={(reference) => write({ reference })} />
        <TextField label={say.neutral} value={draft.neutral} onChange={(neutral) => write({ neutral })} />
        <TextField
          label={say.passphrase}
          type="password"
          autoComplete="new-password"
          value={draft.passphrase}
          onChange={(passphrase) => write({ passphrase })}
        />
        <StrengthHint passphrase={draft.passphrase} />
        <TextField
          label={say.again}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          problem={again !== '' && again !== draft.passphrase ? say.differ : null}
        />
        <Notice tone="plain">{say.nobodyCan}</Notice>
        <Refused words={inWords(createRefusals, create.refusal)} />
        <DialogActs>
          <Button submits tone="go" pending={create.pending} forbidden={missing} onPress={() => undefined}>
            {say.choosePlace}
          </Button>
          <Button onPress={onClose}>{controls.notNow}</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

function whatIsMissing(
  draft: { readonly title: string; readonly neutral: string; readonly passphrase: string },
  again: string,
  say: WelcomeWording['create']['missing'],
): string | null {
  if (draft.title.trim() === '') return say.title;
  if (draft.neutral.trim() === '') return say.neutral;
  if (draft.passphrase === '') return say.passphrase;
  return again === draft.passphrase ? null : say.twice;
}
