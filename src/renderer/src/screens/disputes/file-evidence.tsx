import { useState } from 'react';
import type { Party } from '#contract/docket-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import type { FilingId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { SelectField, TextArea } from '#renderer/ui/field.tsx';
import { PersonName, rowsInWords } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { filingRefusalWords, papersRefusalWords } from './evidence-words.ts';

const FILERS: readonly { readonly value: Party; readonly label: string }[] = [
  { value: 'employer', label: 'The employer' },
  { value: 'union', label: 'The union' },
  { value: 'neutral', label: 'The neutral' },
];

type FileEvidenceProps = { readonly onClose: () => void; readonly onFiled: (filingId: FilingId) => void };

/** First about whom, then what it is. Nothing here says whether there is a card. */
export function FileEvidence({ onClose, onFiled }: FileEvidenceProps) {
  const [person, setPerson] = useState<PersonHit | null>(null);
  if (person === null) return <SearchPeople first="" onClose={onClose} onChoose={setPerson} />;
  return <Statement person={person} onClose={onClose} onFiled={onFiled} />;
}

function Statement({ person, onClose, onFiled }: FileEvidenceProps & { readonly person: PersonHit }) {
  const client = useClient();
  const file = useAct(client.disputes.fileEvidence);
  const attach = useAct(client.disputes.attach);
  const [party, setParty] = useState<Party>('employer');
  const [statement, setStatement] = useState('');
  const pending = file.pending || attach.pending;

  async function onFile(withPapers: boolean) {
    const filed = await file.run({ party, personId: person.personId, statement: statement.trim() });
    if (!filed.ok) return;
    const { filingId } = filed.value;
    // Filed already: papers that could not be attached are attached to it in the list.
    if (withPapers) await attach.run({ positionId: null, filingId });
    onClose();
    onFiled(filingId);
  }

  const missing = statement.trim() === '' ? 'Write what the evidence is' : null;
  return (
    <Dialog title="File evidence about a person" onClose={onClose} dismissable={!pending}>
      <p>
        About <strong>{<PersonName instead={rowsInWords(person.rows)}>{person.displayName}</PersonName>}</strong>,{' '}
        {rowsInWords(person.rows)}
        {person.title === null ? '' : `, ${person.title}`}
      </p>
      <Notice tone="plain">
        It is filed by person, card or no card. Its receipt says “received” in the same words for everyone on the list.
      </Notice>
      <SelectField label="Filed by" value={party} choices={FILERS} onChange={setParty} />
      <TextArea
        label="What it is"
        landsHere
        value={statement}
        onChange={setStatement}
        hint="First-hand and in writing, if the ground rules ask for it. Papers are kept byte for byte."
      />
      <Refused words={file.refusal === null ? null : filingRefusalWords(file.refusal)} />
      <Refused words={attach.refusal === null ? null : papersRefusalWords(attach.refusal)} />
      <DialogActs>
        <Button tone="go" pending={pending} forbidden={missing} onPress={() => void onFile(false)}>
          File it
        </Button>
        <Button pending={pending} forbidden={missing} onPress={() => void onFile(true)}>
          File it and attach papers …
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}
