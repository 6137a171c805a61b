import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonView } from '#contract/list-views.ts';
import type { PersonId } from '#core/ids.ts';
import type { EngagementRow } from '#core/list/employee-list.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { OpenDispute } from '#renderer/screens/disputes/open-dispute.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Private, useMasked } from '#renderer/ui/mask.tsx';
import { Fact, Facts } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { readableDate } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { CardStateChip, PersonStateChip } from '#renderer/words/state-chip.tsx';
import css from './list.module.css';

type PersonDrawerProps = {
  readonly personId: PersonId;
  readonly onClose: () => void;
  readonly onGo: (place: Place) => void;
};

/** One person: rows, the worked eligibility, exemplars; and what only the neutral may know, the cards. */
export function PersonDrawer({ personId, onClose, onGo }: PersonDrawerProps) {
  const person = useQuery(useViews().person(personId));
  const masked = useMasked();
  const [challenging, setChallenging] = useState(false);
  const title = person.data == null ? 'Person' : masked ? `Person ${person.data.personId}` : person.data.displayName;
  if (challenging) {
    return (
      <OpenDispute
        subject={{ kind: 'person', personId }}
        label={title}
        onClose={() => setChallenging(false)}
        onOpened={(disputeId) => onGo({ station: 'disputes', disputeId })}
      />
    );
  }
  return (
    <Dialog title={title} shape="drawer" onClose={onClose}>
      <Shown query={person} what="the person">
        {(view) =>
          view === null ? (
            <Empty title="Not on the list in force">
              <p>An earlier version of the list may hold this person.</p>
            </Empty>
          ) : (
            <Person view={view} onChallenge={() => setChallenging(true)} onGo={onGo} />
          )
        }
      </Shown>
    </Dialog>
  );
}

type PersonProps = { readonly view: PersonView; readonly onChallenge: () => void; readonly onGo: (place: Place) => void };

function Person({ view, onChallenge, onGo }: PersonProps) {
  const masked = useMasked();
  return (
    <div className={css.person}>
      <p>
        <PersonStateChip state={view.state} />{' '}
        {view.codes.map((code) => (
          <span key={code}>
            <code>{code}</code> {CODE_WORDS[code].label}{' '}
          </span>
        ))}
      </p>
      <section>
        <h2>Eligibility, worked</h2>
        {view.working.length === 0 ? (
          <p className={css.quiet}>Freeze the ground rules to have it worked out.</p>
        ) : (
          <ol className={css.working}>
            {view.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2>{view.engagements.length === 1 ? 'Row on the list' : `${view.engagements.length} rows on the list`}</h2>
        {view.engagements.map((row) => (
          <Engagement key={row.row} row={row} />
        ))}
      </section>
      <section>
        <h2>Exemplars</h2>
        {view.exemplars.length === 0 ? (
          <p className={css.quiet}>None attached.</p>
        ) : (
          <ul className={css.exemplars}>
            {view.exemplars.map((exemplar) => (
              <li key={exemplar.exemplarId}>
                <Private>
                  <img
                    src={imageAddress(exemplar.image, 480)}
                    alt={`Exemplar: ${exemplar.label}`}
                    width={exemplar.image.widthPx}
                    height={exemplar.image.heightPx}
                  />
                </Private>
                <small>
                  <Private>{exemplar.label}</Private>
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>Cards: for the neutral alone</h2>
        {masked ? (
          // Whether there is one is what nobody who looks on may learn.
          <p className={css.quiet}>Not shown while names are masked.</p>
        ) : view.cards.length === 0 ? (
          <p className={css.quiet}>None.</p>
        ) : (
          <ul className={css.cards}>
            {view.cards.map(({ cardId, state }) => (
              <li key={cardId}>
                <Button size="small" onPress={() => onGo({ station: 'review', cardId })}>
                  {cardId}
                </Button>
                <CardStateChip state={state} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className={css.row}>
        {view.disputes.map((disputeId) => (
          <Button key={disputeId} onPress={() => onGo({ station: 'disputes', disputeId })}>
            Open the dispute
          </Button>
        ))}
        <Button onPress={onChallenge}>Challenge this person …</Button>
      </div>
    </div>
  );
}

function Engagement({ row }: { readonly row: EngagementRow }) {
  const dates = [row.startedOn, row.endedOn].map((date) => (date === null ? null : readableDate(date)));
  return (
    <div className={css.engagement}>
      <Facts>
        <Fact term={`Row ${row.row}`}>
          {[row.title, row.department, row.employer, row.job].filter((part) => part !== null).join(', ') || 'no title'}
        </Fact>
        {dates[0] === null && dates[1] === null ? null : (
          <Fact term="From, to">
            {dates[0] ?? 'not stated'} to {dates[1] ?? 'now'}
          </Fact>
        )}
        {row.daysWorked === null && row.hoursWorkedHundredths === null ? null : (
          <Fact term="Worked">
            {[
              row.daysWorked === null ? '' : `${row.daysWorked} days`,
              row.hoursWorkedHundredths === null ? '' : `${row.hoursWorkedHundredths / 100} hours`,
            ]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        )}
        {row.phone === null && row.email === null && row.address === null ? null : (
          <Fact term="Contact">
            <Private>
              {[row.address, row.city, row.postcode, row.phone, row.email].filter((part) => part !== null).join(', ')}
            </Private>
          </Fact>
        )}
        {row.status === 'listed' ? null : (
          <Fact term="Marked">
            {row.status}
            {row.statusReason === null ? '' : `: ${row.statusReason}`}
            {row.raisedBy === null ? '' : `, by ${row.raisedBy}`}
          </Fact>
        )}
      </Facts>
    </div>
  );
}
