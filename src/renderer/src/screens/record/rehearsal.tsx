import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RehearsalFinding } from '#contract/practice-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RECORD } from '#renderer/wording/record.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './record.module.css';

/** In the practice matter only: how her determinations compare with a careful neutral's. Looked at, never kept. */
export function Rehearsal() {
  const say = useWording(RECORD);
  const { data } = useQuery(useViews().rehearsal());
  const [shown, setShown] = useState(false);
  if (data === undefined || data === null) return null;
  const { determined, same, documents, differences } = data;
  return (
    <Sheet title={say.rehearsal.title}>
      <p>
        {determined === 0 ? say.rehearsal.nothing(documents) : say.rehearsal.determined(determined, documents, same)}{' '}
        {say.rehearsal.alone}
      </p>
      {differences.length === 0 ? null : (
        <p>
          <Button size="small" pressed={shown} onPress={() => setShown(!shown)}>
            {shown ? say.rehearsal.hide(differences.length) : say.rehearsal.show(differences.length)}
          </Button>
        </p>
      )}
      {shown && differences.length > 0 ? (
        <DataTable columns={[say.rehearsal.card, say.rehearsal.you, say.rehearsal.careful, say.rehearsal.lookFor]}>
          {differences.map(({ cardId, hers, careful, lookFor }) => (
            <tr key={cardId}>
              <th scope="row">{cardId}</th>
              <td>
                <Finding finding={hers} />
              </td>
              <td>
                <Finding finding={careful} />
              </td>
              <td className={css.lookFor}>{lookFor === '' ? say.rehearsal.plain : <Said>{lookFor}</Said>}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </Sheet>
  );
}

function Finding({ finding }: { readonly finding: RehearsalFinding }) {
  const { cardStates } = useWording(FIELD);
  const { state, personName, codes } = finding;
  return (
    <>
      {cardStates[state]}
      {personName === null || state === 'unmatched' ? null : (
        <>
          {' · '}
          <PersonName>{personName}</PersonName>
        </>
      )}
      {codes.length === 0 ? null : <code> {codes.join(', ')}</code>}
    </>
  );
}
