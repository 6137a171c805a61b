import type { Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import { WEAK_READING } from '#core/card/confirmation-sheet.ts';
import { parseLocalDate } from '#core/dates.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Check, SelectField, TextField } from '#renderer/ui/field.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableDate } from '#renderer/ui/written.ts';
import { KINDS, nameInWords, SIGNATURES, WORDINGS } from './facts-words.ts';
import type { ReviewAct } from './review-state.ts';
import css from './editor.module.css';

type FactsEditorProps = { readonly card: ReviewCardView; readonly facts: CardFacts; readonly dispatch: Dispatch<ReviewAct> };

const choices = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));

const UNDERSTANDINGS = { unseen: 'not looked at yet', stated: 'yes, it says so', missing: 'no, it does not' } as const;
const UNDERSTOOD = { null: 'unseen', true: 'stated', false: 'missing' } as const;

/** Only where the rules require it, or once it was answered. */
function isAsked({ offer, facts }: ReviewCardView): boolean {
  return facts.understanding != null || offer.codes.some(({ code }) => code === 'C07');
}

/** She comes to put right what was read weakly: most often the day. */
function doubtful({ reading }: ReviewCardView): 'name' | 'signedOn' {
  const name = reading?.fields.name;
  const signedOn = reading?.fields.signedOn;
  if (name === undefined || signedOn === undefined) return 'name';
  const isNameWeak = name.text === null || name.confidence < WEAK_READING;
  return !isNameWeak && (signedOn.text === null || signedOn.ambiguous || signedOn.confidence < WEAK_READING)
    ? 'signedOn'
    : 'name';
}

/** A delivery has a moment; a card that came by itself has a day. What she is writing stays as she writes it. */
function dayOf(receivedOn: string | null): string {
  return receivedOn === null ? '' : receivedOn.replace(/T.*$/, '');
}

/** Keying from the image beside it. What is keyed is kept with the determination, apart from what the machine read. */
export function FactsEditor({ card, facts, dispatch }: FactsEditorProps) {
  const edit = (part: Partial<CardFacts>) => dispatch({ do: 'edit', part });
  const text = (value: string) => (value.trim() === '' ? null : value);
  const date = parseLocalDate(facts.signedOn ?? '');
  const first = doubtful(card);
  return (
    <Sheet title="What stands on the card">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves it from any of its fields */}
      <form
        className={css.editor}
        onKeyDown={(press) => {
          if (press.key === 'Escape') dispatch({ do: 'editing', as: 'left' });
        }}
        onSubmit={(submit) => {
          submit.preventDefault();
          dispatch({ do: 'editing', as: 'done' });
        }}
      >
        <TextField
          label="Name"
          secret
          landsHere={first === 'name'}
          value={facts.name.full ?? (nameInWords(facts.name) === 'no name' ? '' : nameInWords(facts.name))}
          onChange={(full) => edit({ name: { full: text(full), given: null, middle: null, family: null, suffix: null } })}
        />
        <TextField
          label="Date, as YYYY-MM-DD or as it is written"
          landsHere={first === 'signedOn'}
          value={facts.signedOn ?? ''}
          placeholder="no date"
          hint={date === null ? 'Left empty: the card has no date.' : readableDate(date)}
          onChange={(signedOn) => edit({ signedOn: text(signedOn) })}
        />
        <TextField
          label="Received, as YYYY-MM-DD"
          value={dayOf(facts.receivedOn)}
          hint="Where a card came on another day than its delivery. Offered again for the next cards of the batch."
          onChange={(receivedOn) => edit({ receivedOn: text(receivedOn) })}
        />
        <TextField label="Union" value={facts.unionName ?? ''} onChange={(unionName) => edit({ unionName: text(unionName) })} />
        <TextField label="Employer" value={facts.employer ?? ''} onChange={(employer) => edit({ employer: text(employer) })} />
        <TextField label="Title" value={facts.title ?? ''} onChange={(title) => edit({ title: text(title) })} />
        <SelectField
          label="Signature"
          value={facts.signature}
          choices={choices(SIGNATURES)}
          onChange={(signature) => edit({ signature })}
        />
        <SelectField label="What it is" value={facts.kind} choices={choices(KINDS)} onChange={(kind) => edit({ kind })} />
        <SelectField
          label="Its words"
          value={facts.wording}
          choices={choices(WORDINGS)}
          onChange={(wording) => edit({ wording })}
        />
        {facts.understanding === undefined || !isAsked(card) ? null : (
          <SelectField
            label="Says that there may be no election"
            value={UNDERSTOOD[String(facts.understanding) as 'null']}
            choices={choices(UNDERSTANDINGS)}
            onChange={(seen) => edit({ understanding: seen === 'unseen' ? null : seen === 'stated' })}
          />
        )}
        <Check label="Visibly altered" checked={facts.altered} onChange={(altered) => edit({ altered })} />
        <Check
          label="Several signers on the sheet"
          checked={facts.sharedSheet}
          onChange={(sharedSheet) => edit({ sharedSheet })}
        />
        <Check label="A copy, not the original" checked={facts.copy} onChange={(copy) => edit({ copy })} />
        <div className={css.row}>
          <Button submits tone="go" shortcut="Enter" onPress={() => undefined}>
            Done with {card.cardId}
          </Button>
          <Button shortcut="Escape" onPress={() => dispatch({ do: 'editing', as: 'left' })}>
            Leave it as it was
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
