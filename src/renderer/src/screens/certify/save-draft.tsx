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
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

type DraftGiven = Omit<ArgumentOf<CountersignApi['certify']['saveDraft']>, 'commentsUntil'>;
type SaveDraftProps = { readonly given: DraftGiven; readonly drafts: CertifyView['drafts']; readonly onClose: () => void };

/** An unsigned paper for the parties, marked on every page. What it printed counts as seen. */
export function SaveDraft({ given, drafts, onClose }: SaveDraftProps) {
  const say = useWording(CERTIFY);
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
    <Dialog title={say.drafts.title} onClose={onClose} dismissable={!save.pending}>
      <p>{say.drafts.what}</p>
      <p className={css.quiet}>{say.drafts.toBoth(drafts.length)}</p>
      {saved === null ? (
        <div className={css.form}>
          <DateField
            label={say.drafts.until}
            hint={say.drafts.untilHint}
            value={until}
            onChange={setUntil}
            problem={wrong ? say.common.dayFormat : null}
          />
          <Refused words={inWords(say.refusals, save.refusal)} />
          <DialogActs>
            <Button
              tone="go"
              pending={save.pending}
              forbidden={wrong ? say.common.dayFormat : null}
              onPress={() => void onSave()}
            >
              {say.drafts.save}
            </Button>
            <Button onPress={onClose}>{say.common.notNow}</Button>
          </DialogActs>
        </div>
      ) : (
        <>
          <Notice tone="counted">{say.common.saved(saved)}</Notice>
          <DialogActs>
            <Button tone="go" onPress={onClose}>
              {say.common.done}
            </Button>
          </DialogActs>
        </>
      )}
    </Dialog>
  );
}
