import { useState } from 'react';
import type { PapersKeptView, Party } from '#contract/docket-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import type { FilingId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { SelectField, TextArea } from '#renderer/ui/field.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { NotTaken, type FileNotTaken } from '#renderer/ui/not-taken.tsx';
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
  const [filed, setFiled] = useState<{ readonly filingId: FilingId; readonly notTaken: readonly FileNotTaken[] } | null>(null);
  const pending = file.pending || attach.pending;

  async function onFile(withPapers: boolean) {
    const answer = await file.run({ party, personId: person.personId, statement: statement.trim() });
    if (!answer.ok) return;
    const { filingId } = answer.value;
    const papers = withPapers ? await attach.run({ positionId: null, filingId }) : null;
    // Filed already, whatever became of the papers: another try is made at the filing, not here.
    if (papers === null || isWhole(papers)) leave(filingId);
    else setFiled({ filingId, notTaken: papers.ok ? papers.value.refused : [] });
  }

  function leave(filingId: FilingId) {
    onClose();
    onFiled(filingId);
  }

  if (filed !== null)
    return (
      <Dialog title={say.docket.keyFile} onClose={() => leave(filed.filingId)}>
        <Notice tone="counted">{say.filing.filedWithout}</Notice>
        <NotTaken words={say.papers.notTaken(filed.notTaken.length)} files={filed.notTaken} />
        <Refused words={inWords(say.papersRefusals, attach.refusal)} />
        <DialogActs>
          <Button tone="go" onPress={() => leave(filed.filingId)}>
            {say.filing.toTheFiling}
          </Button>
        </DialogActs>
      </Dialog>
    );

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

/** Every paper was taken, or none was chosen after all. */
function isWhole(papers: Result<PapersKeptView, { readonly kind: string }>): boolean {
  return papers.ok ? papers.value.refused.length === 0 : papers.error.kind === 'cancelled';
}
