import { useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { DisputeView } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableDate, readableInstant } from '#renderer/ui/written.ts';
import { disputeRefusalWords } from './wording.ts';
import css from './disputes.module.css';

/** When it was heard, who was there, and what the neutral noted. */
export function Hearings({ dispute }: { readonly dispute: DisputeView }) {
  const [adding, setAdding] = useState(false);
  return (
    <Sheet
      title="Hearing"
      aside={
        adding || dispute.state === 'withdrawn' ? null : (
          <Button size="small" tone="quiet" onPress={() => setAdding(true)}>
            Enter a hearing
          </Button>
        )
      }
    >
      {dispute.hearings.length === 0 && !adding ? <p className={css.silent}>Not heard. A hearing is not always needed.</p> : null}
      {dispute.hearings.map(({ heldOn, present, minutes, at }) => (
        <blockquote key={at} className={css.say} data-party="hearing">
          <strong>
            {readableDate(heldOn)} <small>entered {readableInstant(at)}</small>
          </strong>
          <Private>
            {present === '' ? null : <p>Present: {present}</p>}
            {minutes}
          </Private>
        </blockquote>
      ))}
      {adding ? <HearingForm dispute={dispute} onDone={() => setAdding(false)} /> : null}
    </Sheet>
  );
}

function HearingForm({ dispute, onDone }: { readonly dispute: DisputeView; readonly onDone: () => void }) {
  const hear = useAct(useClient().disputes.hear);
  const [heldOn, setHeldOn] = useState('');
  const [present, setPresent] = useState('');
  const [minutes, setMinutes] = useState('');
  const day = parseLocalDate(heldOn);

  async function onEnter() {
    if (day === null) return;
    const answer = await hear.run({
      disputeId: dispute.disputeId,
      heldOn: day,
      present: present.trim(),
      minutes: minutes.trim(),
    });
    if (answer.ok) onDone();
  }

  return (
    <div className={css.form}>
      <DateField label="Heard on" value={heldOn} onChange={setHeldOn} />
      <TextField label="Who was there (optional)" value={present} onChange={setPresent} />
      <TextArea label="What was said, in short (optional)" rows={3} value={minutes} onChange={setMinutes} />
      <Refused words={hear.refusal === null ? null : disputeRefusalWords(hear.refusal)} />
      <div className={css.row}>
        <Button
          tone="go"
          pending={hear.pending}
          forbidden={day === null ? 'Choose the day' : null}
          onPress={() => void onEnter()}
        >
          Enter the hearing
        </Button>
        <Button onPress={onDone}>Leave it</Button>
      </div>
    </div>
  );
}
