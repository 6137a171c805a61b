import { useState } from 'react';
import type { BatchView } from '#contract/intake-views.ts';
import type { DeclarationRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { DeclarationFinding } from '#core/card/card.ts';
import type { Instant } from '#core/dates.ts';
import { unreachable } from '#core/result.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { instantOfLocalInput, localInputOf } from '#renderer/ui/written.ts';
import css from './cards.module.css';

/** Of an electronic delivery: whether its declaration is there, and what the neutral finds of it later. */
export function SubmittersDeclaration({ batch }: { readonly batch: BatchView }) {
  const [saying, setSaying] = useState(false);
  if (batch.form !== 'electronic') return null;
  return (
    <p className={css.lying}>
      {batch.declaration === true
        ? 'The submitter’s declaration is there. '
        : batch.declaration === false
          ? 'No truthful declaration of the submitter is there: where the rules require it, each card is questioned (C21). '
          : 'Whether the submitter’s declaration came was not said when the delivery was taken in. '}
      <Button size="small" onPress={() => setSaying(true)}>
        {batch.declaration === true ? 'It is not truthful …' : 'It has arrived …'}
      </Button>
      {saying ? <SayOfDeclaration batch={batch} onClose={() => setSaying(false)} /> : null}
    </p>
  );
}

const CHOICES: readonly { readonly value: DeclarationFinding; readonly label: string; readonly hint: string }[] = [
  { value: 'arrived', label: 'The declaration arrived', hint: 'Its cards are no longer questioned for want of it.' },
  {
    value: 'not-truthful',
    label: 'The declaration is not truthful',
    hint: 'What came with the cards contradicts it. Where the rules require one, each card of the delivery is questioned.',
  },
];

function SayOfDeclaration({ batch, onClose }: { readonly batch: BatchView; readonly onClose: () => void }) {
  const say = useAct(useClient().cards.sayOfDeclaration);
  const [finding, setFinding] = useState<DeclarationFinding>(batch.declaration === true ? 'not-truthful' : 'arrived');
  const [receivedAt, setReceivedAt] = useState(() => localInputOf(new Date()));
  const [reason, setReason] = useState('');
  const instant = finding === 'arrived' ? instantOfLocalInput(receivedAt) : null;
  const missing =
    finding === 'arrived' && instant === null ? 'Write when it arrived' : reason.trim() === '' ? 'Write the reason' : null;
  const choices = batch.declaration === true ? CHOICES.filter(({ value }) => value === 'not-truthful') : CHOICES;

  async function onSay() {
    const answer = await say.run({
      batchId: batch.batchId,
      finding,
      receivedAt: instant as Instant | null,
      reason: reason.trim(),
    });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title={`The declaration of batch ${batch.number}`} onClose={onClose} dismissable={!say.pending}>
      <p>Decided cards of this delivery of which the rules then say something else come back to Review. None is changed.</p>
      <Radios label="What do you find?" value={finding} onChange={setFinding} choices={choices} />
      {finding === 'arrived' ? (
        <TextField label="Arrived" type="datetime-local" value={receivedAt} onChange={setReceivedAt} />
      ) : null}
      <TextArea label="Reason, for the record" rows={3} value={reason} onChange={setReason} />
      <Refused words={say.refusal === null ? null : declarationRefusalWords(say.refusal)} />
      <DialogActs>
        <Button tone="go" pending={say.pending} forbidden={missing} onPress={() => void onSay()}>
          Enter the finding
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}

function declarationRefusalWords(refusal: DeclarationRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'not-electronic':
      return 'Only an electronic delivery has a declaration of its submitter.';
    case 'declaration-there':
      return 'The declaration is there already.';
    case 'when-required':
      return 'Write when it arrived.';
    case 'reason-required':
      return 'Write the reason.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}
