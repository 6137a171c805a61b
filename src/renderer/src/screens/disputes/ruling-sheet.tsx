import { useState } from 'react';
import type { DisputeView, Ruling } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { SelectField, TextArea } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { disputeRefusalWords, RULINGS, rulingsFor } from './wording.ts';
import css from './disputes.module.css';

/** Draft, ruling, superseding ruling. A draft is hers alone and decides nothing; a ruling needs its grounds. */
export function RulingSheet({ dispute }: { readonly dispute: DisputeView }) {
  const standing = dispute.rulings.find((given) => given.inForce);
  return (
    <Sheet title={standing === undefined ? 'Ruling' : 'Ruling in force'}>
      {dispute.rulings.map((given) => (
        <blockquote key={given.at} className={css.say} data-party={given.inForce ? 'ruling' : 'superseded'}>
          <strong>
            <Chip tone={given.inForce ? 'counted' : 'plain'}>
              {RULINGS[given.ruling].word}
              {given.unit === null ? '' : `, unit ${given.unit}`}
            </Chip>{' '}
            <small>
              {given.by}, {readableInstant(given.at)}
              {given.inForce ? '' : ', superseded'}
            </small>
          </strong>
          {given.grounds}
        </blockquote>
      ))}
      {dispute.state === 'withdrawn' ? (
        <Notice tone="plain">Withdrawn: nothing is left to rule.</Notice>
      ) : (
        // A new draft or ruling begins where the last one left off.
        <Ruled key={`${dispute.draft?.at ?? ''} ${standing?.at ?? ''}`} dispute={dispute} supersedes={standing !== undefined} />
      )}
    </Sheet>
  );
}

function Ruled({ dispute, supersedes }: { readonly dispute: DisputeView; readonly supersedes: boolean }) {
  const client = useClient();
  const rule = useAct(client.disputes.rule);
  const drafting = useAct(client.disputes.draft);
  const choices = rulingsFor(dispute.subject);
  const { draft } = dispute;
  const [ruling, setRuling] = useState<Ruling | null>(draft?.ruling ?? null);
  const [grounds, setGrounds] = useState(draft?.grounds ?? '');
  const [unit, setUnit] = useState<string>(dispute.rulings.find(({ inForce }) => inForce)?.unit ?? '');
  const asksUnit = ruling === 'eligible' && dispute.units.length > 0;
  const undecided = ruling === null ? 'Choose how to rule' : null;
  const missing = undecided ?? (grounds.trim() === '' ? 'Write the grounds' : null);
  const asDrafted = draft !== null && draft.ruling === ruling && draft.grounds === grounds.trim();
  const pending = rule.pending || drafting.pending;

  async function onRule() {
    if (ruling === null || missing !== null || pending) return;
    await rule.run({
      disputeId: dispute.disputeId,
      ruling,
      grounds: grounds.trim(),
      unit: asksUnit && unit !== '' ? unit : null,
    });
  }
  async function onDraft() {
    if (ruling === null || asDrafted || pending) return;
    await drafting.run({ disputeId: dispute.disputeId, ruling, grounds: grounds.trim() });
  }
  useKeys('Ruling', [
    { key: '8', label: RULINGS[choices[0]].act, run: () => setRuling(choices[0]) },
    { key: '9', label: RULINGS[choices[1]].act, run: () => setRuling(choices[1]) },
    { key: 'Ctrl+S', label: 'Keep as a draft', run: () => void onDraft() },
    { key: 'Ctrl+Enter', label: 'Give the ruling', run: () => void onRule() },
  ]);
  const refusal = rule.refusal ?? drafting.refusal;

  return (
    <>
      {supersedes ? <h3>A new ruling supersedes it</h3> : null}
      {draft === null ? null : (
        <Notice tone="plain">Draft of {readableInstant(draft.at)}. Only you see it, and it changes no figure.</Notice>
      )}
      <div className={css.row} role="group" aria-label="How to rule">
        {choices.map((choice, index) => (
          <Button
            key={choice}
            size="small"
            shortcut={String(8 + index)}
            pressed={ruling === choice}
            onPress={() => setRuling(choice)}
          >
            {RULINGS[choice].word}
          </Button>
        ))}
      </div>
      {asksUnit ? (
        <SelectField
          label="In which unit"
          hint="Without a unit she stays challenged wherever more than one unit claims her."
          value={unit}
          choices={[
            { value: '', label: 'As her title says' },
            ...dispute.units.map((id) => ({ value: id, label: `Unit ${id}` })),
          ]}
          onChange={setUnit}
        />
      ) : null}
      <TextArea label="Grounds" rows={4} value={grounds} onChange={setGrounds} />
      <p className={css.silent}>A ruling is final until superseded by another, with reasons. Both stay in the record.</p>
      <div className={css.give}>
        <Refused words={refusal === null ? null : disputeRefusalWords(refusal)} />
        <Button
          tone="go"
          wide
          quietly
          shortcut="Ctrl+Enter"
          pending={rule.pending}
          forbidden={missing}
          onPress={() => void onRule()}
        >
          {ruling === null ? 'Give the ruling' : RULINGS[ruling].act}
        </Button>
        <Button
          size="small"
          wide
          shortcut="Ctrl+S"
          pending={drafting.pending}
          forbidden={undecided ?? (asDrafted ? 'This is the draft that is kept' : null)}
          onPress={() => void onDraft()}
        >
          Keep as a draft
        </Button>
      </div>
    </>
  );
}
