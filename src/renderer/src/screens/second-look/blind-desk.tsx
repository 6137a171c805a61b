import { useQuery } from '@tanstack/react-query';
import type { BlindDeskView, Seat } from '#contract/second-look-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Landing } from '#renderer/ui/landing.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import { BlindCard } from './blind-card.tsx';
import { lookRefusalWords } from './wording.ts';
import css from './second-look.module.css';

/** The whole window while somebody looks a second time: no station, no figure, nothing that was decided. */
export function BlindDesk({ seat, practice }: { readonly seat: Seat; readonly practice: boolean }) {
  const blind = useQuery(useViews().blind());
  return (
    <main className={css.desk}>
      <Shown query={blind} what="the next card">
        {(view) => <Seated view={view} seat={seat} practice={practice} />}
      </Shown>
    </main>
  );
}

type SeatedProps = { readonly view: BlindDeskView; readonly seat: Seat; readonly practice: boolean };

function Seated({ view, seat, practice }: SeatedProps) {
  const sit = useAct(useClient().secondLook.sit);
  const second = seat === 'second-reviewer';
  const leaveWords = second ? (practice ? 'Give the desk back' : 'Give the desk back, and lock it') : 'Stop here';
  return (
    <>
      <header className={css.head}>
        <div>
          <Landing>{view.card === null ? 'Nothing is left to look at' : 'What do you make of this card?'}</Landing>
          <p>
            {second ? `${view.name}, second reviewer. ` : 'A second look of your own. '}
            {view.done} of {counted(view.total, 'card')} looked at. What was decided before is not shown, and nothing you say
            changes a card.
          </p>
        </div>
        <Button pending={sit.pending} onPress={() => void sit.run({ seat: 'neutral' })}>
          {leaveWords}
        </Button>
      </header>
      <Refused words={sit.refusal === null ? null : lookRefusalWords(sit.refusal)} />
      {view.card === null ? (
        <p className={css.done}>
          {view.total === 0
            ? 'No card is decided yet: there is nothing to set a second look against.'
            : 'Every card was looked at. The neutral sees where the two differ.'}
        </p>
      ) : (
        <BlindCard key={view.card.cardId} card={view.card} />
      )}
    </>
  );
}
