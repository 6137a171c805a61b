import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Need, QueueFilter, QueueView } from '#contract/queue-views.ts';
import { FIELD } from '#renderer/wording/field.ts';
import type { FieldWording } from '#renderer/wording/field.en.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './queue-bar.module.css';

type QueueSieveProps = {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly queue: QueueView;
};

/** By delivery, by reason, by layout: each with how many cards it would leave. */
export function QueueSieve({ filter, onFilter, queue }: QueueSieveProps) {
  const say = useWording(REVIEW);
  const { codes } = useWording(FIELD);
  const { batches, reasons, layouts } = queue;
  return (
    <div className={css.sift}>
      <Choice
        label={say.queue.batch}
        all={say.queue.everyBatch}
        value={filter.batchId}
        choices={batches.map(({ batchId, number, cards }) => ({ value: batchId, label: say.queue.batchOf(number, cards) }))}
        onChange={(batchId) => onFilter({ ...filter, batchId })}
      />
      <Choice
        label={say.queue.reason}
        all={say.queue.everyReason}
        value={filter.reason}
        choices={reasons.map(({ reason, cards }) => ({
          value: reason,
          label: `${reasonInWords(reason, say.needs, codes)} (${cards})`,
        }))}
        onChange={(reason) => onFilter({ ...filter, reason })}
      />
      <Choice
        label={say.queue.layout}
        all={say.queue.everyLayout}
        value={filter.layout}
        choices={layouts.map(({ layout, cards }) => ({ value: layout, label: `${say.layouts[layout]} (${cards})` }))}
        onChange={(layout) => onFilter({ ...filter, layout })}
      />
    </div>
  );
}

function reasonInWords(reason: Need | ReasonCode, needs: ReviewWording['needs'], codes: FieldWording['codes']): string {
  return reason in needs ? needs[reason as Need] : `${reason} ${codes[reason as ReasonCode].label}`;
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly all: string;
  readonly value: V | null;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
};

function Choice<V extends string>({ label, all, value, choices, onChange }: ChoiceProps<V>) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(change) => onChange(choices.find((choice) => choice.value === change.target.value)?.value ?? null)}
    >
      <option value="">{all}</option>
      {value !== null && choices.every((choice) => choice.value !== value) ? <option value={value}>{value}</option> : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
