import { useState } from 'react';
import type { DisputeView } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

export function WithdrawDispute({ dispute, onClose }: { readonly dispute: DisputeView; readonly onClose: () => void }) {
  const say = useWording(DISPUTES);
  const withdraw = useAct(useClient().disputes.withdraw);
  const [reason, setReason] = useState('');

  async function onWithdraw() {
    const answer = await withdraw.run({ disputeId: dispute.disputeId, reason: reason.trim() });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.withdrawal.title(dispute.number)} onClose={onClose} dismissable={!withdraw.pending}>
      <p>{say.withdrawal.say}</p>
      <TextArea label={say.withdrawal.why} landsHere rows={3} value={reason} onChange={setReason} />
      <Refused words={inWords(say.refusals, withdraw.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={withdraw.pending}
          forbidden={reason.trim() === '' ? say.withdrawal.writeWhy : null}
          onPress={() => void onWithdraw()}
        >
          {say.withdrawal.enter}
        </Button>
        <Button onPress={onClose}>{say.withdrawal.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}
