import { useState } from 'react';
import type { PersonHit } from '#contract/review-views.ts';
import { parseLocalDate, type Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField, Radios, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { instantOfLocalInput, localInputOf } from '#renderer/ui/written.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';

type ActKind = 'revocation' | 'denial';

/** What came outside a delivery: a revocation, or a signer's denial, with the moment at which it arrived. */
export function EnterAct({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CARDS);
  const { controls } = useWording(DESK);
  const enter = useAct(useClient().cards.enterAct);
  const [kind, setKind] = useState<ActKind>('revocation');
  const [person, setPerson] = useState<PersonHit | null>(null);
  const [searching, setSearching] = useState(false);
  const [receivedAt, setReceivedAt] = useState(() => localInputOf(new Date()));
  const [signedOn, setSignedOn] = useState('');
  const [form, setForm] = useState<'signed-individual' | 'any-writing'>('signed-individual');
  const [note, setNote] = useState('');
  const [entered, setEntered] = useState<string | null>(null);
  const instant = instantOfLocalInput(receivedAt);
  const missing = person === null ? say.act.personMissing : instant === null ? say.act.whenMissing : null;

  if (searching) {
    return (
      <SearchPeople
        first=""
        onClose={() => setSearching(false)}
        onChoose={(hit) => {
          setPerson(hit);
          setSearching(false);
        }}
      />
    );
  }

  async function onEnter() {
    if (person === null || instant === null) return;
    const answer = await enter.run({
      kind,
      personId: person.personId,
      receivedAt: instant as Instant,
      signedOn: parseLocalDate(signedOn),
      form,
      note: note.trim(),
    });
    if (answer.ok) setEntered(answer.value.cardId);
  }

  return (
    <Dialog title={say.act.title} onClose={onClose} dismissable={!enter.pending}>
      {entered === null ? (
        <>
          <Radios
            label={say.act.what}
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'revocation', label: say.act.revocation, hint: say.act.revocationHint },
              { value: 'denial', label: say.act.denial, hint: say.act.denialHint },
            ]}
          />
          <div>
            <Button onPress={() => setSearching(true)}>{person === null ? say.act.choosePerson : say.act.anotherPerson}</Button>
            {person === null ? null : (
              <p>
                <PersonName>{person.displayName}</PersonName>
                <Private>, {controls.rows(person.rows)}</Private>
              </p>
            )}
          </div>
          <TextField label={say.declaration.arrivedAt} type="datetime-local" value={receivedAt} onChange={setReceivedAt} />
          <DateField label={say.act.dated} value={signedOn} onChange={setSignedOn} />
          <SelectField
            label={say.act.form}
            value={form}
            onChange={setForm}
            choices={[
              { value: 'signed-individual', label: say.act.signed },
              { value: 'any-writing', label: say.act.anyWriting },
            ]}
          />
          <TextArea label={say.act.note} rows={2} value={note} onChange={setNote} />
          <Refused words={inWords(say.intakeRefusals, enter.refusal)} />
          <DialogActs>
            <Button tone="go" pending={enter.pending} forbidden={missing} onPress={() => void onEnter()}>
              {kind === 'revocation' ? say.act.enterRevocation : say.act.enterDenial}
            </Button>
            <Button onPress={onClose}>{say.arrange.leave}</Button>
          </DialogActs>
        </>
      ) : (
        <Notice tone="counted">{say.act.entered(entered)}</Notice>
      )}
    </Dialog>
  );
}
