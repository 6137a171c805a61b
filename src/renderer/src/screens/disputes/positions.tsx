import { useState } from 'react';
import type { AttachmentView, DisputeView, Party } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField, TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { Papers } from './papers.tsx';
import { disputeRefusalWords } from './wording.ts';
import css from './disputes.module.css';

const PARTY_CHOICES: readonly { readonly value: Party; readonly label: string }[] = [
  { value: 'union', label: 'The union says' },
  { value: 'employer', label: 'The employer says' },
  { value: 'neutral', label: 'The neutral notes' },
];

type PositionsProps = { readonly dispute: DisputeView; readonly onLook: (paper: AttachmentView) => void };

/** What either side says, in its own words, timed, with the papers it brings. */
export function Positions({ dispute, onLook }: PositionsProps) {
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
      title="Positions"
      aside={
        adding || dispute.state === 'withdrawn' ? null : (
          <Button size="small" tone="quiet" onPress={() => setAdding(true)}>
            Add a position
          </Button>
        )
      }
    >
      <blockquote className={css.say} data-party="ground">
        <strong>Ground</strong>
        {dispute.ground}
      </blockquote>
      {dispute.positions.map(({ positionId, party: speaker, text: said, at, attachments }) => (
        <blockquote key={positionId} className={css.say} data-party={speaker}>
          <strong>
            {PARTIES[speaker]} <small>{readableInstant(at)}</small>
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
            {PARTIES[side]}: no position yet.
          </p>
        ))}
      {adding ? (
        <div className={css.form}>
          <SelectField label="Who" value={party} choices={PARTY_CHOICES} onChange={setParty} />
          <TextArea label="What they say" landsHere value={text} onChange={setText} />
          <Refused words={add.refusal === null ? null : disputeRefusalWords(add.refusal)} />
          <div className={css.row}>
            <Button
              tone="go"
              pending={add.pending}
              forbidden={text.trim() === '' ? 'Write it first' : null}
              onPress={() => void onAdd()}
            >
              Add the position
            </Button>
            <Button onPress={() => setAdding(false)}>Leave it</Button>
          </div>
        </div>
      ) : null}
    </Sheet>
  );
}
