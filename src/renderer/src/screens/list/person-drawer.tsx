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
import { FIELD } from '#renderer/wording/field.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { CardStateChip, PersonStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import { Said, useSaid } from '#renderer/ui/said.tsx';
import css from './list.module.css';

type PersonDrawerProps = {
  readonly personId: PersonId;
  readonly onClose: () => void;
  readonly onGo: (place: Place) => void;
};

/** One person: rows, the worked eligibility, exemplars; and what only the neutral may know, the cards. */
export function PersonDrawer({ personId, onClose, onGo }: PersonDrawerProps) {
  const say = useWording(LIST);
  const person = useQuery(useViews().person(personId));
  const masked = useMasked();
  const [challenging, setChallenging] = useState(false);
  const title =
    person.data == null ? say.person.person : masked ? say.person.personOf(person.data.personId) : person.data.displayName;
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
      <Shown query={person} what={say.person.thePerson}>
        {(view) =>
          view === null ? (
            <Empty title={say.person.notInForce}>
              <p>{say.person.earlierVersion}</p>
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
  const say = useWording(LIST);
  const said = useSaid();
  const masked = useMasked();
  const { codes } = useWording(FIELD);
  return (
    <div className={css.person}>
      <p>
        <PersonStateChip state={view.state} />{' '}
        {view.codes.map((code) => (
          <span key={code}>
            <code>{code}</code> {codes[code].label}{' '}
          </span>
        ))}
      </p>
      <section>
        <h2>{say.person.worked}</h2>
        {view.working.length === 0 ? (
          <p className={css.quiet}>{say.person.freezeFirst}</p>
        ) : (
          <ol className={css.working}>
            {view.working.map((line) => (
              <li key={line}>
                <Said>{line}</Said>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2>{say.person.rowsOnList(view.engagements.length)}</h2>
        {view.engagements.map((row) => (
          <Engagement key={row.row} row={row} />
        ))}
      </section>
      <section>
        <h2>{say.person.exemplars}</h2>
        {view.exemplars.length === 0 ? (
          <p className={css.quiet}>{say.person.noExemplars}</p>
        ) : (
          <ul className={css.exemplars}>
            {view.exemplars.map((exemplar) => (
              <li key={exemplar.exemplarId}>
                <Private>
                  <img
                    src={imageAddress(exemplar.image, 480)}
                    alt={say.person.exemplar(said(exemplar.label))}
                    width={exemplar.image.widthPx}
                    height={exemplar.image.heightPx}
                  />
                </Private>
                <small>
                  <Private>{said(exemplar.label)}</Private>
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{say.person.cards}</h2>
        {masked ? (
          // Whether there is one is what nobody who looks on may learn.
          <p className={css.quiet}>{say.person.masked}</p>
        ) : view.cards.length === 0 ? (
          <p className={css.quiet}>{say.person.noCards}</p>
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
            {say.person.openDispute}
          </Button>
        ))}
        <Button onPress={onChallenge}>{say.person.challenge}</Button>
      </div>
    </div>
  );
}

function Engagement({ row }: { readonly row: EngagementRow }) {
  const say = useWording(LIST);
  const written = useWording(WRITTEN);
  const [from = null, to = null] = [row.startedOn, row.endedOn].map((date) => (date === null ? null : written.date(date)));
  return (
    <div className={css.engagement}>
      <Facts>
        <Fact term={say.person.row(row.row)}>
          {[row.title, row.department, row.employer, row.job].filter((part) => part !== null).join(', ') || say.person.noTitle}
        </Fact>
        {from === null && to === null ? null : <Fact term={say.person.fromTo}>{say.person.period(from, to)}</Fact>}
        {row.daysWorked === null && row.hoursWorkedHundredths === null ? null : (
          <Fact term={say.person.workedTerm}>
            {[
              row.daysWorked === null ? '' : say.person.days(row.daysWorked),
              row.hoursWorkedHundredths === null ? '' : say.person.hours(row.hoursWorkedHundredths / 100),
            ]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        )}
        {row.phone === null && row.email === null && row.address === null ? null : (
          <Fact term={say.person.contact}>
            <Private>
              {[row.address, row.city, row.postcode, row.phone, row.email].filter((part) => part !== null).join(', ')}
            </Private>
          </Fact>
        )}
        {row.status === 'listed' ? null : (
          <Fact term={say.person.marked}>
            {row.status}
            {row.statusReason === null ? '' : `: ${row.statusReason}`}
            {row.raisedBy === null ? '' : `, ${say.person.by(row.raisedBy)}`}
          </Fact>
        )}
      </Facts>
    </div>
  );
}
