import { useQuery } from '@tanstack/react-query';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { DoubleList } from '#renderer/screens/review/double-panel.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

/** Every question of the kind in the matter: who settles it opens the cards and decides. */
export function DoubleQuestions({ onGo }: { readonly onGo: (place: Place) => void }) {
  const say = useWording(DISPUTES);
  const doubles = useQuery(useViews().doubles(null));
  return (
    <Shown query={doubles} what={say.docket.theDoubles}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={say.docket.noDoubles}>
            <p>{say.docket.noDoublesWhy}</p>
          </Empty>
        ) : (
          <Sheet title={say.docket.openDoubles}>
            <DoubleList doubles={all} without={null} onGo={onGo} />
          </Sheet>
        )
      }
    </Shown>
  );
}
