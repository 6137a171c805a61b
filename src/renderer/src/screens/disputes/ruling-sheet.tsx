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
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { RULING_TONES, rulingsFor } from './rulings.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './disputes.module.css';

/** Draft, ruling, superseding ruling. A draft is hers alone and decides nothing; a ruling needs its grounds. */
export function RulingSheet({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWording(DISPUTES);
  const written = useWording(WRITTEN);
  const standing = dispute.rulings.find((given) => given.inForce);
  return (
    <Sheet title={standing === undefined ? say.ruling.title : say.ruling.inForce}>
      {dispute.rulings.map((given) => (
        <blockquote key={given.at} className={css.say} data-party={given.inForce ? 'ruling' : 'superseded'}>
          <strong>
            <Chip tone={given.inForce ? RULING_TONES[given.ruling] : 'plain'}>
              {say.rulings[given.ruling].word}
              {given.unit === null ? '' : `, ${say.ruling.unit(given.unit)}`}
            </Chip>{' '}
            <small>
              {given.by}, {written.instant(given.at)}
              {given.inForce ? '' : `, ${say.ruling.superseded}`}
            </small>
          </strong>
          {given.grounds}
        </blockquote>
      ))}
      {dispute.state === 'withdrawn' ? (
        <Notice tone="plain">{say.ruling.withdrawn}</Notice>
      ) : (
        // A new draft or ruling begins where the last one left off.
        <Ruled key={`${dispute.draft?.at ?? ''} ${standing?.at ?? ''}`} dispute={dispute} supersedes={standing !== undefined} />
      )}
    </Sheet>
  );
}

function Ruled({ dispute, supersedes }: { readonly dispute: DisputeView; readonly supersedes: boolean }) {
  const say = useWording(DISPUTES);
  const written = useWording(WRITTEN);
  const client = useClient();
  const rule = useAct(client.disputes.rule);
  const drafting = useAct(client.disputes.draft);
  const choices = rulingsFor(dispute.subject);
  const { draft } = dispute;
  const [ruling, setRuling] = useState<Ruling | null>(draft?.ruling ?? null);
  const [grounds, setGrounds] = useState(draft?.grounds ?? '');
  const [unit, setUnit] = useState<string>(dispute.rulings.find(({ inForce }) => inForce)?.unit ?? '');
  const asksUnit = ruling === 'eligible' && dispute.units.length > 0;
  const undecided = ruling === null ? say.ruling.choose : null;
  const missing = undecided ?? (grounds.trim() === '' ? say.ruling.writeGrounds : null);
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
    { key: '8', label: say.rulings[choices[0]].act, run: () => setRuling(choices[0]) },
    { key: '9', label: say.rulings[choices[1]].act, run: () => setRuling(choices[1]) },
    { key: 'Ctrl+S', label: say.ruling.keepDraft, run: () => void onDraft() },
    { key: 'Ctrl+Enter', label: say.ruling.give, run: () => void onRule() },
  ]);
  const refusal = rule.refusal ?? drafting.refusal;

  return (
    <>
      {supersedes ? <h3>{say.ruling.supersedes}</h3> : null}
      {draft === null ? null : <Notice tone="plain">{say.ruling.draftOf(written.instant(draft.at))}</Notice>}
      <div className={css.row} role="group" aria-label={say.ruling.how}>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            size="small"
            shortcut={String(8 + index)}
            pressed={ruling === choice}
            onPress={() => setRuling(choice)}
          >
            {say.rulings[choice].word}
          </Button>
        ))}
      </div>
      {asksUnit ? (
        <SelectField
          label={say.ruling.inUnit}
          hint={say.ruling.inUnitHint}
          value={unit}
          choices={[
            { value: '', label: say.ruling.byTitle },
            ...dispute.units.map((id) => ({ value: id, label: say.ruling.unitOf(id) })),
          ]}
          onChange={setUnit}
        />
      ) : null}
      <TextArea label={say.ruling.grounds} rows={4} value={grounds} onChange={setGrounds} />
      <p className={css.silent}>{say.ruling.final}</p>
      <div className={css.give}>
        <Refused words={inWords(say.refusals, refusal)} />
        <Button
          tone="go"
          wide
          quietly
          shortcut="Ctrl+Enter"
          pending={rule.pending}
          forbidden={missing}
          onPress={() => void onRule()}
        >
          {ruling === null ? say.ruling.give : say.rulings[ruling].act}
        </Button>
        <Button
          size="small"
          wide
          shortcut="Ctrl+S"
          pending={drafting.pending}
          forbidden={undecided ?? (asDrafted ? say.ruling.isDraft : null)}
          onPress={() => void onDraft()}
        >
          {say.ruling.keepDraft}
        </Button>
      </div>
    </>
  );
}
