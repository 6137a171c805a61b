import { useState } from 'react';
import type { RescueView } from '#contract/rescue-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import type { ChosenMatter } from './unlock-matter.tsx';
import { openRefusalWords } from './wording.ts';

type RescueMatterProps = { readonly chosen: ChosenMatter; readonly passphrase: string };

/** Offered where a file is damaged: what is readable goes into a new file, and what is lost is named here once. */
export function RescueMatter({ chosen, passphrase }: RescueMatterProps) {
  const rescue = useAct(useClient().matters.rescue);
  const [view, setView] = useState<RescueView | null>(null);

  async function onRescue() {
    const answer = await rescue.run({ chosenId: chosen.chosenId, passphrase });
    if (answer.ok) setView(answer.value);
  }

  if (view !== null) return <Rescued view={view} />;
  const { refusal } = rescue;
  const words =
    refusal === null
      ? null
      : refusal.kind === 'file-exists'
        ? `${refusal.fileName} is already there and is never overwritten. Choose another name.`
        : openRefusalWords(refusal);
  return (
    <>
      <p>
        A backup is better. Without one, what can still be read can go into a new file under the same passphrase. This file is
        left as it is.
      </p>
      <Button pending={rescue.pending} onPress={() => void onRescue()}>
        Rescue what is readable …
      </Button>
      <Refused words={words} />
    </>
  );
}

function Rescued({ view }: { readonly view: RescueView }) {
  const lost = view.tables.filter((table) => table.lost).map(({ table }) => table.replaceAll('_', ' '));
  return (
    <Notice tone={view.whole ? 'counted' : 'question'}>
      <p>
        <strong>
          {view.whole ? `Everything was readable. It is in ${view.fileName}.` : `What was readable is in ${view.fileName}.`}
        </strong>{' '}
        {counted(view.acts, 'act')} of the record{view.actsMissing === 0 ? '' : `, ${view.actsMissing} missing`}.
      </p>
      {lost.length === 0 ? null : <p>Rows were lost of: {lost.join(', ')}.</p>}
      {view.lostFiles.length === 0 ? null : <p>Lost files: {view.lostFiles.join(', ')}.</p>}
      {view.dangling === 0 ? null : <p>{counted(view.dangling, 'row')} point to what was lost.</p>}
      <p>{view.readOnly ?? 'Its record is whole, so it can be worked on. Look through it before you rely on it.'}</p>
    </Notice>
  );
}
