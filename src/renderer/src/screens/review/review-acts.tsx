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
import { readableDate } from '#renderer/ui/written.ts';
import { withDaysInWords } from './facts-words.ts';
import { chosenCandidate, type NearAct, type ReviewAct, type ReviewDraft } from './review-state.ts';
import { determineRefusalWords } from './wording.ts';
import css from './acts.module.css';

type Name =
  | 'count'
  | 'question'
  | 'notCounted'
  | 'notListed'
  | 'second'
  | 'act'
  | 'search'
  | 'dispute'
  | 'edit'
  | 'next'
  | 'back';

type ReviewActsProps = {
  readonly card: ReviewCardView;
  readonly facts: CardFacts;
  readonly draft: ReviewDraft;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly cannot: Readonly<Record<'count' | 'question' | 'not-counted' | 'change' | 'keep', string | null>>;
  readonly near: NearAct | null;
  readonly acts: Readonly<Record<Name, () => unknown>>;
  readonly pending: boolean;
  readonly refusal: DetermineRefusal | BoundaryRefusal | null;
};

/** One key each. What the rules forbid stays in its place, and says which rule. */
export function ReviewActs({ card, draft, facts, dispatch, cannot, near, acts, pending, refusal }: ReviewActsProps) {
  const masked = useMasked();
  const person = chosenCandidate(card, draft) ?? draft.found;
  const name = person === null ? 'nobody' : masked ? 'this person' : familyName(person.displayName);
  const rule = cannot.count;
  return (
    <div className={css.acts}>
      {card.determination === null ? null : (
        <TextField
          label="Why the earlier decision changes"
          value={draft.reason}
          onChange={(reason) => dispatch({ do: 'reason', reason })}
        />
      )}
      <Refused words={refusal === null || draft.asking !== 'nothing' ? null : determineRefusalWords(refusal)} />
      {rule === null || draft.chosen === null ? null : (
        <p className={css.rule} id="why-not-count">
          {withDaysInWords(rule)}
        </p>
      )}
      <Button tone="go" wide quietly shortcut="Enter" pending={pending} forbidden={rule} onPress={() => void acts.count()}>
        {person === null ? 'Choose a person to count it for' : `Count for ${name}${signedOn(facts)}`}
      </Button>
      <div className={css.row}>
        <Button shortcut="Q" near={near === 'question'} forbidden={cannot.question} onPress={() => void acts.question()}>
          Question
        </Button>
        <Button
          shortcut="X"
          near={near === 'notCounted'}
          forbidden={cannot['not-counted']}
          onPress={() => void acts.notCounted()}
        >
          Do not count
        </Button>
        <Button shortcut="N" near={near === 'notListed'} forbidden={cannot.change} onPress={() => void acts.notListed()}>
          Not on list
        </Button>
      </div>
      <div className={css.row}>
        <Button size="small" shortcut="U" near={near === 'second'} forbidden={cannot.keep} onPress={() => void acts.second()}>
          Second card
        </Button>
        <Button size="small" shortcut="V" near={near === 'act'} forbidden={cannot.keep} onPress={() => void acts.act()}>
          Revocation
        </Button>
        <Button size="small" shortcut="E" onPress={() => void acts.dispute()}>
          Dispute
        </Button>
      </div>
    </div>
  );
}

/** The day is what the machine reads worst and what the window turns on: the act says which day it takes. */
function signedOn({ signedOn: written }: CardFacts): string {
  const date = parseLocalDate(written ?? '');
  return date === null ? '' : `, signed ${readableDate(date)}`;
}

/** "Van der Berg, Pieter" is counted for Van der Berg: short enough for a button, told apart above it. */
function familyName(displayName: string): string {
  const comma = displayName.indexOf(',');
  return comma === -1 ? displayName : displayName.slice(0, comma);
}
