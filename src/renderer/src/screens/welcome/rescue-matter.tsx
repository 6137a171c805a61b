import { useState } from 'react';
import type { RescueView } from '#contract/rescue-views.ts';
import type { ChosenFile } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WELCOME } from '#renderer/wording/welcome.ts';
import { Said } from '#renderer/ui/said.tsx';

type RescueMatterProps = { readonly chosen: ChosenFile; readonly passphrase: string };

/** Offered where a file is damaged: what is readable goes into a new file, and what is lost is named here once. */
export function RescueMatter({ chosen, passphrase }: RescueMatterProps) {
  const { rescue: say } = useWording(WELCOME);
  const rescue = useAct(useClient().matters.rescue);
  const [view, setView] = useState<RescueView | null>(null);

  async function onRescue() {
    const answer = await rescue.run({ chosenId: chosen.chosenId, passphrase });
    if (answer.ok) setView(answer.value);
  }

  if (view !== null) return <Rescued view={view} />;
  return (
    <>
      <p>{say.backupIsBetter}</p>
      <Button pending={rescue.pending} onPress={() => void onRescue()}>
        {say.rescue}
      </Button>
      <Refused words={inWords(say.refusals, rescue.refusal)} />
    </>
  );
}

function Rescued({ view }: { readonly view: RescueView }) {
  const { rescue: say } = useWording(WELCOME);
  const lost = view.tables.filter((table) => table.lost).map(({ table }) => table.replaceAll('_', ' '));
  return (
    <Notice tone={view.whole ? 'counted' : 'question'}>
      <p>
        <strong>{view.whole ? say.whole(view.fileName) : say.part(view.fileName)}</strong> {say.acts(view.acts, view.actsMissing)}
      </p>
      {lost.length === 0 ? null : <p>{say.lostRows(lost)}</p>}
      {view.lostFiles.length === 0 ? null : <p>{say.lostFiles(view.lostFiles)}</p>}
      {view.dangling === 0 ? null : <p>{say.dangling(view.dangling)}</p>}
      <p>{view.readOnly === null ? say.lookThrough : <Said>{view.readOnly}</Said>}</p>
    </Notice>
  );
}
