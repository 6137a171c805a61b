import { useState } from 'react';
import type { ListPreview } from '#contract/list-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';

type PasteListProps = { readonly onRead: (preview: ListPreview) => void; readonly onClose: () => void };

/** For the list of a small employer, which comes in a letter or a message. It is previewed and accepted like a file. */
export function PasteList({ onRead, onClose }: PasteListProps) {
  const say = useWording(LIST);
  const { controls } = useWording(DESK);
  const paste = useAct(useClient().list.paste);
  const [text, setText] = useState('');

  async function onTake() {
    const answer = await paste.run({ text });
    if (answer.ok) onRead(answer.value);
  }

  return (
    <Dialog title={say.paste.title} shape="wide" onClose={onClose} dismissable={!paste.pending}>
      <TextArea
        label={say.paste.table}
        hint={say.paste.hint}
        rows={10}
        value={text}
        onChange={setText}
        placeholder={say.paste.sample}
      />
      <Refused words={inWords(say.refusals, paste.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={paste.pending}
          forbidden={text.trim() === '' ? say.paste.first : null}
          onPress={() => void onTake()}
        >
          {say.paste.look}
        </Button>
        <Button onPress={onClose}>{controls.notNow}</Button>
      </DialogActs>
    </Dialog>
  );
}
