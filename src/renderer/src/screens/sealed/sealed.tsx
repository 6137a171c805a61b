import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { SEALED } from '#renderer/wording/sealed.ts';
import { OpenSealed } from './open-sealed.tsx';
import { SealedRecord } from './sealed-record.tsx';

type Chosen = { readonly chosenId: string; readonly fileName: string };

/** From the first page: a sealed record never stands beside an open matter. */
export function Sealed() {
  const { open } = useWording(SEALED);
  const opened = useQuery(useViews().sealed());
  const choose = useAct(useClient().sealed.choose);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  async function onChoose() {
    const answer = await choose.run(null);
    if (answer.ok) setChosen(answer.value);
  }

  return (
    <div>
      <Button size="small" tone="quiet" pending={choose.pending} onPress={() => void onChoose()}>
        {open.button}
      </Button>
      {chosen === null ? null : <OpenSealed chosen={chosen} onClose={() => setChosen(null)} />}
      {opened.data == null ? null : <SealedRecord view={opened.data} />}
    </div>
  );
}
