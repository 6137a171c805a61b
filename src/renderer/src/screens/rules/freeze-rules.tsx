import { useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { RulesView } from '#contract/rules-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';

export function FreezeRules({ view, onClose }: { readonly view: RulesView; readonly onClose: () => void }) {
  const say = useWording(RULES);
  const freeze = useAct(useClient().rules.freeze);
  const [agreed, setAgreed] = useState('');
  const agreedOn = parseLocalDate(agreed);

  async function onFreeze() {
    if (agreedOn === null) return;
    const answer = await freeze.run({ agreedOn });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.freeze.title} onClose={onClose} dismissable={!freeze.pending}>
      <p>{say.freeze.say}</p>
      {view.silent.length === 0 ? null : <Notice tone="question">{say.freeze.stillSilent(view.silent.length)}</Notice>}
      <DateField label={say.freeze.agreedOn} landsHere value={agreed} onChange={setAgreed} />
      <Refused words={inWords(say.refusals, freeze.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={freeze.pending}
          forbidden={agreedOn === null ? say.freeze.writeWhen : null}
          onPress={() => void onFreeze()}
        >
          {say.freeze.freeze}
        </Button>
        <Button onPress={onClose}>{say.freeze.notYet}</Button>
      </DialogActs>
    </Dialog>
  );
}
