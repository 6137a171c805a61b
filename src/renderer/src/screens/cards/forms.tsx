import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormView } from '#contract/form-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Private, useMasked } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './form-designer.module.css';

/** Forms that the desk was taught. Cards that are read later are laid over them; those read before are read again when she says so. */
export function Forms() {
  const say = useWording(CARDS);
  const forms = useQuery(useViews().forms());
  const take = useAct(useClient().cards.importForm);
  return (
    <>
      <div className={css.acts}>
        <Button pending={take.pending} onPress={() => void take.run(null)}>
          {say.form.takeIn}
        </Button>
      </div>
      <Refused words={inWords(say.formRefusals, take.refusal)} />
      <Shown query={forms} what={say.form.theForms}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={say.form.none}>
              <p>{say.form.noneWhy}</p>
            </Empty>
          ) : (
            <>
              <ReadBefore forms={all} />
              {all.map((form) => (
                <Form key={form.formId} form={form} />
              ))}
            </>
          )
        }
      </Shown>
    </>
  );
}

/** Cards that came before the form: the newest form's number holds those of all forms before it. */
function ReadBefore({ forms }: { readonly forms: readonly FormView[] }) {
  const say = useWording(CARDS);
  const again = useAct(useClient().cards.readAgain);
  const newest = forms.at(-1);
  const jobs = useQuery(useViews().jobs());
  const busy = (jobs.data ?? []).some(({ state }) => state === 'running');
  if (newest === undefined || newest.readBefore === 0 || busy) return null;
  return (
    <Notice tone="question">
      <p>{say.form.readBefore(newest.readBefore, newest.name)}</p>
      <Button size="small" pending={again.pending} onPress={() => void again.run(null)}>
        {say.form.readAgain(newest.readBefore)}
      </Button>
      <Refused words={inWords(say.intakeRefusals, again.refusal)} />
    </Notice>
  );
}

function Form({ form }: { readonly form: FormView }) {
  const say = useWording(CARDS);
  const remove = useAct(useClient().cards.removeForm);
  const save = useAct(useClient().cards.exportForm);
  const [saved, setSaved] = useState<string | null>(null);
  const masked = useMasked();
  const refusal = remove.refusal ?? save.refusal;

  async function onSave() {
    const answer = await save.run({ formId: form.formId });
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <Sheet
      title={form.name}
      aside={
        <span className={css.acts}>
          {saved === null ? null : <span role="status">{say.form.saved(saved)}</span>}
          <Button size="small" pending={save.pending} onPress={() => void onSave()}>
            {say.form.save}
          </Button>
          <Button size="small" pending={remove.pending} onPress={() => void remove.run({ formId: form.formId })}>
            {say.form.outOfUse}
          </Button>
        </span>
      }
    >
      <Refused words={inWords(say.formRefusals, refusal)} />
      <div className={css.known}>
        {form.image === null ? (
          <em>{say.form.noPicture}</em>
        ) : masked ? (
          <em>{say.lightTable.covered}</em>
        ) : (
          <img src={imageAddress(form.image, 480)} alt={say.form.drawnOn(form.name)} loading="lazy" />
        )}
        <div>
          <p>{say.form.holds(form.boxes.length, form.lines)}</p>
          <p className={css.small}>
            <Private>
              {form.boxes
                .map(({ kind, label }) => (kind === 'checkbox' ? say.form.quoted(say.boxes[kind], label) : say.boxes[kind]))
                .join(', ')}
            </Private>
          </p>
        </div>
      </div>
    </Sheet>
  );
}
