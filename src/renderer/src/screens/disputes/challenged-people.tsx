import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisputeRowView, Party, PersonRowView, PersonView } from '#contract/views.ts';
import type { DisputeId, PersonId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PersonName, rowsInWords } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { OpenDispute } from './open-dispute.tsx';
import css from './disputes.module.css';

const MOST = 200;

type ChallengedPeopleProps = { readonly rows: readonly DisputeRowView[]; readonly onOpened: (id: DisputeId) => void };

/** Challenged on the list, by a party or by the rules, and not in the docket yet: each counts as open until it is ruled. */
export function ChallengedPeople({ rows, onOpened }: ChallengedPeopleProps) {
  const people = useQuery(useViews().people({ search: '', state: 'challenged', offset: 0, limit: MOST }));
  const [opening, setOpening] = useState<PersonId | null>(null);
  const waiting = notInDocket(people.data?.people ?? [], rows);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={`Challenged on the list, not in the docket yet (${waiting.length})`}>
      <ul className={css.waiting}>
        {waiting.map((person) => (
          <li key={person.personId}>
            <strong>
              <PersonName instead={rowsInWords(person.rows)}>{person.displayName}</PersonName>
            </strong>
            <span>
              {person.title ?? ''}
              {person.codes.map((code) => (
                <span key={code}>
                  {' '}
                  <code>{code}</code> {CODE_WORDS[code].label}
                </span>
              ))}
            </span>
            <Button size="small" onPress={() => setOpening(person.personId)}>
              Take it up …
            </Button>
          </li>
        ))}
      </ul>
      {opening === null ? null : <TakeUp personId={opening} onClose={() => setOpening(null)} onOpened={onOpened} />}
    </Sheet>
  );
}

/** A settled dispute has been in the docket too: its person is not taken up again from here. */
export function notInDocket(people: readonly PersonRowView[], rows: readonly DisputeRowView[]): readonly PersonRowView[] {
  const taken = new Set(rows.flatMap(({ subject }) => (subject.kind === 'person' ? [subject.personId] : [])));
  return people.filter(({ personId }) => !taken.has(personId));
}

type TakeUpProps = {
  readonly personId: PersonId;
  readonly onClose: () => void;
  readonly onOpened: (id: DisputeId) => void;
};

/** What the list says of the challenge is where the ground begins. */
function TakeUp({ personId, onClose, onOpened }: TakeUpProps) {
  const person = useQuery(useViews().person(personId));
  if (person.data == null) {
    return (
      <Dialog title="Open a dispute" onClose={onClose}>
        <Shown query={person} what="the person">
          {() => <p>This person is not on the list in force any more.</p>}
        </Shown>
      </Dialog>
    );
  }
  return (
    <OpenDispute
      subject={{ kind: 'person', personId }}
      label={person.data.displayName}
      ground={groundOf(person.data)}
      raisedBy={raiserOf(person.data)}
      code={person.data.codes[0] ?? null}
      onClose={onClose}
      onOpened={onOpened}
    />
  );
}

function groundOf({ engagements, codes }: PersonView): string {
  const stated = engagements.find(({ statusReason }) => statusReason !== null)?.statusReason;
  const [code] = codes;
  return stated ?? (code === undefined ? '' : CODE_WORDS[code].means);
}

function raiserOf({ engagements }: PersonView): Party {
  const raised = engagements.find(({ raisedBy }) => raisedBy !== null)?.raisedBy?.toLowerCase();
  return raised === 'employer' || raised === 'union' ? raised : 'neutral';
}
