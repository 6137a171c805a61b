import type { Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import { WEAK_READING } from '#core/card/confirmation-sheet.ts';
import { parseLocalDate } from '#core/dates.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Check, SelectField, TextField } from '#renderer/ui/field.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { WRITTEN } from '#renderer/wording/written.ts';
import { nameOn } from './facts-words.ts';
import type { ReviewAct } from './review-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './editor.module.css';

type FactsEditorProps = { readonly card: ReviewCardView; readonly facts: CardFacts; readonly dispatch: Dispatch<ReviewAct> };

const choices = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));

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
  const say = useWording(REVIEW);
  const written = useWording(WRITTEN);
  const edit = (part: Partial<CardFacts>) => dispatch({ do: 'edit', part });
  const text = (value: string) => (value.trim() === '' ? null : value);
  const date = parseLocalDate(facts.signedOn ?? '');
  const first = doubtful(card);
  return (
    <Sheet title={say.facts.title}>
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
          label={say.facts.name}
          secret
          landsHere={first === 'name'}
          value={nameOn(facts.name) ?? ''}
          onChange={(full) => edit({ name: { full: text(full), given: null, middle: null, family: null, suffix: null } })}
        />
        <TextField
          label={say.facts.date}
          landsHere={first === 'signedOn'}
          value={facts.signedOn ?? ''}
          placeholder={say.facts.noDate}
          hint={date === null ? say.facts.dateEmpty : written.date(date)}
          onChange={(signedOn) => edit({ signedOn: text(signedOn) })}
        />
        <TextField
          label={say.facts.received}
          value={dayOf(facts.receivedOn)}
          hint={say.facts.receivedHint}
          onChange={(receivedOn) => edit({ receivedOn: text(receivedOn) })}
        />
        <TextField
          label={say.facts.union}
          value={facts.unionName ?? ''}
          onChange={(unionName) => edit({ unionName: text(unionName) })}
        />
        <TextField
          label={say.facts.employer}
          value={facts.employer ?? ''}
          onChange={(employer) => edit({ employer: text(employer) })}
        />
        <TextField label={say.facts.jobTitle} value={facts.title ?? ''} onChange={(title) => edit({ title: text(title) })} />
        <SelectField
          label={say.facts.signature}
          value={facts.signature}
          choices={choices(say.signatures)}
          onChange={(signature) => edit({ signature })}
        />
        <SelectField label={say.facts.kind} value={facts.kind} choices={choices(say.kinds)} onChange={(kind) => edit({ kind })} />
        <SelectField
          label={say.facts.words}
          value={facts.wording}
          choices={choices(say.wordings)}
          onChange={(wording) => edit({ wording })}
        />
        {facts.understanding === undefined || !isAsked(card) ? null : (
          <SelectField
            label={say.facts.understanding}
            value={UNDERSTOOD[String(facts.understanding) as 'null']}
            choices={choices(say.facts.understandings)}
            onChange={(seen) => edit({ understanding: seen === 'unseen' ? null : seen === 'stated' })}
          />
        )}
        <Check label={say.facts.altered} checked={facts.altered} onChange={(altered) => edit({ altered })} />
        <Check label={say.facts.shared} checked={facts.sharedSheet} onChange={(sharedSheet) => edit({ sharedSheet })} />
        <Check label={say.facts.copy} checked={facts.copy} onChange={(copy) => edit({ copy })} />
        <div className={css.row}>
          <Button submits tone="go" shortcut="Enter" onPress={() => undefined}>
            {say.facts.done(card.cardId)}
          </Button>
          <Button shortcut="Escape" onPress={() => dispatch({ do: 'editing', as: 'left' })}>
            {say.facts.leave}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
