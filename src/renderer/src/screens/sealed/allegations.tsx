import { useState } from 'react';
import type { AllegationFinding } from '#core/audit/event.ts';
import type { LocalDate } from '#core/dates.ts';
import type { AllegationView, ComparedView, SealedView } from '#contract/sealed-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DateField, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SEALED } from '#renderer/wording/sealed.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './sealed.module.css';

const FINDINGS: readonly AllegationFinding[] = ['signed', 'not-signed', 'not-settled'];

/** Each with the card it is about, and what she found. */
export function Allegations({ view }: { readonly view: SealedView }) {
  const { allegations: say } = useWording(SEALED);
  const [entering, setEntering] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  return (
    <section className={css.part} aria-labelledby="sealed-allegations">
      <h3 id="sealed-allegations">{say.heading}</h3>
      {view.allegations.length === 0 ? <p className={css.quiet}>{say.none}</p> : null}
      <ul className={css.rows}>
        {view.allegations.map((each) => (
          <li key={each.allegationId}>
            <Alleged allegation={each} />
            {answering !== each.allegationId && (each.finding === null || each.finding === 'not-settled') ? (
              <Button size="small" onPress={() => setAnswering(each.allegationId)}>
                {say.sayFound}
              </Button>
            ) : null}
            {answering === each.allegationId ? <Answer allegation={each} onDone={() => setAnswering(null)} /> : null}
          </li>
        ))}
      </ul>
      {entering ? (
        <Enter onDone={() => setEntering(false)} />
      ) : (
        <div className={css.row}>
          <Button onPress={() => setEntering(true)}>{say.enter}</Button>
          <Compare />
        </div>
      )}
    </section>
  );
}

function Alleged({ allegation: { number, receivedOn, inTime, cards, finding } }: { readonly allegation: AllegationView }) {
  const { allegations: say } = useWording(SEALED);
  const written = useWording(WRITTEN);
  const tone = finding === 'not-signed' ? 'refused' : finding === 'signed' ? 'counted' : 'question';
  return (
    <div>
      <strong>{say.numbered(number)}</strong> <Chip tone={tone}>{finding === null ? say.open : say.findings[finding].short}</Chip>
      <small>{say.received(written.date(receivedOn), inTime === false)}</small>
      <small>{cards.length === 0 ? say.noCard : cards.map((card) => say.card(card.number, card.state)).join('; ')}</small>
    </div>
  );
}

function Enter({ onDone }: { readonly onDone: () => void }) {
  const { allegations: say, refusals } = useWording(SEALED);
  const { controls } = useWording(DESK);
  const allege = useAct(useClient().sealed.allege);
  const [person, setPerson] = useState('');
  const [receivedOn, setReceivedOn] = useState('');
  const [statement, setStatement] = useState('');
  const missing =
    person.trim() === ''
      ? say.missing.person
      : receivedOn === ''
        ? say.missing.receivedOn
        : statement.trim() === ''
          ? say.missing.statement
          : null;

  async function onEnter() {
    const given = { person: person.trim(), receivedOn: receivedOn as LocalDate, statement: statement.trim() };
    if ((await allege.run(given)).ok) onDone();
  }

  return (
    <form
      className={css.form}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (missing === null && !allege.pending) void onEnter();
      }}
    >
      <TextField label={say.person} hint={say.personHint} landsHere value={person} onChange={setPerson} />
      <DateField label={say.receivedOn} value={receivedOn} onChange={setReceivedOn} />
      <TextArea label={say.statement} hint={say.statementHint} value={statement} onChange={setStatement} />
      <Refused words={inWords(refusals, allege.refusal)} />
      <div className={css.row}>
        <Button submits tone="go" pending={allege.pending} forbidden={missing} onPress={() => undefined}>
          {say.enterIt}
        </Button>
        <Button onPress={onDone}>{controls.notNow}</Button>
      </div>
    </form>
  );
}

function Answer({ allegation, onDone }: { readonly allegation: AllegationView; readonly onDone: () => void }) {
  const { allegations: say, refusals } = useWording(SEALED);
  const { controls } = useWording(DESK);
  const answer = useAct(useClient().sealed.answer);
  const [finding, setFinding] = useState<AllegationFinding>('not-settled');
  const [reason, setReason] = useState('');

  async function onAnswer() {
    const given = { allegationId: allegation.allegationId, finding, reason: reason.trim() };
    if ((await answer.run(given)).ok) onDone();
  }

  return (
    <form
      className={css.answer}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (reason.trim() !== '' && !answer.pending) void onAnswer();
      }}
    >
      <SelectField
        label={say.found}
        value={finding}
        choices={FINDINGS.map((value) => ({ value, label: say.findings[value].choice }))}
        onChange={setFinding}
      />
      <TextField label={say.why} hint={say.whyHint} landsHere value={reason} onChange={setReason} />
      <Refused words={inWords(refusals, answer.refusal)} />
      <div className={css.row}>
        <Button
          submits
          tone="go"
          pending={answer.pending}
          forbidden={reason.trim() === '' ? say.missing.why : null}
          onPress={() => undefined}
        >
          {say.recordIt}
        </Button>
        <Button onPress={onDone}>{controls.notNow}</Button>
      </div>
    </form>
  );
}

/** The file that a party kept: known by its bytes, never opened here. */
function Compare() {
  const { allegations: say, refusals } = useWording(SEALED);
  const compare = useAct(useClient().sealed.compare);
  const [compared, setCompared] = useState<ComparedView | null>(null);

  async function onCompare() {
    const answer = await compare.run(null);
    setCompared(answer.ok ? answer.value : null);
  }

  return (
    <>
      <Button pending={compare.pending} onPress={() => void onCompare()}>
        {say.compare}
      </Button>
      <Refused words={inWords(refusals, compare.refusal)} />
      {compared === null ? null : <Compared {...compared} />}
    </>
  );
}

function Compared({ fileName, sha256, cards }: ComparedView) {
  const { allegations: say } = useWording(SEALED);
  return (
    <Notice tone={cards.length === 0 ? 'question' : 'counted'}>
      {cards.length === 0 ? say.unknownFile(fileName, shortDigest(sha256)) : say.knownFile(fileName, cards)}
    </Notice>
  );
}
