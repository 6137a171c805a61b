import { lazy, Suspense, useLayoutEffect, type ComponentType } from 'react';
import type { MatterView } from '#contract/views.ts';
import { unreachable } from '#core/result.ts';
import type { Place } from '#renderer/place.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { Loading } from '#renderer/ui/states.tsx';

/**
 * Each station is a file of its own: the window opens with what its first page needs, and the others follow at once,
 * while she reads, so that none is waited for.
 */
function ofItsOwn<P extends object>(load: () => Promise<ComponentType<P>>) {
  window.setTimeout(() => void load(), 300);
  return lazy(async () => ({ default: await load() }));
}

const Cards = ofItsOwn(async () => (await import('#renderer/screens/cards/cards.tsx')).Cards);
const Certify = ofItsOwn(async () => (await import('#renderer/screens/certify/certify.tsx')).Certify);
const Disputes = ofItsOwn(async () => (await import('#renderer/screens/disputes/disputes.tsx')).Disputes);
const EmployeeListScreen = ofItsOwn(
  async () => (await import('#renderer/screens/list/employee-list-screen.tsx')).EmployeeListScreen,
);
const RecordScreen = ofItsOwn(async () => (await import('#renderer/screens/record/record-screen.tsx')).RecordScreen);
const Review = ofItsOwn(async () => (await import('#renderer/screens/review/review.tsx')).Review);
const Rules = ofItsOwn(async () => (await import('#renderer/screens/rules/rules.tsx')).Rules);
const TallyScreen = ofItsOwn(async () => (await import('#renderer/screens/tally/tally-screen.tsx')).TallyScreen);

type StationProps = { readonly place: Place; readonly matter: MatterView; readonly onGo: (place: Place) => void };

/** Drawn anew for each station: where another was left says nothing of where this one begins. */
export function Station(props: StationProps) {
  const { shell } = useWording(DESK);
  useLayoutEffect(() => {
    document.querySelector('#station')?.scrollTo(0, 0);
    // Enlarged, the window scrolls and not the page in it.
    window.scrollTo(0, 0);
  }, []);
  return (
    <Suspense fallback={<Loading what={shell.theStation} />}>
      <TheStation {...props} />
    </Suspense>
  );
}

function TheStation({ place, matter, onGo }: StationProps) {
  switch (place.station) {
    case 'rules':
      return <Rules onGo={onGo} />;
    case 'list':
      return <EmployeeListScreen personId={place.personId} matter={matter} onGo={onGo} />;
    case 'cards':
      return <Cards matter={matter} onGo={onGo} />;
    case 'review':
      return <Review cardId={place.cardId} matter={matter} onGo={onGo} />;
    case 'disputes':
      return <Disputes disputeId={place.disputeId} onGo={onGo} />;
    case 'tally':
      return <TallyScreen onGo={onGo} />;
    case 'certify':
      return <Certify matter={matter} onGo={onGo} />;
    case 'record':
      return <RecordScreen />;
    default:
      return unreachable(place);
  }
}
