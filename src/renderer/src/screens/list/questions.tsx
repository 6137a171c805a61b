import { useState } from 'react';
import type { ListQuestionView } from '#contract/list-views.ts';
import type { PersonId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private, rowsInWords } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted, readableInstant } from '#renderer/ui/written.ts';
import { ANSWERS, listRefusalWords, QUESTIONS } from './wording.ts';
import css from './questions.module.css';

/** What software does not resolve: the neutral answers, with a reason, and may answer otherwise later. */
export function Questions({ questions }: { readonly questions: readonly ListQuestionView[] }) {
  const open = questions.filter(({ answered }) => answered === null);
  const settled = questions.filter(({ answered }) => answered !== null);
  return (
    <div className={css.both}>
      {open.length === 0 ? (
        <p className={css.fine}>
          <span aria-hidden="true">✓</span>{' '}
          {settled.length === 0 ? 'Nothing doubtful was found in this list.' : 'Every question of this list is answered.'}
        </p>
      ) : (
        <Sheet title={`Doubtful in this list (${open.length})`}>
          <p className={css.lead}>
            People are counted once. Whoever stands on the list twice counts twice against the majority until you say otherwise;
            the list itself stays as it was received.
          </p>
          <ul className={css.questions}>
            {open.map((question) => (
              <Question key={question.key} question={question} />
            ))}
          </ul>
        </Sheet>
      )}
      {settled.length === 0 ? null : (
        <Sheet title={`Answered (${settled.length})`}>
          <ul className={css.questions}>
            {settled.map((question) => (
              <Settled key={question.key} question={question} />
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  );
}

function Asked({ question: { kind, rows, detail } }: { readonly question: ListQuestionView }) {
  return (
    <div>
      <strong>{QUESTIONS[kind]}</strong>
      <small>
        <Private>{detail}</Private>
      </small>
      <small>{rowsInWords(rows)}</small>
    </div>
  );
}

function Settled({ question }: { readonly question: ListQuestionView }) {
  const [again, setAgain] = useState(false);
  const { answered } = question;
  if (again || answered === null) return <Question question={question} />;
  return (
    <li>
      <Asked question={question} />
      <div>
        <Chip tone="plain">{ANSWERS[answered.answer]}</Chip>
        <small>
          <Private>{answered.reason}</Private> {readableInstant(answered.at)}
        </small>
      </div>
      <div className={css.acts}>
        <Button size="small" onPress={() => setAgain(true)}>
          Answer again
        </Button>
      </div>
    </li>
  );
}

function Question({ question }: { readonly question: ListQuestionView }) {
  const answer = useAct(useClient().list.answer);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly PersonId[]>(question.persons.map(({ personId }) => personId));
  const missing =
    reason.trim() === ''
      ? 'Write the reason first'
      : question.persons.length > 1 && chosen.length < 2
        ? 'Tick two or more'
        : null;
  const give = (given: 'one-person' | 'different-people' | 'noted') =>
    void answer.run({ key: question.key, answer: given, persons: chosen, reason: reason.trim() });
  return (
    <li>
      <Asked question={question} />
      <div className={css.said}>
        <People question={question} chosen={chosen} onChoose={setChosen} />
        <TextField label="Reason" value={reason} onChange={setReason} />
      </div>
      <div className={css.acts}>
        {question.persons.length === 0 ? (
          <Button pending={answer.pending} forbidden={missing} onPress={() => give('noted')}>
            Looked at, leave it
          </Button>
        ) : (
          <>
            <Button pending={answer.pending} forbidden={missing} onPress={() => give('one-person')}>
              One person
            </Button>
            <Button pending={answer.pending} forbidden={missing} onPress={() => give('different-people')}>
              Different people
            </Button>
          </>
        )}
      </div>
      <Refused words={answer.refusal === null ? null : listRefusalWords(answer.refusal)} />
    </li>
  );
}

type PeopleProps = {
  readonly question: ListQuestionView;
  readonly chosen: readonly PersonId[];
  readonly onChoose: (chosen: readonly PersonId[]) => void;
};

/** Of more than two, the answer may be about some of them only. */
function People({ question: { persons }, chosen, onChoose }: PeopleProps) {
  if (persons.length === 0) return null;
  if (persons.length <= 2) {
    return (
      <ul className={css.people}>
        {persons.map(({ personId, displayName }) => (
          <li key={personId}>
            <PersonName instead={personId}>{displayName}</PersonName> <small>{personId}</small>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <fieldset className={css.people}>
      <legend>The answer is about {counted(chosen.length, 'person', 'people')}</legend>
      {persons.map(({ personId, displayName }) => (
        <label key={personId}>
          <input
            type="checkbox"
            checked={chosen.includes(personId)}
            onChange={(change) =>
              onChoose(change.target.checked ? [...chosen, personId] : chosen.filter((each) => each !== personId))
            }
          />
          <PersonName instead={personId}>{displayName}</PersonName> <small>{personId}</small>
        </label>
      ))}
    </fieldset>
  );
}
