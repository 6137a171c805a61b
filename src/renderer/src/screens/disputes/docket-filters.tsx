import type { DisputeRowView } from '#contract/docket-views.ts';
import { SelectField, type Choice } from '#renderer/ui/field.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { reasonsIn, type DocketFilter } from './docket-order.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './docket.module.css';

/** The choices in their order, each with its words. */
const choicesOf = <V extends string>(words: Readonly<Record<V, string>>): readonly Choice<V>[] =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));

type DocketFiltersProps = {
  readonly rows: readonly DisputeRowView[];
  readonly filter: DocketFilter;
  readonly onFilter: (filter: DocketFilter) => void;
};

export function DocketFilters({ rows, filter, onFilter }: DocketFiltersProps) {
  const say = useWording(DISPUTES);
  const { codes: book } = useWording(FIELD);
  const party = { all: say.filters.anyone, ...say.parties };
  const codes: readonly Choice<DocketFilter['code']>[] = [
    { value: 'all', label: say.filters.anyReason },
    ...reasonsIn(rows).map((code) => ({
      value: code,
      label: code === 'none' ? say.filters.noCode : `${code}  ${book[code].label}`,
    })),
  ];
  return (
    <div className={css.filters} role="group" aria-label={say.filters.which}>
      <SelectField
        label={say.filters.status}
        value={filter.status}
        choices={choicesOf(say.filters.statuses)}
        onChange={(status) => onFilter({ ...filter, status })}
      />
      <SelectField
        label={say.filters.about}
        value={filter.about}
        choices={choicesOf(say.filters.abouts)}
        onChange={(about) => onFilter({ ...filter, about })}
      />
      <SelectField
        label={say.filters.raisedBy}
        value={filter.party}
        choices={choicesOf(party)}
        onChange={(chosen) => onFilter({ ...filter, party: chosen })}
      />
      <SelectField
        label={say.filters.reason}
        value={filter.code}
        choices={codes}
        onChange={(code) => onFilter({ ...filter, code })}
      />
      <SelectField
        label={say.filters.order}
        value={filter.order}
        choices={choicesOf(say.filters.orders)}
        onChange={(order) => onFilter({ ...filter, order })}
      />
    </div>
  );
}
