import { useState, type ReactNode } from 'react';
import type { QueueFilter, QueueView } from '#contract/queue-views.ts';
import type { CardId } from '#core/ids.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readableNumber } from '#renderer/ui/written.ts';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { isSifted } from './queue-filter.ts';
import type { ReviewWays } from './review-ways.tsx';
import { LAYOUTS, NEEDS } from './wording.ts';
import css from './queue-bar.module.css';

const FILTERS: readonly { readonly show: QueueFilter['show']; readonly label: string }[] = [
  { show: 'left', label: 'To decide' },
  { show: 'put-off', label: 'Put off' },
  { show: 'joint-session', label: 'For the joint session' },
  { show: 'again', label: 'Look again' },
  { show: 'all', label: 'All cards' },
  { show: 'questioned', label: 'Questioned' },
  { show: 'not-counted', label: 'Not counted' },
  { show: 'counted', label: 'Counted' },
];

type QueueBarProps = {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly queue: QueueView | undefined;
  readonly current: CardId | null;
  readonly onGoTo: (cardId: CardId) => void;
  readonly onSheets: () => void;
  readonly more: ReactNode;
  readonly ways: ReviewWays;
  readonly onWays: (part: Partial<ReviewWays>) => void;
};

/** Which cards, where she is among them, how many are left; any of them one choice away. */
export function QueueBar({ filter, onFilter, queue, current, onGoTo, onSheets, more, ways, onWays }: QueueBarProps) {
  const [sifting, setSifting] = useState(isSifted(filter));
  const cards = queue?.cards ?? [];
  const at = cards.findIndex(({ cardId }) => cardId === current);
  return (
    <div className={css.queue}>
      <select
        aria-label="Which cards"
        value={filter.show}
        onChange={(change) => {
          const chosen = FILTERS.find(({ show }) => show === change.target.value);
          if (chosen !== undefined) onFilter({ ...filter, show: chosen.show });
        }}
      >
        {FILTERS.map(({ show, label }) => (
          <option key={show} value={show}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Go to a card"
        value={at === -1 ? '' : (current ?? '')}
        onChange={(change) => {
          const chosen = cards.find(({ cardId }) => cardId === change.target.value);
          if (chosen !== undefined) onGoTo(chosen.cardId);
        }}
      >
        {at === -1 ? <option value="">{current ?? '…'}</option> : null}
        <AroundCard cards={cards} at={at} />
      </select>
      <span className={css.count}>
        {queue === undefined ? '' : `${readableNumber(queue.left)} left of ${readableNumber(queue.total)}`}
      </span>
      <span className={css.ways}>
        <Button size="small" pressed={sifting} onPress={() => setSifting(!sifting)}>
          {isSifted(filter) ? 'Sifted' : ways.blind ? 'Blind' : 'Options'}
        </Button>
        <Button
          size="small"
          shortcut="G"
          forbidden={ways.blind ? 'Sheets show what the machine proposes.' : null}
          onPress={onSheets}
        >
          Sheets
        </Button>
        <span className={css.goingOn}>{more}</span>
      </span>
      {sifting && queue !== undefined ? (
        <>
          <Sift filter={filter} onFilter={onFilter} queue={queue} />
          <div className={css.sift}>
            <label className={css.flag}>
              <input type="checkbox" checked={ways.blind} onChange={(change) => onWays({ blind: change.target.checked })} />
              Hide what the machine proposes
            </label>
            <label className={css.flag}>
              <input type="checkbox" checked={ways.keyTwice} onChange={(change) => onWays({ keyTwice: change.target.checked })} />
              Key name and date twice
            </label>
          </div>
        </>
      ) : null}
    </div>
  );
}

const AROUND = 250;

/** Of thousands of cards, those near the one shown: a list of all of them would be drawn anew with every card. */
function AroundCard({ cards, at }: { readonly cards: QueueView['cards']; readonly at: number }) {
  const from = Math.max(0, at - AROUND);
  return cards.slice(from, Math.max(at, 0) + AROUND).map(({ cardId, need, state }, index) => (
    <option key={cardId} value={cardId}>
      {from + index + 1}. {cardId}: {state === 'undetermined' ? NEEDS[need] : state.replace('-', ' ')}
    </option>
  ));
}

type SiftProps = {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly queue: QueueView;
};

function Sift({ filter, onFilter, queue }: SiftProps) {
  const { batches, reasons, layouts } = queue;
  return (
    <div className={css.sift}>
      <Choice
        label="Batch"
        all="Every batch"
        value={filter.batchId}
        choices={batches.map(({ batchId, number, cards }) => ({ value: batchId, label: `Batch ${number} (${cards})` }))}
        onChange={(batchId) => onFilter({ ...filter, batchId })}
      />
      <Choice
        label="Reason"
        all="Every reason"
        value={filter.reason}
        choices={reasons.map(({ reason, cards }) => ({ value: reason, label: `${reasonInWords(reason)} (${cards})` }))}
        onChange={(reason) => onFilter({ ...filter, reason })}
      />
      <Choice
        label="Layout"
        all="Every layout"
        value={filter.layout}
        choices={layouts.map(({ layout, cards }) => ({ value: layout, label: `${LAYOUTS[layout]} (${cards})` }))}
        onChange={(layout) => onFilter({ ...filter, layout })}
      />
    </div>
  );
}

function reasonInWords(reason: keyof typeof NEEDS | ReasonCode): string {
  return reason in NEEDS ? NEEDS[reason as keyof typeof NEEDS] : `${reason} ${CODE_WORDS[reason as ReasonCode].label}`;
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
