import { useState } from 'react';
import type { SignatureMatch } from '#core/card/card.ts';
import type { ExemplarId } from '#core/ids.ts';
import type { DisputeView, Ruling } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TextArea, TextField } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { COMPARISON_WORDS, COMPARISONS, disputeRefusalWords, RULINGS, rulingsFor } from './wording.ts';
import css from './disputes.module.css';

type RulingPanelProps = { readonly dispute: DisputeView; readonly exemplarId: ExemplarId | null };

/** Comparison, then ruling. Inconclusive is an answer like the others; a ruling needs its grounds. */
export function RulingPanel({ dispute, exemplarId }: RulingPanelProps) {
  return (
    <div className={css.ruling}>
      {dispute.card === null ? null : <ComparisonSheet dispute={dispute} exemplarId={exemplarId} />}
      <RulingSheet dispute={dispute} />
    </div>
  );
}

function ComparisonSheet({ dispute, exemplarId }: RulingPanelProps) {
  const compare = useAct(useClient().disputes.compare);
  const [note, setNote] = useState('');
  const latest = dispute.comparisons.at(-1);

  async function onCompare(outcome: SignatureMatch) {
    if (compare.pending) return;
    const answer = await compare.run({ disputeId: dispute.disputeId, exemplarId, outcome, note: note.trim() });
    if (answer.ok) setNote('');
  }

  useKeys(
    'Comparison',
    COMPARISONS.map(({ outcome, word, key }) => ({ key, label: word, run: () => void onCompare(outcome) })),
  );
  return (
    <Sheet title="Comparison of signatures">
      <div className={css.row}>
        {COMPARISONS.map(({ outcome, word, key }) => (
          <Button
            key={outcome}
            size="small"
            shortcut={key}
            pressed={latest?.outcome === outcome}
            pending={compare.pending}
            onPress={() => void onCompare(outcome)}
          >
            {word}
          </Button>
        ))}
      </div>
      <TextField
        label="What was looked at (optional)"
        value={note}
        onChange={setNote}
        placeholder="slant, proportions, closing stroke …"
      />
      <Refused words={compare.refusal === null ? null : disputeRefusalWords(compare.refusal)} />
      {dispute.comparisons.length === 0 ? (
        <p className={css.silent}>Not compared yet. Genuine signatures vary: lay eyes doubt one in four of them.</p>
      ) : (
        <ol className={css.list}>
          {dispute.comparisons.toReversed().map(({ outcome, note: seen, at }) => (
            <li key={at}>
              <strong>{COMPARISON_WORDS[outcome]}</strong> <small>{readableInstant(at)}</small>
              {seen === '' ? null : <span>{seen}</span>}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}

function RulingSheet({ dispute }: { readonly dispute: DisputeView }) {
  const rule = useAct(useClient().disputes.rule);
  const choices = rulingsFor(dispute.subject);
  const [ruling, setRuling] = useState<Ruling | null>(null);
  const [grounds, setGrounds] = useState('');
  const standing = dispute.rulings.find((given) => given.inForce);
  const missing = ruling === null ? 'Choose how to rule' : grounds.trim() === '' ? 'Write the grounds' : null;

  async function onRule() {
    if (ruling === null || missing !== null || rule.pending) return;
    const answer = await rule.run({ disputeId: dispute.disputeId, ruling, grounds: grounds.trim() });
    if (answer.ok) {
      setRuling(null);
      setGrounds('');
    }
  }
  useKeys('Ruling', [
    { key: '8', label: RULINGS[choices[0]].act, run: () => setRuling(choices[0]) },
    { key: '9', label: RULINGS[choices[1]].act, run: () => setRuling(choices[1]) },
    { key: 'Ctrl+Enter', label: 'Give the ruling', run: () => void onRule() },
  ]);

  return (
    <Sheet title={standing === undefined ? 'Ruling' : 'Ruling in force'}>
      {dispute.rulings.map((given) => (
        <blockquote key={given.at} className={css.say} data-party={given.inForce ? 'ruling' : 'superseded'}>
          <strong>
            <Chip tone={given.inForce ? 'counted' : 'plain'}>{RULINGS[given.ruling].word}</Chip>{' '}
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
        <>
          {standing === undefined ? null : <h3>A new ruling supersedes it</h3>}
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
          <TextArea label="Grounds" rows={4} value={grounds} onChange={setGrounds} />
          <p className={css.silent}>A ruling is final until superseded by another, with reasons. Both stay in the record.</p>
          <div className={css.give}>
            <Refused words={rule.refusal === null ? null : disputeRefusalWords(rule.refusal)} />
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
          </div>
        </>
      )}
    </Sheet>
  );
}
