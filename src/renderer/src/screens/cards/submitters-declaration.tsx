import { useState } from 'react';
import type { BatchView } from '#contract/intake-views.ts';
import type { DeclarationFinding } from '#core/card/card.ts';
import type { Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { instantOfLocalInput, localInputOf } from '#renderer/ui/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './cards.module.css';

/** Of an electronic delivery: whether its declaration is there, and what the neutral finds of it later. */
export function SubmittersDeclaration({ batch }: { readonly batch: BatchView }) {
  const say = useWording(CARDS);
  const [saying, setSaying] = useState(false);
  if (batch.form !== 'electronic') return null;
  return (
    <p className={css.lying}>
      {batch.declaration === true
        ? say.declaration.there
        : batch.declaration === false
          ? say.declaration.notThere
          : say.declaration.unsaid}{' '}
      <Button size="small" onPress={() => setSaying(true)}>
        {batch.declaration === true ? say.declaration.notTruthful : say.declaration.hasArrived}
      </Button>
      {saying ? <SayOfDeclaration batch={batch} onClose={() => setSaying(false)} /> : null}
    </p>
  );
}

const FINDINGS: readonly DeclarationFinding[] = ['arrived', 'not-truthful'];

function SayOfDeclaration({ batch, onClose }: { readonly batch: BatchView; readonly onClose: () => void }) {
  const say = useWording(CARDS);
  const find = useAct(useClient().cards.sayOfDeclaration);
  const [finding, setFinding] = useState<DeclarationFinding>(batch.declaration === true ? 'not-truthful' : 'arrived');
  const [receivedAt, setReceivedAt] = useState(() => localInputOf(new Date()));
  const [reason, setReason] = useState('');
  const instant = finding === 'arrived' ? instantOfLocalInput(receivedAt) : null;
  const missing =
    finding === 'arrived' && instant === null
      ? say.declaration.writeWhen
      : reason.trim() === ''
        ? say.declaration.writeReason
        : null;
  const choices = FINDINGS.filter((each) => batch.declaration !== true || each === 'not-truthful').map((value) => ({
    value,
    label: value === 'arrived' ? say.declaration.arrived : say.declaration.untrue,
    hint: value === 'arrived' ? say.declaration.arrivedHint : say.declaration.untrueHint,
  }));

  async function onSay() {
    const answer = await find.run({
      batchId: batch.batchId,
      finding,
      receivedAt: instant as Instant | null,
      reason: reason.trim(),
    });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={say.declaration.title(batch.number)} onClose={onClose} dismissable={!find.pending}>
      <p>{say.declaration.comeBack}</p>
      <Radios label={say.declaration.find} value={finding} onChange={setFinding} choices={choices} />
      {finding === 'arrived' ? (
        <TextField label={say.declaration.arrivedAt} type="datetime-local" value={receivedAt} onChange={setReceivedAt} />
      ) : null}
      <TextArea label={say.declaration.reason} rows={3} value={reason} onChange={setReason} />
      <Refused words={inWords(say.declarationRefusals, find.refusal)} />
      <DialogActs>
        <Button tone="go" pending={find.pending} forbidden={missing} onPress={() => void onSay()}>
          {say.declaration.enter}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}
