import { useState } from 'react';
import type { NoResultReason } from '#core/certification/facts.ts';
import { OWN_GROUNDS } from '#core/certification/no-result-grounds.ts';
import type { CertifyView, PreviewView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radios, SelectField, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { SaveDraft } from './save-draft.tsx';
import { Sign } from './sign.tsx';
import { certifyRefusalWords, GROUND_WORDS, KIND_WORDS } from './wording.ts';
import css from './certify.module.css';

type Kind = PreviewView['kind'];
type Draft = {
  readonly place: string;
  readonly kind: Kind;
  /** Of a report without a result; null: to be chosen. */
  readonly ground: NoResultReason | null;
  readonly reason: string;
  readonly unit: string | null;
};

/** Preview, then sign. The preview is the very document: what is signed is what was seen. */
export function IssueDesk({ view, practice }: { readonly view: CertifyView; readonly practice: boolean }) {
  const preview = useAct(useClient().certify.preview);
  const [written, setWritten] = useState<Pick<Draft, 'place' | 'reason'>>({ place: '', reason: '' });
  // Until she chooses, what is signed follows the conditions: they may be met while she is here.
  const [kind, setKind] = useState<Kind | null>(null);
  const [chosen, setUnit] = useState<string | null>(null);
  const unit = view.units.length === 0 ? null : (chosen ?? view.units[0]?.id ?? null);
  const { unmet, grounds: standing } = view.units.find(({ id }) => id === unit) ?? view;
  const grounds = [...standing, ...OWN_GROUNDS];
  const [chosenGround, setGround] = useState<NoResultReason | null>(null);
  const ground = chosenGround !== null && grounds.includes(chosenGround) ? chosenGround : (standing[0] ?? null);
  const signed = kind ?? (unmet.length === 0 ? 'certification' : 'no-result');
  const draft: Draft = { ...written, unit, kind: signed, ground: signed === 'no-result' ? ground : null };
  const [seen, setSeen] = useState<{ readonly draft: Draft; readonly pages: PreviewView } | null>(null);
  const [signing, setSigning] = useState(false);
  const [drafting, setDrafting] = useState(false);
  const replaces = view.issued.findLast((issued) => issued.unit === unit);
  const given = {
    place: draft.place.trim(),
    kind: draft.kind,
    ground: draft.ground,
    unit,
    reason: draft.reason.trim() === '' ? null : draft.reason.trim(),
  };
  const missing = whatIsMissing(draft, { unmet, replaces: replaces !== undefined });
  const current = seen !== null && JSON.stringify(seen.draft) === JSON.stringify(draft);

  async function onPreview() {
    const answer = await preview.run(given);
    setSeen(answer.ok ? { draft, pages: answer.value } : null);
  }

  return (
    <Sheet title={replaces === undefined ? 'The document' : `A corrected document, replacing version ${replaces.version}`}>
      <div className={css.form}>
        <Radios
          label="What is signed"
          value={draft.kind}
          onChange={setKind}
          choices={[
            { value: 'certification', label: 'The certification', hint: 'Whether the threshold is reached.' },
            { value: 'no-result', label: 'A report: no result certified', hint: 'Where nothing can be certified, and why.' },
          ]}
        />
        {view.units.length === 0 ? null : (
          <SelectField
            label="Unit"
            hint="Each unit is certified by itself."
            value={unit ?? ''}
            choices={view.units.map(({ id, unmet: against }) => ({
              value: id,
              label: against.length === 0 ? `${id}: ready` : `${id}: ${counted(against.length, 'condition')} not met`,
            }))}
            onChange={setUnit}
          />
        )}
        {draft.kind === 'certification' ? null : (
          <SelectField
            label="Why nothing is certified"
            hint="What stands against a result, or your own ground. The document says it in full."
            value={ground ?? ''}
            choices={[
              ...(ground === null ? [{ value: '', label: 'Choose the ground' }] : []),
              ...grounds.map((each) => ({ value: each, label: GROUND_WORDS[each] })),
            ]}
            onChange={(value) => setGround(grounds.find((each) => each === value) ?? null)}
          />
        )}
        <TextField label="Place of signing" value={draft.place} onChange={(place) => setWritten({ ...written, place })} />
        {replaces === undefined && draft.kind === 'certification' ? null : (
          <TextField
            label={replaces === undefined ? 'In your own words' : 'Why it is replaced'}
            hint="Printed in the document."
            value={draft.reason}
            onChange={(reason) => setWritten({ ...written, reason })}
          />
        )}
        <Refused words={preview.refusal === null ? null : certifyRefusalWords(preview.refusal)} />
        <div className={css.row}>
          <Button tone={current ? 'plain' : 'go'} pending={preview.pending} forbidden={missing} onPress={() => void onPreview()}>
            Show the very pages
          </Button>
          <Button
            tone={current ? 'go' : 'plain'}
            forbidden={view.identity === null ? 'Make your signing identity first' : current ? null : 'Look at the pages first'}
            onPress={() => setSigning(true)}
          >
            Sign …
          </Button>
          <Button
            forbidden={
              view.identity === null
                ? 'Make your signing identity first'
                : withoutPlace(draft, { unmet, replaces: replaces !== undefined })
            }
            onPress={() => setDrafting(true)}
          >
            Draft for comment …
          </Button>
        </div>
      </div>
      {seen === null ? (
        <p className={css.quiet}>The pages appear here, exactly as they will be signed.</p>
      ) : (
        <>
          {current ? null : <Notice tone="question">Something changed since: show the pages again before signing.</Notice>}
          <div className={css.pages} data-old={current ? undefined : ''}>
            {seen.pages.pages.map((page, index) => (
              <img
                key={page.sha256}
                src={imageAddress(page)}
                width={page.widthPx}
                height={page.heightPx}
                alt={`${KIND_WORDS[seen.pages.kind]}, page ${index + 1} of ${seen.pages.pages.length}`}
              />
            ))}
          </div>
        </>
      )}
      {drafting ? (
        <SaveDraft
          given={{ kind: given.kind, ground: given.ground, reason: given.reason, unit }}
          drafts={view.drafts}
          onClose={() => setDrafting(false)}
        />
      ) : null}
      {signing ? (
        <Sign given={given} practice={practice} onClose={() => setSigning(false)} onSigned={() => setSeen(null)} />
      ) : null}
    </Sheet>
  );
}

type Around = { readonly unmet: CertifyView['unmet']; readonly replaces: boolean };

function whatIsMissing(draft: Draft, around: Around): string | null {
  if (draft.kind === 'certification' && around.unmet.length > 0) return 'The conditions are not all met';
  return draft.place.trim() === '' ? 'Write the place of signing' : withoutPlace(draft, around);
}

/** A draft is signed nowhere. */
function withoutPlace(draft: Draft, { unmet, replaces }: Around): string | null {
  if (draft.kind === 'certification' && unmet.length > 0) return 'The conditions are not all met';
  if (draft.kind === 'no-result' && draft.ground === null) return 'Choose why nothing is certified';
  if (draft.reason.trim() === '' && (replaces || draft.ground === 'other')) return 'Write the reason';
  return null;
}
