import { useState } from 'react';
import type { ListQuestionView } from '#contract/list-views.ts';
import type { PersonId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './questions.module.css';

/** What software does not resolve: the neutral answers, with a reason, and may answer otherwise later. */
export function Questions({ questions }: { readonly questions: readonly ListQuestionView[] }) {
  const say = useWording(LIST);
  const open = questions.filter(({ answered }) => answered === null);
  const settled = questions.filter(({ answered }) => answered !== null);
  return (
    <div className={css.both}>
      {open.length === 0 ? (
        <p className={css.fine}>
          <span aria-hidden="true">✓</span> {settled.length === 0 ? say.doubtful.none : say.doubtful.allAnswered}
        </p>
      ) : (
        <Sheet title={say.doubtful.title(open.length)}>
          <p className={css.lead}>{say.doubtful.once}</p>
          <ul className={css.questions}>
            {open.map((question) => (
              <Question key={question.key} question={question} />
            ))}
          </ul>
        </Sheet>
      )}
      {settled.length === 0 ? null : (
        <Sheet title={say.doubtful.answered(settled.length)}>
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
  const say = useWording(LIST);
  const { controls } = useWording(DESK);
  return (
    <div>
      <strong>{say.questions[kind]}</strong>
      <small>
        <Private>
          <Said>{detail}</Said>
        </Private>
      </small>
      <small>{controls.rows(rows)}</small>
    </div>
  );
}

function Settled({ question }: { readonly question: ListQuestionView }) {
  const say = useWording(LIST);
  const [again, setAgain] = useState(false);
  const written = useWording(WRITTEN);
  const { answered } = question;
  if (again || answered === null) return <Question question={question} />;
  return (
    <li>
      <Asked question={question} />
      <div>
        <Chip tone="plain">{say.answers[answered.answer]}</Chip>
        <small>
          <Private>{answered.reason}</Private> {written.instant(answered.at)}
        </small>
      </div>
      <div className={css.acts}>
        <Button size="small" onPress={() => setAgain(true)}>
          {say.doubtful.again}
        </Button>
      </div>
    </li>
  );
}

function Question({ question }: { readonly question: ListQuestionView }) {
  const say = useWording(LIST);
  const answer = useAct(useClient().list.answer);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly PersonId[]>(question.persons.map(({ personId }) => personId));
  const missing =
    reason.trim() === ''
      ? say.doubtful.reasonFirst
      : question.persons.length > 1 && chosen.length < 2
        ? say.doubtful.tickTwo
        : null;
  const give = (given: 'one-person' | 'different-people' | 'noted') =>
    void answer.run({ key: question.key, answer: given, persons: chosen, reason: reason.trim() });
  return (
    <li>
      <Asked question={question} />
      <div className={css.said}>
        <People question={question} chosen={chosen} onChoose={setChosen} />
        <TextField label={say.preview.reason} value={reason} onChange={setReason} />
      </div>
      <div className={css.acts}>
        {question.persons.length === 0 ? (
          <Button pending={answer.pending} forbidden={missing} onPress={() => give('noted')}>
            {say.doubtful.leave}
          </Button>
        ) : (
          <>
            <Button pending={answer.pending} forbidden={missing} onPress={() => give('one-person')}>
              {say.answers['one-person']}
            </Button>
            <Button pending={answer.pending} forbidden={missing} onPress={() => give('different-people')}>
              {say.answers['different-people']}
            </Button>
          </>
        )}
      </div>
      <Refused words={inWords(say.refusals, answer.refusal)} />
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
  const say = useWording(LIST);
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
      <legend>{say.doubtful.about(chosen.length)}</legend>
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
