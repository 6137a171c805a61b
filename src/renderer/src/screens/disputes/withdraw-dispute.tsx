import { useState } from 'react';
import type { DisputeView } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { disputeRefusalWords } from './wording.ts';

export function WithdrawDispute({ dispute, onClose }: { readonly dispute: DisputeView; readonly onClose: () => void }) {
  const withdraw = useAct(useClient().disputes.withdraw);
  const [reason, setReason] = useState('');

  async function onWithdraw() {
    const answer = await withdraw.run({ disputeId: dispute.disputeId, reason: reason.trim() });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={`Dispute ${dispute.number} was withdrawn`} onClose={onClose} dismissable={!withdraw.pending}>
      <p>It stays in the docket and in the record, and no longer stands between the count and its result.</p>
      <TextArea label="By whom, and why" landsHere rows={3} value={reason} onChange={setReason} />
      <Refused words={withdraw.refusal === null ? null : disputeRefusalWords(withdraw.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={withdraw.pending}
          forbidden={reason.trim() === '' ? 'Write by whom and why' : null}
          onPress={() => void onWithdraw()}
        >
          Enter the withdrawal
        </Button>
        <Button onPress={onClose}>Leave it open</Button>
      </DialogActs>
    </Dialog>
  );
}
