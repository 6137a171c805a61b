import { useState } from 'react';
import type { DisputeSubject, Party } from '#contract/docket-views.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { DisputeId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { useMasked } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { PERSON_CODES, QUESTION_CODES } from '#renderer/words/reason-codes.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

type OpenDisputeProps = {
  readonly subject: DisputeSubject;
  readonly label: string;
  /** What is known of it already; she may write it otherwise. */
  readonly ground?: string;
  readonly raisedBy?: Party;
  readonly code?: ReasonCode | null;
  readonly onClose: () => void;
  readonly onOpened: (disputeId: DisputeId) => void;
};

const RAISERS: readonly Party[] = ['neutral', 'union', 'employer'];

export function OpenDispute({ subject, label, onClose, onOpened, ...known }: OpenDisputeProps) {
  const say = useWording(DISPUTES);
  const open = useAct(useClient().disputes.open);
  const { codes: book } = useWording(FIELD);
  const masked = useMasked();
  const [raisedBy, setRaisedBy] = useState<Party>(known.raisedBy ?? 'neutral');
  const [code, setCode] = useState<string>(known.code ?? '');
  const [ground, setGround] = useState(known.ground ?? '');
  const [clause, setClause] = useState('');
  const codes = subject.kind === 'card' ? QUESTION_CODES : subject.kind === 'person' ? PERSON_CODES : [];

  async function onOpen() {
    const answer = await open.run({
      subject,
      raisedBy,
      code: code === '' ? null : code,
      ground: ground.trim(),
      clause: clause.trim() === '' ? null : clause.trim(),
    });
    if (answer.ok) {
      onClose();
      onOpened(answer.value.disputeId);
    }
  }

  return (
    <Dialog
      title={say.opening.about(subject.kind === 'person' && masked ? say.opening.thisPerson : label)}
      onClose={onClose}
      dismissable={!open.pending}
    >
      <SelectField
        label={say.opening.raisedBy}
        value={raisedBy}
        choices={RAISERS.map((value) => ({ value, label: say.parties[value] }))}
        onChange={setRaisedBy}
      />
      {codes.length === 0 ? null : (
        <SelectField
          label={say.opening.code}
          value={code}
          choices={[
            { value: '', label: say.opening.none },
            ...codes.map((value) => ({ value, label: `${value}  ${book[value].label}` })),
          ]}
          onChange={setCode}
        />
      )}
      <TextArea label={say.opening.ground} landsHere rows={3} value={ground} onChange={setGround} hint={say.opening.groundHint} />
      <TextField label={say.opening.clause} value={clause} onChange={setClause} placeholder="7(b)" />
      <Refused words={inWords(say.refusals, open.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={open.pending}
          forbidden={ground.trim() === '' ? say.opening.writeGround : null}
          onPress={() => void onOpen()}
        >
          {say.opening.open}
        </Button>
        <Button onPress={onClose}>{say.opening.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}
