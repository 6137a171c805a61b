import { useState } from 'react';
import type { SignatureMatch } from '#core/card/card.ts';
import { doubtsOf, FEATURES, type Feature, type FeatureFinding, type FeatureFindings } from '#core/dispute/comparison.ts';
import type { ComparisonView, DisputeView } from '#contract/docket-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted, readableInstant } from '#renderer/ui/written.ts';
import {
  COMPARISON_WORDS,
  COMPARISONS,
  consequenceInWords,
  DOUBTS,
  FEATURE_WORDS,
  FINDINGS,
  modeInWords,
} from './comparison-words.ts';
import { disputeRefusalWords } from './wording.ts';
import css from './comparison.module.css';

/** What was looked at, what was found in each feature, how it came out, and what the parties agreed that means. */
export function ComparisonSheet({ dispute }: { readonly dispute: DisputeView }) {
  const terms = dispute.comparison;
  if (terms?.mode === 'none') {
    return (
      <Sheet title="Comparison of signatures">
        <p className={css.silent}>{modeInWords(terms)} Nothing can be recorded here.</p>
        <Made dispute={dispute} />
      </Sheet>
    );
  }
  return (
    <Sheet title="Comparison of signatures">
      {dispute.presumption === null ? null : (
        <p className={css.presumption}>
          <strong>Presumption</strong> {dispute.presumption}
        </p>
      )}
      <Compared dispute={dispute} />
      <Made dispute={dispute} />
    </Sheet>
  );
}

function Compared({ dispute }: { readonly dispute: DisputeView }) {
  const compare = useAct(useClient().disputes.compare);
  const [features, setFeatures] = useState<FeatureFindings>({});
  const [note, setNote] = useState('');
  const exemplars = (dispute.person?.exemplars ?? []).map(({ exemplarId }) => exemplarId);
  const closed = dispute.state === 'withdrawn';

  async function onCompare(outcome: SignatureMatch) {
    if (compare.pending || closed) return;
    const answer = await compare.run({ disputeId: dispute.disputeId, exemplars, features, outcome, note: note.trim() });
    if (answer.ok) {
      setNote('');
      setFeatures({});
    }
  }

  function mark(feature: Feature, finding: FeatureFinding) {
    // Pressed again: not checked after all.
    const { [feature]: before, ...others } = features;
    setFeatures(before === finding ? others : { ...others, [feature]: finding });
  }

  useKeys(
    'Comparison',
    exemplars.length === 0
      ? [{ key: '0', label: 'No exemplar', run: () => void onCompare('no-exemplar') }]
      : COMPARISONS.map(({ outcome, word, key }) => ({ key, label: word, run: () => void onCompare(outcome) })),
  );
  if (closed) return null;
  if (exemplars.length === 0) {
    return (
      <>
        <p className={css.silent}>
          There is no exemplar of this person. {consequence(dispute, 'no-exemplar')} Exemplars are asked for the whole list, never
          for signers only.
        </p>
        <div className={css.row}>
          <Button size="small" shortcut="0" pending={compare.pending} onPress={() => void onCompare('no-exemplar')}>
            Record that there is none
          </Button>
        </div>
        <Refused words={compare.refusal === null ? null : disputeRefusalWords(compare.refusal)} />
      </>
    );
  }
  const latest = dispute.comparisons.at(-1);
  return (
    <>
      <p className={css.silent}>
        Look at all {counted(exemplars.length, 'exemplar')}. Genuine signatures vary: lay eyes doubt one in four of them.
        Inconclusive is an answer like the others.
      </p>
      <Features features={features} onMark={mark} />
      <TextField label="What decided it (optional)" value={note} onChange={setNote} placeholder="signed on a clipboard …" />
      <div className={css.row} role="group" aria-label="How it comes out">
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
      <dl className={css.follows}>
        {COMPARISONS.map(({ outcome, word }) => (
          <div key={outcome}>
            <dt>{word}</dt>
            <dd>{consequence(dispute, outcome)}</dd>
          </div>
        ))}
      </dl>
      <Refused words={compare.refusal === null ? null : disputeRefusalWords(compare.refusal)} />
    </>
  );
}

function consequence({ comparison }: DisputeView, outcome: SignatureMatch): string {
  return consequenceInWords(outcome, comparison?.consequences[outcome] ?? null);
}

type FeaturesProps = {
  readonly features: FeatureFindings;
  readonly onMark: (feature: Feature, finding: FeatureFinding) => void;
};

function Features({ features, onMark }: FeaturesProps) {
  return (
    <table className={css.features}>
      <caption>What you looked at</caption>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          {FINDINGS.map(({ finding, word }) => (
            <th key={finding} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FEATURES.map((feature) => (
          <tr key={feature}>
            <th scope="row">{FEATURE_WORDS[feature]}</th>
            {FINDINGS.map(({ finding, word, sign }) => (
              <td key={finding}>
                <button
                  type="button"
                  aria-pressed={features[feature] === finding}
                  aria-label={`${FEATURE_WORDS[feature]}: ${word}`}
                  onClick={() => onMark(feature, finding)}
                >
                  {sign}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Made({ dispute }: { readonly dispute: DisputeView }) {
  if (dispute.comparisons.length === 0) return <p className={css.silent}>Not compared yet.</p>;
  return (
    <ol className={css.made} aria-label="Comparisons made">
      {dispute.comparisons.toReversed().map((made) => (
        <li key={made.at}>
          <strong>{COMPARISON_WORDS[made.outcome]}</strong>{' '}
          <small>
            {readableInstant(made.at)}, {made.exemplars.length === 0 ? 'no exemplar' : counted(made.exemplars.length, 'exemplar')}
          </small>
          <span>{foundInWords(made)}</span>
          {made.note === '' ? null : <span>{made.note}</span>}
          <span>{consequenceInWords(made.outcome, made.consequence)}</span>
          {doubtsOf(made.outcome, made.features).map((doubt) => (
            <span key={doubt} className={css.doubt}>
              {DOUBTS[doubt]}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function foundInWords({ features }: ComparisonView): string {
  const of = (wanted: FeatureFinding) =>
    FEATURES.filter((feature) => features[feature] === wanted).map((feature) => FEATURE_WORDS[feature].toLowerCase());
  return FINDINGS.flatMap(({ finding, word }) => {
    const found = of(finding);
    return found.length === 0 ? [] : [`${word}: ${found.join(', ')}`];
  }).join('; ');
}
