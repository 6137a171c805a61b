import { useState } from 'react';
import type { PutOffRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { CardId } from '#core/ids.ts';
import { unreachable } from '#core/result.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';

type PutOffProps = { readonly cardId: CardId; readonly onClose: () => void; readonly onDone: (words: string) => void };

/** Decides nothing, says why, and goes on. */
export function PutOff({ cardId, onClose, onDone }: PutOffProps) {
  const act = useAct(useClient().review.putOff);
  const [note, setNote] = useState('');
  const lacking = note.trim() === '' ? 'Write the note first' : null;

  async function putOff(until: 'later' | 'joint-session') {
    if (lacking !== null) return;
    const answer = await act.run({ cardId, until, note });
    if (answer.ok) onDone(`${cardId}: put off ${until === 'later' ? 'for later' : 'for the joint session'}.`);
  }

  return (
    <Dialog title={`Put ${cardId} off: why?`} shape="beside" onClose={onClose} dismissable={!act.pending}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          void putOff('later');
        }}
      >
        <TextField
          label="A note, for you and for the record"
          landsHere
          value={note}
          onChange={setNote}
          hint="It stands on the card when it comes again, behind the others."
        />
        <Refused words={act.refusal === null ? null : putOffRefusalWords(act.refusal)} />
        <DialogActs>
          <Button tone="go" submits shortcut="Enter" pending={act.pending} forbidden={lacking} onPress={() => undefined}>
            For later
          </Button>
          <Button pending={act.pending} forbidden={lacking} onPress={() => void putOff('joint-session')}>
            For the joint session
          </Button>
          <Button shortcut="Escape" onPress={onClose}>
            Leave it
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

function putOffRefusalWords(refusal: PutOffRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-card':
      return 'This card is not in the matter any more.';
    case 'already-decided':
      return 'This card is decided: it can only be decided anew.';
    case 'note-required':
      return 'Write why first.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}
