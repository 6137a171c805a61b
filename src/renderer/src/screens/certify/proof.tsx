import { useState } from 'react';
import type { PersonId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { certifyRefusalWords } from './wording.ts';

/** For the person herself, whoever asks: it tells of her and of nobody else. */
export function SaveProof({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const save = useAct(useClient().certify.saveProof);
  const [person, setPerson] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave() {
    const answer = await save.run({ version, personId: person.trim() as PersonId });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={`One person’s proof, of version ${version}`} onClose={onClose} dismissable={!save.pending}>
      <p>
        It proves to her what was counted of her, against the certification, and tells nothing of anybody else. Give it to her
        alone: it says whether a card of hers was counted.
      </p>
      <TextField label="Her id, as on the employee list" landsHere value={person} onChange={setPerson} />
      <Refused words={save.refusal === null ? null : certifyRefusalWords(save.refusal)} />
      {saved === null ? null : <Notice tone="counted">Saved as {saved}.</Notice>}
      <DialogActs>
        <Button
          tone="go"
          pending={save.pending}
          forbidden={person.trim() === '' ? 'Write her id' : null}
          onPress={() => void onSave()}
        >
          Save the proof …
        </Button>
        <Button onPress={onClose}>Close</Button>
      </DialogActs>
    </Dialog>
  );
}
