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
import { CODE_WORDS, PERSON_CODES, QUESTION_CODES } from '#renderer/words/reason-codes.ts';
import { disputeRefusalWords } from './wording.ts';

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

const RAISERS: readonly { readonly value: Party; readonly label: string }[] = [
  { value: 'neutral', label: 'The neutral' },
  { value: 'union', label: 'The union' },
  { value: 'employer', label: 'The employer' },
];

export function OpenDispute({ subject, label, onClose, onOpened, ...known }: OpenDisputeProps) {
  const open = useAct(useClient().disputes.open);
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
      title={`Open a dispute about ${subject.kind === 'person' && masked ? 'this person' : label}`}
      onClose={onClose}
      dismissable={!open.pending}
    >
      <SelectField label="Raised by" value={raisedBy} choices={RAISERS} onChange={setRaisedBy} />
      {codes.length === 0 ? null : (
        <SelectField
          label="Reason code"
          value={code}
          choices={[
            { value: '', label: 'none' },
            ...codes.map((value) => ({ value, label: `${value}  ${CODE_WORDS[value].label}` })),
          ]}
          onChange={setCode}
        />
      )}
      <TextArea
        label="Ground"
        landsHere
        rows={3}
        value={ground}
        onChange={setGround}
        hint="In one sentence. Both sides’ positions are added on the board."
      />
      <TextField label="Clause of the ground rules (optional)" value={clause} onChange={setClause} placeholder="7(b)" />
      <Refused words={open.refusal === null ? null : disputeRefusalWords(open.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={open.pending}
          forbidden={ground.trim() === '' ? 'Write the ground' : null}
          onPress={() => void onOpen()}
        >
          Open the dispute
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}
