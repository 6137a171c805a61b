import { useState, type DragEvent } from 'react';
import type { Delivery } from '#contract/intake-views.ts';
import type { Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { instantOfLocalInput, localInputOf } from '#renderer/ui/written.ts';
import { deliveryOf, problemsOf, type DeliveryDraft } from './delivery-state.ts';
import { EnterTable } from './enter-table.tsx';
import { MoreOfDelivery } from './more-of-delivery.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN, type Written } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './cards.module.css';

const FORMS: readonly Delivery['form'][] = ['scan', 'paper', 'electronic'];

/** Who, when, how many; then the files. The stated number is fixed before anything is counted. */
export function DeliveryForm({ practice }: { readonly practice: boolean }) {
  const say = useWording(CARDS);
  const written = useWording(WRITTEN);
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
  const problems = asked ? problemsOf(draft, say.delivery.problems) : {};
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
    <Sheet title={say.delivery.title}>
      <div className={css.delivery}>
        <div className={css.fields}>
          <TextField
            label={say.delivery.by}
            value={draft.deliveredBy}
            onChange={(deliveredBy) => write({ deliveredBy })}
            problem={problems.deliveredBy ?? null}
          />
          <TextField
            label={say.delivery.received}
            type="datetime-local"
            value={draft.receivedAt}
            onChange={(receivedAt) => write({ receivedAt })}
            problem={problems.receivedAt ?? null}
            hint={spelledOut(draft.receivedAt, written)}
          />
          <TextField
            label={say.delivery.stated}
            type="number"
            value={draft.stated}
            onChange={(stated) => write({ stated })}
            problem={problems.stated ?? null}
          />
          <SelectField
            label={say.delivery.how}
            value={draft.form}
            choices={FORMS.map((form) => ({ value: form, label: say.delivery.cardsBy(form) }))}
            onChange={(form) => write({ form })}
          />
          {draft.form === 'electronic' ? (
            <SelectField
              label={say.delivery.declaration}
              value={draft.declaration === null ? 'unsaid' : draft.declaration ? 'came' : 'missing'}
              choices={[
                { value: 'unsaid', label: say.delivery.choose },
                { value: 'came', label: say.delivery.came },
                { value: 'missing', label: say.delivery.didNotCome },
              ]}
              onChange={(said) => write({ declaration: said === 'unsaid' ? null : said === 'came' })}
              problem={problems.declaration ?? null}
            />
          ) : null}
          <MoreOfDelivery draft={draft} problem={problems.cardsPerSheet ?? null} onWrite={write} />
        </div>
        {/* Dropping is the mouse's way; the button inside does the same by key. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          className={css.drop}
          data-over={over ? '' : undefined}
          role="group"
          aria-label={say.delivery.files}
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
                <strong>{say.delivery.dropped(held)}</strong>
                <br />
                {say.delivery.complete}
              </p>
              <Button tone="go" pending={pending} onPress={() => void takeIn('drop')}>
                {say.delivery.takeIn(held)}
              </Button>
            </>
          ) : (
            <>
              <p>
                <strong>{say.delivery.dropHere}</strong>
                <br />
                {say.delivery.kinds}
              </p>
              {practice ? <p>{say.delivery.inPractice}</p> : null}
              <Button tone="go" pending={pending} onPress={() => void takeIn('dialog')}>
                {say.delivery.chooseFiles}
              </Button>
              <Button size="small" pending={pending} onPress={onTable}>
                {say.delivery.noFile}
              </Button>
            </>
          )}
        </div>
      </div>
      <Refused words={inWords(say.intakeRefusals, refusal)} />
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

/** The system's own way of writing a day may be read as another day. */
function spelledOut(local: string, written: Written): string | undefined {
  const instant = instantOfLocalInput(local);
  return instant === null ? undefined : written.instant(instant as Instant);
}
