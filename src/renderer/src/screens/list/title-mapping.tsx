import { useState } from 'react';
import type { ListView } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import css from './list.module.css';

type Titles = ListView['unmappedTitles'];

/** A title that the unit neither includes nor excludes: the neutral decides it once, with a reason, for everybody who has it. */
export function TitleMapping({ titles }: { readonly titles: Titles }) {
  const say = useWording(LIST);
  if (titles.length === 0) {
    return (
      <p className={css.fine}>
        <span aria-hidden="true">✓</span> {say.titles.none}
      </p>
    );
  }
  return (
    <Sheet title={say.titles.title}>
      <ul className={css.titles}>
        {titles.map((title) => (
          <Title key={title.title} title={title} />
        ))}
      </ul>
    </Sheet>
  );
}

function Title({ title }: { readonly title: Titles[number] }) {
  const say = useWording(LIST);
  const map = useAct(useClient().list.mapTitle);
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '' ? say.doubtful.reasonFirst : null;
  const decide = (included: boolean, unit: string | null) =>
    void map.run({ title: title.title, included, unit, reason: reason.trim() });
  return (
    <li>
      <div>
        <strong>{title.title === '' ? say.titles.noTitle : title.title}</strong>
        <small>{say.titles.challenged(title.people)}</small>
      </div>
      <TextField label={say.preview.reason} value={reason} onChange={setReason} />
      <div className={css.row}>
        {title.units.length === 0 ? (
          <Button pending={map.pending} forbidden={missing} onPress={() => decide(true, null)}>
            {say.titles.inUnit}
          </Button>
        ) : (
          title.units.map((unit) => (
            <Button key={unit} pending={map.pending} forbidden={missing} onPress={() => decide(true, unit)}>
              {say.titles.inUnitOf(unit)}
            </Button>
          ))
        )}
        <Button pending={map.pending} forbidden={missing} onPress={() => decide(false, null)}>
          {title.units.length === 0 ? say.titles.notInUnit : say.titles.inNoUnit}
        </Button>
      </div>
      <Refused words={inWords(say.refusals, map.refusal)} />
    </li>
  );
}
