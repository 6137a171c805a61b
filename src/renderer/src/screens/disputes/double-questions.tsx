import { useQuery } from '@tanstack/react-query';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { DoubleList } from '#renderer/screens/review/double-panel.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';

/** Every question of the kind in the matter: who settles it opens the cards and decides. */
export function DoubleQuestions({ onGo }: { readonly onGo: (place: Place) => void }) {
  const doubles = useQuery(useViews().doubles(null));
  return (
    <Shown query={doubles} what="the cards that may be one">
      {(all) =>
        all.length === 0 ? (
          <Empty title="No two cards look like one">
            <p>Cards are compared by picture, by signature, and by the person they suggest, as far as they are read.</p>
          </Empty>
        ) : (
          <Sheet title="Open the cards, look, and decide each by itself. Nothing is joined by the machine.">
            <DoubleList doubles={all} without={null} onGo={onGo} />
          </Sheet>
        )
      }
    </Shown>
  );
}
