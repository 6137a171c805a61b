import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListComparisonView, ListVersionView } from '#contract/list-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { WRITTEN } from '#renderer/wording/written.ts';
import { FiguresSideBySide } from '#renderer/words/figures-side-by-side.tsx';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
import { Differences } from './differences.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import css from './differences.module.css';

/** Two versions side by side: the count on each with the same determinations, the cards that turn, and who differs. */
export function CompareVersions({ versions }: { readonly versions: readonly ListVersionView[] }) {
  const say = useWording(LIST);
  const written = useWording(WRITTEN);
  const newest = versions.at(-1)?.version ?? 1;
  const [before, setBefore] = useState(String(versions.at(-2)?.version ?? 1));
  const [after, setAfter] = useState(String(newest));
  const comparison = useQuery(useViews().compareLists(Number(before), Number(after)));
  const choices = versions.map(({ version, receivedOn, state }) => ({
    value: String(version),
    label: say.compare.choice(version, written.date(receivedOn), say.versionStates[state]),
  }));
  return (
    <section className={css.section} aria-label={say.compare.title}>
      <h2>{say.compare.title}</h2>
      <div className={css.choose}>
        <SelectField label={say.compare.from} value={before} choices={choices} onChange={setBefore} />
        <SelectField label={say.compare.to} value={after} choices={choices} onChange={setAfter} />
      </div>
      {before === after ? (
        <p className={css.quiet}>{say.compare.chooseTwo}</p>
      ) : (
        <Shown query={comparison} what={say.compare.theComparison}>
          {(view) => (view === null ? <p className={css.quiet}>{say.compare.freezeFirst}</p> : <Compared view={view} />)}
        </Shown>
      )}
    </section>
  );
}

function Compared({ view }: { readonly view: ListComparisonView }) {
  const say = useWording(LIST);
  const sides = [view.before, view.after];
  const ignored = sides.filter(({ version }) => version.state === 'ignored');
  return (
    <>
      {ignored.map(({ version }) => (
        <Notice key={version.version} tone="plain">
          {say.compare.ignored(version.version)}
        </Notice>
      ))}
      <Sheet title={say.compare.count} flush>
        <FiguresSideBySide
          label={say.compare.countLabel}
          columns={sides.map(({ version, figures }) => ({
            title: say.compare.version(version.version),
            note: say.versionStates[version.state],
            figures,
          }))}
        />
      </Sheet>
      <CardsThatTurn view={view} />
      <Differences differences={view.differences} />
    </>
  );
}

function CardsThatTurn({ view }: { readonly view: ListComparisonView }) {
  const say = useWording(LIST);
  const { cards, before, after } = view;
  if (cards.length === 0) {
    return <p className={css.quiet}>{say.compare.noCards}</p>;
  }
  return (
    <Sheet title={say.compare.cards(cards.length)} flush>
      <DataTable
        columns={[
          say.compare.card,
          say.person.person,
          say.compare.decided,
          say.compare.onVersion(before.version.version),
          say.compare.onVersion(after.version.version),
        ]}
        tall
      >
        {cards.map((card) => (
          <tr key={card.cardId}>
            <th scope="row">{card.cardId}</th>
            <td>{card.personName === null ? '' : <Private>{card.personName}</Private>}</td>
            <td>
              <CardStateChip state={card.decided} />
            </td>
            <td>{say.compare.places[card.before]}</td>
            <td>{say.compare.places[card.after]}</td>
          </tr>
        ))}
      </DataTable>
    </Sheet>
  );
}
