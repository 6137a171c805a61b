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
import { PersonName } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

const FILERS: readonly Party[] = ['employer', 'union', 'neutral'];

type FileEvidenceProps = { readonly onClose: () => void; readonly onFiled: (filingId: FilingId) => void };

/** First about whom, then what it is. Nothing here says whether there is a card. */
export function FileEvidence({ onClose, onFiled }: FileEvidenceProps) {
  const [person, setPerson] = useState<PersonHit | null>(null);
  if (person === null) return <SearchPeople first="" onClose={onClose} onChoose={setPerson} />;
  return <Statement person={person} onClose={onClose} onFiled={onFiled} />;
}

function Statement({ person, onClose, onFiled }: FileEvidenceProps & { readonly person: PersonHit }) {
  const say = useWording(DISPUTES);
  const { controls } = useWording(DESK);
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

  const missing = statement.trim() === '' ? say.filing.writeWhat : null;
  return (
    <Dialog title={say.docket.keyFile} onClose={onClose} dismissable={!pending}>
      <p>
        {say.filing.about(
          <strong>
            <PersonName instead={controls.rows(person.rows)}>{person.displayName}</PersonName>
          </strong>,
        )}
        , {controls.rows(person.rows)}
        {person.title === null ? '' : `, ${person.title}`}
      </p>
      <Notice tone="plain">{say.filing.sameWords}</Notice>
      <SelectField
        label={say.filing.filedBy}
        value={party}
        choices={FILERS.map((value) => ({ value, label: say.parties[value] }))}
        onChange={setParty}
      />
      <TextArea label={say.filing.whatItIs} landsHere value={statement} onChange={setStatement} hint={say.filing.whatHint} />
      <Refused words={inWords(say.filingRefusals, file.refusal)} />
      <Refused words={inWords(say.papersRefusals, attach.refusal)} />
      <DialogActs>
        <Button tone="go" pending={pending} forbidden={missing} onPress={() => void onFile(false)}>
          {say.filing.fileIt}
        </Button>
        <Button pending={pending} forbidden={missing} onPress={() => void onFile(true)}>
          {say.filing.fileWith}
        </Button>
        <Button onPress={onClose}>{say.opening.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}
