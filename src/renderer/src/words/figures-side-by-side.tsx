import type { ReactNode } from 'react';
import type { FiguresView } from '#contract/rules-views.ts';
import { Chip, type ChipTone } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { readableNumber, signed } from '#renderer/ui/written.ts';
import type { FieldWording } from '#renderer/wording/field.en.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { blockInWords } from './blocks.ts';
import css from './figures-side-by-side.module.css';

export type FiguresColumn = { readonly title: ReactNode; readonly note?: ReactNode; readonly figures: FiguresView };

export const OUTCOME_TONES: Readonly<Record<FiguresView['outcome'], ChipTone>> = {
  majority: 'counted',
  'no-majority': 'refused',
  determinative: 'question',
  blocked: 'open',
};

type Line = readonly [line: keyof FieldWording['figures'], of: (figures: FiguresView) => string];

const LINES: readonly Line[] = [
  ['people', ({ people }) => readableNumber(people)],
  ['eligible', ({ eligible }) => readableNumber(eligible)],
  ['challenged', ({ challenged }) => readableNumber(challenged)],
  ['excluded', ({ excluded }) => readableNumber(excluded)],
  ['needed', ({ required }) => readableNumber(required)],
  ['counted', ({ counted }) => readableNumber(counted)],
  ['questioned', ({ questioned }) => readableNumber(questioned)],
  ['worst', ({ margin }) => signed(margin.worst)],
  ['best', ({ margin }) => signed(margin.best)],
];

/** Counts beside each other, line by line; what differs from the first column stands out by weight and by a mark. */
export function FiguresSideBySide({ label, columns }: { readonly label: string; readonly columns: readonly FiguresColumn[] }) {
  const { blocks, figures: say, outcomes } = useWording(FIELD);
  const [first] = columns;
  return (
    <DataTable
      label={label}
      columns={[
        say.figure,
        ...columns.map(({ title, note }) => ({
          title: (
            <>
              {title}
              {note === undefined ? null : <small>{note}</small>}
            </>
          ),
          className: css.column,
        })),
      ]}
    >
      <tr>
        <th scope="row">{say.result}</th>
        {columns.map(({ figures }, index) => (
          <td key={index}>
            <Chip tone={OUTCOME_TONES[figures.outcome]}>{outcomes[figures.outcome]}</Chip>
            {figures.blockedBy.map((block) => (
              <p key={block} className={css.block}>
                {blockInWords(block, blocks)}
              </p>
            ))}
          </td>
        ))}
      </tr>
      {LINES.map(([line, of]) => (
        <tr key={line}>
          <th scope="row">{say[line]}</th>
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
    </DataTable>
  );
}
