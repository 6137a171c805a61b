import { useState } from 'react';
import type { PersonHit } from '#contract/review-views.ts';
import { parseLocalDate, type Instant } from '#core/dates.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField, Radios, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private, rowsInWords } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { instantOfLocalInput, localInputOf } from '#renderer/ui/written.ts';
import { intakeRefusalWords } from './wording.ts';

type ActKind = 'revocation' | 'denial';

/** What came outside a delivery: a revocation, or a signer's denial, with the moment at which it arrived. */
export function EnterAct({ onClose }: { readonly onClose: () => void }) {
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
  const missing = person === null ? 'Choose the person' : instant === null ? 'Write when it arrived' : null;

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
    <Dialog title="A revocation or a denial" onClose={onClose} dismissable={!enter.pending}>
      {entered === null ? (
        <>
          <Radios
            label="What came in?"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'revocation', label: 'A revocation', hint: 'The signer takes the card back.' },
              { value: 'denial', label: 'A denial', hint: 'The signer says that the signature is not hers or his.' },
            ]}
          />
          <div>
            <Button onPress={() => setSearching(true)}>{person === null ? 'Choose the person …' : 'Another person …'}</Button>
            {person === null ? null : (
              <p>
                <PersonName>{person.displayName}</PersonName>
                <Private>, {rowsInWords(person.rows)}</Private>
              </p>
            )}
          </div>
          <TextField label="Arrived" type="datetime-local" value={receivedAt} onChange={setReceivedAt} />
          <DateField label="Dated (if it is)" value={signedOn} onChange={setSignedOn} />
          <SelectField
            label="Form"
            value={form}
            onChange={setForm}
            choices={[
              { value: 'signed-individual', label: 'Signed, by one person' },
              { value: 'any-writing', label: 'Another writing' },
            ]}
          />
          <TextArea label="Note for the record" rows={2} value={note} onChange={setNote} />
          <Refused words={enter.refusal === null ? null : intakeRefusalWords(enter.refusal)} />
          <DialogActs>
            <Button tone="go" pending={enter.pending} forbidden={missing} onPress={() => void onEnter()}>
              {kind === 'revocation' ? 'Enter the revocation' : 'Enter the denial'}
            </Button>
            <Button onPress={onClose}>Leave it</Button>
          </DialogActs>
        </>
      ) : (
        <Notice tone="counted">Entered as {entered}. Neither party learns from this app that it came.</Notice>
      )}
    </Dialog>
  );
}
