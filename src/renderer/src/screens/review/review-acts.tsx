import type { Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import { parseLocalDate } from '#core/dates.ts';
import type { DetermineRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { useMasked } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN, type Written } from '#renderer/wording/written.ts';
import { useFactsWords } from './facts-words.ts';
import { chosenCandidate, type NearAct, type ReviewAct, type ReviewDraft } from './review-state.ts';
import type { CardActs, Cannot } from './use-decision.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './acts.module.css';

type ReviewActsProps = {
  readonly card: ReviewCardView;
  readonly facts: CardFacts;
  readonly draft: ReviewDraft;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly cannot: Cannot;
  /** Whether name and date have been keyed, where she keys them twice: until then no act tells what was read. */
  readonly keyed: boolean;
  readonly near: NearAct | null;
  readonly acts: CardActs;
  readonly pending: boolean;
  readonly refusal: DetermineRefusal | BoundaryRefusal | null;
};

/** One key each. What the rules forbid stays in its place, and says which rule. */
export function ReviewActs({ card, draft, facts, dispatch, cannot, keyed, near, acts, pending, refusal }: ReviewActsProps) {
  const say = useWording(REVIEW);
  const words = useFactsWords();
  const written = useWording(WRITTEN);
  const masked = useMasked();
  const person = chosenCandidate(card, draft) ?? draft.found;
  const name = person === null ? say.acts.nobody : masked ? say.acts.thisPerson : familyName(person.displayName);
  const rule = cannot.count;
  return (
    <div className={css.acts}>
      {card.determination === null ? null : (
        <TextField label={say.acts.whyChanges} value={draft.reason} onChange={(reason) => dispatch({ do: 'reason', reason })} />
      )}
      <Refused words={refusal === null || draft.asking !== 'nothing' ? null : inWords(say.determineRefusals, refusal)} />
      {rule === null || draft.chosen === null ? null : (
        <p className={css.rule} id="why-not-count">
          {words.withDays(rule)}
        </p>
      )}
      <Button tone="go" wide quietly shortcut="Enter" pending={pending} forbidden={rule} onPress={() => void acts.count()}>
        {!keyed
          ? say.acts.countKeyed
          : person === null
            ? say.acts.choosePerson
            : say.acts.countFor(name, signedOn(facts, written))}
      </Button>
      <div className={css.row}>
        <Button shortcut="Q" near={near === 'question'} forbidden={cannot.question} onPress={() => void acts.question()}>
          {say.acts.question}
        </Button>
        <Button
          shortcut="X"
          near={near === 'notCounted'}
          forbidden={cannot['not-counted']}
          onPress={() => void acts.notCounted()}
        >
          {say.acts.notCounted}
        </Button>
        <Button shortcut="N" near={near === 'notListed'} forbidden={cannot.change} onPress={() => void acts.notListed()}>
          {say.acts.notListed}
        </Button>
      </div>
      <div className={css.row}>
        <Button size="small" shortcut="U" near={near === 'second'} forbidden={cannot.keep} onPress={() => void acts.second()}>
          {say.acts.second}
        </Button>
        <Button size="small" shortcut="V" near={near === 'act'} forbidden={cannot.keep} onPress={() => void acts.act()}>
          {say.acts.act}
        </Button>
        <Button size="small" shortcut="E" onPress={() => void acts.dispute()}>
          {say.acts.dispute}
        </Button>
      </div>
    </div>
  );
}

/** The day is what the machine reads worst and what the window turns on: the act says which day it takes. */
function signedOn({ signedOn: day }: CardFacts, written: Written): string | null {
  const date = parseLocalDate(day ?? '');
  return date === null ? null : written.date(date);
}

/** "Van der Berg, Pieter" is counted for Van der Berg: short enough for a button, told apart above it. */
function familyName(displayName: string): string {
  const comma = displayName.indexOf(',');
  return comma === -1 ? displayName : displayName.slice(0, comma);
}
