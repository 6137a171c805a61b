import type { Dispatch, ReactNode } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import { WEAK_READING } from '#core/card/confirmation-sheet.ts';
import type { PersonHit, ReviewCardView } from '#contract/review-views.ts';
import type { CandidateView } from '#contract/match-views.ts';
import type { Box } from '#core/reading/reading.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName, Private, useMasked } from '#renderer/ui/mask.tsx';
import { Crop } from '#renderer/viewer/crop.tsx';
import { CardStateChip, PersonStateChip } from '#renderer/words/state-chip.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useFactsWords } from './facts-words.ts';
import { uprightOf } from './subjects.ts';
import { useReviewWays } from './review-ways.tsx';
import { chosenCandidate, type ReviewAct, type ReviewDraft } from './review-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './pair.module.css';

type PairProps = {
  readonly card: ReviewCardView;
  readonly draft: ReviewDraft;
  readonly facts: CardFacts;
  readonly dispatch: Dispatch<ReviewAct>;
};

/** Field by field: on the card, on the list. */
export function Pair({ card, draft, facts, dispatch }: PairProps) {
  const say = useWording(REVIEW);
  const { controls } = useWording(DESK);
  const words = useFactsWords();
  const candidate = chosenCandidate(card, draft);
  const person: CandidateView | PersonHit | null = candidate ?? draft.found;
  const contact = candidate ?? { phone: null, address: null, email: null };
  return (
    <section className={css.pair} aria-label={say.pair.title}>
      <div className={css.pairHead}>
        <span />
        <span>{say.pair.onCard}</span>
        <span>
          {say.pair.onList}
          {person === null ? null : <Private>, {controls.rows(person.rows)}</Private>}
        </span>
      </div>
      <Line
        label={say.pair.name}
        card={<Read card={card} field="name" corrected={'name' in draft.edits} text={words.name(facts.name)} secret />}
      >
        {person === null ? (
          <em>{say.pair.nobody}</em>
        ) : (
          <>
            <strong>
              <PersonName>{person.displayName}</PersonName>
            </strong>
            {person.state === 'eligible' ? null : <PersonStateChip state={person.state} />}
          </>
        )}
      </Line>
      <Line
        label={say.pair.signed}
        card={<Read card={card} field="signedOn" corrected={'signedOn' in draft.edits} text={words.signed(facts.signedOn)} />}
      >
        <DateDoubt card={card} draft={draft} dispatch={dispatch} facts={facts} />
      </Line>
      <Line
        label={say.pair.union}
        card={<Read card={card} field="union" corrected={'unionName' in draft.edits} text={facts.unionName} />}
      />
      <Line
        label={say.pair.employer}
        card={<Read card={card} field="employer" corrected={'employer' in draft.edits} text={facts.employer} />}
      >
        {person?.employer ?? ''}
      </Line>
      <Line
        label={say.pair.jobTitle}
        card={<Read card={card} field="title" corrected={'title' in draft.edits} text={facts.title} />}
      >
        <Private>{person?.title ?? ''}</Private>
      </Line>
      <Line label={say.pair.address} card={<Secret text={facts.address} />}>
        <Secret text={contact.address} />
      </Line>
      <Line label={say.pair.phone} card={<Secret text={facts.phone} />}>
        <Secret text={contact.phone} />
      </Line>
      {facts.email === null && contact.email === null ? null : (
        <Line label={say.pair.email} card={<Secret text={facts.email} />}>
          <Secret text={contact.email} />
        </Line>
      )}
      {candidate === null || candidate.otherCards.length === 0 ? null : (
        <Line label={say.pair.otherCards} card={null}>
          {candidate.otherCards.map(({ cardId, state }) => (
            <span key={cardId} className={css.other}>
              {cardId} <CardStateChip state={state} />
            </span>
          ))}
        </Line>
      )}
      <div className={css.pairFoot}>
        <Button size="small" tone="quiet" shortcut="T" onPress={() => dispatch({ do: 'editing', as: 'begun' })}>
          {say.keys.correct}
        </Button>
      </div>
    </section>
  );
}

function Line({ label, card, children }: { readonly label: string; readonly card: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={css.line}>
      <span className={css.label}>{label}</span>
      <span className={css.cell}>{card}</span>
      <span className={css.cell}>{children}</span>
    </div>
  );
}

type ReadProps = {
  readonly card: ReviewCardView;
  readonly field: 'name' | 'signedOn' | 'union' | 'employer' | 'title';
  readonly text: string | null;
  readonly corrected: boolean;
  readonly secret?: boolean;
};

/** The handwriting itself where its place is known, the words beneath; a weak reading says so. */
function Read({ card, field, text, corrected, secret = false }: ReadProps) {
  const say = useWording(REVIEW);
  const masked = useMasked();
  const reading = card.reading?.fields[field] ?? null;
  const image = card.images[0];
  const box: Box | null = field === 'name' || field === 'signedOn' ? (reading?.box ?? null) : null;
  const weak = reading !== null && reading.confidence < WEAK_READING && !corrected && card.determination === null;
  return (
    <>
      {box !== null && image !== undefined && !(masked && secret) ? (
        <Crop
          image={image}
          upright={uprightOf(card)}
          box={box}
          alt={field === 'name' ? say.twice.nameOn(card.cardId) : say.twice.dateOn(card.cardId)}
        />
      ) : null}
      <span>{text === null ? <em>{say.pair.notRead}</em> : secret ? <Private>{text}</Private> : text}</span>
      {corrected ? <small className={css.corrected}>{say.pair.keyed}</small> : null}
      {weak ? <small className={css.weak}>{say.needs.weak}</small> : null}
    </>
  );
}

function Secret({ text }: { readonly text: string | null }) {
  return text === null ? null : <Private>{text}</Private>;
}

/** She corrected it here or on a card before, of the same batch: it is offered again until she takes it back. */
function Received({ card, dispatch }: Pick<PairProps, 'card' | 'dispatch'>) {
  const say = useWording(REVIEW);
  const { change } = useReviewWays();
  return (
    <>
      {' '}
      <small className={css.corrected}>{say.pair.asYouPut}</small>{' '}
      <Button
        size="small"
        tone="quiet"
        onPress={() => {
          change({ received: null });
          dispatch({ do: 'edit', part: { receivedOn: card.facts.receivedOn } });
        }}
      >
        {say.pair.useDelivery}
      </Button>
    </>
  );
}

/** An ambiguous date is never resolved by the machine: each day that it could be is one press. */
function DateDoubt({ card, draft, facts, dispatch }: PairProps) {
  const say = useWording(REVIEW);
  const words = useFactsWords();
  const reading = card.reading?.fields.signedOn;
  if (facts.receivedOn !== null && (reading === undefined || 'signedOn' in draft.edits || !reading.ambiguous)) {
    return (
      <span className={css.quiet}>
        {say.pair.received(words.signed(facts.receivedOn))}
        {draft.edits.receivedOn == null ? null : <Received card={card} dispatch={dispatch} />}
      </span>
    );
  }
  if (reading === undefined || !reading.ambiguous || 'signedOn' in draft.edits) return null;
  return (
    <span className={css.doubt}>
      <span>{say.pair.whichDay}</span>
      {reading.couldBe.map((date) => (
        <Button key={date} size="small" onPress={() => dispatch({ do: 'edit', part: { signedOn: date } })}>
          {words.signed(date)}
        </Button>
      ))}
    </span>
  );
}
