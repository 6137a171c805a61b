import { useState, type ReactNode } from 'react';
import type { Need, QueueFilter, QueueView } from '#contract/queue-views.ts';
import type { CardId } from '#core/ids.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readableNumber } from '#renderer/ui/written.ts';
import { FIELD } from '#renderer/wording/field.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import type { FieldWording } from '#renderer/wording/field.en.ts';
import { isSifted } from './queue-filter.ts';
import type { ReviewWays } from './review-ways.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './queue-bar.module.css';

const SHOWS: readonly QueueFilter['show'][] = [
  'left',
  'put-off',
  'joint-session',
  'again',
  'all',
  'questioned',
  'not-counted',
  'counted',
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
  const say = useWording(REVIEW);
  const [sifting, setSifting] = useState(isSifted(filter));
  const cards = queue?.cards ?? [];
  const at = cards.findIndex(({ cardId }) => cardId === current);
  return (
    <div className={css.queue}>
      <select
        aria-label={say.queue.which}
        value={filter.show}
        onChange={(change) => {
          const chosen = SHOWS.find((show) => show === change.target.value);
          if (chosen !== undefined) onFilter({ ...filter, show: chosen });
        }}
      >
        {SHOWS.map((show) => (
          <option key={show} value={show}>
            {say.shows[show]}
          </option>
        ))}
      </select>
      <select
        aria-label={say.queue.goTo}
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
        {queue === undefined ? '' : say.queue.left(readableNumber(queue.left), readableNumber(queue.total))}
      </span>
      <span className={css.ways}>
        <Button size="small" pressed={sifting} onPress={() => setSifting(!sifting)}>
          {isSifted(filter) ? say.queue.sifted : ways.blind ? say.queue.blind : say.queue.options}
        </Button>
        <Button size="small" shortcut="G" forbidden={ways.blind ? say.queue.sheetsShow : null} onPress={onSheets}>
          {say.queue.sheets}
        </Button>
        <span className={css.goingOn}>{more}</span>
      </span>
      {sifting && queue !== undefined ? (
        <>
          <Sift filter={filter} onFilter={onFilter} queue={queue} />
          <div className={css.sift}>
            <label className={css.flag}>
              <input type="checkbox" checked={ways.blind} onChange={(change) => onWays({ blind: change.target.checked })} />
              {say.queue.hide}
            </label>
            <label className={css.flag}>
              <input type="checkbox" checked={ways.keyTwice} onChange={(change) => onWays({ keyTwice: change.target.checked })} />
              {say.queue.keyTwice}
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
  const say = useWording(REVIEW);
  const { cardStates } = useWording(FIELD);
  const from = Math.max(0, at - AROUND);
  return cards.slice(from, Math.max(at, 0) + AROUND).map(({ cardId, need, state }, index) => (
    <option key={cardId} value={cardId}>
      {from + index + 1}. {cardId}: {state === 'undetermined' ? say.needs[need] : cardStates[state].toLowerCase()}
    </option>
  ));
}

type SiftProps = {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly queue: QueueView;
};

function Sift({ filter, onFilter, queue }: SiftProps) {
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
