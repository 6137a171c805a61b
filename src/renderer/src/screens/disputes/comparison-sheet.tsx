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
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import type { DisputesWording } from '#renderer/wording/disputes.en.ts';
import { COMPARISONS, consequenceInWords, FINDINGS } from './comparison-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './comparison.module.css';

/** What was looked at, what was found in each feature, how it came out, and what the parties agreed that means. */
export function ComparisonSheet({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWording(DISPUTES);
  const terms = dispute.comparison;
  if (terms?.mode === 'none') {
    return (
      <Sheet title={say.comparing.title}>
        <p className={css.silent}>
          {say.modes[terms.mode]} {say.comparing.nothingHere}
        </p>
        <Made dispute={dispute} />
      </Sheet>
    );
  }
  return (
    <Sheet title={say.comparing.title}>
      {dispute.presumption === null ? null : (
        <p className={css.presumption}>
          <strong>{say.comparing.presumption}</strong> {dispute.presumption}
        </p>
      )}
      <Compared dispute={dispute} />
      <Made dispute={dispute} />
    </Sheet>
  );
}

function Compared({ dispute }: { readonly dispute: DisputeView }) {
  const say = useWording(DISPUTES);
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
      ? [{ key: '0', label: say.comparisons['no-exemplar'], run: () => void onCompare('no-exemplar') }]
      : COMPARISONS.map(({ outcome, key }) => ({ key, label: say.comparisons[outcome], run: () => void onCompare(outcome) })),
  );
  if (closed) return null;
  if (exemplars.length === 0) {
    return (
      <>
        <p className={css.silent}>{say.comparing.noExemplar(consequence(dispute, 'no-exemplar', say))}</p>
        <div className={css.row}>
          <Button size="small" shortcut="0" pending={compare.pending} onPress={() => void onCompare('no-exemplar')}>
            {say.comparing.recordNone}
          </Button>
        </div>
        <Refused words={inWords(say.refusals, compare.refusal)} />
      </>
    );
  }
  const latest = dispute.comparisons.at(-1);
  return (
    <>
      <p className={css.silent}>{say.comparing.lookAtAll(exemplars.length)}</p>
      <Features features={features} onMark={mark} />
      <TextField label={say.comparing.whatDecided} value={note} onChange={setNote} placeholder={say.comparing.forExample} />
      <div className={css.row} role="group" aria-label={say.comparing.how}>
        {COMPARISONS.map(({ outcome, key }) => (
          <Button
            key={outcome}
            size="small"
            shortcut={key}
            pressed={latest?.outcome === outcome}
            pending={compare.pending}
            onPress={() => void onCompare(outcome)}
          >
            {say.comparisons[outcome]}
          </Button>
        ))}
      </div>
      <dl className={css.follows}>
        {COMPARISONS.map(({ outcome }) => (
          <div key={outcome}>
            <dt>{say.comparisons[outcome]}</dt>
            <dd>{consequence(dispute, outcome, say)}</dd>
          </div>
        ))}
      </dl>
      <Refused words={inWords(say.refusals, compare.refusal)} />
    </>
  );
}

function consequence({ comparison }: DisputeView, outcome: SignatureMatch, say: DisputesWording): string {
  return consequenceInWords(outcome, comparison?.consequences[outcome] ?? null, say);
}

type FeaturesProps = {
  readonly features: FeatureFindings;
  readonly onMark: (feature: Feature, finding: FeatureFinding) => void;
};

function Features({ features, onMark }: FeaturesProps) {
  const say = useWording(DISPUTES);
  return (
    <table className={css.features}>
      <caption>{say.comparing.lookedAt}</caption>
      <thead>
        <tr>
          <th scope="col">{say.comparing.feature}</th>
          {FINDINGS.map(({ finding }) => (
            <th key={finding} scope="col">
              {say.findings[finding]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FEATURES.map((feature) => (
          <tr key={feature}>
            <th scope="row">{say.features[feature]}</th>
            {FINDINGS.map(({ finding, sign }) => (
              <td key={finding}>
                <button
                  type="button"
                  aria-pressed={features[feature] === finding}
                  aria-label={`${say.features[feature]}: ${say.findings[finding]}`}
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
  const say = useWording(DISPUTES);
  const written = useWording(WRITTEN);
  if (dispute.comparisons.length === 0) return <p className={css.silent}>{say.comparing.notYet}</p>;
  return (
    <ol className={css.made} aria-label={say.comparing.made}>
      {dispute.comparisons.toReversed().map((made) => (
        <li key={made.at}>
          <strong>{say.comparisons[made.outcome]}</strong>{' '}
          <small>
            {written.instant(made.at)}, {say.comparing.exemplars(made.exemplars.length)}
          </small>
          <span>{foundInWords(made, say)}</span>
          {made.note === '' ? null : <span>{made.note}</span>}
          <span>{consequenceInWords(made.outcome, made.consequence, say)}</span>
          {doubtsOf(made.outcome, made.features).map((doubt) => (
            <span key={doubt} className={css.doubt}>
              {say.doubts[doubt]}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function foundInWords({ features }: ComparisonView, say: DisputesWording): string {
  const of = (wanted: FeatureFinding) =>
    FEATURES.filter((feature) => features[feature] === wanted).map((feature) => say.features[feature].toLowerCase());
  return FINDINGS.flatMap(({ finding }) => {
    const found = of(finding);
    return found.length === 0 ? [] : [`${say.findings[finding]}: ${found.join(', ')}`];
  }).join('; ');
}
