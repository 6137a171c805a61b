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
import { counted } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { CARD_STATES } from '#renderer/words/states.ts';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
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
      <div className={css.filters} role="group" aria-label="Which cards">
        {SHOWS.map((state) => (
          <Button key={state} size="small" pressed={show === state} onPress={() => filter({ show: state })}>
            {state === 'all' ? 'All' : state === 'blank' ? 'Blank pages' : CARD_STATES[state]}
          </Button>
        ))}
        {batches.length > 1 ? (
          <select
            aria-label="Which batch"
            className={css.batchSelect}
            value={batchId ?? ''}
            onChange={(change) =>
              filter({ batchId: batches.find((batch) => batch.batchId === change.target.value)?.batchId ?? null })
            }
          >
            <option value="">Every batch</option>
            {batches.map((batch) => (
              <option key={batch.batchId} value={batch.batchId}>
                Batch {batch.number}
              </option>
            ))}
          </select>
        ) : null}
        <span className={css.push}>
          <Button size="small" pressed={chosen !== null} onPress={() => setChosen(chosen === null ? new Map() : null)}>
            Arrange pages
          </Button>
        </span>
      </div>
      {chosen === null ? null : <ArrangeBar chosen={[...chosen.values()]} onDone={() => setChosen(null)} />}
      <Shown query={cards} what="cards">
        {(page) =>
          page.total === 0 ? (
            <Empty title={show === 'all' ? 'No cards yet' : 'No card is in this state'}>
              <p>{show === 'all' ? 'Take in a delivery first.' : 'Choose another state above.'}</p>
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
                <span>
                  {offset + 1} to {Math.min(offset + PAGE, page.total)} of {counted(page.total, 'card')}
                </span>
                <Button
                  size="small"
                  forbidden={offset === 0 ? 'This is the first page' : null}
                  onPress={() => setOffset(offset - PAGE)}
                >
                  Earlier
                </Button>
                <Button
                  size="small"
                  forbidden={offset + PAGE >= page.total ? 'This is the last page' : null}
                  onPress={() => setOffset(offset + PAGE)}
                >
                  Later
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
  const masked = useMasked();
  return (
    <button type="button" className={css.thumb} data-state={card.state} aria-pressed={chosen ?? undefined} onClick={onPress}>
      <span className={css.picture} data-masked={masked ? '' : undefined}>
        {card.image === null ? (
          <em>entry of a register</em>
        ) : masked ? (
          <em>covered</em>
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
        {card.faces > 1 ? `${card.faces} faces. ` : ''}
        {card.disputed ? 'In dispute. ' : ''}
        {card.codes.length > 0 ? `${card.codes.join(', ')}. ` : ''}
        {card.nameRead === null ? card.read ? 'no name read' : 'not read yet' : <Private>{card.nameRead}</Private>}
      </span>
    </button>
  );
}

const LAID_ASIDE = { blank: 'Blank, laid aside', 'not-a-card': 'Not a card', separator: 'Between the cards' } as const;

function PageChip({ card }: { readonly card: CardRowView }) {
  if (card.setAside !== null) return <Chip tone="plain">{LAID_ASIDE[card.setAside]}</Chip>;
  if (card.state !== 'undetermined') return <CardStateChip state={card.state} />;
  if (card.separator !== null) return <Chip tone="plain">Sheet between?</Chip>;
  return card.blank ? <Chip tone="plain">Blank</Chip> : <CardStateChip state={card.state} />;
}
