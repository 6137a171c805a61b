import type { ReviewCardView } from '#contract/review-views.ts';
import type { Place } from '#renderer/place.ts';
import { OpenDispute } from '#renderer/screens/disputes/open-dispute.tsx';
import { CodePalette } from './code-palette.tsx';
import { withCodes } from './review-state.ts';
import { SearchPeople } from './search-people.tsx';
import { BlankPages } from './sheets/blank-pages.tsx';
import { codesFor, type Decision, type OnDecided } from './use-decision.ts';

type CardDialogsProps = {
  readonly decision: Decision;
  readonly onDecided: OnDecided;
  readonly onGo: (place: Place) => void;
};

/** What opens over a card: a palette of codes, the search, the blank pages of its delivery, a new dispute. */
export function CardDialogs({ decision, onDecided, onGo }: CardDialogsProps) {
  const { card, draft, offer, dispatch, decide, pending, refusal, keyed } = decision;
  const { asking } = draft;
  const close = () => dispatch({ do: 'ask', asking: 'nothing' });
  if (asking === 'question' || asking === 'not-counted' || asking === 'act') {
    return (
      <CodePalette
        asking={asking}
        allowed={codesFor(asking)}
        draft={draft}
        offer={offer}
        dispatch={dispatch}
        pending={pending}
        refusal={refusal}
        onClose={close}
        onDecide={() => {
          const input = withCodes(draft);
          if (input !== null) void decide(input);
        }}
      />
    );
  }
  if (asking === 'search') {
    // While she keys, the name as read is out of sight here too.
    const first = keyed ? nameToSearch(card) : '';
    return <SearchPeople first={first} onClose={close} onChoose={(hit) => dispatch({ do: 'found', hit })} />;
  }
  if (asking === 'blanks' && card.batchId !== null) {
    return (
      <BlankPages
        batchId={card.batchId}
        batch={card.batch}
        onClose={close}
        onDone={(words) => onDecided(words, card.cardId, null)}
      />
    );
  }
  if (asking === 'dispute') {
    return (
      <OpenDispute
        subject={{ kind: 'card', cardId: card.cardId }}
        label={card.cardId}
        onClose={close}
        onOpened={(disputeId) => onGo({ station: 'disputes', disputeId })}
      />
    );
  }
  return null;
}

function nameToSearch(card: ReviewCardView): string {
  return card.facts.name.family ?? card.facts.name.full?.split(/[\s,]+/).at(-1) ?? '';
}
