import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListComparisonView, ListVersionView, PlaceOnList } from '#contract/list-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { counted, readableDate } from '#renderer/ui/written.ts';
import { FiguresSideBySide } from '#renderer/words/figures-side-by-side.tsx';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
import { PERSON_STATES } from '#renderer/words/states.ts';
import { Differences } from './differences.tsx';
import { LIST_STATES } from './wording.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './differences.module.css';

/** Two versions side by side: the count on each with the same determinations, the cards that turn, and who differs. */
export function CompareVersions({ versions }: { readonly versions: readonly ListVersionView[] }) {
  const newest = versions.at(-1)?.version ?? 1;
  const [before, setBefore] = useState(String(versions.at(-2)?.version ?? 1));
  const [after, setAfter] = useState(String(newest));
  const comparison = useQuery(useViews().compareLists(Number(before), Number(after)));
  const choices = versions.map(({ version, receivedOn, state }) => ({
    value: String(version),
    label: `Version ${version}, received ${readableDate(receivedOn)} (${LIST_STATES[state].toLowerCase()})`,
  }));
  return (
    <section className={css.section} aria-label="Compare versions">
      <h2>Compare versions</h2>
      <div className={css.choose}>
        <SelectField label="From" value={before} choices={choices} onChange={setBefore} />
        <SelectField label="To" value={after} choices={choices} onChange={setAfter} />
      </div>
      {before === after ? (
        <p className={css.quiet}>Choose two different versions.</p>
      ) : (
        <Shown query={comparison} what="the comparison">
          {(view) =>
            view === null ? (
              <p className={css.quiet}>Freeze the ground rules first: without them there is no count to compare.</p>
            ) : (
              <Compared view={view} />
            )
          }
        </Shown>
      )}
    </section>
  );
}

function Compared({ view }: { readonly view: ListComparisonView }) {
  const sides = [view.before, view.after];
  const ignored = sides.filter(({ version }) => version.state === 'ignored');
  return (
    <>
      {ignored.map(({ version }) => (
        <Notice key={version.version} tone="plain">
          Version {version.version} is kept and without effect: nobody had authority to change the list (S03). Its column shows
          only what it would have been.
        </Notice>
      ))}
      <Sheet title="The count on each, with the same determinations and rulings" flush>
        <FiguresSideBySide
          label="The count on each version"
          columns={sides.map(({ version, figures }) => ({
            title: `Version ${version.version}`,
            note: LIST_STATES[version.state],
            figures,
          }))}
        />
      </Sheet>
      <CardsThatTurn view={view} />
      <Differences differences={view.differences} />
    </>
  );
}

const PLACES: Readonly<Record<PlaceOnList, string>> = {
  eligible: PERSON_STATES.eligible.word,
  challenged: `${PERSON_STATES.challenged.word}: counts only if she stays`,
  excluded: `${PERSON_STATES.excluded.word}: counts for nothing`,
  absent: 'Not on this list: counts for nothing',
};

function CardsThatTurn({ view }: { readonly view: ListComparisonView }) {
  const { cards, before, after } = view;
  if (cards.length === 0) {
    return <p className={css.quiet}>No counted or questioned card stands otherwise on the two.</p>;
  }
  return (
    <Sheet title={`${counted(cards.length, 'card')} of people who stand otherwise`} flush>
      <div className={css.tall}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Card</th>
              <th scope="col">Person</th>
              <th scope="col">Decided</th>
              <th scope="col">On version {before.version.version}</th>
              <th scope="col">On version {after.version.version}</th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <tr key={card.cardId}>
                <th scope="row">{card.cardId}</th>
                <td>{card.personName === null ? '' : <Private>{card.personName}</Private>}</td>
                <td>
                  <CardStateChip state={card.decided} />
                </td>
                <td>{PLACES[card.before]}</td>
                <td>{PLACES[card.after]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
