import { useState, type DragEvent } from 'react';
import type { Delivery } from '#contract/intake-views.ts';
import type { Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted, instantOfLocalInput, localInputOf, readableInstant } from '#renderer/ui/written.ts';
import { deliveryOf, problemsOf, type DeliveryDraft } from './delivery-state.ts';
import { EnterTable } from './enter-table.tsx';
import { FORMS, intakeRefusalWords } from './wording.ts';
import css from './cards.module.css';

const FORM_CHOICES: readonly { readonly value: Delivery['form']; readonly label: string }[] = [
  { value: 'scan', label: `Cards ${FORMS.scan}` },
  { value: 'paper', label: `Cards ${FORMS.paper}` },
  { value: 'electronic', label: `Cards ${FORMS.electronic}` },
];

const DECLARED = [
  { value: 'unsaid', label: 'Choose …' },
  { value: 'came', label: 'Came with them' },
  { value: 'missing', label: 'Did not come' },
] as const;

/** Who, when, how many; then the files. The stated number is fixed before anything is counted. */
export function DeliveryForm({ practice }: { readonly practice: boolean }) {
  const client = useClient();
  const choose = useAct(client.cards.choose);
  const drop = useAct(client.cards.importDropped);
  const [draft, setDraft] = useState<DeliveryDraft>(() => ({
    deliveredBy: '',
    receivedAt: localInputOf(new Date()),
    stated: '',
    form: 'scan',
    declaration: null,
    sides: 'one',
    cardsPerSheet: '1',
    separators: false,
  }));
  const [asked, setAsked] = useState(false);
  const [over, setOver] = useState(false);
  /** How many files were dropped and wait for the form to be complete. The preload holds them; the page knows no path. */
  const [held, setHeld] = useState(0);
  /** A list that is entered here instead of a file; for the delivery as it was written. */
  const [table, setTable] = useState<Delivery | null>(null);
  const problems = asked ? problemsOf(draft) : {};
  const write = (part: Partial<DeliveryDraft>) => setDraft({ ...draft, ...part });
  const refusal = choose.refusal ?? drop.refusal;
  const pending = choose.pending || drop.pending;

  async function takeIn(from: 'dialog' | 'drop') {
    setAsked(true);
    const delivery = deliveryOf(draft);
    if (delivery === null || pending) return;
    const answer = from === 'dialog' ? await choose.run(delivery) : await drop.run({ delivery, paths: [] });
    if (from === 'drop') setHeld(0);
    if (answer.ok) {
      // The deliverer and the form stay: deliveries come in rows.
      setDraft({ ...draft, stated: '', declaration: null });
      setAsked(false);
    }
  }

  function onTable() {
    setAsked(true);
    setTable(deliveryOf(draft));
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    setHeld(event.dataTransfer.files.length);
    void takeIn('drop');
  }

  return (
    <Sheet title="A delivery">
      <div className={css.delivery}>
        <div className={css.fields}>
          <TextField
            label="Delivered by"
            value={draft.deliveredBy}
            onChange={(deliveredBy) => write({ deliveredBy })}
            problem={problems.deliveredBy ?? null}
          />
          <TextField
            label="Received"
            type="datetime-local"
            value={draft.receivedAt}
            onChange={(receivedAt) => write({ receivedAt })}
            problem={problems.receivedAt ?? null}
            hint={spelledOut(draft.receivedAt)}
          />
          <TextField
            label="Cards stated"
            type="number"
            value={draft.stated}
            onChange={(stated) => write({ stated })}
            problem={problems.stated ?? null}
          />
          <SelectField label="How they came" value={draft.form} choices={FORM_CHOICES} onChange={(form) => write({ form })} />
          {draft.form === 'electronic' ? (
            <SelectField
              label="Submitter’s declaration"
              value={draft.declaration === null ? 'unsaid' : draft.declaration ? 'came' : 'missing'}
              choices={DECLARED}
              onChange={(said) => write({ declaration: said === 'unsaid' ? null : said === 'came' })}
              problem={problems.declaration ?? null}
            />
          ) : null}
          <Lying draft={draft} problem={problems.cardsPerSheet ?? null} onWrite={write} />
        </div>
        {/* Dropping is the mouse's way; the button inside does the same by key. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          className={css.drop}
          data-over={over ? '' : undefined}
          role="group"
          aria-label="Files of this delivery"
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          {held > 0 ? (
            <>
              <p role="status">
                <strong>{counted(held, 'file')} dropped.</strong>
                <br />
                Complete the form beside, then take them in.
              </p>
              <Button tone="go" pending={pending} onPress={() => void takeIn('drop')}>
                Take in {counted(held, 'file')}
              </Button>
            </>
          ) : (
            <>
              <p>
                <strong>Drop files here</strong>
                <br />
                PDF, TIFF, JPEG, PNG, WebP, HEIC, or a register (CSV, JSON)
              </p>
              {practice ? <p>The dialog opens where the practice deliveries lie.</p> : null}
              <Button tone="go" pending={pending} onPress={() => void takeIn('dialog')}>
                Choose files …
              </Button>
              <Button size="small" pending={pending} onPress={onTable}>
                No file: enter a list …
              </Button>
            </>
          )}
        </div>
      </div>
      <Refused words={refusal === null ? null : intakeRefusalWords(refusal)} />
      {table === null ? null : (
        <EnterTable
          delivery={table}
          onClose={() => setTable(null)}
          onTaken={() => {
            setTable(null);
            setDraft({ ...draft, stated: '', declaration: null });
            setAsked(false);
          }}
        />
      )}
    </Sheet>
  );
}

type LyingProps = {
  readonly draft: DeliveryDraft;
  readonly problem: string | null;
  readonly onWrite: (part: Partial<DeliveryDraft>) => void;
};

/** How the cards lie on the pages: cut and paired as said here, and by hand where it was otherwise. */
function Lying({ draft, problem, onWrite }: LyingProps) {
  return (
    <>
      <SelectField
        label="Sides"
        value={draft.sides}
        choices={[
          { value: 'one', label: 'Fronts only' },
          { value: 'both', label: 'Front, back, front, back …' },
        ]}
        onChange={(sides) => onWrite({ sides })}
      />
      <TextField
        label="Cards on a sheet"
        type="number"
        value={draft.cardsPerSheet}
        onChange={(cardsPerSheet) => onWrite({ cardsPerSheet })}
        problem={problem}
      />
      <SelectField
        label="Between the cards"
        value={draft.separators ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: 'Nothing' },
          { value: 'yes', label: 'Sheets with a patch code or QR code' },
        ]}
        onChange={(separators) => onWrite({ separators: separators === 'yes' })}
      />
    </>
  );
}

/** The system's own way of writing a day may be read as another day. */
function spelledOut(local: string): string | undefined {
  const instant = instantOfLocalInput(local);
  return instant === null ? undefined : readableInstant(instant as Instant);
}
