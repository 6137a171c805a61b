import { useState } from 'react';
import type { CardId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';

type PutOffProps = { readonly cardId: CardId; readonly onClose: () => void; readonly onDone: (words: string) => void };

/** Decides nothing, says why, and goes on. */
export function PutOff({ cardId, onClose, onDone }: PutOffProps) {
  const say = useWording(REVIEW);
  const act = useAct(useClient().review.putOff);
  const [note, setNote] = useState('');
  const lacking = note.trim() === '' ? say.putOff.noteFirst : null;

  async function putOff(until: 'later' | 'joint-session') {
    if (lacking !== null) return;
    const answer = await act.run({ cardId, until, note });
    if (answer.ok) onDone(say.putOff.done(cardId, until === 'later'));
  }

  return (
    <Dialog title={say.putOff.title(cardId)} shape="beside" onClose={onClose} dismissable={!act.pending}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          void putOff('later');
        }}
      >
        <TextField label={say.putOff.note} landsHere value={note} onChange={setNote} hint={say.putOff.hint} />
        <Refused words={inWords(say.putOffRefusals, act.refusal)} />
        <DialogActs>
          <Button tone="go" submits shortcut="Enter" pending={act.pending} forbidden={lacking} onPress={() => undefined}>
            {say.putOff.later}
          </Button>
          <Button pending={act.pending} forbidden={lacking} onPress={() => void putOff('joint-session')}>
            {say.putOff.joint}
          </Button>
          <Button shortcut="Escape" onPress={onClose}>
            {say.putOff.leave}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
