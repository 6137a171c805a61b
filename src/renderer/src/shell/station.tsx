import type { MatterView } from '#contract/views.ts';
import { unreachable } from '#core/result.ts';
import type { Place } from '#renderer/place.ts';
import { Cards } from '#renderer/screens/cards/cards.tsx';
import { Certify } from '#renderer/screens/certify/certify.tsx';
import { Disputes } from '#renderer/screens/disputes/disputes.tsx';
import { EmployeeListScreen } from '#renderer/screens/list/employee-list-screen.tsx';
import { RecordScreen } from '#renderer/screens/record/record-screen.tsx';
import { Review } from '#renderer/screens/review/review.tsx';
import { Rules } from '#renderer/screens/rules/rules.tsx';
import { TallyScreen } from '#renderer/screens/tally/tally-screen.tsx';

type StationProps = { readonly place: Place; readonly matter: MatterView; readonly onGo: (place: Place) => void };

export function Station({ place, matter, onGo }: StationProps) {
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
