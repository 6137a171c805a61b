/** What of a card's picture is compared with other pictures: its pixels, and the shape of its signature. */
import type { CardId, Sha256 } from '#core/ids.ts';
import type { SignatureMark } from '#core/match/signature-mark.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type CardMark = {
  readonly cardId: CardId;
  /** Of the upright picture's pixels, its margins left out: equal for one scan saved twice. */
  readonly pixelsSha256: Sha256;
  readonly signature: SignatureMark | null;
};

export function saveCardMark(db: WriteDb, { cardId, pixelsSha256, signature }: CardMark): void {
  prepared<[string, string, number | null, number | null, Buffer | null]>(
    db,
    'insert or replace into card_mark (card_id, pixels_sha256, shape_low, shape_high, picture) values (?, ?, ?, ?, ?)',
  ).run(
    cardId,
    pixelsSha256,
    signature?.hash[0] ?? null,
    signature?.hash[1] ?? null,
    signature === null ? null : Buffer.from(Uint8Array.from(signature.picture, (ink) => Math.round(ink * 255))),
  );
}

type MarkRow = {
  readonly card_id: CardId;
  readonly pixels_sha256: Sha256;
  readonly shape_low: number | null;
  readonly shape_high: number | null;
  readonly picture: Buffer | null;
};

export function cardMarks(db: ReadDb): readonly CardMark[] {
  return prepared<[], MarkRow>(
    db,
    'select card_id, pixels_sha256, shape_low, shape_high, picture from card_mark order by card_id',
  )
    .all()
    .map(({ card_id: cardId, pixels_sha256: pixelsSha256, shape_low: low, shape_high: high, picture }) => ({
      cardId,
      pixelsSha256,
      signature:
        low === null || high === null || picture === null
          ? null
          : { hash: [low, high], picture: Float32Array.from(picture, (ink) => ink / 255) },
    }));
}
