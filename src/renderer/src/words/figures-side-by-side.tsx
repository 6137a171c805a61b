import type { ReactNode } from 'react';
import type { FiguresView } from '#contract/rules-views.ts';
import { blockInWords } from '#renderer/screens/tally/arithmetic.ts';
import { Chip, type ChipTone } from '#renderer/ui/chip.tsx';
import { readableNumber, signed } from '#renderer/ui/written.ts';
import table from '#renderer/ui/data-table.module.css';
import css from './figures-side-by-side.module.css';

export type FiguresColumn = { readonly title: ReactNode; readonly note?: ReactNode; readonly figures: FiguresView };

/** Threshold, not majority: the word stands only where the rules make it one, and a column of figures has no room to say so. */
export const OUTCOMES: Readonly<Record<FiguresView['outcome'], { readonly word: string; readonly tone: ChipTone }>> = {
  majority: { word: 'Threshold reached', tone: 'counted' },
  'no-majority': { word: 'Threshold not reached', tone: 'refused' },
  determinative: { word: 'Open disputes decide', tone: 'question' },
  blocked: { word: 'No result yet', tone: 'open' },
};

type Line = readonly [label: string, of: (figures: FiguresView) => string];

const LINES: readonly Line[] = [
  ['People on the list', ({ people }) => readableNumber(people)],
  ['Eligible', ({ eligible }) => readableNumber(eligible)],
  ['Challenged', ({ challenged }) => readableNumber(challenged)],
  ['Excluded', ({ excluded }) => readableNumber(excluded)],
  ['Needed', ({ required }) => readableNumber(required)],
  ['Counted', ({ counted }) => readableNumber(counted)],
  ['Only a questioned card', ({ questioned }) => readableNumber(questioned)],
  ['Margin, worst case', ({ margin }) => signed(margin.worst)],
  ['Margin, best case', ({ margin }) => signed(margin.best)],
];

/** Counts beside each other, line by line; what differs from the first column stands out by weight and by a mark. */
export function FiguresSideBySide({ label, columns }: { readonly label: string; readonly columns: readonly FiguresColumn[] }) {
  const [first] = columns;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {columns.map(({ title, note }, index) => (
              <th key={index} scope="col" className={css.column}>
                {title}
                {note === undefined ? null : <small>{note}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Result</th>
            {columns.map(({ figures }, index) => (
              <td key={index}>
                <Chip tone={OUTCOMES[figures.outcome].tone}>{OUTCOMES[figures.outcome].word}</Chip>
                {figures.blockedBy.map((block) => (
                  <p key={block} className={css.block}>
                    {blockInWords(block)}
                  </p>
                ))}
              </td>
            ))}
          </tr>
          {LINES.map(([line, of]) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {columns.map(({ figures }, index) => {
                const differs = first !== undefined && of(figures) !== of(first.figures);
                return (
                  <td key={index} className={css.figure} data-differs={differs ? '' : undefined}>
                    {of(figures)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
