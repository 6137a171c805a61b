import { useState } from 'react';
import type { PersonId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';

/** For the person herself, whoever asks: it tells of her and of nobody else. */
export function SaveProof({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const save = useAct(useClient().certify.saveProof);
  const [person, setPerson] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ version, personId: person.trim() as PersonId });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={say.issued.proofTitle(version)} onClose={onClose} dismissable={!save.pending}>
      <p>{say.issued.proofLead}</p>
      <TextField label={say.issued.proofId} landsHere value={person} onChange={setPerson} />
      <Refused words={inWords(say.refusals, save.refusal)} />
      {saved === null ? null : <Notice tone="counted">{say.common.saved(saved)}</Notice>}
      <DialogActs>
        <Button
          tone="go"
          pending={save.pending}
          forbidden={person.trim() === '' ? say.issued.writeId : null}
          onPress={() => void onSave()}
        >
          {say.issued.saveProof}
        </Button>
        <Button onPress={onClose}>{say.common.close}</Button>
      </DialogActs>
    </Dialog>
  );
}
