import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchView, CardRowView } from '#contract/intake-views.ts';
import type { BatchId, CardId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ArrangeBar } from './arrange-pages.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Private, useMasked } from '#renderer/ui/mask.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './cards.module.css';

const PAGE = 60;
type Show = CardRowView['state'] | 'all' | 'blank';
const SHOWS: readonly Show[] = [
  'all',
  'undetermined',
  'counted',
  'questioned',
  'not-counted',
  'superseded',
  'unmatched',
  'act',
  'blank',
];

type LightTableProps = { readonly batches: readonly BatchView[]; readonly onOpen: (cardId: CardId) => void };

/** Every card as a picture, by state: where people would rather look. */
export function LightTable({ batches, onOpen }: LightTableProps) {
  const say = useWording(CARDS);
  const { cardStates } = useWording(FIELD);
  const [show, setShow] = useState<Show>('all');
  const [batchId, setBatchId] = useState<BatchId | null>(null);
  const [offset, setOffset] = useState(0);
  /** Null: a page opens in the review; else the pages chosen so far, to be arranged. */
  const [chosen, setChosen] = useState<ReadonlyMap<CardId, CardRowView> | null>(null);
  const cards = useQuery(useViews().cards({ state: show, batchId, offset, limit: PAGE }));

  function filter(change: { readonly show?: Show; readonly batchId?: BatchId | null }) {
    if (change.show !== undefined) setShow(change.show);
    if (change.batchId !== undefined) setBatchId(change.batchId);
    setOffset(0);
  }

  function onPress(card: CardRowView) {
    if (chosen === null) onOpen(card.cardId);
    else setChosen(toggled(chosen, card));
  }

  return (
    <>
      <div className={css.filters} role="group" aria-label={say.lightTable.which}>
        {SHOWS.map((state) => (
          <Button key={state} size="small" pressed={show === state} onPress={() => filter({ show: state })}>
            {state === 'all' ? say.lightTable.all : state === 'blank' ? say.lightTable.blankPages : cardStates[state]}
          </Button>
        ))}
        {batches.length > 1 ? (
          <select
            aria-label={say.lightTable.whichBatch}
            className={css.batchSelect}
            value={batchId ?? ''}
            onChange={(change) =>
              filter({ batchId: batches.find((batch) => batch.batchId === change.target.value)?.batchId ?? null })
            }
          >
            <option value="">{say.lightTable.everyBatch}</option>
            {batches.map((batch) => (
              <option key={batch.batchId} value={batch.batchId}>
                {say.lightTable.batch(batch.number)}
              </option>
            ))}
          </select>
        ) : null}
        <span className={css.push}>
          <Button size="small" pressed={chosen !== null} onPress={() => setChosen(chosen === null ? new Map() : null)}>
            {say.lightTable.arrange}
          </Button>
        </span>
      </div>
      {chosen === null ? null : <ArrangeBar chosen={[...chosen.values()]} onDone={() => setChosen(null)} />}
      <Shown query={cards} what={say.lightTable.theCards}>
        {(page) =>
          page.total === 0 ? (
            <Empty title={show === 'all' ? say.lightTable.none : say.lightTable.noneInState}>
              <p>{show === 'all' ? say.lightTable.takeInFirst : say.lightTable.otherState}</p>
            </Empty>
          ) : (
            <>
              <ul className={css.table}>
                {page.cards.map((card) => (
                  <li key={card.cardId}>
                    <Thumbnail card={card} chosen={chosen?.has(card.cardId) ?? null} onPress={() => onPress(card)} />
                  </li>
                ))}
              </ul>
              <div className={css.pager}>
                <span>{say.lightTable.range(offset + 1, Math.min(offset + PAGE, page.total), page.total)}</span>
                <Button
                  size="small"
                  forbidden={offset === 0 ? say.lightTable.firstPage : null}
                  onPress={() => setOffset(offset - PAGE)}
                >
                  {say.lightTable.earlier}
                </Button>
                <Button
                  size="small"
                  forbidden={offset + PAGE >= page.total ? say.lightTable.lastPage : null}
                  onPress={() => setOffset(offset + PAGE)}
                >
                  {say.lightTable.later}
                </Button>
              </div>
            </>
          )
        }
      </Shown>
    </>
  );
}

function toggled(chosen: ReadonlyMap<CardId, CardRowView>, card: CardRowView): ReadonlyMap<CardId, CardRowView> {
  const after = new Map(chosen);
  if (!after.delete(card.cardId)) after.set(card.cardId, card);
  return after;
}

type ThumbnailProps = {
  readonly card: CardRowView;
  /** Null where a press opens the card. */
  readonly chosen: boolean | null;
  readonly onPress: () => void;
};

function Thumbnail({ card, chosen, onPress }: ThumbnailProps) {
  const say = useWording(CARDS);
  const masked = useMasked();
  return (
    <button type="button" className={css.thumb} data-state={card.state} aria-pressed={chosen ?? undefined} onClick={onPress}>
      <span className={css.picture} data-masked={masked ? '' : undefined}>
        {card.image === null ? (
          <em>{say.lightTable.register}</em>
        ) : masked ? (
          <em>{say.lightTable.covered}</em>
        ) : (
          <img
            src={imageAddress(card.image, 240)}
            data-turned={card.turned}
            alt=""
            loading="lazy"
            width={card.image.widthPx}
            height={card.image.heightPx}
          />
        )}
      </span>
      <span className={css.under}>
        <strong>{card.cardId}</strong>
        <PageChip card={card} />
      </span>
      <span className={css.read}>
        {card.faces > 1 ? `${say.lightTable.faces(card.faces)} ` : ''}
        {card.disputed ? `${say.lightTable.inDispute} ` : ''}
        {card.codes.length > 0 ? `${card.codes.join(', ')}. ` : ''}
        {card.nameRead === null ? card.read ? say.lightTable.noName : say.lightTable.notRead : <Private>{card.nameRead}</Private>}
      </span>
    </button>
  );
}

function PageChip({ card }: { readonly card: CardRowView }) {
  const say = useWording(CARDS);
  if (card.setAside !== null) return <Chip tone="plain">{say.lightTable.laidAside[card.setAside]}</Chip>;
  if (card.state !== 'undetermined') return <CardStateChip state={card.state} />;
  if (card.separator !== null) return <Chip tone="plain">{say.lightTable.sheetBetween}</Chip>;
  return card.blank ? <Chip tone="plain">{say.lightTable.blank}</Chip> : <CardStateChip state={card.state} />;
}
