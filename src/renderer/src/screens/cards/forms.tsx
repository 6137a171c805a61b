import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormView } from '#contract/form-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Private, useMasked } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { BOX_WORDS } from './form-boxes.ts';
import { formRefusalWords } from './form-words.ts';
import css from './form-designer.module.css';

/** Forms that the desk was taught. Cards that are read later are laid over them; what is read already stays as it was read. */
export function Forms() {
  const forms = useQuery(useViews().forms());
  const take = useAct(useClient().cards.importForm);
  return (
    <>
      <div className={css.acts}>
        <Button pending={take.pending} onPress={() => void take.run(null)}>
          Take in a form from a file …
        </Button>
      </div>
      <Refused words={take.refusal === null ? null : formRefusalWords(take.refusal)} />
      <Shown query={forms} what="forms">
        {(all) =>
          all.length === 0 ? (
            <Empty title="No card form yet">
              <p>
                Cards are read by the words printed on them. Where that goes wrong, teach the desk the form: on the light table
                press Arrange pages, choose a blank or any one card, then Teach the form.
              </p>
            </Empty>
          ) : (
            all.map((form) => <Form key={form.formId} form={form} />)
          )
        }
      </Shown>
    </>
  );
}

function Form({ form }: { readonly form: FormView }) {
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
          {saved === null ? null : <span role="status">Saved as {saved}</span>}
          <Button size="small" pending={save.pending} onPress={() => void onSave()}>
            Save the form …
          </Button>
          <Button size="small" pending={remove.pending} onPress={() => void remove.run({ formId: form.formId })}>
            Take out of use
          </Button>
        </span>
      }
    >
      <Refused words={refusal === null ? null : formRefusalWords(refusal)} />
      <div className={css.known}>
        {form.image === null ? (
          <em>Taken in from a file, without a picture</em>
        ) : masked ? (
          <em>covered</em>
        ) : (
          <img src={imageAddress(form.image, 480)} alt={`The card that ${form.name} was drawn on`} loading="lazy" />
        )}
        <div>
          <p>
            {counted(form.boxes.length, 'box', 'boxes')}; {counted(form.lines, 'printed line')} to lay pages by.
          </p>
          <p className={css.small}>
            <Private>
              {form.boxes
                .map(({ kind, label }) => (kind === 'checkbox' ? `${BOX_WORDS[kind]} “${label}”` : BOX_WORDS[kind]))
                .join(', ')}
            </Private>
          </p>
        </div>
      </div>
    </Sheet>
  );
}
