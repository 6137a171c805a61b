import { useQuery } from '@tanstack/react-query';
import type { Seat } from '#contract/seat-views.ts';
import type { BlindDeskView } from '#contract/second-look-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Landing } from '#renderer/ui/landing.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { BlindCard } from './blind-card.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SECOND_LOOK } from '#renderer/wording/second-look.ts';
import css from './second-look.module.css';

/** The whole window while somebody looks a second time: no station, no figure, nothing that was decided. */
export function BlindDesk({ seat, practice }: { readonly seat: Seat; readonly practice: boolean }) {
  const say = useWording(SECOND_LOOK).blind;
  const blind = useQuery(useViews().blind());
  return (
    <main className={css.desk}>
      <Shown query={blind} what={say.nextCard}>
        {(view) => <Seated view={view} seat={seat} practice={practice} />}
      </Shown>
    </main>
  );
}

type SeatedProps = { readonly view: BlindDeskView; readonly seat: Seat; readonly practice: boolean };

function Seated({ view, seat, practice }: SeatedProps) {
  const { blind: say, refusals } = useWording(SECOND_LOOK);
  const sit = useAct(useClient().secondLook.sit);
  const second = seat === 'second-reviewer';
  const leaveWords = second ? (practice ? say.giveBack : say.giveBackLocked) : say.stop;
  return (
    <>
      <header className={css.head}>
        <div>
          <Landing>{view.card === null ? say.nothingLeft : say.whatOfCard}</Landing>
          <p>{say.who(second ? (view.name ?? '') : null, view.done, view.total)}</p>
        </div>
        <Button pending={sit.pending} onPress={() => void sit.run({ seat: 'neutral' })}>
          {leaveWords}
        </Button>
      </header>
      <Refused words={inWords(refusals, sit.refusal)} />
      {view.card === null ? (
        <p className={css.done}>{view.total === 0 ? say.noneDecided : say.allLooked}</p>
      ) : (
        <BlindCard key={view.card.cardId} card={view.card} />
      )}
    </>
  );
}
