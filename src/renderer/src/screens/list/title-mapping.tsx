import { useState } from 'react';
import type { ListView } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted } from '#renderer/ui/written.ts';
import { listRefusalWords } from './wording.ts';
import css from './list.module.css';

type Titles = ListView['unmappedTitles'];

/** A title that the unit neither includes nor excludes: the neutral decides it once, with a reason, for everybody who has it. */
export function TitleMapping({ titles }: { readonly titles: Titles }) {
  if (titles.length === 0) {
    return (
      <p className={css.fine}>
        <span aria-hidden="true">✓</span> The unit names every title on this list, or you have decided it.
      </p>
    );
  }
  return (
    <Sheet title="Titles that the unit does not name">
      <ul className={css.titles}>
        {titles.map((title) => (
          <Title key={title.title} title={title} />
        ))}
      </ul>
    </Sheet>
  );
}

function Title({ title }: { readonly title: Titles[number] }) {
  const map = useAct(useClient().list.mapTitle);
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '' ? 'Write the reason first' : null;
  const decide = (included: boolean, unit: string | null) =>
    void map.run({ title: title.title, included, unit, reason: reason.trim() });
  return (
    <li>
      <div>
        <strong>{title.title === '' ? 'No title' : title.title}</strong>
        <small>{counted(title.people, 'person', 'people')} challenged until decided</small>
      </div>
      <TextField label="Reason" value={reason} onChange={setReason} />
      <div className={css.row}>
        {title.units.length === 0 ? (
          <Button pending={map.pending} forbidden={missing} onPress={() => decide(true, null)}>
            In the unit
          </Button>
        ) : (
          title.units.map((unit) => (
            <Button key={unit} pending={map.pending} forbidden={missing} onPress={() => decide(true, unit)}>
              In unit {unit}
            </Button>
          ))
        )}
        <Button pending={map.pending} forbidden={missing} onPress={() => decide(false, null)}>
          {title.units.length === 0 ? 'Not in the unit' : 'In no unit'}
        </Button>
      </div>
      <Refused words={map.refusal === null ? null : listRefusalWords(map.refusal)} />
    </li>
  );
}
