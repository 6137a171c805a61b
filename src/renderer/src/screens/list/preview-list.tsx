import { useRef, useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { ListPreview, ListVersionView } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { localInputOf, shortDigest } from '#renderer/ui/written.ts';
import { TouchedCards } from '#renderer/words/touched-cards.tsx';
import { Differences } from './differences.tsx';
import { PreviewColumns } from './preview-columns.tsx';
import { Doubtful } from './doubtful.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { LIST } from '#renderer/wording/list.ts';
import css from './list.module.css';

type PreviewListProps = {
  readonly preview: ListPreview;
  readonly first: boolean;
  readonly onPreview: (preview: ListPreview) => void;
  readonly onClose: () => void;
};

type Basis = ListVersionView['basis'];

/** What was recognised and what is doubtful, before anything is accepted. */
export function PreviewList({ preview, first, onPreview, onClose }: PreviewListProps) {
  const say = useWording(LIST);
  const accept = useAct(useClient().list.accept);
  const [receivedFrom, setReceivedFrom] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => localInputOf(new Date()).slice(0, 10));
  const [asOf, setAsOf] = useState('');
  const [basis, setBasis] = useState<Basis>(first ? 'first' : 'joint');
  const [reason, setReason] = useState('');
  const acceptance = useRef<HTMLDivElement>(null);
  const received = parseLocalDate(receivedOn);
  const missing =
    receivedFrom.trim() === ''
      ? say.preview.missing.from
      : received === null
        ? say.preview.missing.on
        : !first && reason.trim() === ''
          ? say.preview.missing.reason
          : null;

  async function onAccept() {
    if (received === null) return;
    const answer = await accept.run({
      previewId: preview.previewId,
      receivedFrom: receivedFrom.trim(),
      receivedOn: received,
      asOf: parseLocalDate(asOf),
      basis,
      reason: reason.trim() === '' ? null : reason.trim(),
    });
    if (answer.ok) onClose();
  }

  const { changes } = preview;
  return (
    <Page
      title={preview.fileName}
      lead={say.preview.lead(preview.rows, preview.people, <code>{shortDigest(preview.sha256)}</code>)}
      acts={
        <>
          {/* Columns fill the first screen: what ends this page lies beneath them. */}
          <Button onPress={() => acceptance.current?.querySelector('input')?.focus()}>{say.preview.toAcceptance}</Button>
          <Button onPress={onClose}>{say.preview.leave}</Button>
        </>
      }
    >
      {changes === null ? null : (
        <Notice tone="question">
          {say.preview.against(changes)} {say.preview.touched(changes.touchedCards, preview.differences?.touched.length ?? 0)}
          {changes.nobodysCards === 0 ? null : <> {say.preview.nobodysCards(changes.nobodysCards)}</>}
        </Notice>
      )}
      {preview.standing === null ? null : <WouldStand standing={preview.standing} />}
      {preview.resultTells === null ? null : <Notice tone="question">{say.preview.told[preview.resultTells]}</Notice>}
      {preview.differences == null ? null : (
        <>
          {preview.differences.touched.length === 0 ? null : (
            <Sheet title={say.preview.lookAgain(preview.differences.touched.length)} flush>
              <TouchedCards cards={preview.differences.touched} />
            </Sheet>
          )}
          <Differences differences={preview.differences} />
        </>
      )}
      <PreviewColumns preview={preview} onPreview={onPreview} />
      <Doubtful questions={preview.questions} />
      <Sheet title={say.preview.accept}>
        <div className={css.accept} ref={acceptance}>
          <TextField label={say.preview.receivedFrom} value={receivedFrom} onChange={setReceivedFrom} />
          <DateField label={say.preview.receivedOn} value={receivedOn} onChange={setReceivedOn} />
          <DateField label={say.preview.asOf} value={asOf} onChange={setAsOf} />
          {first ? null : (
            <SelectField
              label={say.preview.authority}
              value={basis}
              onChange={setBasis}
              choices={(['joint', 'ruling', 'unilateral'] as const).map((value) => ({ value, label: say.bases[value] }))}
            />
          )}
        </div>
        {first ? null : (
          <TextArea
            label={say.preview.reason}
            rows={2}
            value={reason}
            onChange={setReason}
            hint={basis === 'unilateral' ? say.preview.unilateral : undefined}
          />
        )}
        <Refused words={inWords(say.refusals, accept.refusal)} />
        <div className={css.row}>
          <Button tone="go" pending={accept.pending} forbidden={missing} onPress={() => void onAccept()}>
            {say.preview.acceptIt}
          </Button>
        </div>
      </Sheet>
    </Page>
  );
}

/** A list without the columns that the formula works from makes nobody eligible: she learns it here and not after the count. */
function WouldStand({ standing }: { readonly standing: NonNullable<ListPreview['standing']> }) {
  const say = useWording(LIST);
  const { codes } = useWording(FIELD);
  const why = standing.excludedBy.map(({ code, persons }) => say.preview.excludedBy(persons, `${code} ${codes[code].label}`));
  const nobody = standing.eligible + standing.challenged === 0;
  return (
    <Notice tone={nobody ? 'question' : 'plain'}>
      {nobody ? say.preview.nobodyEligible : say.preview.wouldStand(standing)} {why.length === 0 ? null : `${why.join('; ')}.`}{' '}
      {nobody ? say.preview.checkColumns : null}
    </Notice>
  );
}
