import { useState } from 'react';
import { Check, DateField, Radios, SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';

/** Every kind of field, filled, empty, wrong and disabled. */
export function FieldSamples() {
  const [text, setText] = useState('');
  const [day, setDay] = useState('2023-04-05');
  const [chosen, setChosen] = useState<'union' | 'employer'>('union');
  const [checked, setChecked] = useState(true);
  const sides = [
    { value: 'union', label: 'The union' },
    { value: 'employer', label: 'The employer' },
  ] as const;
  return (
    <>
      <TextField label="Text" value={text} onChange={setText} hint="A hint explains." />
      <TextField label="With a problem" value={text} onChange={setText} problem="Row 12, column “name”: write a name." />
      <TextField label="Disabled" value="as it was" onChange={setText} disabled />
      <TextArea label="Grounds" rows={2} value={text} onChange={setText} />
      <DateField label="A day" value={day} onChange={setDay} />
      <SelectField label="Raised by" value={chosen} choices={sides} onChange={setChosen} />
      <Radios label="Who?" value={chosen} choices={sides} onChange={setChosen} />
      <Check label="A copy, not the original" checked={checked} onChange={setChecked} />
    </>
  );
}
