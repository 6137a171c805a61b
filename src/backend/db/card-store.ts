/** Cards: one page, one part of a sheet or one register row each, with a control number that never changes and is never given twice. */
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
  /** What its page says as a sheet between cards, where it seems to be one. */
  readonly separator: string | null;
  readonly images: readonly CardImage[];
};

export type CardImage = {
  readonly sha256: Sha256;
  readonly widthPx: number;
  readonly heightPx: number;
  /** As measured on arrival; null where nobody measured. */
  readonly ink: Ink | null;
  /** Of the original it came from; null before pages were noted. */
  readonly page: number | null;
};

export type Ink = 'none' | 'faint' | 'written';

/** One face of a card: front first. */
export type Face = { readonly sha256: Sha256; readonly ink: Ink | null; readonly page: number | null };

export type NewCard = Omit<Card, 'batchNumber' | 'receivedAt' | 'originName' | 'images' | 'separator'> & {
  readonly images: readonly Face[];
};

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
  insertFaces(db, card.cardId, card.images);
}

function insertFaces(db: WriteDb, cardId: CardId, faces: readonly Face[]): void {
  const addImage = prepared<[string, number, string, string | null, number | null]>(
    db,
    'insert into card_image (card_id, position, sha256, ink, page) values (?, ?, ?, ?, ?)',
  );
  faces.forEach(({ sha256, ink, page }, position) => addImage.run(cardId, position, sha256, ink, page));
}

/** In another order, more or fewer of them; the pictures themselves stay in the vault. */
export function replaceFaces(db: WriteDb, cardId: CardId, faces: readonly Face[]): void {
  prepared<[string]>(db, 'delete from card_image where card_id = ?').run(cardId);
  insertFaces(db, cardId, faces);
}

/** The control number stands for no card any more, and is never given again. */
export function retireCard(db: WriteDb, cardId: CardId, eventSeq: number): void {
  prepared<[number, string]>(db, 'update card set retired_seq = ? where card_id = ?').run(eventSeq, cardId);
}

/** The next free place on a page, for a card cut out of it. */
export function nextPosition(db: ReadDb, originalId: string, page: number): number {
  const row = prepared<[string, number], { last: number | null }>(
    db,
    'select max(position) as last from card where original_id = ? and page = ?',
  ).get(originalId, page);
  return (row?.last ?? -1) + 1;
}

type CardRow = Omit<Card, 'keyed' | 'images'> & {
  readonly keyed: string | null;
  readonly images: string;
};

const CARD = `select card.card_id as cardId, card.number as number, card.batch_id as batchId, coalesce(batch.number, 0) as batchNumber,
  batch.received_at as receivedAt,
  card.original_id as originalId, coalesce(original.name, '') as originName, card.page as page, card.position as position, card.kind as kind,
  register_id as registerId, keyed, separator,
  (select json_group_array(json_object('sha256', image.sha256, 'widthPx', width_px, 'heightPx', height_px, 'ink', ink, 'page', face_page))
   from (select sha256, ink, page as face_page from card_image where card_id = card.card_id order by position) as shown join image using (sha256)) as images
  from card left join batch on batch.batch_id = card.batch_id left join original on original.original_id = card.original_id
  left join page as sheet on sheet.original_id = card.original_id and sheet.page = card.page`;

export function cardById(db: ReadDb, cardId: CardId): Card | null {
  const row = prepared<[string], CardRow>(db, `${CARD} where card.card_id = ? and retired_seq is null`).get(cardId);
  return row === undefined ? null : fromRow(row);
}

/** In order of their control numbers; numbers out of use are left out. */
export function allCards(db: ReadDb): readonly Card[] {
  return prepared<[], CardRow>(db, `${CARD} where retired_seq is null order by card.number`).all().map(fromRow);
}

function fromRow(row: CardRow): Card {
  return {
    ...row,
    keyed: jsonOrNull(row.keyed) as KeyedFacts | null,
    images: JSON.parse(row.images) as readonly CardImage[],
  };
}

export function cardsOfOriginal(db: ReadDb, originalId: string): number {
  const row = prepared<[string], { total: number }>(
    db,
    'select count(*) as total from card where original_id = ? and retired_seq is null',
  ).get(originalId);
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
