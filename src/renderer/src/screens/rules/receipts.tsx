import { useState } from 'react';
import type { Party } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import css from './rules.module.css';

/** Both parties hold the hash of the rules and the head of the record: that is what binds their keeper. */
export function Receipts() {
  const say = useWording(RULES);
  const save = useAct(useClient().rules.saveReceipt);
  const [saved, setSaved] = useState<string | null>(null);

  async function onSave(party: Party) {
    const answer = await save.run({ party });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <div className={css.receipts}>
      <span>{say.receipts.title}</span>
      <Button size="small" pending={save.pending} onPress={() => void onSave('union')}>
        {say.receipts.union}
      </Button>
      <Button size="small" pending={save.pending} onPress={() => void onSave('employer')}>
        {say.receipts.employer}
      </Button>
      {saved === null ? null : <span role="status">{say.receipts.saved(saved)}</span>}
      <Refused words={inWords(say.refusals, save.refusal)} />
    </div>
  );
}
