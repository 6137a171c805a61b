import type { Dispatch } from 'react';
import type { ReviewCardView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import type { ReviewAct, ReviewDraft } from './review-state.ts';
import { differsInWords } from './field-label.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './people.module.css';

type CandidatesProps = {
  readonly card: ReviewCardView;
  readonly draft: ReviewDraft;
  readonly dispatch: Dispatch<ReviewAct>;
  /** In the order of the alphabet, all of them, without what speaks for or against. */
  readonly blind: boolean;
};

/** Three first, then ten, then the whole list by search. */
export function Candidates({ card, draft, dispatch, blind }: CandidatesProps) {
  const say = useWording(REVIEW);
  const said = useSaid();
  const { candidates } = card.match;
  const shown = candidates.slice(0, draft.allCandidates || blind ? 10 : 3);
  const nobody = candidates.length === 0;
  return (
    <section className={css.candidates} aria-label={say.candidates.title}>
      <h2>{nobody ? say.candidates.nobody : draft.chosen === null ? say.candidates.who : say.candidates.others}</h2>
      {card.match.outcome === 'none' && !nobody && !blind ? <p className={css.quiet}>{say.candidates.nearest}</p> : null}
      <ul>
        {shown.map((candidate, index) =>
          candidate.personId === draft.chosen ? null : (
            <li key={candidate.personId}>
              <button type="button" onClick={() => dispatch({ do: 'choose', personId: candidate.personId })}>
                <Kbd>{String((index + 1) % 10)}</Kbd>
                <span>
                  <PersonName>{candidate.displayName}</PersonName>
                </span>
                <small>
                  {blind
                    ? [candidate.title, candidate.employer].filter(Boolean).join(', ')
                    : differsInWords(candidate.reasons, { say, said })}
                </small>
                {candidate.state === 'eligible' ? null : <PersonStateChip state={candidate.state} />}
              </button>
            </li>
          ),
        )}
      </ul>
      <div className={css.more}>
        {candidates.length > 3 && !draft.allCandidates && !blind ? (
          <Button size="small" onPress={() => dispatch({ do: 'show-all' })}>
            {say.candidates.more(Math.min(candidates.length, 10) - 3)}
          </Button>
        ) : null}
        <Button size="small" shortcut="/" onPress={() => dispatch({ do: 'ask', asking: 'search' })}>
          {say.candidates.search}
        </Button>
      </div>
    </section>
  );
}
