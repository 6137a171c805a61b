import type { DisputeRowView } from '#contract/docket-views.ts';
import { SelectField, type Choice } from '#renderer/ui/field.tsx';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { reasonsIn, type DocketFilter } from './docket-order.ts';
import css from './docket.module.css';

const STATUS: readonly Choice<DocketFilter['status']>[] = [
  { value: 'unsettled', label: 'To rule' },
  { value: 'settled', label: 'Settled' },
  { value: 'all', label: 'All' },
];
const ABOUT: readonly Choice<DocketFilter['about']>[] = [
  { value: 'all', label: 'Anything' },
  { value: 'person', label: 'Persons challenged' },
  { value: 'card', label: 'Cards questioned' },
  { value: 'process', label: 'Objections to the process' },
];
const PARTY: readonly Choice<DocketFilter['party']>[] = [
  { value: 'all', label: 'Anyone' },
  { value: 'union', label: 'The union' },
  { value: 'employer', label: 'The employer' },
  { value: 'neutral', label: 'The neutral' },
];
const ORDER: readonly Choice<DocketFilter['order']>[] = [
  { value: 'first', label: 'What decides first' },
  { value: 'swing', label: 'Largest swing first' },
  { value: 'newest', label: 'Newest first' },
  { value: 'number', label: 'By number' },
];

type DocketFiltersProps = {
  readonly rows: readonly DisputeRowView[];
  readonly filter: DocketFilter;
  readonly onFilter: (filter: DocketFilter) => void;
};

export function DocketFilters({ rows, filter, onFilter }: DocketFiltersProps) {
  const codes: readonly Choice<DocketFilter['code']>[] = [
    { value: 'all', label: 'Any reason' },
    ...reasonsIn(rows).map((code) => ({
      value: code,
      label: code === 'none' ? 'No code' : `${code}  ${CODE_WORDS[code].label}`,
    })),
  ];
  return (
    <div className={css.filters} role="group" aria-label="Which disputes">
      <SelectField label="Status" value={filter.status} choices={STATUS} onChange={(status) => onFilter({ ...filter, status })} />
      <SelectField label="About" value={filter.about} choices={ABOUT} onChange={(about) => onFilter({ ...filter, about })} />
      <SelectField label="Raised by" value={filter.party} choices={PARTY} onChange={(party) => onFilter({ ...filter, party })} />
      <SelectField label="Reason" value={filter.code} choices={codes} onChange={(code) => onFilter({ ...filter, code })} />
      <SelectField label="Order" value={filter.order} choices={ORDER} onChange={(order) => onFilter({ ...filter, order })} />
    </div>
  );
}
