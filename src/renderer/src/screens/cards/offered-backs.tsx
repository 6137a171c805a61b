import { useState } from 'react';
import type { BatchView } from '#contract/intake-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './cards.module.css';

/** Every second page is blank: most likely cards scanned on both sides. Offered with its reason; the neutral says whether it is so. */
export function OfferedBacks({ batch }: { readonly batch: BatchView }) {
  const say = useWording(CARDS);
  const join = useAct(useClient().cards.joinBacks);
  const [reason, setReason] = useState(say.offered.reason);
  return (
    <div className={css.explain}>
      <TextField label={say.offered.ask(batch.backsOffered)} value={reason} onChange={setReason} />
      <Button
        pending={join.pending}
        forbidden={reason.trim() === '' ? say.arrange.writeReason : null}
        onPress={() => void join.run({ batchId: batch.batchId, reason: reason.trim() })}
      >
        {say.offered.lay(batch.backsOffered)}
      </Button>
      <Refused words={inWords(say.arrangeRefusals, join.refusal)} />
    </div>
  );
}
