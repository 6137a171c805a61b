import { useState } from 'react';
import type { ParticularsView } from '#contract/certification-views.ts';
import { ADDRESS } from '#core/certification/particulars.ts';
import { parseLocalDate } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField, Radios, TextArea, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { readableDate } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { certifyRefusalWords } from './wording.ts';
import css from './certify.module.css';

/** What the papers print beside the count: letterhead and seal, the agreement, who was present. */
export function Particulars({ particulars }: { readonly particulars: ParticularsView }) {
  const client = useClient();
  const choose = useAct(client.certify.chooseSeal);
  const remove = useAct(client.certify.removeSeal);
  const [changing, setChanging] = useState(false);
  const { addressLines, agreement, present, seal, letterheadIssued } = particulars;
  const refusal = choose.refusal ?? remove.refusal;
  const issued = letterheadIssued ? 'Something is issued under this letterhead; every later issue bears the same' : null;
  return (
    <Sheet title="Letterhead and particulars">
      <Facts>
        <Fact term="Address">
          {addressLines.length === 0 ? 'None' : addressLines.map((line) => <div key={line}>{line}</div>)}
        </Fact>
        <Fact term="Seal">
          {seal === null ? (
            'None'
          ) : (
            <img className={css.seal} src={imageAddress(seal)} alt="Your seal, as the letterhead prints it" />
          )}
        </Fact>
        <Fact term="Agreement">{agreement === null ? 'The ground rules, by their name' : agreementWords(agreement)}</Fact>
        <Fact term="Present at the count">{presentWords(present)}</Fact>
      </Facts>
      <Refused words={refusal === null ? null : certifyRefusalWords(refusal)} />
      <div className={css.row}>
        <Button size="small" onPress={() => setChanging(true)}>
          Change …
        </Button>
        <Button size="small" pending={choose.pending} forbidden={issued} onPress={() => void choose.run(null)}>
          {seal === null ? 'Add a seal …' : 'Another seal …'}
        </Button>
        {seal === null ? null : (
          <Button size="small" pending={remove.pending} forbidden={issued} onPress={() => void remove.run(null)}>
            Remove the seal
          </Button>
        )}
      </div>
      {changing ? <Change particulars={particulars} onClose={() => setChanging(false)} /> : null}
    </Sheet>
  );
}

function agreementWords({ title, date, clause }: NonNullable<ParticularsView['agreement']>): string {
  return [title, date === null ? null : readableDate(date), clause].filter((part) => part !== null).join(', ');
}

function presentWords(present: ParticularsView['present']): string {
  if (present === null) return 'Not stated: the document says nothing of it';
  return present.length === 0 ? 'Nobody' : present.map(({ name, role }) => `${name} (${role})`).join(', ');
}

type Presence = 'not-stated' | 'nobody' | 'these';

function Change({ particulars, onClose }: { readonly particulars: ParticularsView; readonly onClose: () => void }) {
  const state = useAct(useClient().certify.stateParticulars);
  const [address, setAddress] = useState(particulars.addressLines.join('\n'));
  const [title, setTitle] = useState(particulars.agreement?.title ?? '');
  const [date, setDate] = useState<string>(particulars.agreement?.date ?? '');
  const [clause, setClause] = useState(particulars.agreement?.clause ?? '');
  const [presence, setPresence] = useState<Presence>(presenceOf(particulars.present));
  const [people, setPeople] = useState((particulars.present ?? []).map(({ name, role }) => `${name}, ${role}`).join('\n'));
  const day = date.trim() === '' ? null : parseLocalDate(date.trim());
  const agreement = { title, date: day, clause: clause.trim() === '' ? null : clause };
  const none = title.trim() === '' && day === null && agreement.clause === null;

  async function onState() {
    const present = { 'not-stated': null, nobody: [], these: peopleIn(people) }[presence];
    const answer = await state.run({ addressLines: address.split('\n'), agreement: none ? null : agreement, present });
    if (answer.ok) onClose();
  }

  return (
    <Dialog title="Letterhead and particulars" onClose={onClose} dismissable={!state.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!state.pending) void onState();
        }}
      >
        <TextArea
          label="Address, as the letterhead prints it"
          hint={
            particulars.letterheadIssued
              ? 'Something is issued under it already: it stays as it is.'
              : `At most ${ADDRESS.lines} lines. Name and capacity come from your signing identity.`
          }
          rows={3}
          value={address}
          disabled={particulars.letterheadIssued}
          onChange={setAddress}
        />
        <TextField
          label="Agreement that defines the check"
          hint="Left empty, the ground rules are named."
          value={title}
          onChange={setTitle}
        />
        <DateField
          label="Date of the agreement"
          value={date}
          onChange={setDate}
          problem={date.trim() !== '' && day === null ? 'Write the day as YYYY-MM-DD' : null}
        />
        <TextField label="Section that defines the check" value={clause} onChange={setClause} />
        <Radios
          label="Who was present while cards were examined"
          value={presence}
          onChange={setPresence}
          choices={[
            { value: 'not-stated', label: 'Not stated', hint: 'The document says nothing of it.' },
            { value: 'nobody', label: 'No representative of a party' },
            { value: 'these', label: 'These people' },
          ]}
        />
        {presence === 'these' ? (
          <TextArea
            label="People present"
            hint="One on a line: name, comma, for whom. Such as: D. Whitcombe, for the employer"
            rows={3}
            value={people}
            onChange={setPeople}
          />
        ) : null}
        <Refused words={state.refusal === null ? null : certifyRefusalWords(state.refusal)} />
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={state.pending}
            forbidden={whatIsMissing(presence, people, date.trim() !== '' && day === null)}
            onPress={noop}
          >
            Print it so
          </Button>
          <Button onPress={onClose}>Leave as it is</Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

const noop = () => undefined;

function presenceOf(present: ParticularsView['present']): Presence {
  if (present === null) return 'not-stated';
  return present.length === 0 ? 'nobody' : 'these';
}

/** The last comma parts a name from a role: names may hold commas themselves. */
function peopleIn(text: string): readonly { readonly name: string; readonly role: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const comma = line.lastIndexOf(',');
      return comma < 0 ? { name: line, role: '' } : { name: line.slice(0, comma), role: line.slice(comma + 1) };
    });
}

function whatIsMissing(presence: Presence, people: string, badDate: boolean): string | null {
  if (badDate) return 'Write the day as YYYY-MM-DD';
  if (presence !== 'these') return null;
  const named = peopleIn(people);
  if (named.length === 0) return 'Write who was present';
  return named.every(({ role }) => role.trim() !== '') ? null : 'Write for whom each person was there, after a comma';
}
