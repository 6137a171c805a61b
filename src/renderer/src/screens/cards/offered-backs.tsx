import { useState } from 'react';
import type { BatchView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import { arrangeRefusalWords } from './arrange-words.ts';
import css from './cards.module.css';

/** Every second page is blank: most likely cards scanned on both sides. Offered with its reason; the neutral says whether it is so. */
export function OfferedBacks({ batch }: { readonly batch: BatchView }) {
  const join = useAct(useClient().cards.joinBacks);
  const [reason, setReason] = useState('Scanned on both sides: every second page is the empty back of the page before.');
  return (
    <div className={css.explain}>
      <TextField
        label={`Every second page is blank. Are they backs? Then lay ${counted(batch.backsOffered, 'back')} to their fronts.`}
        value={reason}
        onChange={setReason}
      />
      <Button
        pending={join.pending}
        forbidden={reason.trim() === '' ? 'Write the reason' : null}
        onPress={() => void join.run({ batchId: batch.batchId, reason: reason.trim() })}
      >
        Lay {counted(batch.backsOffered, 'back')} to their fronts
      </Button>
      <Refused words={join.refusal === null ? null : arrangeRefusalWords(join.refusal)} />
    </div>
  );
}
