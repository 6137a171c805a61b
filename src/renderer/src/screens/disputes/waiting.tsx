import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Party, WaitingView } from '#contract/docket-views.ts';
import type { PersonView } from '#contract/list-views.ts';
import type { DisputeId, PersonId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { signed } from '#renderer/ui/written.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { CODE_BOOK } from '#core/card/code-book.ts';
import { OpenDispute } from './open-dispute.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import { Said, useSaid } from '#renderer/ui/said.tsx';
import css from './docket.module.css';

const SHOWN = 12;

type WaitingProps = { readonly waiting: readonly WaitingView[]; readonly onOpened: (id: DisputeId) => void };

/** Open and not in the docket: questioned by a determination, challenged by the list or the rules. Each counts as open until it is settled. */
export function Waiting({ waiting, onOpened }: WaitingProps) {
  const say = useWording(DISPUTES);
  const { codes } = useWording(FIELD);
  const [opening, setOpening] = useState<WaitingView | null>(null);
  const [all, setAll] = useState(false);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={say.waiting.title(waiting.length)}>
      <ul className={css.waiting}>
        {(all ? waiting : waiting.slice(0, SHOWN)).map((one) => (
          <li key={labelKey(one)}>
            <strong>
              {one.subject.kind === 'person' ? (
                // No row in its place: with the margin beside it, whoever holds the list would read who signed.
                <PersonName>{one.subjectLabel}</PersonName>
              ) : (
                <Said>{one.subjectLabel}</Said>
              )}
            </strong>
            <span>
              {one.subject.kind === 'card' ? say.waiting.questioned : say.waiting.challenged}{' '}
              {one.codes.map((code) => (
                <span key={code}>
                  <code>{code}</code> {codes[code].label}{' '}
                </span>
              ))}
            </span>
            <span className={css.swing}>
              {one.swing === null ? '–' : say.waiting.margin(signed(one.swing))}
              {one.determinative ? <strong className={css.decides}> {say.table.determinative}</strong> : null}
            </span>
            <Button size="small" onPress={() => setOpening(one)}>
              {say.waiting.takeUp}
            </Button>
          </li>
        ))}
      </ul>
      {waiting.length > SHOWN && !all ? (
        <div>
          <Button size="small" onPress={() => setAll(true)}>
            {say.waiting.showAll(waiting.length)}
          </Button>
        </div>
      ) : null}
      {opening === null ? null : <TakeUp one={opening} onClose={() => setOpening(null)} onOpened={onOpened} />}
    </Sheet>
  );
}

function labelKey({ subject, subjectLabel }: WaitingView): string {
  return subject.kind === 'person' ? `person:${subject.personId}` : subjectLabel;
}

type TakeUpProps = {
  readonly one: WaitingView;
  readonly onClose: () => void;
  readonly onOpened: (id: DisputeId) => void;
};

function TakeUp({ one, ...doors }: TakeUpProps) {
  const said = useSaid();
  const { subject, subjectLabel, codes } = one;
  if (subject.kind === 'person') return <TakeUpPerson personId={subject.personId} {...doors} />;
  const [code] = codes;
  const ground = code === undefined ? '' : CODE_BOOK[code].definition;
  return <OpenDispute subject={subject} label={said(subjectLabel)} ground={ground} code={code ?? null} {...doors} />;
}

type TakeUpPersonProps = Omit<TakeUpProps, 'one'> & { readonly personId: PersonId };

/** What the list says of the challenge is where the ground begins. */
function TakeUpPerson({ personId, onClose, onOpened }: TakeUpPersonProps) {
  const say = useWording(DISPUTES);
  const person = useQuery(useViews().person(personId));
  if (person.data == null) {
    return (
      <Dialog title={say.docket.keyOpen} onClose={onClose}>
        <Shown query={person} what={say.waiting.thePerson}>
          {() => <p>{say.waiting.notListed}</p>}
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
  return stated ?? (code === undefined ? '' : CODE_BOOK[code].definition);
}

function raiserOf({ engagements }: PersonView): Party {
  const raised = engagements.find(({ raisedBy }) => raisedBy !== null)?.raisedBy?.toLowerCase();
  return raised === 'employer' || raised === 'union' ? raised : 'neutral';
}
