import { useState } from 'react';
import type { Json } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { AmendmentTrialView } from './amendment-trial.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';

type AmendRulesProps = { readonly version: number; readonly rules: Json; readonly onClose: () => void };

export function AmendRules({ version, rules, onClose }: AmendRulesProps) {
  const say = useWording(RULES);
  const amend = useAct(useClient().rules.amend);
  const [basis, setBasis] = useState<'joint' | 'ruling'>('joint');
  const [reason, setReason] = useState('');

  async function onAmend() {
    const answer = await amend.run({ rules, basis, reason: reason.trim() });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.amend.title(version)} shape="wide" onClose={onClose} dismissable={!amend.pending}>
      <AmendmentTrialView rules={rules} />
      <Radios
        label={say.amend.authority}
        value={basis}
        onChange={setBasis}
        choices={[
          { value: 'joint', label: say.amend.joint },
          { value: 'ruling', label: say.amend.ruling },
        ]}
      />
      <TextArea label={say.amend.reason} landsHere rows={3} value={reason} onChange={setReason} />
      <p>{say.amend.stays}</p>
      <Refused words={inWords(say.refusals, amend.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={amend.pending}
          forbidden={reason.trim() === '' ? say.amend.writeReason : null}
          onPress={() => void onAmend()}
        >
          {say.amend.title(version)}
        </Button>
        <Button onPress={onClose}>{say.freeze.notYet}</Button>
      </DialogActs>
    </Dialog>
  );
}
