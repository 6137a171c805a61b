import { useState } from 'react';
import type { AttachmentView, DisputeView, Party } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField, TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { Papers } from './papers.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './disputes.module.css';

const SPEAKERS: readonly Party[] = ['union', 'employer', 'neutral'];

type PositionsProps = { readonly dispute: DisputeView; readonly onLook: (paper: AttachmentView) => void };

/** What either side says, in its own words, timed, with the papers it brings. */
export function Positions({ dispute, onLook }: PositionsProps) {
  const say = useWording(DISPUTES);
  const { parties } = useWording(FIELD);
  const written = useWording(WRITTEN);
  const add = useAct(useClient().disputes.addPosition);
  const [adding, setAdding] = useState(false);
  const [party, setParty] = useState<Party>('union');
  const [text, setText] = useState('');

  async function onAdd() {
    const answer = await add.run({ disputeId: dispute.disputeId, party, text: text.trim() });
    if (answer.ok) {
      setText('');
      setAdding(false);
    }
  }

  const heard = new Set(dispute.positions.map((position) => position.party));
  return (
    <Sheet
      title={say.positions.title}
      aside={
        adding || dispute.state === 'withdrawn' ? null : (
          <Button size="small" tone="quiet" onPress={() => setAdding(true)}>
            {say.positions.add}
          </Button>
        )
      }
    >
      <blockquote className={css.say} data-party="ground">
        <strong>{say.positions.ground}</strong>
        {dispute.ground}
      </blockquote>
      {dispute.positions.map(({ positionId, party: speaker, text: said, at, attachments }) => (
        <blockquote key={positionId} className={css.say} data-party={speaker}>
          <strong>
            {parties[speaker]} <small>{written.instant(at)}</small>
          </strong>
          <p>{said}</p>
          <Papers
            to={{ positionId, filingId: null }}
            papers={attachments}
            adding={dispute.state !== 'withdrawn'}
            onLook={onLook}
          />
        </blockquote>
      ))}
      {(['union', 'employer'] as const)
        .filter((side) => !heard.has(side))
        .map((side) => (
          <p key={side} className={css.silent}>
            {say.positions.none(parties[side])}
          </p>
        ))}
      {adding ? (
        <div className={css.form}>
          <SelectField
            label={say.positions.who}
            value={party}
            choices={SPEAKERS.map((value) => ({ value, label: say.positions.says[value] }))}
            onChange={setParty}
          />
          <TextArea label={say.positions.whatTheySay} landsHere value={text} onChange={setText} />
          <Refused words={inWords(say.refusals, add.refusal)} />
          <div className={css.row}>
            <Button
              tone="go"
              pending={add.pending}
              forbidden={text.trim() === '' ? say.positions.writeFirst : null}
              onPress={() => void onAdd()}
            >
              {say.positions.addIt}
            </Button>
            <Button onPress={() => setAdding(false)}>{say.opening.leave}</Button>
          </div>
        </div>
      ) : null}
    </Sheet>
  );
}
