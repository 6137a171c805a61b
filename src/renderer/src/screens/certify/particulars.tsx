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
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WRITTEN, type Written } from '#renderer/wording/written.ts';
import css from './certify.module.css';

/** What the papers print beside the count: letterhead and seal, the agreement, who was present. */
export function Particulars({ particulars }: { readonly particulars: ParticularsView }) {
  const { particulars: say, common, refusals } = useWording(CERTIFY);
  const { date } = useWording(WRITTEN);
  const client = useClient();
  const choose = useAct(client.certify.chooseSeal);
  const remove = useAct(client.certify.removeSeal);
  const [changing, setChanging] = useState(false);
  const { addressLines, agreement, present, seal, letterheadIssued } = particulars;
  const refusal = choose.refusal ?? remove.refusal;
  const issued = letterheadIssued ? say.letterheadIssued : null;
  return (
    <Sheet title={say.title}>
      <Facts>
        <Fact term={say.address}>
          {addressLines.length === 0 ? common.none : addressLines.map((line) => <div key={line}>{line}</div>)}
        </Fact>
        <Fact term={say.seal}>
          {seal === null ? common.none : <img className={css.seal} src={imageAddress(seal)} alt={say.sealAlt} />}
        </Fact>
        <Fact term={say.agreement}>{agreement === null ? say.byRules : agreementWords(agreement, date)}</Fact>
        <Fact term={say.present}>{presentWords(present, say)}</Fact>
      </Facts>
      <Refused words={inWords(refusals, refusal)} />
      <div className={css.row}>
        <Button size="small" onPress={() => setChanging(true)}>
          {say.change}
        </Button>
        <Button size="small" pending={choose.pending} forbidden={issued} onPress={() => void choose.run(null)}>
          {seal === null ? say.addSeal : say.anotherSeal}
        </Button>
        {seal === null ? null : (
          <Button size="small" pending={remove.pending} forbidden={issued} onPress={() => void remove.run(null)}>
            {say.removeSeal}
          </Button>
        )}
      </div>
      {changing ? <Change particulars={particulars} onClose={() => setChanging(false)} /> : null}
    </Sheet>
  );
}

function agreementWords({ title, date, clause }: NonNullable<ParticularsView['agreement']>, written: Written['date']): string {
  return [title, date === null ? null : written(date), clause].filter((part) => part !== null).join(', ');
}

function presentWords(present: ParticularsView['present'], say: Says): string {
  if (present === null) return say.notStated;
  return present.length === 0 ? say.nobody : present.map(({ name, role }) => `${name} (${role})`).join(', ');
}

type Says = CertifyWording['particulars'];
type Presence = keyof Says['presence'];
const PRESENCES: readonly Presence[] = ['not-stated', 'nobody', 'these'];

function Change({ particulars, onClose }: { readonly particulars: ParticularsView; readonly onClose: () => void }) {
  const { particulars: say, common, refusals } = useWording(CERTIFY);
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
    <Dialog title={say.title} onClose={onClose} dismissable={!state.pending}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!state.pending) void onState();
        }}
      >
        <TextArea
          label={say.addressLabel}
          hint={particulars.letterheadIssued ? say.addressFixed : say.addressHint(ADDRESS.lines)}
          rows={3}
          value={address}
          disabled={particulars.letterheadIssued}
          onChange={setAddress}
        />
        <TextField label={say.agreementLabel} hint={say.agreementHint} value={title} onChange={setTitle} />
        <DateField
          label={say.agreementDate}
          value={date}
          onChange={setDate}
          problem={date.trim() !== '' && day === null ? common.dayFormat : null}
        />
        <TextField label={say.agreementClause} value={clause} onChange={setClause} />
        <Radios
          label={say.presentLabel}
          value={presence}
          onChange={setPresence}
          choices={PRESENCES.map((each) => ({ value: each, ...say.presence[each] }))}
        />
        {presence === 'these' ? (
          <TextArea label={say.people} hint={say.peopleHint} rows={3} value={people} onChange={setPeople} />
        ) : null}
        <Refused words={inWords(refusals, state.refusal)} />
        <DialogActs>
          <Button
            submits
            tone="go"
            pending={state.pending}
            forbidden={whatIsMissing(presence, people, {
              say,
              wrongDay: date.trim() !== '' && day === null ? common.dayFormat : null,
            })}
            onPress={noop}
          >
            {say.printSo}
          </Button>
          <Button onPress={onClose}>{say.leave}</Button>
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

type Missing = { readonly say: Says; readonly wrongDay: string | null };

function whatIsMissing(presence: Presence, people: string, { say, wrongDay }: Missing): string | null {
  if (wrongDay !== null) return wrongDay;
  if (presence !== 'these') return null;
  const named = peopleIn(people);
  if (named.length === 0) return say.writePresent;
  return named.every(({ role }) => role.trim() !== '') ? null : say.writeForWhom;
}
