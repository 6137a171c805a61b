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
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './disputes.module.css';

/** When it was heard, who was there, and what the neutral noted. */
export function Hearings({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWording(DISPUTES);
  const written = useWording(WRITTEN);
  const [adding, setAdding] = useState(false);
  return (
    <Sheet
      title={say.hearing.title}
      aside={
        adding || dispute.state === 'withdrawn' ? null : (
          <Button size="small" tone="quiet" onPress={() => setAdding(true)}>
            {say.hearing.enterOne}
          </Button>
        )
      }
    >
      {dispute.hearings.length === 0 && !adding ? <p className={css.silent}>{say.hearing.none}</p> : null}
      {dispute.hearings.map(({ heldOn, present, minutes, at }) => (
        <blockquote key={at} className={css.say} data-party="hearing">
          <strong>
            {written.date(heldOn)} <small>{say.hearing.entered(written.instant(at))}</small>
          </strong>
          <Private>
            {present === '' ? null : <p>{say.hearing.present(present)}</p>}
            {minutes}
          </Private>
        </blockquote>
      ))}
      {adding ? <HearingForm dispute={dispute} onDone={() => setAdding(false)} /> : null}
    </Sheet>
  );
}

function HearingForm({ dispute, onDone }: { readonly dispute: DisputeView; readonly onDone: () => void }) {
  const say = useWording(DISPUTES);
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
      <DateField label={say.hearing.heardOn} value={heldOn} onChange={setHeldOn} />
      <TextField label={say.hearing.who} value={present} onChange={setPresent} />
      <TextArea label={say.hearing.said} rows={3} value={minutes} onChange={setMinutes} />
      <Refused words={inWords(say.refusals, hear.refusal)} />
      <div className={css.row}>
        <Button
          tone="go"
          pending={hear.pending}
          forbidden={day === null ? say.hearing.chooseDay : null}
          onPress={() => void onEnter()}
        >
          {say.hearing.enter}
        </Button>
        <Button onPress={onDone}>{say.opening.leave}</Button>
      </div>
    </div>
  );
}
