import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RehearsalFinding } from '#contract/practice-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted } from '#renderer/ui/written.ts';
import { CARD_STATES } from '#renderer/words/states.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './record.module.css';

/** In the practice matter only: how her determinations compare with a careful neutral's. Looked at, never kept. */
export function Rehearsal() {
  const { data } = useQuery(useViews().rehearsal());
  const [shown, setShown] = useState(false);
  if (data === undefined || data === null) return null;
  const { determined, same, documents, differences } = data;
  return (
    <Sheet title="Rehearsal">
      <p>
        {determined === 0
          ? `Nothing is determined yet. When it is, you can compare it here with what a careful neutral finds in the ${counted(documents, 'document')}.`
          : `You have determined ${determined} of ${counted(documents, 'document')}; ${same} as a careful neutral does before any ruling.`}{' '}
        This is for you alone: it is written nowhere.
      </p>
      {differences.length === 0 ? null : (
        <p>
          <Button size="small" pressed={shown} onPress={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'} {counted(differences.length, 'difference')}
          </Button>
        </p>
      )}
      {shown && differences.length > 0 ? (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Card</th>
                <th scope="col">You</th>
                <th scope="col">A careful neutral</th>
                <th scope="col">What to look for</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ cardId, hers, careful, lookFor }) => (
                <tr key={cardId}>
                  <th scope="row">{cardId}</th>
                  <td>
                    <Finding finding={hers} />
                  </td>
                  <td>
                    <Finding finding={careful} />
                  </td>
                  <td className={css.lookFor}>{lookFor}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Sheet>
  );
}

function Finding({ finding }: { readonly finding: RehearsalFinding }) {
  const { state, personName, codes } = finding;
  return (
    <>
      {CARD_STATES[state].word}
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
