import { useState } from 'react';
import type { CertifyView } from '#contract/certification-views.ts';
import type { ArgumentOf } from '#contract/call.ts';
import type { CountersignApi } from '#contract/api.ts';
import { parseLocalDate } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import { certifyRefusalWords } from './wording.ts';
import css from './certify.module.css';

type DraftGiven = Omit<ArgumentOf<CountersignApi['certify']['saveDraft']>, 'commentsUntil'>;
type SaveDraftProps = { readonly given: DraftGiven; readonly drafts: CertifyView['drafts']; readonly onClose: () => void };

/** An unsigned paper for the parties, marked on every page. What it printed counts as seen. */
export function SaveDraft({ given, drafts, onClose }: SaveDraftProps) {
  const save = useAct(useClient().certify.saveDraft);
  const [until, setUntil] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const day = parseLocalDate(until.trim());
  const wrong = until.trim() !== '' && day === null;

  async function onSave() {
    const answer = await save.run({ ...given, commentsUntil: day });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title="Draft for comment" onClose={onClose} dismissable={!save.pending}>
      <p>
        The parties read in it what you propose to find, and on what. Every page is marked as a draft; it is not signed and no
        verifier takes it for a certification. The record keeps that it left.
      </p>
      <p className={css.quiet}>
        Give it to both parties at once. What it prints, they know: if the count then moves by a few people, the certification
        prints no figures.
        {drafts.length === 0 ? '' : ` ${counted(drafts.length, 'draft')} left before.`}
      </p>
      {saved === null ? (
        <div className={css.form}>
          <DateField
            label="Comments until"
            hint="Left empty, no day is set."
            value={until}
            onChange={setUntil}
            problem={wrong ? 'Write the day as YYYY-MM-DD' : null}
          />
          <Refused words={save.refusal === null ? null : certifyRefusalWords(save.refusal)} />
          <DialogActs>
            <Button
              tone="go"
              pending={save.pending}
              forbidden={wrong ? 'Write the day as YYYY-MM-DD' : null}
              onPress={() => void onSave()}
            >
              Save the draft …
            </Button>
            <Button onPress={onClose}>Not now</Button>
          </DialogActs>
        </div>
      ) : (
        <>
          <Notice tone="counted">Saved as {saved}.</Notice>
          <DialogActs>
            <Button tone="go" onPress={onClose}>
              Done
            </Button>
          </DialogActs>
        </>
      )}
    </Dialog>
  );
}
