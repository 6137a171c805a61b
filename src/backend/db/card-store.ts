/** Cards: one page or one register row each, with a control number that never changes. */
import type { ActKind } from '#core/audit/event.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { Instant } from '#core/dates.ts';
import type { BatchId, CardId, Sha256 } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { jsonOrNull } from './json-column.ts';

/** What a register or a digital form says of a card; `cardId` and `employeeId` are ours and the neutral's to give. */
export type KeyedFacts = Omit<CardFacts, 'cardId' | 'employeeId'>;

export type Card = {
  readonly cardId: CardId;
  readonly number: number;
  readonly batchId: BatchId | null;
  /** 0 for an act that the neutral entered by hand. */
  readonly batchNumber: number;
  /** When its batch was received. */
  readonly receivedAt: Instant | null;
  readonly originalId: string | null;
  readonly originName: string;
  readonly page: number;
  readonly position: number;
  readonly kind: ActKind;
  readonly registerId: string | null;
  readonly keyed: KeyedFacts | null;
  readonly images: readonly CardImage[];
};

export type CardImage = { readonly sha256: Sha256; readonly widthPx: number; readonly heightPx: number };

export type NewCard = Omit<Card, 'batchNumber' | 'receivedAt' | 'originName' | 'images'> & { readonly images: readonly Sha256[] };

export function nextCardNumber(db: ReadDb): number {
  return (prepared<[], { last: number | null }>(db, 'select max(number) as last from card').get()?.last ?? 0) + 1;
}

export function cardIdFor(number: number): CardId {
  return `C-${String(number).padStart(4, '0')}` as CardId;
}

export function insertCard(db: WriteDb, card: NewCard, at: Instant): void {
  prepared<unknown[]>(
    db,
    `insert into card (card_id, number, batch_id, original_id, page, position, kind, register_id, keyed, imported_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    card.cardId,
    card.number,
    card.batchId,
    card.originalId,
    card.page,
    card.position,
    card.kind,
    card.registerId,
    card.keyed === null ? null : JSON.stringify(card.keyed),
    at,
  );
  const addImage = prepared<[string, number, string]>(db, 'insert into card_image (card_id, position, sha256) values (?, ?, ?)');
  card.images.forEach((sha256, position) => addImage.run(card.cardId, position, sha256));
}

type CardRow = Omit<Card, 'keyed' | 'images'> & {
  readonly keyed: string | null;
  readonly images: string;
};

const CARD = `select card.card_id as cardId, card.number as number, card.batch_id as batchId, coalesce(batch.number, 0) as batchNumber,
  batch.received_at as receivedAt,
  card.original_id as originalId, coalesce(original.name, '') as originName, page, card.position as position, card.kind as kind,
  register_id as registerId, keyed,
  (select json_group_array(json_object('sha256', image.sha256, 'widthPx', width_px, 'heightPx', height_px))
   from (select sha256 from card_image where card_id = card.card_id order by position) as shown join image using (sha256)) as images
  from card left join batch on batch.batch_id = card.batch_id left join original on original.original_id = card.original_id`;

export function cardById(db: ReadDb, cardId: CardId): Card | null {
  const row = prepared<[string], CardRow>(db, `${CARD} where card.card_id = ?`).get(cardId);
  return row === undefined ? null : fromRow(row);
}

/** In order of their control numbers. */
export function allCards(db: ReadDb): readonly Card[] {
  return prepared<[], CardRow>(db, `${CARD} order by card.number`).all().map(fromRow);
}

function fromRow(row: CardRow): Card {
  return {
    ...row,
    keyed: jsonOrNull(row.keyed) as KeyedFacts | null,
    images: JSON.parse(row.images) as readonly CardImage[],
  };
}

export function cardsOfOriginal(db: ReadDb, originalId: string): number {
  const row = prepared<[string], { total: number }>(db, 'select count(*) as total from card where original_id = ?').get(
    originalId,
  );
  return row?.total ?? 0;
}

export function hasPage(db: ReadDb, originalId: string, page: number, position: number): boolean {
  return (
    prepared<[string, number, number]>(db, 'select 1 from card where original_id = ? and page = ? and position = ?').get(
      originalId,
      page,
      position,
    ) !== undefined
  );
}
