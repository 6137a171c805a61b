import { useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { RulesView } from '#contract/rules-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import { rulesRefusalWords } from './wording.ts';

export function FreezeRules({ view, onClose }: { readonly view: RulesView; readonly onClose: () => void }) {
  const freeze = useAct(useClient().rules.freeze);
  const [agreed, setAgreed] = useState('');
  const agreedOn = parseLocalDate(agreed);

  async function onFreeze() {
    if (agreedOn === null) return;
    const answer = await freeze.run({ agreedOn });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title="Freeze the ground rules" onClose={onClose} dismissable={!freeze.pending}>
      <p>
        From now on these rules are applied as they stand, and hashed. They change only as a new version, by both parties or by a
        ruling. Hand both parties their receipt.
      </p>
      {view.silent.length === 0 ? null : (
        <Notice tone="question">
          {counted(view.silent.length, 'term')} still {view.silent.length === 1 ? 'is' : 'are'} silent. That is allowed; it may
          block the certification later.
        </Notice>
      )}
      <DateField label="Agreed by both parties on" value={agreed} onChange={setAgreed} />
      <Refused words={freeze.refusal === null ? null : rulesRefusalWords(freeze.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={freeze.pending}
          forbidden={agreedOn === null ? 'Write when they agreed' : null}
          onPress={() => void onFreeze()}
        >
          Freeze the rules
        </Button>
        <Button onPress={onClose}>Not yet</Button>
      </DialogActs>
    </Dialog>
  );
}
