import { useState } from 'react';
import type { DisposalGiven } from '#contract/disposal-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { DateField, SelectField, TextField } from '#renderer/ui/field.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

type Fate = keyof CertifyWording['disposal']['fates'];
type Material = keyof CertifyWording['disposal']['materials'];

const MATERIALS: readonly Material[] = ['cards', 'list', 'exemplars'];
const FATES: readonly Fate[] = ['kept', 'union', 'employer', 'destroyed'];

/** What became of what was entrusted: recorded, and certified on a paper to be signed by hand. */
export function Disposal({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(CERTIFY);
  const save = useAct(useClient().certify.saveDisposal);
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({});
  const [on, setOn] = useState('');
  const [witness, setWitness] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const entries = MATERIALS.flatMap((what) => entryOf(what, fates[what] ?? 'kept', on.trim()));
  const missing = entries.length === 0 ? say.disposal.sayOne : /^\d{4}-\d\d-\d\d$/.test(on.trim()) ? null : say.disposal.writeDay;

  async function onSave() {
    const answer = await save.run({ entries, witness: witness.trim() === '' ? null : witness.trim() });
    if (answer.ok) setSaved(answer.value.fileName);
  }

  return (
    <Dialog title={say.disposal.title} onClose={onClose} dismissable={!save.pending}>
      <p>{say.disposal.lead}</p>
      <div className={css.form}>
        {MATERIALS.map((what) => (
          <SelectField
            key={what}
            label={say.disposal.materials[what]}
            value={fates[what] ?? 'kept'}
            choices={FATES.map((fate) => ({ value: fate, label: say.disposal.fates[fate] }))}
            onChange={(fate) => setFates({ ...fates, [what]: fate })}
          />
        ))}
        <DateField label={say.disposal.day} value={on} onChange={setOn} />
        <TextField label={say.disposal.witness} value={witness} onChange={setWitness} />
      </div>
      <Refused words={inWords(say.refusals, save.refusal)} />
      {saved === null ? null : <Notice tone="counted">{say.common.saved(saved)}</Notice>}
      <DialogActs>
        <Button
          tone="go"
          pending={save.pending}
          forbidden={saved === null ? missing : say.disposal.recorded}
          onPress={() => void onSave()}
        >
          {say.disposal.record}
        </Button>
        <Button onPress={onClose}>{say.common.close}</Button>
      </DialogActs>
    </Dialog>
  );
}

function entryOf(what: Material, fate: Fate, on: string): DisposalGiven['entries'] {
  if (fate === 'kept') return [];
  return [fate === 'destroyed' ? { what, how: 'destroyed', to: null, on } : { what, how: 'returned', to: fate, on }];
}
