import { useState } from 'react';
import type { DisposalGiven } from '#contract/disposal-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField, SelectField, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { certifyRefusalWords } from './wording.ts';
import css from './certify.module.css';

type Fate = 'kept' | 'union' | 'employer' | 'destroyed';
type Material = DisposalGiven['entries'][number]['what'];

const MATERIALS: readonly (readonly [Material, string])[] = [
  ['cards', 'The cards'],
  ['list', 'The employee list'],
  ['exemplars', 'The exemplars'],
];
const FATES: readonly { readonly value: Fate; readonly label: string }[] = [
  { value: 'kept', label: 'Still with me' },
  { value: 'union', label: 'Returned to the union' },
  { value: 'employer', label: 'Returned to the employer' },
  { value: 'destroyed', label: 'Destroyed' },
];

/** What became of what was entrusted: recorded, and certified on a paper to be signed by hand. */
export function Disposal({ onClose }: { readonly onClose: () => void }) {
  const save = useAct(useClient().certify.saveDisposal);
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({});
  const [on, setOn] = useState('');
  const [witness, setWitness] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const entries = MATERIALS.flatMap(([what]) => entryOf(what, fates[what] ?? 'kept', on.trim()));
  const missing =
    entries.length === 0 ? 'Say what became of something' : /^\d{4}-\d\d-\d\d$/.test(on.trim()) ? null : 'Write the day';

  async function onSave() {
    const answer = await save.run({ entries, witness: witness.trim() === '' ? null : witness.trim() });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title="Certificate of disposal" onClose={onClose} dismissable={!save.pending}>
      <p>Say what you returned or destroyed, and when. The record keeps it, and you get a certificate to sign by hand.</p>
      <div className={css.form}>
        {MATERIALS.map(([what, label]) => (
          <SelectField
            key={what}
            label={label}
            value={fates[what] ?? 'kept'}
            choices={FATES}
            onChange={(fate) => setFates({ ...fates, [what]: fate })}
          />
        ))}
        <DateField label="On which day" value={on} onChange={setOn} />
        <TextField label="Witness, if any" value={witness} onChange={setWitness} />
      </div>
      <Refused words={save.refusal === null ? null : certifyRefusalWords(save.refusal)} />
      {saved === null ? null : <Notice tone="counted">Saved as {saved}.</Notice>}
      <DialogActs>
        <Button
          tone="go"
          pending={save.pending}
          forbidden={saved === null ? missing : 'It is recorded and saved'}
          onPress={() => void onSave()}
        >
          Record and save …
        </Button>
        <Button onPress={onClose}>Close</Button>
      </DialogActs>
    </Dialog>
  );
}

function entryOf(what: Material, fate: Fate, on: string): DisposalGiven['entries'] {
  if (fate === 'kept') return [];
  return [fate === 'destroyed' ? { what, how: 'destroyed', to: null, on } : { what, how: 'returned', to: fate, on }];
}
