import { useState } from 'react';
import type { Json } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { AmendmentTrialView } from './amendment-trial.tsx';
import { rulesRefusalWords } from './wording.ts';

type AmendRulesProps = { readonly version: number; readonly rules: Json; readonly onClose: () => void };

export function AmendRules({ version, rules, onClose }: AmendRulesProps) {
  const amend = useAct(useClient().rules.amend);
  const [basis, setBasis] = useState<'joint' | 'ruling'>('joint');
  const [reason, setReason] = useState('');

  async function onAmend() {
    const answer = await amend.run({ rules, basis, reason: reason.trim() });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={`Freeze version ${version}`} shape="wide" onClose={onClose} dismissable={!amend.pending}>
      <AmendmentTrialView rules={rules} />
      <Radios
        label="By what authority"
        value={basis}
        onChange={setBasis}
        choices={[
          { value: 'joint', label: 'Both parties consent' },
          { value: 'ruling', label: 'A ruling of the neutral' },
        ]}
      />
      <TextArea label="Reason" landsHere rows={3} value={reason} onChange={setReason} />
      <p>The earlier version stays in the record. Decided cards that the change touches come back to review.</p>
      <Refused words={amend.refusal === null ? null : rulesRefusalWords(amend.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={amend.pending}
          forbidden={reason.trim() === '' ? 'Write the reason' : null}
          onPress={() => void onAmend()}
        >
          Freeze version {version}
        </Button>
        <Button onPress={onClose}>Not yet</Button>
      </DialogActs>
    </Dialog>
  );
}
