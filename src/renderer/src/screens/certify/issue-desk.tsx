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
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { SaveDraft } from './save-draft.tsx';
import { Sign } from './sign.tsx';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
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
  const say = useWording(CERTIFY);
  const { issue } = say;
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
  const missing = whatIsMissing(draft, { unmet, replaces: replaces !== undefined, say: issue });
  const current = seen !== null && JSON.stringify(seen.draft) === JSON.stringify(draft);

  async function onPreview() {
    const answer = await preview.run(given);
    setSeen(answer.ok ? { draft, pages: answer.value } : null);
  }

  return (
    <Sheet title={replaces === undefined ? issue.title : issue.corrected(replaces.version)}>
      <div className={css.form}>
        <Radios
          label={issue.whatIsSigned}
          value={draft.kind}
          onChange={setKind}
          choices={[
            { value: 'certification', label: issue.certification, hint: issue.certificationHint },
            { value: 'no-result', label: issue.report, hint: issue.reportHint },
          ]}
        />
        {view.units.length === 0 ? null : (
          <SelectField
            label={issue.unit}
            hint={issue.unitHint}
            value={unit ?? ''}
            choices={view.units.map(({ id, unmet: against }) => ({
              value: id,
              label: against.length === 0 ? issue.unitReady(id) : issue.unitUnmet(id, against.length),
            }))}
            onChange={setUnit}
          />
        )}
        {draft.kind === 'certification' ? null : (
          <SelectField
            label={issue.why}
            hint={issue.whyHint}
            value={ground ?? ''}
            choices={[
              ...(ground === null ? [{ value: '', label: issue.chooseGround }] : []),
              ...grounds.map((each) => ({ value: each, label: say.grounds[each] })),
            ]}
            onChange={(value) => setGround(grounds.find((each) => each === value) ?? null)}
          />
        )}
        <TextField label={issue.place} value={draft.place} onChange={(place) => setWritten({ ...written, place })} />
        {replaces === undefined && draft.kind === 'certification' ? null : (
          <TextField
            label={replaces === undefined ? issue.ownWords : issue.whyReplaced}
            hint={issue.printed}
            value={draft.reason}
            onChange={(reason) => setWritten({ ...written, reason })}
          />
        )}
        <Refused words={inWords(say.refusals, preview.refusal)} />
        <div className={css.row}>
          <Button tone={current ? 'plain' : 'go'} pending={preview.pending} forbidden={missing} onPress={() => void onPreview()}>
            {issue.show}
          </Button>
          <Button
            tone={current ? 'go' : 'plain'}
            forbidden={view.identity === null ? issue.identityFirst : current ? null : issue.pagesFirst}
            onPress={() => setSigning(true)}
          >
            {issue.sign}
          </Button>
          <Button
            forbidden={
              view.identity === null
                ? issue.identityFirst
                : withoutPlace(draft, { unmet, replaces: replaces !== undefined, say: issue })
            }
            onPress={() => setDrafting(true)}
          >
            {issue.draft}
          </Button>
        </div>
      </div>
      {seen === null ? (
        <p className={css.quiet}>{issue.pagesHere}</p>
      ) : (
        <>
          {current ? null : <Notice tone="question">{issue.changedSince}</Notice>}
          <div className={css.pages} data-old={current ? undefined : ''}>
            {seen.pages.pages.map((page, index) => (
              <img
                key={page.sha256}
                src={imageAddress(page)}
                width={page.widthPx}
                height={page.heightPx}
                alt={issue.page(seen.pages.kind, index + 1, seen.pages.pages.length)}
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
        <Sign
          given={given}
          practice={practice}
          onToken={(view.identity?.token ?? null) !== null}
          onClose={() => setSigning(false)}
          onSigned={() => setSeen(null)}
        />
      ) : null}
    </Sheet>
  );
}

type Around = { readonly unmet: CertifyView['unmet']; readonly replaces: boolean; readonly say: CertifyWording['issue'] };

function whatIsMissing(draft: Draft, around: Around): string | null {
  if (draft.kind === 'certification' && around.unmet.length > 0) return around.say.conditionsUnmet;
  return draft.place.trim() === '' ? around.say.writePlace : withoutPlace(draft, around);
}

/** A draft is signed nowhere. */
function withoutPlace(draft: Draft, { unmet, replaces, say }: Around): string | null {
  if (draft.kind === 'certification' && unmet.length > 0) return say.conditionsUnmet;
  if (draft.kind === 'no-result' && draft.ground === null) return say.chooseWhy;
  if (draft.reason.trim() === '' && (replaces || draft.ground === 'other')) return say.writeReason;
  return null;
}
