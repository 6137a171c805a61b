import { useQuery } from '@tanstack/react-query';
import type { DisputeId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { Board } from './board.tsx';
import { Docket } from './docket.tsx';
import { nextOnDocket } from './docket-order.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

type DisputesProps = {
  readonly disputeId: DisputeId | null;
  readonly onGo: (place: Place) => void;
};

/** The docket, or one dispute on the board. */
export function Disputes({ disputeId, onGo }: DisputesProps) {
  const say = useWording(DISPUTES);
  const views = useViews();
  const docket = useQuery(views.docket());
  const overview = useQuery({ ...views.docketOverview(), enabled: disputeId === null });
  const dispute = useQuery({ ...views.dispute(disputeId ?? ('' as DisputeId)), enabled: disputeId !== null });
  const open = (id: DisputeId | null) => onGo({ station: 'disputes', disputeId: id });

  if (disputeId === null) {
    return (
      <Shown query={docket} what={say.docket.theDocket}>
        {(rows) => (
          <Shown query={overview} what={say.docket.theDocket}>
            {(around) => <Docket rows={rows} overview={around} onOpen={open} onGo={onGo} />}
          </Shown>
        )}
      </Shown>
    );
  }
  const next = nextOnDocket(docket.data ?? [], disputeId);
  return (
    <Shown query={dispute} what={say.docket.theDispute}>
      {(view) =>
        view === null ? (
          <Empty title={say.docket.notInMatter} action={<Button onPress={() => open(null)}>{say.docket.back}</Button>}>
            <p>{say.docket.chooseAnother}</p>
          </Empty>
        ) : (
          <Board
            key={view.disputeId}
            dispute={view}
            onDocket={() => open(null)}
            onNext={next === undefined ? null : () => open(next.disputeId)}
            onGo={onGo}
          />
        )
      }
    </Shown>
  );
}
