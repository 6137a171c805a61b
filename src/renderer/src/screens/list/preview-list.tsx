import { useRef, useState } from 'react';
import { parseLocalDate } from '#core/dates.ts';
import type { ListPreview, ListVersionView } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { counted, localInputOf, shortDigest } from '#renderer/ui/written.ts';
import { TouchedCards } from '#renderer/words/touched-cards.tsx';
import { Differences } from './differences.tsx';
import { PreviewColumns } from './preview-columns.tsx';
import { Doubtful } from './doubtful.tsx';
import { BASES, listRefusalWords } from './wording.ts';
import css from './list.module.css';

type PreviewListProps = {
  readonly preview: ListPreview;
  readonly first: boolean;
  readonly onPreview: (preview: ListPreview) => void;
  readonly onClose: () => void;
};

type Basis = ListVersionView['basis'];

/** Practice guide 9: five of five signed is everybody. Withholding figures does not help, as the result itself tells. */
const TOLD = {
  'everybody-signed':
    'On so short a list only the cards of everybody reach the number required: a result “reached” would tell that each person signed. Tell both parties before you accept it.',
  'all-but-one-signed':
    'On so short a list the number required is all but one: who did not sign would know from a result “reached” that each of the others did. Tell both parties before you accept it.',
  'nobody-signed':
    'One card reaches the number required: a result “not reached” would tell that nobody signed. Tell both parties before you accept it.',
} as const;

function touchedInWords(ofThese: number, touched: number): string {
  if (ofThese === 0 && touched === 0) return 'No decided card is of any of them.';
  const cards = `${counted(ofThese, 'decided card')} ${ofThese === 1 ? 'is' : 'are'} of these people`;
  return touched === 0
    ? `${cards}; the rules would still say the same of ${ofThese === 1 ? 'it' : 'each'}.`
    : `${cards}; ${touched === ofThese ? 'all' : counted(touched, 'card')} would have to be looked at again.`;
}

/** What was recognised and what is doubtful, before anything is accepted. */
export function PreviewList({ preview, first, onPreview, onClose }: PreviewListProps) {
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
      ? 'Write from whom it was received'
      : received === null
        ? 'Write when it was received'
        : !first && reason.trim() === ''
          ? 'Write the reason for the newer list'
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
      lead={
        <>
          {counted(preview.rows, 'row')}, {counted(preview.people, 'person', 'people')}. Not accepted yet. SHA-256{' '}
          <code>{shortDigest(preview.sha256)}</code>
        </>
      }
      acts={
        <>
          {/* Columns fill the first screen: what ends this page lies beneath them. */}
          <Button onPress={() => acceptance.current?.querySelector('input')?.focus()}>To the acceptance ↓</Button>
          <Button onPress={onClose}>Leave it</Button>
        </>
      }
    >
      {changes === null ? null : (
        <Notice tone="question">
          Against the list in force: <b>{changes.added}</b> added, <b>{changes.removed}</b> removed, <b>{changes.changed}</b>{' '}
          changed. {touchedInWords(changes.touchedCards, preview.differences?.touched.length ?? 0)}
          {changes.nobodysCards === 0 ? null : (
            <>
              {' '}
              Somebody new is on this list: {counted(changes.nobodysCards, 'card')} determined “Not on list” would come back under
              “Look again”.
            </>
          )}
        </Notice>
      )}
      {preview.resultTells === null ? null : <Notice tone="question">{TOLD[preview.resultTells]}</Notice>}
      {preview.differences == null ? null : (
        <>
          {preview.differences.touched.length === 0 ? null : (
            <Sheet title={`Cards to look at again, should this list take force (${preview.differences.touched.length})`} flush>
              <TouchedCards cards={preview.differences.touched} />
            </Sheet>
          )}
          <Differences differences={preview.differences} />
        </>
      )}
      <PreviewColumns preview={preview} onPreview={onPreview} />
      <Doubtful questions={preview.questions} />
      <Sheet title="Accept this list">
        <div className={css.accept} ref={acceptance}>
          <TextField label="Received from" value={receivedFrom} onChange={setReceivedFrom} />
          <DateField label="Received on" value={receivedOn} onChange={setReceivedOn} />
          <DateField label="As of (if it says)" value={asOf} onChange={setAsOf} />
          {first ? null : (
            <SelectField
              label="By what authority"
              value={basis}
              onChange={setBasis}
              choices={(['joint', 'ruling', 'unilateral'] as const).map((value) => ({ value, label: BASES[value] }))}
            />
          )}
        </div>
        {first ? null : (
          <TextArea
            label="Reason"
            rows={2}
            value={reason}
            onChange={setReason}
            hint={
              basis === 'unilateral'
                ? 'Unless the ground rules give one party this authority, the list is kept, logged and ignored (S03).'
                : undefined
            }
          />
        )}
        <Refused words={accept.refusal === null ? null : listRefusalWords(accept.refusal)} />
        <div className={css.row}>
          <Button tone="go" pending={accept.pending} forbidden={missing} onPress={() => void onAccept()}>
            Accept the list
          </Button>
        </div>
      </Sheet>
    </Page>
  );
}
